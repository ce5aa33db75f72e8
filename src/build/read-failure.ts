import type { StepFailure } from '../model/build-result.ts'
import type { Cell } from '../model/plan.ts'
import { isEmulated } from './judge-emulation.ts'
import type { Machine } from './judge-emulation.ts'
import { recogniseCause } from './known-causes.ts'
import { locateStep, readExcerpt } from './read-excerpt.ts'
import type { OutputRecorder } from './record-output.ts'
import type { RawStep } from './record-steps.ts'
import { isCancellation } from './record-steps.ts'

/** What a failed bake left behind. */
export interface FailedBake {
  /** What buildx printed besides events. */
  readonly tail: string
  readonly steps: readonly RawStep[]
  readonly output: OutputRecorder
  readonly machine: Machine
  /** As the definition names it. */
  readonly dockerfile: string
}

/** buildx's last word; the target stands in it only when the bake had several (buildx, build/build.go). */
export function readErrorLine(tail: string): { target: string | null; message: string } | null {
  const line = tail
    .split('\n')
    .reverse()
    .find((one) => one.startsWith('ERROR: '))
  const [, target, message] = /^ERROR: (?:target ([^\s:]+): )?(?:failed to solve: )?(.*)$/.exec(line ?? '') ?? []
  return message === undefined ? null : { target: target ?? null, message }
}

/**
 * Why this cell failed; null when nothing says that it did. A step that failed for one cell has failed for all that need
 * it; an error without a step (a Dockerfile that cannot be read) belongs to the target that buildx names.
 */
export function readFailure(cell: Cell, bake: FailedBake): StepFailure | null {
  const last = readErrorLine(bake.tail)
  const step = bake.steps.find(
    ({ cells, error }) => cells.includes(cell.id) && error !== null && !isCancellation(error),
  )
  if (step !== undefined) return ofStep(cell, step, bake)
  const named = last !== null && (last.target === cell.id || (last.target === null && bake.machine.cells.size === 1))
  if (!named || isCancellation(last.message)) return null
  return {
    step: bake.dockerfile,
    output: [],
    exitCode: null,
    message: last.message,
    dockerfile: readExcerpt(bake.tail),
    problem: recogniseCause({ ...factsOf(cell, bake), message: last.message, output: '', exitCode: null, emulated: false }),
  }
}

function ofStep(cell: Cell, step: RawStep, bake: FailedBake): StepFailure {
  const message = step.error ?? ''
  const output = bake.output.linesOf(step.digest)
  const [, code] = /exit code: (\d+)/.exec(message) ?? []
  const exitCode = code === undefined ? null : Number(code)
  const full = isPrinted(step, bake) ? `${message}\n${readErrorLine(bake.tail)?.message ?? ''}` : message
  const emulated = isEmulated(step, bake.machine)
  const facts = { ...factsOf(cell, bake), message: full, output: output.join('\n'), exitCode, emulated }
  return {
    step: step.name,
    output,
    exitCode,
    message,
    dockerfile: placeOf(step, bake),
    problem: recogniseCause(facts),
  }
}

function placeOf(step: RawStep, bake: FailedBake): StepFailure['dockerfile'] {
  const printed = isPrinted(step, bake) ? readExcerpt(bake.tail) : null
  const { outline } = bake.machine
  return printed ?? (outline === null ? null : locateStep(step, { file: bake.dockerfile, outline }))
}

/** buildx prints error and excerpt of one target only, the first that failed. */
function isPrinted(step: RawStep, bake: FailedBake): boolean {
  const target = readErrorLine(bake.tail)?.target
  return target === null || step.cells.some((cell) => cell === target)
}

function factsOf(cell: Cell, bake: FailedBake) {
  const stages = bake.machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? []
  return { platform: cell.platform, stages }
}
