/** Streams of a real BuildKit, with a buildx after docker/buildx#4014: two variants on two platforms, and the parent of their cache. */
import { expect, test } from '@jest/globals'

import { buildCells } from '../../src/build/build-cells.ts'
import type { BakeRequest } from '../../src/buildkit/bake.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { BuildResult } from '../../src/model/build-result.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import type { Played } from './play-streams.ts'
import { builder, clockOf, planOf, playing } from './play-streams.ts'

const cells = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64'] as CellId[]
const kafka = cells.slice(2)
const plain = { target: Object.fromEntries(cells.map((cell) => [cell, {}])) }
const link = { contexts: { 'build-variants-cache': 'target:cache' } }
const linked = { target: { ...Object.fromEntries(cells.map((cell) => [cell, link])), cache: {} } }
const dockerfile = readDockerfile(`FROM node:24.21.0-bookworm-slim AS shared
RUN echo shared > /shared.txt
FROM node:24.21.0-bookworm-slim AS final
COPY --from=shared /shared.txt /
ARG FLAVOR
RUN test $FLAVOR != broken && echo $FLAVOR > /flavor.txt
`)

/** (buildx says more than events where there is a `$` in a definition on stdin.) */
const hit = { stream: 'parent-hit', exitCode: 0 }

interface Built extends BuildResult {
  readonly requests: readonly BakeRequest[]
  readonly events: readonly BuildEvent[]
}

async function build(...played: readonly Played[]): Promise<Built> {
  const { bake, requests } = playing(...played)
  const names = played.map((one) => (typeof one === 'string' ? one : one.stream))
  const events: BuildEvent[] = []
  const result = await buildCells(planOf(cells), builder, {
    definition: plain,
    cache: {
      target: 'cache',
      targets: ['cache'],
      definition: linked,
      parentStages: new Map([
        ['shared', { index: 0, builds: cells }],
        ['final', { index: 1, builds: cells.slice(0, 2) }],
        ['final-2', { index: 1, builds: kafka }],
      ]),
      timeoutMs: 60_000,
      exports: true,
      isFirst: false,
      importing: () => null,
      exporting: () => null,
    },
    ...{ bake, env: {}, cwd: '/', now: clockOf(names, [...cells, 'cache']) },
    dockerfile: { ...dockerfile, path: '/Dockerfile', ownIgnoreFile: false },
    onEvent: (event) => events.push(event),
  })
  return { ...result, requests, events }
}

const asked = ({ requests }: Built) => requests.map(({ targets, definition }) => [targets, definition])
const outcomes = (result: Built) => result.cells.map(({ outcome }) => outcome)
const steps = ({ timeline }: Built) => timeline.steps.filter(({ kind }) => kind === 'run' || kind === 'copy')

test('an empty builder finds all, and every step is a cell’s, by the name that it has there', async () => {
  const result = await build(hit)
  expect(asked(result)).toEqual([[[...cells, 'cache'], linked]])
  expect(outcomes(result)).toEqual(cells.map(() => 'built'))
  expect(result.cache).toMatchObject({ imported: { error: null }, exported: { error: null } })
  expect(result.cache).not.toHaveProperty('unfit')
  expect(steps(result).map(({ cached }) => cached)).toEqual(steps(result).map(() => true))
  const told = steps(result).map(({ name, line, cells: of }) => [name.slice(0, 22), line, of.length])
  expect(told.sort()).toEqual([
    ...[2, 2].map((count) => ['[final 2/3] COPY --fro', 4, count]),
    ...[1, 1].map((count) => ['[final 3/3] RUN test k', 6, count]),
    ...[1, 1].map((count) => ['[final 3/3] RUN test r', 6, count]),
    ...[2, 2].map((count) => ['[shared 2/2] RUN echo ', 2, count]),
  ])
})

test('while it builds, its steps are told to be for those cells', async () => {
  const { events } = await build(hit)
  const ahead = events.flatMap((event) => (event.type === 'vertex' ? (event.vertex.ahead ?? []) : []))
  const of = (start: string) =>
    new Set(ahead.flatMap(({ name, cells: all }) => (name.startsWith(start) ? all : [])))
  expect(of('[final 3/3] RUN test kafka')).toEqual(new Set(kafka))
  expect(of('[shared 2/2] RUN')).toEqual(new Set(cells))
})

test('a step that fails in it fails no cell by that: the cells alone are baked, and say whose it is', async () => {
  const result = await build('parent-failing', 'parent-without', 'parent-rest')
  expect(asked(result)).toEqual([
    [[...cells, 'cache'], linked],
    [cells, plain],
    [cells.slice(0, 2), plain],
  ])
  expect(outcomes(result)).toEqual(['built', 'built', 'failed', 'failed'])
  expect(result.cells[2]?.failure).toMatchObject({ exitCode: 1, dockerfile: { line: 6 } })
  // The import was whole, and no fault of the cache is told.
  expect(result.cache).toEqual({ imported: { error: null }, exported: null })
})

test('a step that fails in it and in no cell is one that the cells do not have', async () => {
  const kind = /RUN test kafka/
  const digest = 'sha256:0000000000000000000000000000000000000000000000000000000000000001'
  const other = (stream: string) => {
    const own = stream.split('\n').find((line) => kind.test(line) && line.includes('"error":"process'))
    const [, failed = ''] =
      /"digest":"(sha256:[0-9a-f]{64})"[^{}]*?"name":"\[cache [^"]*RUN test kafka/.exec(own ?? '') ?? []
    expect(failed).not.toBe('')
    return stream.replaceAll(failed, digest)
  }
  const result = await build({ stream: 'parent-failing', edit: other }, hit)
  expect(outcomes(result)).toEqual(cells.map(() => 'built'))
  expect(result.cache?.unfit).toEqual([expect.stringMatching(/^RUN test kafka/)])
})

// Else every fault of an export would keep the next run of that Dockerfile from its cache.
test.each([
  ['its export stands still', { stall: { idleMs: 60_000, steps: ['exporting cache'], onCache: true } }],
  ['it is cancelled', { cancelled: true }],
  ['another one fails', {}],
])('that it was stopped says nothing of its steps: %s', async (_, how) => {
  const tail = 'ERROR: target cache: failed to solve: Canceled: context canceled'
  const result = await build({ ...hit, exitCode: 1, tail, ...how }, hit)
  expect(result.cache).not.toHaveProperty('unfit')
})

interface Line {
  readonly vertexes?: { digest: string; name: string; cached?: boolean; completed?: string }[]
}

test('a step that it has otherwise is found out', async () => {
  /** In the parent alone it is another one, and the cell carries its own out. */
  const change = (line: Line): Line => ({
    ...line,
    ...(line.vertexes && {
      vertexes: line.vertexes.map((vertex) => {
        if (!vertex.name.includes('RUN test redis')) return vertex
        return vertex.name.startsWith('[cache ')
          ? { ...vertex, digest: vertex.digest.replace(/.{8}$/, '00000000') }
          : { ...vertex, cached: false }
      }),
    }),
  })
  const edit = (stream: string) =>
    stream
      .split('\n')
      .map((line) => (line.startsWith('{') ? JSON.stringify(change(JSON.parse(line) as Line)) : line))
      .join('\n')
  const result = await build({ ...hit, edit })
  expect(result.cache?.unfit).toEqual([expect.stringMatching(/^RUN test redis/)])
})
