import type { Step, Timeline } from '../model/build-result.ts'
import type { CellTimes } from '../model/measurement.ts'
import type { CellId } from '../model/plan.ts'

type Interval = readonly [start: number, end: number]

/** Where each cell's time went. Milliseconds; own + shared + cached + waiting = wall, exactly. */
export function measureTimes(timeline: Timeline, cells: readonly CellId[]): CellTimes[] {
  const steps = new Map<CellId, Step[]>(cells.map((cell) => [cell, []]))
  for (const step of timeline.steps) for (const cell of step.cells) steps.get(cell)?.push(step)
  return cells.map((cell) => measureCell(cell, steps.get(cell) ?? []))
}

function measureCell(cell: CellId, steps: readonly Step[]): CellTimes {
  const timed = steps.flatMap((step) => {
    const interval = intervalOf(step)
    return interval === null ? [] : [{ step, interval }]
  })
  const pick = (wanted: (step: Step) => boolean) =>
    timed.filter(({ step }) => wanted(step)).map(({ interval }) => interval)
  const own = pick((step) => !step.cached && step.cells.length === 1)
  const shared = pick((step) => !step.cached && step.cells.length > 1)
  const cached = pick((step) => step.cached)
  // What several things filled at once counts for the first of them: own, then shared, then cached.
  // Whole milliseconds at each seam keep the sum exact.
  const ownMs = Math.round(coveredMs(own))
  const busyMs = Math.round(coveredMs([...own, ...shared]))
  const allMs = Math.round(coveredMs([...own, ...shared, ...cached]))
  const wallMs = Math.round(spanMs(timed.map(({ interval }) => interval)))
  const counted = steps.filter((step) => isDockerfileStep(step) && step.startMs !== null)
  const cachedSteps = counted.filter((step) => step.cached).length
  return {
    cell,
    wallMs,
    ownMs,
    sharedMs: busyMs - ownMs,
    cachedMs: allMs - busyMs,
    waitingMs: wallMs - allMs,
    emulatedMs: Math.round(coveredMs(pick((step) => step.emulated && !step.cached))),
    steps: counted.length,
    cachedSteps,
    cacheHitRate: counted.length === 0 ? null : cachedSteps / counted.length,
  }
}

/** `[stage n/m]`. */
function placeInDockerfile({ name }: Step): string | undefined {
  return /^\[(?:[^\]]* )?\d+\/\d+\]/.exec(name)?.[0]
}

/** `[stage n/m] …`: an instruction of the Dockerfile, not BuildKit's own work. */
export function isDockerfileStep(step: Step): boolean {
  return placeInDockerfile(step) !== undefined
}

function intervalOf({ startMs, endMs }: Step): Interval | null {
  return startMs === null || endMs === null ? null : [startMs, Math.max(startMs, endMs)]
}

/** From the first start to the last end. */
function spanMs(intervals: readonly Interval[]): number {
  if (intervals.length === 0) return 0
  return Math.max(...intervals.map(([, end]) => end)) - Math.min(...intervals.map(([start]) => start))
}

/** The length of the union. */
function coveredMs(intervals: readonly Interval[]): number {
  let covered = 0
  let reached = -Infinity
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return covered
}
