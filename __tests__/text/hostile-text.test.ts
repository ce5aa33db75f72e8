import { describe, expect, test } from '@jest/globals'

import { cutStart, cutText, plainLine, plainText, splitLines } from '../../src/text/hostile-text.ts'

describe('lines', () => {
  test.each(['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])('end at %j', (end) => {
    expect(splitLines(`a${end}b`)).toEqual(['a', 'b'])
  })
})

describe('a line holds nothing that is obeyed', () => {
  test.each([
    ['plain text stays', 'RUN apt-get install ##', 'RUN apt-get install ##'],
    ['so do other scripts and emoji', 'größer 大きい 🎉', 'größer 大きい 🎉'],
    ['a tab is two blanks', 'a\tb', 'a  b'],
    ['CSI', 'a\x1b[31;1mb\x1b[0mc', 'abc'],
    ['CSI of 8 bits', 'a\x9b31mb', 'ab'],
    ['CSI with an intermediate byte', 'a\x1b[1 qb', 'ab'],
    ['OSC up to BEL', 'a\x1b]0;title\x07b', 'ab'],
    ['OSC up to ST', 'a\x1b]8;;https://example.com\x1b\\b', 'ab'],
    ['OSC of 8 bits', 'a\x9d0;title\x9cb', 'ab'],
    ['DCS, SOS, PM and APC', 'a\x1bPx\x1b\\b\x1bXx\x1b\\c\x1b^x\x1b\\d\x1b_x\x1b\\e', 'abcde'],
    ['OSC without an end takes the rest', 'a\x1b]0;title', 'a'],
    ['other escapes', 'a\x1bcb\x1b(Bc', 'abc'],
    ['controls', 'a\0b\bc\x7fd', 'abcd'],
    ['bidi overrides and zero-width ones', 'a\u202eb\u200bc\u2066d', 'abcd'],
    ['half of a surrogate pair', 'a\ud800b', 'ab'],
    ['the old command syntax', 'x ##[group]y ##[z', 'x ##\\[group]y ##\\[z'],
    ['the same, hidden', '#\u200b#[group]', '##\\[group]'],
  ])('%s', (_, line, shown) => {
    expect(plainLine(line)).toBe(shown)
  })

  test('and a text is one line without its empty ones', () => {
    expect(plainText('  one\n\n\x1b[0m\r\ntwo\u2028three ')).toBe('one two three')
  })
})

describe('cut', () => {
  test.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['abcde', 1, '…'],
    ['abcde', 0, '…'],
    // As many characters as are allowed, though more code units.
    ['🎉🎉🎉', 3, '🎉🎉🎉'],
    ['🎉🎉🎉🎉', 3, '🎉🎉…'],
    ['🎉🎉🎉a', 3, '🎉🎉…'],
    ['a🎉🎉', 3, 'a🎉🎉'],
  ])('%j at %i characters', (text, length, cut) => {
    expect(cutText(text, length)).toBe(cut)
  })

  test.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, '…cde'],
    ['🎉🎉🎉', 3, '🎉🎉🎉'],
    ['🎉🎉🎉🎉', 3, '…🎉🎉'],
    ['a🎉🎉🎉', 3, '…🎉🎉'],
  ])('%j at its last %i characters', (text, length, cut) => {
    expect(cutStart(text, length)).toBe(cut)
  })
})
