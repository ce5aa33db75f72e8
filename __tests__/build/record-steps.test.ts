import { describe, expect, test } from '@jest/globals'

import { StepRecorder } from '../../src/build/record-steps.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Vertex } from '../../src/model/progress.ts'

const copy = '[2/3] COPY . .'
const run = '[3/3] RUN make'

function vertex(
  cell: string,
  name: string,
  more: { digest: string } & Partial<Omit<Vertex, 'digest'>>,
): Vertex {
  const step = Number(/\d/.exec(name)?.[0])
  const rest = { stage: null, step, total: 3, kind: 'run', inputs: [], cached: false, error: null } as const
  const times = { startedMs: null, completedMs: null }
  return { cell: cell as CellId, name, ...rest, ...times, ...more, digest: more.digest as Digest }
}

const listed = {}
const begun = { startedMs: 1 }
const ran = { startedMs: 1, completedMs: 5 }
const cached = { startedMs: 2, completedMs: 3, cached: true }

function record(...vertices: Vertex[]) {
  const recorder = new StepRecorder()
  for (const one of vertices) recorder.record({ type: 'vertex', vertex: one })
  return recorder.steps().map(({ digest, cells, cached: wasCached }) => [digest, cells.join(), wasCached])
}

describe('two cells whose COPY is found to be one while it runs', () => {
  // As BuildKit tells of it: each cell's own digest, then the first cell's one to both.
  const own = (state: Partial<Vertex>) => vertex('kafka', copy, { digest: 'own', ...state })
  const first = (cell: string, state: Partial<Vertex>) => vertex(cell, copy, { digest: 'first', ...state })

  test.each([
    ['its own ends before', [own(listed), own(cached), first('kafka', ran)]],
    [
      'its own ends after',
      [own(listed), first('kafka', begun), first('kafka', ran), own(begun), own(cached)],
    ],
  ])('is told of once: %s', (_, events) => {
    expect(record(first('redis', ran), ...events)).toEqual([['first', 'redis,kafka', false]])
  })

  test('what is made from it is made from the one that is told of', () => {
    const recorder = new StepRecorder()
    const next = vertex('kafka', run, { digest: 'next', inputs: ['own' as Digest], ...ran })
    for (const one of [first('redis', ran), own(cached), first('kafka', ran), own(cached), next])
      recorder.record({ type: 'vertex', vertex: one })
    expect(recorder.steps().find(({ name }) => name === run)?.inputs).toEqual(['first'])
  })
})

test("BuildKit's own work of one name is each told of", () => {
  const load = (digest: string) =>
    vertex('kafka', '[internal] load build context', { digest, step: null, ...ran })
  expect(record(load('one'), load('two'))).toHaveLength(2)
})

test('the steps of two platforms stay two, though a target that is no cell has both under one name', () => {
  const beside = (digest: string) => ({ ...vertex('', run, { digest, ...ran }), cell: null })
  const steps = [
    vertex('amd64', run, { digest: 'one', ...ran }),
    vertex('arm64', run, { digest: 'two', ...ran }),
  ]
  expect(record(...steps, beside('one'), beside('two'))).toEqual([
    ['one', 'amd64', false],
    ['two', 'arm64', false],
  ])
})

test('in a further bake a cell that is baked along tells whose step it is', () => {
  const first = vertex('redis', copy, { digest: 'first', ...ran })
  const along = vertex('redis', copy, { digest: 'again', ...cached })
  const later = vertex('kafka', copy, { digest: 'again', ...cached })
  expect(record(first, along, later)).toEqual([['first', 'redis,kafka', false]])
  expect(record(first, later)).toHaveLength(2)
})

test('what a cell only lists was built ahead of it, under the digest that it has there', () => {
  const listedOnes = ['redis', 'kafka'].map((cell) =>
    vertex(cell, run, { digest: `own of ${cell}`, ...listed }),
  )
  const cellsOf = (...cells: string[]) => ({
    cells: cells as CellId[],
    onPlatform: cells as CellId[],
    name: run,
  })
  const parent = (state: Partial<Vertex>, ahead: Vertex['ahead']) => ({
    ...vertex('', `[other ${run.slice(1)}`, { digest: 'ahead', ...state }),
    cell: null,
    ...(ahead && { ahead }),
  })
  const both = cellsOf('redis', 'kafka')
  for (const events of [
    [parent(cached, both), ...listedOnes],
    [...listedOnes, parent(cached, both)],
  ])
    expect(record(...events)).toEqual([['ahead', 'redis,kafka', true]])
  // A cell that has no such instruction gets none.
  expect(record(parent(ran, cellsOf('redis', 'mqtt')), listedOnes[0]!)).toEqual([['ahead', 'redis', false]])
  // What the stages of both have in common is named after one of them.
  const afterOne = { ...cellsOf('redis'), onPlatform: ['redis', 'kafka'] as CellId[] }
  expect(record(parent(cached, afterOne), ...listedOnes)).toEqual([['ahead', 'redis,kafka', true]])
  // Of two steps of one name the other one is the other cell's.
  const other = { ...parent(ran, { ...afterOne, cells: ['mqtt' as CellId] }), digest: 'other' as Digest }
  expect(record(parent(cached, afterOne), other, ...listedOnes)).toContainEqual(['ahead', 'redis', true])
})
