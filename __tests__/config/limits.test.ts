import { describe, expect, test } from '@jest/globals'
import { renderPlan } from '../../src/report/terminal/plan-text.ts'
import { plainStyles } from '../../src/text/styles.ts'
import type { Problem } from '../../src/model/failure.ts'
import type { Given } from './request-fixture.ts'
import { makePlanned, makeRequest, tryRequest } from './request-fixture.ts'

const names = (count: number, first = 'v') => Array.from({ length: count }, (_, index) => `${first}${index}`)
const head = 'images: [ghcr.io/acme/worker]\nvariant-arg: QUEUE_BACKEND\n'
const file = (text: string): Given => ({ files: { 'variants.yml': head + text } })
const listed = (count: number) => file(`variants: [${names(count).join(',')}]\n`)
const six = 'platforms: [linux/amd64, linux/arm64, linux/arm/v7, linux/ppc64le, linux/s390x, linux/riscv64]\n'

const texts = (problems: readonly Problem[]) =>
  problems.map(({ code, what, why, fix }) => [code, what, why, fix].join(' | '))

describe('what must work', () => {
  test.each([
    { name: '1,000 variants on 2 platforms', text: `variants: [${names(1000).join(',')}]\n`, cells: 2000 },
    { name: '60 variants on 6 platforms', text: `${six}variants: [${names(60).join(',')}]\n`, cells: 360 },
    { name: '5,000 images', text: `variants: [${names(2500).join(',')}]\n`, cells: 5000 },
  ])('$name', async ({ text, cells }) => {
    const { plan } = await makePlanned(file(text))
    expect(plan.cells).toHaveLength(cells)
    expect(renderPlan(plan, { columns: 100, styles: plainStyles })).toContain('v59')
  })

  test('a selection from a set that is more than one run builds', async () => {
    const { plan } = await makePlanned({ ...listed(4000), argv: ['-b', names(1000).join(',')] })
    expect(plan.cells).toHaveLength(2000)
  })

  test('a selection of every name of a large set', async () => {
    const { plan } = await makePlanned({
      ...listed(5000),
      argv: ['-p', 'local', '-b', names(5000).join(',')],
    })
    expect(plan.cells).toHaveLength(5000)
  })

  test('many images and many tags', async () => {
    const images = names(3000, 'host.test/i').join(',')
    const tags = names(3000, 'host.test/i').map((image) => `${image}:1`)
    const request = await makeRequest({
      ...file('variants: [a]\n'),
      argv: ['-n', images, '-t', tags.join(',')],
    })
    expect(request.images).toHaveLength(3000)
  })
})

describe('a limit is said with its counts', () => {
  const rows: [name: string, given: Given, said: string][] = [
    [
      'a file of more than 1 MiB',
      file(`# ${'x'.repeat(1_100_000)}\nvariants: [a]\n`),
      'FILE_TOO_LARGE | variants.yml has 1.10 MB, and at most 1.05 MB are read | variants.yml is read as a whole before anything is checked | keep only the variants in it, or split it',
    ],
    [
      '60,000 variants',
      file(`variants:\n${'- a\n'.repeat(60_000)}`),
      'TOO_MANY | there are 60,000 variants, and at most 5,000 can be in a set | each becomes a target of one bake on each platform, and a row of every table | split the set into several files',
    ],
    [
      '130,000 variants of the command line',
      { ...file(''), argv: ['--variants', names(130_000).join(',')] },
      'TOO_MANY | there are 130,000 variants, and at most 5,000 can be in a set | each becomes a target of one bake on each platform, and a row of every table | split the set into several runs',
    ],
    [
      '7,200 images',
      file(`${six}variants: [${names(1200).join(',')}]\n`),
      'TOO_MANY | 1,200 variants on 6 platforms are 7,200 images, and at most 5,000 are built in one run | each is a target of one bake, and a row of every table | build them in several runs: choose with --variant or --platforms',
    ],
    [
      'images of variants with platforms of their own',
      file(`variants: {${names(3000).join(': {}, ')}: {exclude-platforms: [linux/arm64]}}\n`),
      'TOO_MANY | 3,000 variants on up to 2 platforms are 5,999 images, and at most 5,000 are built in one run | each is a target of one bake, and a row of every table | build them in several runs: choose with --variant or --platforms',
    ],
    [
      'a product of tags',
      { ...listed(2000), argv: ['-t', names(600).join(',')] },
      'TOO_MANY | the plan would hold 1,200,000 values, and at most 1,000,000 are kept | 2,000 variants with 600 tags | give fewer of them',
    ],
    [
      'a product of build arguments',
      { ...listed(2000), argv: ['--build-args', names(600).join('=1\n') + '=1'] },
      'TOO_MANY | the plan would hold 2,402,000 values, and at most 1,000,000 are kept | 4,000 images with 600 build arguments and labels | give fewer of them',
    ],
  ]
  test.each(rows)('%s', async (_, given, said) => {
    const { problems } = await tryRequest(given)
    expect(texts(problems)).toEqual([said])
  })
})

describe('a file that is small and unfolds', () => {
  const rows: [name: string, text: string, what: string][] = [
    ['brackets', `x-a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, 'nested more than 64 levels deep'],
    ['open brackets', `x-a: ${'['.repeat(20_000)}\n`, 'nested more than 64 levels deep'],
    ['dashes', `x-a:\n${'- '.repeat(20_000)}a\n`, 'nested more than 64 levels deep'],
    ['an alias of an alias', unfolding(), 'more than 200,000 values'],
    [
      'merges',
      `x-a: &a {${names(300, 'k').join(': 1, ')}: 1}\nvariants:\n${names(1000)
        .map((name) => `  ${name}: {build-args: {<<: *a}}\n`)
        .join('')}`,
      'more than 200,000 values',
    ],
    ['many values', `x-a: [${'a,'.repeat(210_000)}a]\n`, 'more than 200,000 values'],
  ]
  test.each(rows)('%s', async (_, text, what) => {
    const { problems } = await tryRequest(file(text))
    expect(problems).toMatchObject([{ code: 'BAD_YAML' }])
    expect(problems[0]?.what).toContain(what)
  })

  /** 300 build arguments, and 1,000 variants with all of them. */
  function unfolding(): string {
    const variants = names(1000).map((name) => `  ${name}: {build-args: *a}\n`)
    return `x-a: &a {${names(300, 'k').join(': 1, ')}: 1}\nvariants:\n${variants.join('')}`
  }
})

describe('what is wrong many times', () => {
  test.each([
    { name: 'names', given: file(`variants: [${names(4000, 'V').join(',')}]\n`) },
    { name: 'keys', given: file(`variants: [a]\n${names(20_000, 'k').join(': 1\n')}: 1\n`) },
    { name: 'a selection', given: { ...listed(5000), argv: ['-b', names(20_000, 'w').join(',')] } },
    { name: 'flags', given: { ...listed(1), argv: names(20_000, '--z') } },
  ])('is told a hundred times: $name', async ({ given }) => {
    const { problems } = await tryRequest(given)
    expect(problems).toHaveLength(100)
    expect(problems[99]?.code).toBe('MORE_PROBLEMS')
    expect(problems[99]?.what).toMatch(/^\d+,\d{3} more problems are not shown$/)
  })
})
