import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import type { CsvField } from '../../src/model/csv.ts'
import { readCsv, writeCsv } from '../../src/model/csv.ts'
import { readGoCsv } from './go-csv.ts'

/** A small generator of its own (mulberry32), so that a failure can be run again. */
function randomTexts(count: number): string[] {
  let state = 20261123
  const next = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const alphabet = [
    '"',
    ',',
    '=',
    ' ',
    "'",
    '\\',
    'a',
    'é',
    '🐳',
    ':',
    '/',
    '$',
    '#',
    ';',
    '""',
    '\u2028',
    'push=true',
  ]
  return Array.from({ length: count }, () =>
    Array.from({ length: next(9) }, () => alphabet[next(alphabet.length)] ?? '').join(''),
  )
}

describe('writeCsv', () => {
  const rows: [name: string, fields: CsvField[], expected: string][] = [
    ['plain', [['type', 'image']], 'type=image'],
    [
      'several names in one field',
      [
        ['type', 'image'],
        ['name', 'a,b'],
      ],
      'type=image,"name=a,b"',
    ],
    ['a quote', [['src', 'a"b']], '"src=a""b"'],
    ['an equals sign', [['src', 'a=b']], 'src=a=b'],
    ['an attribute in a value', [['name', 'r:t,push=true']], '"name=r:t,push=true"'],
    ['nothing', [['name', '']], 'name='],
  ]
  test.each(rows)('%s', (_name, fields, expected) => {
    expect(writeCsv(fields)).toBe(expected)
  })

  test.each(['\n', '\r', '\0', '\u001b', '\u007f'])('refuses %j', (character) => {
    expect(() => writeCsv([['name', `a${character}b`]])).toThrow(Failure)
  })

  test('whatever the values hold, buildx reads the same fields back', () => {
    const texts = randomTexts(4000)
    for (let at = 0; at + 1 < texts.length; at += 2) {
      const fields: CsvField[] = [
        ['name', texts[at] ?? ''],
        ['dest', texts[at + 1] ?? ''],
      ]
      const written = writeCsv(fields)
      expect(readGoCsv(written)).toEqual(fields.map((field) => field.join('=')))
      expect(readCsv(written)).toEqual(fields)
    }
  })
})

describe('readCsv', () => {
  const refused = [
    '',
    'mode',
    'mode=max,',
    ',mode=max',
    '=max',
    'mode="max"',
    '"mode=max',
    '"mode=max"x',
    'a=b,,c=d',
  ]
  test.each(refused)('refuses %j', (text) => {
    expect(readCsv(text)).toBeNull()
  })

  test('agrees with buildx on what is CSV', () => {
    for (const text of randomTexts(4000)) {
      let expected: string[] | null
      try {
        expected = readGoCsv(text)
      } catch {
        expected = null
      }
      const isPairs = expected?.every((field) => field.indexOf('=') > 0) ?? false
      expect(readCsv(text)?.map((field) => field.join('=')) ?? null).toEqual(isPairs ? expected : null)
    }
  })
})
