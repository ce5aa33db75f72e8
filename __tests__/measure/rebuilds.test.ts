import { describe, expect, test } from '@jest/globals'

import { foldTimeline } from '../../src/build/fold-timeline.ts'
import { StepRecorder } from '../../src/build/record-steps.ts'
import { explainRebuilds, missedAll, savedMs, stepKey } from '../../src/measure/rebuilds.ts'
import type { KnownStep, RebuildFacts } from '../../src/measure/rebuilds.ts'
import { measureTimes } from '../../src/measure/times.ts'
import type { Timeline } from '../../src/model/build-result.ts'
import type { Cache, CacheOutcome } from '../../src/model/cache.ts'
import type { Cell, CellId } from '../../src/model/plan.ts'
import type { ReportedStep } from '../../src/model/report.ts'
import { replay } from '../buildkit/fixtures/replay.ts'

const cells = ['redis-linux-amd64', 'kafka-linux-amd64'] as CellId[]
const [redis, kafka] = cells as [CellId, CellId]

const imported: Cache = {
  backend: 'registry',
  reason: 'asked for',
  import: { found: null, entries: ['type=registry,ref=localhost:5000/app:buildcache'] },
  importReason: null,
  lookup: 'off',
  export: null,
  exportReason: 'asked for',
  allow: [],
  warnings: [],
}
const none: Cache = { ...imported, backend: 'none', import: null }

/** What build/ makes of a captured bake of two cells and their cache target. */
function timelineOf(stream: string): Timeline {
  const recorder = new StepRecorder()
  for (const event of replay(stream, [...cells, 'cache'], { cells }).events) recorder.record(event)
  const steps = recorder.steps()
  const started = Math.min(...steps.flatMap(({ startedMs }) => startedMs ?? []))
  const span = { startedAtMs: started, endedAtMs: started + 60_000 }
  const machine = {
    native: new Set<never>(),
    cells: new Map(cells.map((id) => [id, { id } as Cell])),
    outline: null,
  }
  return foldTimeline(steps, span, machine)
}

function explain(stream: string, facts: Partial<RebuildFacts> = {}): readonly ReportedStep[] {
  return explainRebuilds(timelineOf(stream), { cache: imported, outcome: null, known: null, ...facts })
}

function baseline(stream: string): Map<string, KnownStep> {
  const steps = explain(stream, { cache: none })
  return new Map(steps.flatMap((step) => step.cells.map((cell) => [stepKey(cell, step.name), step])))
}

/** `RUN echo "redis"`: what was rebuilt, with the cells and why. */
function rebuilt(steps: readonly ReportedStep[]) {
  return steps
    .filter((step) => step.rebuilt !== null)
    .map(({ name, cells, rebuilt }) => [name, cells.length, rebuilt?.reason, rebuilt?.because ?? null])
    .sort()
}

describe('explainRebuilds on captured bakes with a cache target', () => {
  test('a first run: each step once with all its cells, the cache target with none', () => {
    const steps = explain('cache-cold', { cache: { ...imported, import: null, lookup: 'none' } })
    expect(steps).toHaveLength(9)
    expect(new Set(steps.map(({ rebuilt }) => rebuilt?.reason))).toEqual(new Set(['first-run']))
    expect(steps.filter(({ cells }) => cells.length === 2)).toHaveLength(5)
    expect(steps.filter(({ name }) => name.includes('.no-such-file'))).toEqual([])
    const builder = steps.find(({ name }) => name.startsWith('[builder 2/2] RUN'))
    expect(builder?.ms).toBeGreaterThan(50)
  })

  test('all is found: nothing to explain, and the baseline tells what was saved', () => {
    const known = baseline('cache-cold')
    const steps = explain('cache-hit', { known })
    expect(rebuilt(steps)).toEqual([])
    const saved = savedMs(steps)
    expect(saved).toBeGreaterThan(500)
    expect(saved).toBe(
      savedMs(explain('cache-cold', { cache: none }).map((step) => ({ ...step, cached: true }))),
    )
    expect(savedMs(explain('cache-hit'))).toBeNull()
  })

  test('what cells shared when it ran counts once, though each finds it under a digest of its own', () => {
    const known = baseline('cache-cold')
    const shared = explain('cache-cold').filter(({ cells }) => cells.length === 2)
    const { steps, ...rest } = timelineOf('cache-hit')
    const apart = steps.flatMap((step) => step.cells.map((cell) => ({ ...step, cells: [cell] })))
    const found = explainRebuilds({ ...rest, steps: apart }, { cache: imported, outcome: null, known })
    expect(found.filter(({ cells }) => cells.length === 2)).toHaveLength(shared.length)
    expect(savedMs(found)).toBe(savedMs(explain('cache-hit', { known })))
    // Without a baseline they cannot be told from two.
    const unknown = explainRebuilds(
      { ...rest, steps: apart },
      { cache: imported, outcome: null, known: null },
    )
    expect(unknown.length).toBeGreaterThan(found.length)
  })

  test('a changed instruction is named as such, and what is fetched for it stays cached', () => {
    const steps = explain('cache-changed-run', { known: baseline('cache-cold') })
    expect(rebuilt(steps)).toEqual([
      [`[runtime 4/4] RUN test "kafka" != redis || echo changed`, 1, 'changed-step', null],
      [`[runtime 4/4] RUN test "redis" != redis || echo changed`, 1, 'changed-step', null],
    ])
    const times = measureTimes(timelineOf('cache-changed-run'), cells)
    expect(times.map(({ steps, cachedSteps }) => [steps, cachedSteps])).toEqual([
      [7, 6],
      [7, 6],
    ])
    // Its layers had to come, which took most of the time.
    expect(times[0]!.cachedMs).toBeGreaterThan(1000)
  })

  test('a changed argument of one variant rebuilds its step alone', () => {
    const steps = explain('cache-changed-argument', { known: baseline('cache-cold') })
    expect(rebuilt(steps)).toEqual([['[runtime 4/4] RUN echo "last redis"', 1, 'not-in-cache', null]])
    expect(steps.find(({ rebuilt }) => rebuilt !== null)?.cells).toEqual([redis])

    const changedArguments = new Map([[redis, 'LAST']])
    const told = explain('cache-changed-argument', { known: baseline('cache-cold'), changedArguments })
    expect(rebuilt(told)).toEqual([['[runtime 4/4] RUN echo "last redis"', 1, 'changed-input', 'ARG LAST']])
  })

  test('a changed file: its COPY has no reason but its files, what follows goes back to it', () => {
    const copy = '[builder 1/2] COPY source .'
    for (const known of [baseline('cache-cold'), null]) {
      const steps = rebuilt(explain('cache-changed-file', { known })).filter(
        ([name]) => !String(name).includes('FROM'),
      )
      expect(steps.map(([, ...rest]) => rest)).toEqual([
        [2, 'changed-input', null],
        ...[2, 2].map((count) => [count, 'changed-input', copy]),
        ...[1, 1, 1, 1].map((count) => [count, 'changed-input', copy]),
      ])
    }
  })

  test('another base image is where all goes back to, a base image that is only pulled is not', () => {
    const known = baseline('cache-cold')
    const from = [...known.keys()].find((key) => key.includes('[tools] FROM'))!
    const other = new Map(
      [...known].map(([key, ms]) => [key.endsWith(from.slice(from.indexOf('['))) ? `${key}x` : key, ms]),
    )
    const because = explain('cache-cold', { known: other }).map(
      ({ rebuilt }) => rebuilt?.because?.slice(0, 16) ?? null,
    )
    expect(new Set(because)).toEqual(new Set([null, '[tools 1/2] FROM']))
    expect(because.filter((name) => name === null)).toHaveLength(1)
    const first = explain('cache-cold', { known }).find(({ name }) => name.startsWith('[tools 2/2] WORKDIR'))
    expect(first?.rebuilt).toEqual({ reason: 'not-in-cache', because: null })
  })

  const unread: [string, Partial<RebuildFacts>][] = [
    ['no cache was asked for', { cache: none }],
    [
      'none could be read',
      { cache: { ...imported, import: null, importReason: 'the service did not answer' } },
    ],
    ['its import failed', { outcome: { imported: 'failed' } as CacheOutcome }],
    ['there was nothing to import', { outcome: { imported: 'miss' } as CacheOutcome }],
    ['the build did not come to it', { outcome: { imported: 'off' } as CacheOutcome }],
  ]
  test.each(unread)('%s', (_, facts) => {
    const steps = explain('cache-missing', facts)
    expect(new Set(steps.map(({ rebuilt }) => rebuilt?.reason))).toEqual(new Set(['no-cache']))
  })
})

describe('missedAll', () => {
  const known = baseline('cache-cold')
  test.each<[string, string, ReadonlyMap<string, KnownStep> | null, boolean]>([
    ['nothing changed and nothing was found', 'cache-cold', known, true],
    ['without a baseline it cannot be told', 'cache-cold', null, false],
    ['all was found', 'cache-hit', known, false],
    ['one step was not', 'cache-changed-argument', known, false],
    ['what it begins with changed', 'cache-changed-file', known, false],
  ])('%s', (_, stream, steps, expected) => {
    expect(missedAll(explain(stream, { known: steps }), steps)).toBe(expected)
  })

  test('every step is new: only base images are as they were', () => {
    const bases = new Map([...known].filter(([key]) => / FROM /.test(key)))
    expect(bases.size).toBeGreaterThan(0)
    expect(missedAll(explain('cache-cold', { known: bases }), bases)).toBe(false)
  })
})

describe('stepKey', () => {
  test.each([
    ['[builder 2/4] RUN npm ci', '[builder] RUN npm ci'],
    ['[2/4] RUN npm ci', '[] RUN npm ci'],
    ['[linux/amd64 builder 12/14] RUN [1/2]', '[linux/amd64 builder] RUN [1/2]'],
  ])('%s', (name, key) => expect(stepKey(kafka, name)).toBe(`kafka-linux-amd64 ${key}`))
})
