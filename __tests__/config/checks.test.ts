import { expect, test } from '@jest/globals'
import { warningsOf } from '../../src/config/warnings/warnings.ts'
import { makeRequest, simple } from './request-fixture.ts'

async function warned(yaml: string, argv: readonly string[] = []): Promise<readonly string[]> {
  const request = await makeRequest({ files: { 'variants.yml': yaml }, argv })
  return warningsOf(request).map(({ code, what }) => `${code}: ${what}`)
}

const head = 'variant-arg: QUEUE_BACKEND\n'

test.each([
  {
    name: 'a test for all',
    yaml: `${simple}test: npm test\n`,
    warnings: ['TESTS_NOT_RUN: the tests of all, redis and kafka are not run'],
  },
  {
    name: 'a test of one variant',
    yaml: `${head}variants:\n  all: {}\n  redis: { test: npm test }\n`,
    warnings: ['TESTS_NOT_RUN: the test of redis is not run'],
  },
  {
    name: 'a budget of one variant, and a test for the others',
    yaml: `${head}test: npm test\nvariants:\n  all: {}\n  redis: { size-budget: 90MB, test: false }\n`,
    warnings: ['TESTS_NOT_RUN: the test of all is not run'],
  },
  { name: 'neither', yaml: simple, warnings: [] },
])('what is set and not done is warned of: $name', async ({ yaml, warnings }) => {
  expect(await warned(yaml)).toEqual(warnings)
})

test('of a variant that this run does not build nothing is said', async () => {
  const yaml = `${head}variants:\n  all: {}\n  redis: { test: npm test }\n`
  expect(await warned(yaml, ['--variant', 'all'])).toEqual([])
})

test('many variants are counted', async () => {
  const names = Array.from({ length: 9 }, (_, index) => `v${index}`).join(', ')
  expect(await warned(`${head}default: v0\nvariants: [${names}]\ntest: npm test\n`)).toEqual([
    'TESTS_NOT_RUN: the tests of 9 variants are not run',
  ])
})
