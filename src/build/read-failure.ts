import { isCancellation } from '../buildkit/cancellation.ts'
import type { StepFailure } from '../model/build-result.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { Cell, CellId } from '../model/plan.ts'
import { isEmulated } from './judge-emulation.ts'
import type { Surroundings } from './judge-emulation.ts'
import { recogniseCause } from './known-causes.ts'
import { locateStep, readExcerpt } from './read-excerpt.ts'
import type { OutputRecorder } from './record-output.ts'
import type { RawStep } from './record-steps.ts'

/** What a failed bake left behind. */
export interface FailedBake {
  /** What buildx printed besides events. */
  readonly tail: string
  readonly steps: readonly RawStep[]
  readonly output: OutputRecorder
  readonly machine: Surroundings
  /** Targets that built several of the cells. */
  readonly joint: readonly JointTarget[]
  /** As the definition names it. */
  readonly dockerfile: string
}

/** buildx's last word on a bake. Hostile text. */
export interface ErrorLine {
  /** It stands in the line only when the bake had several (buildx, build/build.go). */
  readonly target: string | null
  /** True when BuildKit said it of a build, false when buildx did not get as far. */
  readonly solving: boolean
  readonly message: string
}

/** (containerd lists a registry's errors; Azure's client, which GitHub's cache is read with, appends the answer.) */
const goesOn = / errors:$|: (?:GET|HEAD|PUT|POST) https?:\S+$/

export function readErrorLine(tail: string): ErrorLine | null {
  const lines = tail.split('\n')
  const at = lines.findLastIndex((one) => one.startsWith('ERROR: '))
  const [, target, solving, first] =
    /^ERROR: (?:failed to build: )?(?:target ([^\s:]+): )?(failed to solve: )?(.*)$/.exec(lines[at] ?? '') ??
    []
  if (first === undefined) return null
  // What a registry or a storage said follows, in lines of its own.
  const message = goesOn.test(first) ? [first, ...lines.slice(at + 1)].join('\n').trimEnd() : first
  return { target: target ?? null, solving: solving !== undefined, message }
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
  const alone = last?.target === null && last.solving && bake.machine.cells.size === 1
  const named = last !== null && (last.target === cell.id || alone)
  if (!named || isCancellation(last.message)) return null
  return {
    step: bake.dockerfile,
    output: [],
    exitCode: null,
    message: last.message,
    dockerfile: printedPlace(bake),
    problem: recogniseCause({
      ...factsOf(cell, bake),
      message: last.message,
      output: '',
      exitCode: null,
      emulated: false,
    }),
  }
}

function ofStep(cell: Cell, step: RawStep, bake: FailedBake): StepFailure {
  const message = step.error ?? ''
  const output = bake.output.linesOf(step.digest)
  const [, code] = /exit code: (\d+)/.exec(message) ?? []
  const exitCode = code === undefined ? null : Number(code)
  // Alone, neither error tells all; the HTTP status of a push stands only in what the exporter logged.
  const printed = isPrinted(step, bake) ? (readErrorLine(bake.tail)?.message ?? '') : ''
  const logged = step.kind === 'export' ? output.join('\n') : ''
  const words = [message, printed, logged].filter((text) => text !== '').join('\n')
  const emulated = isEmulated(step, bake.machine)
  const facts = { ...factsOf(cell, bake), message: words, output: output.join('\n'), exitCode, emulated }
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
  const printed = isPrinted(step, bake) ? printedPlace(bake) : null
  const { outline } = bake.machine
  return printed ?? (outline === null ? null : locateStep(step, { file: bake.dockerfile, outline }))
}

/** BuildKit knows a Dockerfile by its last name alone: where it is, we know if it is on this machine. */
function printedPlace({ tail, machine, dockerfile }: FailedBake): StepFailure['dockerfile'] {
  const printed = readExcerpt(tail)
  return printed === null || machine.outline === null ? printed : { ...printed, file: dockerfile }
}

/** buildx prints error and excerpt of one target only, the first that failed. (The cache target fails with any cell.) */
function isPrinted(step: RawStep, bake: FailedBake): boolean {
  const { target = null, message } = readErrorLine(bake.tail) ?? {}
  if (target === null) return true
  const { cells } = bake.joint.find(({ name }) => name === target) ?? {}
  const named = cells?.map(({ id }) => id) ?? [...bake.machine.cells.keys()].filter((cell) => cell === target)
  const isOf = (cell: CellId) => step.cells.includes(cell)
  return named.length === 0 || !named.every(isOf)
    ? message === step.error && (named.length === 0 || named.some(isOf))
    : true
}

function factsOf(cell: Cell, bake: FailedBake) {
  const stages = bake.machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? []
  return { platform: cell.platform, stages }
}
