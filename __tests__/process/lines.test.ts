import { describe, expect, test } from '@jest/globals'

import { splitLines } from '../../src/process/lines.ts'

function split(text: string | Buffer, chunkBytes: number, maxBytes = 1024) {
  const lines: string[] = []
  const splitter = splitLines(maxBytes, (line, cut) => lines.push(cut ? `${line}…` : line))
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes))
  splitter.end()
  return lines
}

describe('splitLines', () => {
  const text = 'größe €\n\n日本語 🎉 end\nlast without line feed'
  test.each([1, 2, 3, 5, 7, 1000])('chunks of %i bytes give the same lines', (chunkBytes) => {
    expect(split(text, chunkBytes)).toEqual(text.split('\n'))
  })

  test('a line feed at the end makes no empty line', () => {
    expect(split('a\nb\n', 2)).toEqual(['a', 'b'])
  })

  test.each([1, 4, 1000])('long lines are cut and the next one is whole (chunks of %i)', (chunkBytes) => {
    expect(split('abcdefgh\nijk\n', chunkBytes, 4)).toEqual(['abcd…', 'ijk'])
  })

  test('a cut never tears a character', () => {
    expect(split('ab€€\n', 3, 4)).toEqual(['ab…'])
  })

  test('a line of exactly the limit is not cut', () => {
    expect(split('abcd\nabcd', 3, 4)).toEqual(['abcd', 'abcd'])
  })
})
