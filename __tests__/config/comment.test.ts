import { describe, expect, test } from '@jest/globals'

import { simple, tryRequest } from './request-fixture.ts'

const read = async (values: Readonly<Record<string, string>>) => {
  const { request, problems } = await tryRequest({ files: { 'variants.yml': simple }, inputs: values })
  return { comment: request?.comment, problems }
}

test('by default: when there is something to tell, from 1 % or 1 MB on', async () => {
  const { comment, problems } = await read({})
  expect(problems).toEqual([])
  expect(comment).toEqual({ when: 'auto', asked: false, threshold: { share: 0.01, bytes: 1_000_000 } })
})

describe('comment-threshold', () => {
  test.each([
    ['0', { share: 0, bytes: 0 }],
    ['0MB', { share: 0, bytes: 0 }],
    ['2.5%', { share: 0.025, bytes: 0 }],
    ['500kB', { share: 0, bytes: 500_000 }],
    ['1 MiB, 5 %', { share: 0.05, bytes: 1_048_576 }],
    ['0%', { share: 0, bytes: 0 }],
    ['1000', { share: 0, bytes: 1000 }],
  ])('%s', async (text, threshold) => {
    expect(await read({ 'comment-threshold': text })).toMatchObject({ problems: [], comment: { threshold } })
  })

  test.each(['-1%', '1e3', '%', '1 percent', '1%,2%', '1MB,1kB', '∞', '1%;1MB'])(
    '%j is refused',
    async (text) => {
      const { problems } = await read({ 'comment-threshold': text })
      expect(problems).toMatchObject([{ code: 'BAD_THRESHOLD', fix: expect.stringContaining('1%,1MB') }])
    },
  )
})

test('comment is one of three', async () => {
  expect((await read({ comment: 'sometimes' })).problems).toMatchObject([{ code: 'BAD_CHOICE' }])
  expect((await read({ comment: 'never' })).comment).toMatchObject({ when: 'never', asked: true })
})
