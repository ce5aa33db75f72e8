import type { Step } from '../../model/build-result.ts'
import type { CellImage } from '../../model/measurement.ts'
import type { ReportedCell, Totals } from '../../model/report.ts'
import type { RunFindings } from './run-findings.ts'

type Findings = Pick<RunFindings, 'result' | 'images' | 'times'>

/** Sums over all cells: what the run took, and what it would have taken if nothing were shared. */
export function reportTotals(cells: readonly ReportedCell[], findings: Findings): Totals {
  const steps = (findings.result?.timeline.steps ?? []).filter((step) => !step.cached)
  const sharedSavedMs = sum(steps, (step) => durationOf(step) * Math.max(0, step.cells.length - 1))
  const { images } = findings
  return {
    cells: cells.length,
    built: cells.filter((cell) => cell.outcome === 'built').length,
    failed: cells.filter((cell) => cell.outcome === 'failed').length,
    compressedBytes: images.length === 0 ? null : sum(images, (image) => image.compressedBytes),
    uniqueBytes: images.length === 0 ? null : uniqueBytes(images),
    buildMs: findings.result?.timeline.wallMs ?? 0,
    unsharedMs: sum(steps, durationOf) + sharedSavedMs,
    sharedSavedMs,
    emulatedMs: sum(
      steps.filter((step) => step.emulated),
      durationOf,
    ),
    steps: sum(findings.times, (times) => times.steps),
    cachedSteps: sum(findings.times, (times) => times.cachedSteps),
  }
}

/** Each layer and each config once. A config is what an image has besides its layers. */
function uniqueBytes(images: readonly CellImage[]): number {
  const layers = new Map(images.flatMap((image) => image.layers.map((layer) => [layer.digest, layer.bytes])))
  const configs = new Map(
    images.map((image) => [
      image.manifest.digest,
      image.compressedBytes - sum(image.layers, (layer) => layer.bytes),
    ]),
  )
  return sum([...layers.values(), ...configs.values()], (bytes) => bytes)
}

export function sum<T>(values: readonly T[], pick: (value: T) => number): number {
  return values.reduce((total, value) => total + pick(value), 0)
}

/** Milliseconds; 0 when it never ran. */
export function durationOf(step: Step): number {
  return step.startMs === null || step.endMs === null ? 0 : Math.max(0, step.endMs - step.startMs)
}
