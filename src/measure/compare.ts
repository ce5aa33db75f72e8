import type { CacheScope } from '../model/cache.ts'
import type { CellImage, CellTimes } from '../model/measurement.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { CellComparison, Comparison, MissingImage } from '../model/report.ts'
import type { Baseline, BaselineCell } from './compare-baseline.ts'
import { readBaseline } from './compare-baseline.ts'
import { growthOf } from './compare-layers.ts'
import type { Published } from './read-published.ts'
import type { KnownStep } from './rebuilds.ts'
import { stepKey } from './rebuilds.ts'

/** 5,000 cells of 40 steps. */
const mostSteps = 200_000

/** What this run knows of its cells. */
export interface Current {
  readonly plan: Pick<Plan, 'cells' | 'whole'>
  readonly images: readonly CellImage[]
  readonly times: readonly CellTimes[]
}

/** This run against the report.json of an earlier one, which was kept for this scope. Null when they have no cell in common. Never throws. */
export function compareWithReport(current: Current, text: string, { ref }: CacheScope): Comparison | null {
  const baseline = readBaseline(text)
  if (baseline === null) return null
  const cells = compareCells(current, baseline.cells)
  if (cells.length === 0) return null
  const { at, revision, wallMs } = baseline
  return {
    baseline: { kind: 'report', name: ref, at, revision, wallMs },
    cells,
    ...missingIn(current, baseline),
  }
}

/** What the baseline has of the same variants, and of others where both runs built the whole set. Those that were not chosen are no loss. */
function missingIn({ plan }: Current, { cells: before, whole }: Baseline): Pick<Comparison, 'missing'> {
  const isWhole = plan.whole && whole
  const variants = new Set(plan.cells.map(({ variant }) => variant))
  const built = new Set<string>(plan.cells.map(({ id }) => id))
  const missing = [...before].flatMap(([id, { variant, platform, compressedBytes }]): MissingImage[] =>
    built.has(id) || platform === null || (!isWhole && !variants.has(variant))
      ? []
      : [{ variant, platform, compressedBytes }],
  )
  return missing.length === 0 ? {} : { missing }
}

/** This run's sizes against those of the images that are published. Null when they have no cell in common. */
export function compareWithPublished(current: Current, published: Published): Comparison | null {
  const { name, at, revision, others } = published
  const before = new Map(
    published.cells.map(({ cell, compressedBytes, layers }) => [
      cell,
      { compressedBytes, unpackedBytes: null, layers, wallMs: null, cacheHitRate: null },
    ]),
  )
  const cells = compareCells(current, before)
  const baseline = { kind: 'published', name, at, revision, wallMs: null } as const
  const missing = others.length === 0 ? {} : { missing: others }
  return cells.length === 0 ? null : { baseline, cells, ...missing }
}

/** The steps of an earlier report.json by `stepKey`. Never throws. */
export function knownSteps(text: string): ReadonlyMap<string, KnownStep> {
  const known = new Map<string, KnownStep>()
  for (const step of readBaseline(text)?.steps ?? [])
    for (const cell of step.cells)
      if (known.size < mostSteps) known.set(stepKey(cell as CellId, step.name), step)
  return known
}

/** Digest of the Dockerfile that an earlier report.json found unfit for a parent. Never throws. */
export function unfitDockerfile(text: string): string | null {
  return readBaseline(text)?.unfit ?? null
}

/** The first build argument of each cell that an earlier report.json has otherwise, or not at all. Never throws. */
export function changedArguments({ cells }: Pick<Plan, 'cells'>, text: string): ReadonlyMap<CellId, string> {
  const before = readBaseline(text)?.buildArgs
  return new Map(
    cells.flatMap(({ id, buildArgs }): [CellId, string][] => {
      const was = before?.get(id)
      if (was === undefined) return []
      const names = [...new Set([...Object.keys(buildArgs), ...Object.keys(was)])]
      const changed = names.find((name) => buildArgs[name] !== was[name])
      return changed === undefined ? [] : [[id, changed]]
    }),
  )
}

function compareCells(
  { plan, images, times }: Current,
  before: ReadonlyMap<string, Omit<BaselineCell, 'variant' | 'platform'>>,
): readonly CellComparison[] {
  const imageOf = new Map(images.map((image) => [image.cell, image]))
  const timesOf = new Map(times.map((time) => [time.cell, time]))
  return plan.cells.flatMap(({ id }): CellComparison[] => {
    const was = before.get(id)
    if (was === undefined) return []
    const image = imageOf.get(id)
    const time = timesOf.get(id)
    return [
      {
        cell: id,
        compressedBytes: difference(image?.compressedBytes, was.compressedBytes),
        unpackedBytes: difference(image?.unpackedBytes, was.unpackedBytes),
        wallMs: difference(time?.wallMs, was.wallMs),
        cacheHitRate: difference(time?.cacheHitRate, was.cacheHitRate),
        grown: image === undefined || was.layers.length === 0 ? [] : growthOf(image.layers, was.layers),
      },
    ]
  })
}

function difference(now: number | null | undefined, before: number | null): number | null {
  return now == null || before === null ? null : now - before
}
