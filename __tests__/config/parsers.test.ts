import { describe, expect, test } from '@jest/globals'
import { declaredArgs, guessVariantArg } from '../../src/config/dockerfile.ts'
import { quote } from '../../src/text/quote.ts'
import { parseMemory, parseSize } from '../../src/config/request/sizes.ts'
import { splitItems } from '../../src/config/request/split-items.ts'
import { didYouMean } from '../../src/text/suggest.ts'
import { isCertain, readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { growth } from '../growth.ts'

describe('sizes', () => {
  test.each([
    ['90MB', 90_000_000],
    ['1.5GiB', 1_610_612_736],
    ['1.5 gb', 1_500_000_000],
    ['100', 100],
    ['12kB', 12_000],
    ['12 KiB', 12_288],
  ])('%s is %d bytes', (text, value) => expect(parseSize(text)).toEqual({ ok: true, value }))

  test.each(['', '-1MB', '1e3', 'MB', '1,5GB', '0', '99999999999999TB', 'Infinity'])('%j is none', (text) =>
    expect(parseSize(text).ok).toBe(false),
  )

  test.each(['64m', '2g', '1073741824', '1.5G', '64mb'])('%s of memory', (text) =>
    expect(parseMemory(text)).toEqual({ ok: true, value: text.toLowerCase() }),
  )
})

describe('lists', () => {
  test.each([
    { name: 'commas and lines', form: 'list', text: 'a, b\nc\r\n\n,d', items: ['a', 'b', 'c', 'd'] },
    { name: 'lines keep commas', form: 'lines', text: ' a,b \r\nc', items: ['a,b', 'c'] },
    { name: 'quotes hold everything', form: 'list', text: '"a,b\nc", d', items: ['a,b\nc', 'd'] },
    { name: 'doubled quotes', form: 'lines', text: '"a=""x"""', items: ['a="x"'] },
    { name: 'a quote inside is plain', form: 'lines', text: 'a="x"\nb', items: ['a="x"', 'b'] },
    { name: 'an open quote is plain', form: 'list', text: '"a,b', items: ['"a', 'b'] },
    { name: 'nothing', form: 'list', text: ' ,\n', items: [] },
  ] as const)('$name', ({ form, text, items }) => {
    expect(splitItems({ text, where: 'x' }, form).map((item) => item.text)).toEqual(items)
  })

  test.each([
    ['"a', 'list'],
    ['"', 'lines'],
  ] as const)('a hostile one takes linear time: %s', async (text, form) => {
    const split = (count: number) => () => splitItems({ text: text.repeat(count), where: 'x' }, form)
    expect(await growth(split(2_001), split(20_001))).toBeLessThan(30)
  })
})

describe('a Dockerfile', () => {
  test('its ARGs, wherever they stand', () => {
    const text = 'ARG A=1 B\nFROM x AS one\narg C="d e"\nONBUILD ARG D\nFROM y as Two\nARG E \\\n# F\n G\n'
    expect(
      declaredArgs(readDockerfile(text)).map(({ name, line, stage }) => [name, line, stage?.name]),
    ).toEqual([
      ['A', 1, undefined],
      ['B', 1, undefined],
      ['C', 3, 'one'],
      ['D', 4, 'one'],
      ['E', 6, 'two'],
      ['G', 6, 'two'],
    ])
  })

  test.each([
    ['an ordinary one', 'FROM x\n', true],
    ['another frontend', '# syntax=acme/frontend:1\nFROM x\n', false],
    ['another frontend, named where it does not count', 'FROM x\n# syntax=acme/frontend:1\n', true],
    ["Docker's frontend", '# syntax=docker/dockerfile:1\nFROM x\n', true],
    ['something else', '{}', false],
    ['one that BuildKit refuses', 'FROM x\nENV A\n', false],
  ])('absence proves something in %s: %j, %s', (_, text, certain) => {
    expect(isCertain(readDockerfile(text))).toBe(certain)
  })

  test('the likely variant-arg, when there is one', () => {
    expect(guessVariantArg(readDockerfile('FROM x\nARG QUEUE_BACKEND\nARG NODE_VERSION'))).toBe(
      'QUEUE_BACKEND',
    )
    expect(guessVariantArg(readDockerfile('FROM x\nARG A_VARIANT\nARG B_FLAVOR'))).toBeNull()
  })
})

test.each([
  ['rediss', ['redis', 'kafka'], 'did you mean "redis"?'],
  ['tset', ['test', 'tags'], 'did you mean "test"?'],
  ['all', ['a', 'b'], 'no'],
  ['x', [], 'no'],
])('%s: %j', (typed, names, expected) => expect(didYouMean(typed, names, 'no')).toBe(expected))

test('quoted text shows what is invisible and is cut', () => {
  expect(quote('a\u200Bb\u202E\n')).toBe('"a\\u{200B}b\\u{202E}\\n"')
  expect(quote('x'.repeat(500)).length).toBeLessThan(90)
})
