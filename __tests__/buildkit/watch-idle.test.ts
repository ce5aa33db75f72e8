import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

import type { IdleLimits } from '../../src/buildkit/watch-idle.ts'
import { IdleWatch } from '../../src/buildkit/watch-idle.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import { replay } from './fixtures/replay.ts'

const cells = ['redis-linux-amd64', 'kafka-linux-amd64']
const limits: IdleLimits = { idleMs: 120_000, cacheMs: 60_000 }

/** The events of a captured bake up to the last that fits, that one included. */
function until(stream: string, fits: (event: BuildEvent) => boolean = () => true): BuildEvent[] {
  const { events } = replay(stream, [...cells, 'cache'], { cells })
  return events.slice(0, events.findLastIndex(fits) + 1)
}

/** What is said after so many milliseconds without a further event. */
function stallAfter(ms: number, events: readonly BuildEvent[], given = limits) {
  const watch = new IdleWatch(given, () => undefined)
  for (const event of events) watch.record(event)
  jest.advanceTimersByTime(ms)
  watch.stop()
  return watch.stall
}

const isPushing = (event: BuildEvent) =>
  event.type === 'status' && event.id === 'pushing layers' && !event.completed
const isRunning = (event: BuildEvent) =>
  event.type === 'vertex' &&
  event.vertex.kind === 'run' &&
  event.vertex.startedMs !== null &&
  event.vertex.completedMs === null
const isFetching = (event: BuildEvent) =>
  event.type === 'status' && event.id.startsWith('sha256:') && !event.completed && event.current < event.total
const isUnpacking = (event: BuildEvent) =>
  event.type === 'status' && event.id.startsWith('extracting ') && !event.completed

describe('IdleWatch', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  test('an import that is never answered', () => {
    const events = until('cache-silent-import')
    expect(stallAfter(59_000, events)).toBeNull()
    expect(stallAfter(61_000, events)).toMatchObject({
      onCache: true,
      steps: ['importing cache manifest from localhost:2/app:cache'],
    })
  })

  describe('an export to a service that lets its clients wait', () => {
    const events = until('cache-silent-export').filter(
      (event) => event.type !== 'vertex' || event.vertex.error === null,
    )
    /** Real promises must run between the ticks. */
    async function stallWith(answers: boolean, ms: number, given = events) {
      let asked = 0
      const patience = { limitMs: 150_000, answers: () => Promise.resolve(((asked += 1), answers)) }
      const watch = new IdleWatch({ ...limits, patience }, () => undefined)
      for (const event of given) watch.record(event)
      await jest.advanceTimersByTimeAsync(ms)
      watch.stop()
      return { stall: watch.stall, asked }
    }

    test('it is left after its own time as long as it answers', async () => {
      expect(await stallWith(true, 59_000)).toEqual({ stall: null, asked: 0 })
      expect(await stallWith(true, 149_000)).toEqual({ stall: null, asked: 1 })
      expect(await stallWith(true, 151_000)).toMatchObject({ stall: { onCache: true }, asked: 1 })
    })

    test('it is left at once when it does not', async () => {
      expect(await stallWith(false, 62_000)).toMatchObject({ stall: { onCache: true }, asked: 1 })
    })

    test('an import is not waited for', async () => {
      const importing = await stallWith(true, 61_000, until('cache-silent-import'))
      expect(importing).toMatchObject({ stall: { onCache: true }, asked: 0 })
    })
  })

  test('an export that is never answered, when nothing else is left', () => {
    const events = until('cache-silent-export').filter(
      (event) => event.type !== 'vertex' || event.vertex.error === null,
    )
    expect(stallAfter(61_000, events)).toMatchObject({
      onCache: true,
      steps: ['exporting cache to registry'],
    })
  })

  test('while cells are still pushed it is not the cache that is waited for', () => {
    const events = until('cache-cold', isPushing)
    expect(stallAfter(61_000, events)).toBeNull()
    expect(stallAfter(121_000, events)).toMatchObject({ onCache: false })
  })

  test('a RUN may be silent', () => {
    expect(stallAfter(600_000, until('cache-cold', isRunning))).toBeNull()
  })

  test('layers of a cached RUN that do not come', () => {
    // The other cell is exported meanwhile; here it is done.
    const events = until('cache-changed-argument').filter(
      (event) => event.type !== 'vertex' || event.vertex.kind !== 'export',
    )
    const stall = stallAfter(61_000, events.slice(0, events.findIndex(isFetching) + 1))
    expect(stall).toMatchObject({ onCache: true })
    expect(stall!.steps).toContainEqual(expect.stringContaining('RUN echo "redis" > variant'))
  })

  test('a transfer of which the same is said over and over stands still', () => {
    // Here with the export that waits for it.
    const events = until('cache-changed-argument')
    const told = events.slice(0, events.findIndex(isFetching) + 1)
    const watch = new IdleWatch(limits, () => undefined)
    for (const event of told) watch.record(event)
    for (let second = 0; second < 61; second++) {
      watch.record(told.at(-1)!)
      jest.advanceTimersByTime(1000)
    }
    watch.stop()
    expect(watch.stall).toMatchObject({ onCache: true })
  })

  test('layers that are unpacked take their time', () => {
    expect(stallAfter(600_000, until('cache-changed-argument', isUnpacking))).toBeNull()
  })

  test('without a limit of its own the cache has the general one, and none at all is none', () => {
    const events = until('cache-silent-import')
    expect(stallAfter(61_000, events, { idleMs: 120_000, cacheMs: 0 })).toBeNull()
    expect(stallAfter(121_000, events, { idleMs: 120_000, cacheMs: 0 })).toMatchObject({ onCache: false })
    expect(stallAfter(600_000, events, { idleMs: 0, cacheMs: 0 })).toBeNull()
    expect(stallAfter(61_000, events, { idleMs: 0, cacheMs: 60_000 })).toMatchObject({ onCache: true })
  })
})
