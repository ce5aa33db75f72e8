import { describe, expect, test } from '@jest/globals'
import { lineLimit, safeLines } from '../../src/text/safe-text.ts'
import { capturedPrinter } from './captured-printer.ts'
import { runnerCommands } from './runner-oracle.ts'

describe('the runner model obeys what the runner obeys', () => {
  test.each([
    { name: 'a command at the start', output: '::add-mask::a\n' },
    { name: 'after blanks', output: ' \t::add-mask::a\n' },
    { name: 'after a lone carriage return', output: 'x\r::add-mask::a\n' },
    { name: 'old syntax anywhere in a line', output: '#6 0.07 ##[set-output name=digest]x\n' },
    { name: 'behind a zero-width space', output: '\u200b::add-mask::a\n' },
  ])('$name', ({ output }) => {
    expect(runnerCommands(output)).toHaveLength(1)
  })

  test('stopped and resumed', () => {
    const output = '::stop-commands::t1\n::add-mask::a\n::t1::\n::debug::b\n'
    expect(runnerCommands(output).map(({ name }) => name)).toEqual(['stop-commands', 'debug'])
  })
})

const hostile = [
  { id: 'LG-01 \\r', text: 'a\r::add-mask::a' },
  { id: 'LG-01 \\r\\n', text: 'a\r\n::add-mask::a' },
  { id: 'LG-01 \\x0b', text: 'a\x0b::add-mask::a' },
  { id: 'LG-01 U+0085', text: 'a\u0085::add-mask::a' },
  { id: 'LG-01 U+2028', text: 'a\u2028::add-mask::a' },
  { id: 'LG-02 set-output', text: 'RUN echo "##[set-output name=digest]x"' },
  { id: 'LG-02 stop-commands', text: '##[stop-commands]t' },
  { id: 'LG-02 doubled', text: '###[add-mask]x ##\\[##[add-mask]y' },
  { id: 'LG-02 split by an escape', text: '##\x1b[0m[add-mask]x' },
  { id: 'LG-02 split by a zero-width joiner', text: '#\u200d#[add-mask]x' },
  { id: 'LG-02 split by a control', text: '#\0#[add-mask]x' },
  { id: 'LG-03 partial line', text: '::error::half a line' },
  { id: 'LG-04 stop-commands', text: '::stop-commands::x\n::endgroup::' },
  { id: 'LG-04 add-matcher', text: '::add-matcher::/tmp/m.json' },
]

describe('no text of a child becomes a command', () => {
  test.each(hostile)('$id', ({ text }) => {
    const { printer, stdout } = capturedPrinter({ mode: 'ci-github', runner: true })
    printer.child('redis linux/arm64', text)
    expect(runnerCommands(stdout())).toEqual([])
    for (const line of stdout().trimEnd().split('\n')) expect(line).toMatch(/^redis linux\/arm64 │ /)
  })

  test.each(hostile)('$id, printed as our own by mistake', ({ text }) => {
    const { printer, stdout } = capturedPrinter({ mode: 'ci-github', runner: true })
    printer.note(text)
    printer.alert(text)
    printer.result(text)
    expect(runnerCommands(stdout())).toEqual([])
  })

  test('4,000 texts put together from dangerous parts', () => {
    const next = seededRandom(20261123)
    const children = capturedPrinter({ mode: 'plain', runner: true })
    const own = capturedPrinter({ mode: 'plain', runner: true })
    for (let index = 0; index < 4000; index++) {
      const text = Array.from({ length: 1 + Math.floor(next() * 8) }, () => pick(dangerous, next)).join('')
      children.printer.child(next() < 0.1 ? text : 'all linux/amd64', text)
      own.printer.note(text)
    }
    expect(runnerCommands(children.stdout())).toEqual([])
    expect(runnerCommands(own.stdout())).toEqual([])
    const obeyed = children.stdout().match(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu) ?? []
    expect(obeyed.map((character) => character.codePointAt(0))).toEqual([])
  })
})

const dangerous = [
  '::',
  ':',
  '#',
  '##[',
  '[',
  ']',
  '\\',
  '\r',
  '\n',
  '\r\n',
  '\v',
  '\f',
  '\u0085',
  '\u2028',
  '\u2029',
  ' ',
  '\t',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u202e',
  '\u2066',
  '\0',
  '\x1b[2J',
  '\x1b[31m',
  '\x1b]8;;http://x\x07',
  '\x1b]0;title',
  '\x9b1m',
  '\x90q\x9c',
  '\x1b',
  '\ud800',
  '\udc00',
  'add-mask',
  'set-output name=a',
  'stop-commands',
  'endgroup',
  '::add-mask::x',
  '##[add-mask]x',
  '│',
  'é',
  '漢',
  '🚀',
]

function pick<T>(values: readonly T[], next: () => number): T {
  return values[Math.floor(next() * values.length)]!
}

/** mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

describe('LG-06: what is stripped and cut', () => {
  test.each([
    { name: 'clear screen and colours', text: 'a\x1b[2J\x1b[1;31mb\x1b[0m', shown: 'ab' },
    { name: 'a link (OSC 8)', text: '\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\', shown: 'click' },
    { name: 'a title without end', text: 'a\x1b]0;title', shown: 'a' },
    { name: '8-bit CSI', text: 'a\x9b31mb', shown: 'ab' },
    { name: 'NUL, BEL and DEL', text: 'a\0b\x07c\x7f', shown: 'abc' },
    { name: 'bidi override', text: 'a\u202eb\u2066c', shown: 'abc' },
    { name: 'half a surrogate pair', text: 'a\ud83db', shown: 'ab' },
    { name: 'tabs become blanks', text: 'a\tb', shown: 'a  b' },
    { name: 'letters of the world stay', text: 'naïve 漢字 ελ 🚀', shown: 'naïve 漢字 ελ 🚀' },
  ])('$name', ({ text, shown }) => {
    expect(safeLines('p', text)).toEqual([`p │ ${shown}`])
  })

  test.each([
    { name: 'ASCII', text: 'x'.repeat(3_000_000) },
    { name: 'three bytes each', text: '漢'.repeat(1_000_000) },
    { name: 'escapes only', text: '\x1b['.repeat(1_000_000) },
    { name: 'unfinished sequence', text: `\x1b[${'1;'.repeat(1_000_000)}` },
  ])('a line of millions is cut and says so: $name', ({ text }) => {
    const [line = ''] = safeLines('p', text)
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(lineLimit)
    expect(line).toMatch(/line cut, \d+ more characters/)
  })
})
