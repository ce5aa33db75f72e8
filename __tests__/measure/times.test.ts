import { describe, expect, test } from '@jest/globals'

import { measureTimes } from '../../src/measure/times.ts'
import type { Step, Timeline } from '../../src/model/build-result.ts'
import type { CellId } from '../../src/model/plan.ts'

let count = 0
function step(cells: string, startMs: number | null, endMs: number | null, more: Partial<Step> = {}): Step {
  count += 1
  return {
    digest: `sha256:${count}` as Step['digest'],
    inputs: [],
    cells: cells.split('').filter(Boolean) as CellId[],
    name: `[builder ${count}/99] RUN ${count}`,
    stage: 'builder',
    line: null,
    kind: 'run',
    startMs,
    endMs,
    cached: false,
    emulated: false,
    error: null,
    ...more,
  }
}
const timeline = (...steps: Step[]): Timeline => ({ startedAtMs: 0, wallMs: 1000, steps })
const cells = ['a', 'b'] as CellId[]
const internal = { name: '[internal] load build definition', kind: 'internal' as const }

describe('measureTimes', () => {
  test('own before shared before cached, the rest is waiting', () => {
    const times = measureTimes(
      timeline(
        step('ab', 0, 100),
        step('a', 50, 200),
        step('ab', 190, 230, { cached: true }),
        step('a', 300, 400),
        step('b', 500, 510),
      ),
      cells,
    )
    expect(times).toMatchObject([
      {
        cell: 'a',
        wallMs: 400,
        ownMs: 250,
        sharedMs: 50,
        cachedMs: 30,
        waitingMs: 70,
        steps: 4,
        cachedSteps: 1,
        cacheHitRate: 0.25,
      },
      { cell: 'b', wallMs: 510, ownMs: 10, sharedMs: 100, cachedMs: 40, waitingMs: 360 },
    ])
  })

  test('the sum is exact, whatever the fractions', () => {
    let seed = 7
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
    for (let round = 0; round < 200; round += 1) {
      const steps = Array.from({ length: 12 }, () => {
        const start = random() * 1000
        return step(random() < 0.5 ? 'a' : 'ab', start, start + random() * 300, { cached: random() < 0.3 })
      })
      for (const time of measureTimes(timeline(...steps), cells)) {
        expect(time.ownMs + time.sharedMs + time.cachedMs + time.waitingMs).toBe(time.wallMs)
        for (const part of [time.ownMs, time.sharedMs, time.cachedMs, time.waitingMs])
          expect(part).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('emulated time counts once what runs at once, and nothing that was cached', () => {
    const emulated = { emulated: true }
    const [a] = measureTimes(
      timeline(
        step('a', 0, 100, emulated),
        step('a', 50, 150, emulated),
        step('a', 150, 160, { emulated: true, cached: true }),
      ),
      cells,
    )
    expect(a!.emulatedMs).toBe(150)
  })

  test('only what began and stands in the Dockerfile is a step', () => {
    const [a] = measureTimes(
      timeline(step('a', 0, 10, internal), step('a', null, null), step('a', 10, null)),
      cells,
    )
    expect(a).toMatchObject({ wallMs: 10, steps: 1, cachedSteps: 0, cacheHitRate: 0 })
  })

  test('a cell without steps', () => {
    expect(measureTimes(timeline(), cells)).toMatchObject([
      { wallMs: 0, waitingMs: 0, steps: 0, cacheHitRate: null },
      { wallMs: 0 },
    ])
  })
})
