import { expect, test } from '@jest/globals'

import { simple, tryRequest } from './request-fixture.ts'

const codesOf = async (dockerfile: string, more: string, argv: readonly string[] = []) => {
  const files = { Dockerfile: dockerfile, 'variants.yml': more }
  return (await tryRequest({ files, argv })).problems.map(({ code }) => code)
}

test.each([
  ['in the stage itself', 'FROM x\nARG QUEUE_BACKEND'],
  ['behind a comment in a continued ARG', 'FROM x\nARG A=1 \\\n# a comment\nQUEUE_BACKEND=none'],
  ['in a stage that it is made from', 'FROM x AS a\nARG QUEUE_BACKEND\nFROM a AS b\nFROM b\nRUN y'],
  ['in a stage that it copies from', 'FROM x AS a\nARG QUEUE_BACKEND\nFROM y\nCOPY --from=a /1 /2'],
  ['in one by number', 'FROM x\nARG QUEUE_BACKEND\nFROM y\nCOPY --from=0 /1 /2'],
  ['in one that it mounts', 'FROM x AS a\nARG QUEUE_BACKEND\nFROM y\nRUN --mount=from=a,target=/a z'],
  ['before FROM, which uses it', 'ARG QUEUE_BACKEND\nFROM base-${QUEUE_BACKEND}'],
  [
    'before FROM, which uses what is made from it',
    'ARG QUEUE_BACKEND\nARG TAG=x-$QUEUE_BACKEND\nFROM a:$TAG',
  ],
  ['before FROM, and once more in the stage', 'ARG QUEUE_BACKEND=x\nFROM a\nARG QUEUE_BACKEND'],
  [
    'in the stages that it chooses',
    'ARG QUEUE_BACKEND\nFROM x AS all\nFROM x AS redis\nFROM x AS kafka\nFROM ${QUEUE_BACKEND}',
  ],
  ['in an ONBUILD of its base', 'FROM x AS a\nONBUILD ARG QUEUE_BACKEND\nFROM a\nRUN y'],
  ['where another frontend may look', '# syntax=acme/x\nARG QUEUE_BACKEND\nFROM x'],
])('an ARG %s tells variants apart', async (_, dockerfile) => {
  expect(await codesOf(dockerfile, simple)).toEqual([])
})

const unseen = 'ARG QUEUE_BACKEND\nFROM x AS a\nARG OTHER\nFROM x AS b\n'

test.each([
  ['have targets of their own', 'variants: {one: {target: a}, two: {target: b}}', []],
  [
    'have build-args that are seen',
    'target: a\nvariants: {one: {build-args: {OTHER: 1}}, two: {build-args: {OTHER: 2}}}',
    [],
  ],
  [
    'have build-args that are not seen either',
    'target: b\nvariants: {one: {build-args: {OTHER: 1}}, two: {build-args: {OTHER: 2}}}',
    ['VARIANT_ARG_UNSEEN'],
  ],
  ['are but one', 'variants: [one]', []],
  ['are meant to be the same', 'variants-alike: off\nvariants: [one, two]', []],
])('variants that %s: %s', async (_, variants, codes) => {
  const file = `variant-arg: QUEUE_BACKEND\nplatforms: [linux/amd64]\ndefault: one\n${variants}\n`
  expect(await codesOf(unseen, file)).toEqual(codes)
})

test('a context in the place of a stage leaves nothing of that stage', async () => {
  const dockerfile = 'FROM x AS deps\nARG QUEUE_BACKEND\nFROM deps\nRUN y\n'
  expect(await codesOf(dockerfile, simple, ['--build-context', 'deps=docker-image://deps:1'])).toEqual([
    'VARIANT_ARG_UNSEEN',
  ])
})
