import type { Step, Timeline } from '../model/build-result.ts'
import type { Cache, CacheOutcome } from '../model/cache.ts'
import type { Digest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { Rebuild, ReportedStep } from '../model/report.ts'
import { isDockerfileStep } from './times.ts'

/** A step of a baseline: one value for all cells that shared it. */
export interface KnownStep {
  /** Milliseconds when it last ran; null where the baseline does not say. */
  readonly ms: number | null
}

export interface RebuildFacts {
  readonly cache: Cache
  readonly outcome: CacheOutcome | null
  /** The steps of a baseline by `stepKey`; null: no baseline. */
  readonly known: ReadonlyMap<string, KnownStep> | null
  /** A build argument of a cell that is not as in the baseline. */
  readonly changedArguments?: ReadonlyMap<CellId, string>
}

/** The same for a step whose Dockerfile gained or lost other steps: `[builder 2/4] RUN npm ci` is `[builder] RUN npm ci`. */
export function stepKey(cell: CellId, name: string): string {
  return `${cell} ${name.replace(/^\[((?:[^\]]* )?)\d+\/\d+\]/, (_, stage: string) => `[${stage.trimEnd()}]`)}`
}

/** The Dockerfile's steps that were reached, each once, and why those ran that did. */
export function explainRebuilds(timeline: Timeline, facts: RebuildFacts): readonly ReportedStep[] {
  const seen = {
    steps: new Map(timeline.steps.map((step) => [step.digest, step])),
    known: facts.known,
    changedArguments: facts.changedArguments ?? new Map<CellId, string>(),
    knownCells: new Set([...(facts.known?.keys() ?? [])].map((key) => key.slice(0, key.indexOf(' ')))),
  }
  const uncached = whyNothingCached(facts)
  const steps = timeline.steps
    .filter((step) => isDockerfileStep(step) && step.startMs !== null)
    .map((step) => ({
      name: step.name,
      line: step.line,
      cells: step.cells,
      emulated: step.emulated,
      cached: step.cached,
      ms: step.cached ? (knownStep(step, facts)?.ms ?? null) : ranMs(step),
      rebuilt: step.cached ? null : (uncached ?? explain(step, seen)),
    }))
  return joinShared(steps, facts)
}

/** No step was found, though the baseline has one of them just as it is now: what that run wrote should have held it. */
export function missedAll(steps: readonly ReportedStep[], known: RebuildFacts['known']): boolean {
  // A base image is pulled because a step on it runs: that proves nothing.
  const own = steps.filter(({ name }) => !/^\[[^\]]*\] FROM /.test(name))
  const isKnown = ({ name, cells }: ReportedStep) => cells.some((cell) => known?.has(stepKey(cell, name)))
  const isMissed = (step: ReportedStep) => step.rebuilt?.reason === 'not-in-cache' && isKnown(step)
  return own.every(({ cached }) => !cached) && own.some(isMissed)
}

/** What cells shared when it ran, BuildKit may find for each under another digest: it is still one step, and counts once. */
function joinShared(steps: readonly ReportedStep[], facts: RebuildFacts): readonly ReportedStep[] {
  const joined = new Map<ReportedStep | KnownStep, ReportedStep>()
  for (const step of steps) {
    const known = (step.cached ? knownStep(step, facts) : undefined) ?? step
    const before = joined.get(known)
    if (before === undefined) joined.set(known, step)
    // One cell has two of this name.
    else if (before.cells.some((cell) => step.cells.includes(cell))) joined.set(step, step)
    else joined.set(known, { ...before, cells: [...before.cells, ...step.cells] })
  }
  return [...joined.values()]
}

/** What the cached steps took when they last ran, in sum; null when that is known of none. */
export function savedMs(steps: readonly ReportedStep[]): number | null {
  const cached = steps.filter((step) => step.cached)
  const known = cached.flatMap(({ ms }) => ms ?? [])
  return cached.length > 0 && known.length === 0 ? null : known.reduce((sum, ms) => sum + ms, 0)
}

function whyNothingCached({ cache, outcome }: RebuildFacts): Rebuild | null {
  if (cache.lookup === 'none') return { reason: 'first-run', because: null }
  const isRead =
    cache.backend === 'builder' || (cache.import !== null && (outcome === null || outcome.imported === 'hit'))
  return isRead ? null : { reason: 'no-cache', because: null }
}

interface Seen extends Pick<RebuildFacts, 'known'> {
  readonly changedArguments: ReadonlyMap<CellId, string>
  readonly steps: ReadonlyMap<Digest, Step>
  readonly knownCells: ReadonlySet<string>
}

function explain(step: Step, seen: Seen): Rebuild {
  const root = rebuiltInput(step, seen)
  if (root !== null) return { reason: 'changed-input', because: rootOf(root, seen).name }
  if (isNew(step, seen)) return { reason: 'changed-step', because: null }
  if (takesContext(step, seen)) return { reason: 'changed-input', because: null }
  // Its value is part of a RUN, and stands nowhere in the step's name.
  const [argument] =
    step.kind === 'run' ? step.cells.flatMap((cell) => seen.changedArguments.get(cell) ?? []) : []
  return argument === undefined
    ? { reason: 'not-in-cache', because: null }
    : { reason: 'changed-input', because: `ARG ${argument}` }
}

/** An instruction that this step is made from, and that ran, too; what lies between them is BuildKit's own work. */
function rebuiltInput(step: Step, seen: Seen): Step | null {
  for (const input of inputsOf(step, seen)) {
    if (!isDockerfileStep(input)) {
      const behind = rebuiltInput(input, seen)
      if (behind !== null) return behind
    } else if (hasChanged(input, seen)) return input
  }
  return null
}

/** A base image is pulled because a step on it runs; only another base image is a reason to run. */
function hasChanged(step: Step, seen: Seen): boolean {
  return step.kind === 'from' ? isNew(step, seen) : !step.cached && step.startMs !== null
}

function rootOf(step: Step, seen: Seen): Step {
  let root = step
  for (let next: Step | null = step; next !== null; next = rebuiltInput(root, seen)) root = next
  return root
}

function inputsOf(step: Step, seen: Seen): Step[] {
  return step.inputs.flatMap((digest) => seen.steps.get(digest) ?? [])
}

/** COPY and ADD of files, from the build context or a named one. */
function takesContext(step: Step, seen: Seen): boolean {
  return inputsOf(step, seen).some(({ name }) => /^\[(?:internal\] load build context|context )/.test(name))
}

/** The baseline knows the cell, but not this instruction. */
function isNew({ cells, name }: Step, { known, knownCells }: Seen): boolean {
  return (
    cells.some((cell) => knownCells.has(cell)) &&
    !cells.some((cell) => known?.has(stepKey(cell, name)) === true)
  )
}

function knownStep(
  { cells, name }: Pick<Step, 'cells' | 'name'>,
  { known }: RebuildFacts,
): KnownStep | undefined {
  const found = cells.flatMap((cell) => known?.get(stepKey(cell, name)) ?? [])
  return found.find(({ ms }) => ms !== null) ?? found[0]
}

function ranMs({ startMs, endMs }: Step): number | null {
  return startMs === null || endMs === null ? null : Math.round(Math.max(0, endMs - startMs))
}
