import { describe, expect, test } from '@jest/globals'

import type { BuildCache } from '../../src/build/build-cache.ts'
import { buildCells } from '../../src/build/build-cells.ts'
import { isBrokenRead } from '../../src/build/cache-fault.ts'
import type { BakeRequest, RunBake } from '../../src/buildkit/bake.ts'
import type { BuildResult, StepFailure } from '../../src/model/build-result.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Played } from './play-streams.ts'
import { builder, clockOf, planOf, playing } from './play-streams.ts'

const cells = ['redis-linux-amd64', 'kafka-linux-amd64'] as CellId[]
/** The cache target with these cells. */
const definitionOf = (linked: readonly CellId[]) => ({
  target: {
    ...Object.fromEntries(cells.map((cell) => [cell, {}])),
    cache: { contexts: Object.fromEntries(linked.map((cell, index) => [`cell-${index}`, `target:${cell}`])) },
  },
})

interface Setting {
  readonly cache?: Partial<BuildCache>
  readonly signal?: AbortSignal
  readonly maxParallel?: number
  /** In the place of the bake with this number. */
  readonly throwing?: number
}

async function build(
  played: readonly Played[],
  { cache, signal, maxParallel, throwing }: Setting = {},
): Promise<BuildResult & { requests: BakeRequest[]; restarts: () => number }> {
  const { bake, requests } = playing(...played)
  const names = played.map((one) => (typeof one === 'string' ? one : one.stream))
  let restarts = 0
  const orThrow: RunBake = (request) =>
    requests.length === throwing ? Promise.reject(new Error('docker is gone')) : bake(request)
  const result = await buildCells(planOf(cells), builder, {
    definition: definitionOf(cells),
    cache: {
      target: 'cache',
      targets: ['cache', 'cache-gate-last'],
      timeoutMs: 60_000,
      exports: true,
      isFirst: false,
      importing: (part) => ({ definition: definitionOf(part), targets: ['cache', 'cache-gate-last'] }),
      exporting: definitionOf,
      restartBuilder: () => Promise.resolve(void (restarts += 1)),
      ...cache,
    },
    bake: orThrow,
    env: {},
    cwd: '/',
    now: clockOf(names, [...cells, 'cache', 'cache-gate-last']),
    dockerfile: null,
    signal,
    maxParallel,
  })
  return { ...result, requests, restarts: () => restarts }
}

const outcomesOf = (result: BuildResult) => result.cells.map(({ outcome }) => outcome)
const targetsOf = ({ requests }: { requests: BakeRequest[] }) => requests.map(({ targets }) => targets)
const whole = [...cells, 'cache', 'cache-gate-last']
const stall = (step: string) => ({ idleMs: 60_400, steps: [step], onCache: true })
const importing = 'importing cache manifest from localhost:2/app:cache'
const silentImport = { stream: 'cache-silent-import', stall: stall(importing) }

describe('a cache target that works', () => {
  test('a first run: what was exported is told, and its steps are no cell’s', async () => {
    const result = await build(['cache-cold'])
    expect(targetsOf(result)).toEqual([whole])
    expect(result.requests[0]).toMatchObject({ cells, cacheLimitMs: 60_000 })
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({ imported: null, exported: { error: null } })
    expect(result.cache!.exported!.writtenLayers).toHaveLength(11)
    expect(result.cache!.exported!.wallMs).toBeGreaterThan(100)
    const numbered = result.timeline.steps.filter(({ name }) => /^\[\S* ?\d+\/\d+\]/.test(name))
    expect(numbered).toHaveLength(9)
    expect(numbered.filter((step) => step.cells.length === 0)).toEqual([])
  })

  test('an empty builder finds all', async () => {
    const result = await build(['cache-hit'])
    const runs = result.timeline.steps.filter(({ kind }) => kind === 'run')
    expect(runs.map(({ cached }) => cached)).toEqual(runs.map(() => true))
    expect(result.cache).toMatchObject({ imported: { error: null }, exported: { error: null } })
  })

  test('without exports there is none to tell of', async () => {
    const result = await build(['cache-changed-file'])
    expect(result.cache).toEqual({ imported: { error: null }, exported: null })
  })
})

describe('a cache that is broken never fails a cell', () => {
  test('nothing to import', async () => {
    const result = await build(['cache-missing'])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({
      imported: {
        error: 'failed to configure registry cache importer: localhost:5000/app:no-such-cache: not found',
      },
      exported: { error: null },
    })
  })

  test('the export is refused', async () => {
    const result = await build(['cache-refused'])
    expect(targetsOf(result)).toEqual([whole])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    // The recorded run had nothing to import.
    expect(result.cache!.imported).toBeNull()
    expect(result.cache!.exported!.error).toMatch(/^error writing layer blob: .* connection refused$/)
    expect(result.cache!.exported!.writtenLayers).toEqual([])
  })

  test('the bake cannot even begin with it: the cells alone are baked, once', async () => {
    const result = await build(['cache-malformed', 'cache-left-out'])
    expect(targetsOf(result)).toEqual([whole, cells])
    expect(result.requests[1]).not.toHaveProperty('cacheLimitMs')
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({
      imported: null,
      exported: { error: expect.stringMatching(/^failed to configure registry cache exporter/) },
    })
    expect(result.restarts()).toBe(0)
  })

  test('the import stands still: the builder is freed, the cells alone are baked', async () => {
    const result = await build([silentImport, 'cache-left-out'])
    expect(targetsOf(result)).toEqual([whole, cells])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toEqual({
      imported: { error: 'made no progress for 60 s', stalled: true },
      exported: null,
    })
    expect(result.restarts()).toBe(1)
    const broken = result.timeline.steps.filter(({ error }) => error !== null)
    expect(broken).toEqual([])
  })

  test('steps that have another digest in the second bake (those behind the build context) count once', async () => {
    const edit = (stream: string) => {
      const copy = /"digest":"(sha256:\w+)"[^{}]*builder 1\/2\] COPY/.exec(stream)![1]!
      return stream.replaceAll(copy, `sha256:${'0'.repeat(64)}`)
    }
    const result = await build([silentImport, { stream: 'cache-left-out', edit }])
    const copies = result.timeline.steps.filter(({ name }) => name.startsWith('[builder 1/2] COPY'))
    expect(copies.map((step) => step.cells)).toEqual([cells])
  })

  test.each<[string, Partial<BuildCache>, number]>([
    ['the builder stands still even then', {}, 1],
    ['nobody may restart the builder', { restartBuilder: undefined }, 0],
  ])('%s: that is told as what it is', async (_, cache, restarts) => {
    const still = { idleMs: 120_000, steps: [], onCache: false }
    const result = await build([silentImport, { stream: 'cache-silent-import', stall: still }], { cache })
    expect(result.restarts()).toBe(restarts)
    expect(targetsOf(result)).toEqual([whole, cells])
    expect(result.cells).toMatchObject(
      cells.map(() => ({ outcome: 'failed', failure: { problem: { code: 'BUILD_STALLED' } } })),
    )
    expect(result.cache!.imported?.error).toBe('made no progress for 60 s')
  })

  test('the export stands still: all cells are built already', async () => {
    const result = await build([
      { stream: 'cache-silent-export', stall: stall('exporting cache to registry') },
    ])
    expect(targetsOf(result)).toEqual([whole])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({
      imported: null,
      exported: { error: 'made no progress for 60 s', stalled: true },
    })
    expect(result.restarts()).toBe(0)
  })

  test('a layer cannot be read when it is needed: once more without the cache', async () => {
    const reason = 'failed to copy: GET https://example.blob.core.windows.net/actions-cache/x RESPONSE 403'
    const edit = (stream: string) =>
      stream.replaceAll(/"error":"process (?:[^"\\]|\\.)*"/g, JSON.stringify({ error: reason }).slice(1, -1))
    const result = await build([{ stream: 'cache-failing', edit }, 'cache-left-out'])
    expect(targetsOf(result)).toEqual([whole, ['redis-linux-amd64']])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toEqual({ imported: { error: reason }, exported: null })
    expect(result.timeline.steps.filter(({ error }) => error !== null)).toEqual([])
  })

  test('cancelled by the user: nothing is tried again', async () => {
    const abort = new AbortController()
    abort.abort()
    const stopped = { stream: 'cache-silent-import', cancelled: true }
    const result = await build([stopped], { cache: { isFirst: true }, signal: abort.signal })
    expect(targetsOf(result)).toEqual([whole])
    expect(outcomesOf(result)).toEqual(['cancelled', 'cancelled'])
    expect(result.cache).toEqual({ imported: null, exported: null })
  })
})

describe('cells in more than one bake', () => {
  const [redis, kafka] = cells as [CellId, CellId]
  const gates = ['cache', 'cache-gate-last']
  /** Imported, not exported. */
  const found = ['cache-changed-file', 'cache-changed-file']
  const asked = ({ requests }: { requests: BakeRequest[] }) =>
    requests.map(({ targets, definition }) => [targets, definition])

  test('each imports for its own, and another bake exports all', async () => {
    const result = await build([...found, 'cache-finished'], { maxParallel: 1 })
    expect(asked(result)).toEqual([
      [[redis, ...gates], definitionOf([redis])],
      [[kafka, redis, ...gates], expect.objectContaining({ target: expect.anything() })],
      [['cache'], definitionOf(cells)],
    ])
    expect(result.requests[1]!.definition.target['cache']).toEqual(definitionOf([kafka, redis]).target.cache)
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({ imported: { error: null }, exported: { error: null } })
  })

  test('that export may be silent for as long as in bakes of 32 cells each', async () => {
    const variants = Array.from({ length: 33 }, (_, at) => `v${at}-linux-amd64` as CellId)
    const { bake, requests } = playing(...variants.map(() => 'cache-finished'))
    const baked = new Map(variants.map((id) => [id, { digest: null, configDigest: null, reference: null }]))
    await buildCells(planOf(variants), builder, {
      definition: { target: {} },
      cache: {
        ...{ target: 'cache', targets: ['cache'], timeoutMs: 60_000, exports: true, isFirst: false },
        ...{ importing: () => null, exporting: () => ({ target: {} }) },
      },
      ...{ env: {}, cwd: '/', now: () => 0, dockerfile: null, maxParallel: 32 },
      bake: async (request) => ({ ...(await bake(request)), exitCode: 0, baked }),
    })
    expect(requests.map(({ cacheLimitMs }) => cacheLimitMs)).toEqual([undefined, undefined, 120_000])
  })

  test.each<[string, Partial<BuildCache>, number]>([
    ['nothing is imported: they are baked without it', { importing: () => null }, 3],
    ['nothing is exported', { exports: false }, 2],
  ])('%s', async (_, cache, bakes) => {
    const { requests } = await build([...found, 'cache-finished'], { maxParallel: 1, cache })
    expect(requests).toHaveLength(bakes)
    expect(requests[0]!.targets.includes('cache')).toBe(cache.exports === false)
  })

  test('a fault of it: the others are baked without it, and nothing is exported', async () => {
    const result = await build([silentImport, 'cache-left-out', 'cache-left-out'], { maxParallel: 1 })
    expect(targetsOf(result)).toEqual([[redis, ...gates], [redis], [kafka, redis]])
    expect(result.cache).toMatchObject({ imported: { stalled: true }, exported: null })
  })

  test('one that fails: the other is built with it, and the cache stays as it was', async () => {
    const result = await build(['cache-failing', 'cache-changed-file'], { maxParallel: 1 })
    expect(targetsOf(result)).toEqual([
      [redis, ...gates],
      [kafka, ...gates],
    ])
    expect(outcomesOf(result)).toEqual(['failed', 'built'])
    expect(result.cache).toMatchObject({ imported: { error: null }, exported: null })
  })

  test('what BuildKit lost is baked again with it, and exported once', async () => {
    const tail = 'ERROR: failed to receive status: rpc error: code = NotFound desc = no such job xrg1fht0id'
    const lost = { stream: 'cache-cold', exitCode: 1, tail, baked: new Map() }
    const result = await build([lost, 'cache-cold'])
    expect(targetsOf(result)).toEqual([whole, whole])
    expect(outcomesOf(result)).toEqual(['built', 'built'])
    expect(result.cache).toMatchObject({ imported: null, exported: { error: null } })
  })

  test('what it lost while it exported is exported by another bake', async () => {
    const tail =
      'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF'
    const result = await build([{ stream: 'cache-refused', exitCode: 1, tail }, 'cache-finished'])
    expect(targetsOf(result)).toEqual([whole, ['cache']])
    expect(result.cache).toMatchObject({ exported: { error: null } })
  })
})

describe('a cell that fails', () => {
  test('has its own failure, whatever target buildx names, and the cache is left as it was', async () => {
    const result = await build(['cache-failing'])
    expect(result.cells).toMatchObject([
      { outcome: 'failed', failure: { exitCode: 3, dockerfile: { line: 12 } } },
      { outcome: 'built' },
    ])
    expect(result.cells[0]!.failure!.dockerfile!.excerpt).toHaveLength(4)
    expect(targetsOf(result)).toEqual([whole])
    expect(result.cache).toEqual({ imported: { error: null }, exported: null })
  })

  test('there was no cache at all: what finished is exported, unheard', async () => {
    const result = await build(['cache-failing', 'cache-finished'], { cache: { isFirst: true } })
    expect(outcomesOf(result)).toEqual(['failed', 'built'])
    expect(result.requests[1]).toMatchObject({
      definition: definitionOf(['kafka-linux-amd64' as CellId]),
      targets: ['cache'],
      cells: [],
      cacheLimitMs: 60_000,
    })
    expect(result.cache).toMatchObject({ imported: { error: null }, exported: { error: null } })
  })

  const broken: [string, Played[], number | undefined, RegExp][] = [
    [
      'refused',
      ['cache-failing', 'cache-malformed'],
      undefined,
      /^failed to configure registry cache exporter/,
    ],
    [
      'still',
      ['cache-failing', { stream: 'cache-silent-export', stall: stall('exporting cache') }],
      undefined,
      /^made no progress for 60 s$/,
    ],
    ['impossible', ['cache-failing'], 1, /^docker is gone$/],
  ]
  test.each(broken)('that export is %s: it is said, no more', async (_, played, throwing, words) => {
    const more = throwing === undefined ? {} : { throwing }
    const result = await build(played, { cache: { isFirst: true }, ...more })
    expect(outcomesOf(result)).toEqual(['failed', 'built'])
    expect(result.cache!.exported!.error).toMatch(words)
  })

  test.each([{ exports: false }, { exporting: () => null }])('nothing is exported with %j', async (cache) => {
    const result = await build(['cache-failing'], { cache: { isFirst: true, ...cache } })
    expect(result.requests).toHaveLength(1)
  })
})

describe('isBrokenRead', () => {
  const digest = `sha256:${'1'.repeat(64)}`
  const failure = (message: string, exitCode: number | null = null) => ({ message, exitCode }) as StepFailure
  test.each([
    'failed to push ghcr.io/a/b: failed to copy: GET https://x.blob.core.windows.net/actions-cache/1 RESPONSE 403',
    'failed to compute cache key: failed to copy: invalid status response 503 Egress is over the account limit.',
    'failed to compute cache key: blob not found',
    'failed to push ghcr.io/a/b: short read: expected 44619391 bytes but got 34: unexpected EOF',
    `blob ${digest} not found`,
    `failed to copy: httpReadSeeker: failed open: could not fetch content descriptor ${digest} from remote: not found`,
    `content digest ${digest}: not found`,
  ])('%s', (message) => expect(isBrokenRead(failure(message))).toBe(true))

  test.each([
    [
      'failed to push localhost:1/app: failed to do request: Head "https://localhost:1/v2/": connection refused',
      null,
    ],
    ['process "/bin/sh -c echo blob not found; false" did not complete successfully: exit code: 1', 1],
    ['localhost:5000/no/such:image: not found', null],
  ] as const)('not: %s', (message, code) => expect(isBrokenRead(failure(message, code))).toBe(false))
})
