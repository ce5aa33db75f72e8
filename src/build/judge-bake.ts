import type { BakeOutcome } from '../buildkit/bake.ts'
import type { CellBuild, StepFailure } from '../model/build-result.ts'
import { Failure } from '../model/failure.ts'
import type { Cell } from '../model/plan.ts'
import { recogniseCause } from './known-causes.ts'
import type { FailedBake } from './read-failure.ts'
import { readErrorLine, readFailure } from './read-failure.ts'

/** The cells whose fate this bake decided. */
export function judgeBake(open: readonly Cell[], bake: BakeOutcome, failed: FailedBake): CellBuild[] {
  return open.flatMap((cell): CellBuild[] => {
    const baked = bake.baked.get(cell.id)
    if (bake.exitCode === 0 || baked !== undefined)
      return [{ cell: cell.id, outcome: 'built', digest: baked?.digest ?? null, failure: null }]
    const failure = bake.stall === null ? readFailure(cell, failed) : stalled(bake.stall)
    return failure === null || bake.stall?.onCache === true
      ? []
      : [{ cell: cell.id, outcome: 'failed', digest: null, failure }]
  })
}

function stalled({ idleMs, steps }: NonNullable<BakeOutcome['stall']>): StepFailure {
  const step = steps[0] ?? 'the connection to the builder'
  const seconds = Math.round(idleMs / 1000)
  return {
    step,
    output: [],
    exitCode: null,
    message: `nothing moved for ${seconds} s`,
    dockerfile: null,
    problem: {
      code: 'BUILD_STALLED',
      what: `the build made no progress for ${seconds} s and was stopped`,
      why: `under way: ${steps.slice(0, 3).join(', ') || 'nothing that BuildKit named'}`,
      fix: 'check that registry and cache service answer, and run again: what is built stays cached; a builder that still waits for its cache must be restarted',
    },
  }
}

/** Causes that are not the Dockerfile's fault but this machine's. */
const environmentCodes: ReadonlySet<string> = new Set([
  'BUILDER_MISSING',
  'BUILDER_LOST',
  'DRIVER_CANNOT_PUSH_BY_DIGEST',
  'NO_SPACE',
])

/** The error of a bake that failed although no cell of it did. */
export function unattributed(
  bake: BakeOutcome,
  { machine, tail }: Pick<FailedBake, 'machine' | 'tail'>,
): Failure {
  const message =
    readErrorLine(tail)?.message ?? (tail.trim() || `buildx ended with code ${bake.exitCode ?? 'none'}`)
  const [first] = machine.cells.values()
  const stages = machine.outline?.stages.flatMap(({ name }) => name ?? []) ?? []
  const facts = { message, output: '', exitCode: null, emulated: false, stages }
  const known = first === undefined ? null : recogniseCause({ ...facts, platform: first.platform })
  const problem = known ?? {
    code: 'BAKE_FAILED',
    what: 'docker buildx bake failed',
    why: message.slice(0, 500),
  }
  return new Failure(environmentCodes.has(problem.code) ? 'environment' : 'build', problem)
}
