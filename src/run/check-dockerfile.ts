import { takesAllow } from '../builder/buildx/versions.ts'
import type { Machine } from '../machine/machine.ts'
import type { BuildResult } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import { bakeAllow } from '../plan/bake-allow.ts'
import { toBakeDefinition } from '../plan/bake-definition.ts'

/** What the Dockerfile's checks found; null: they were not asked for, or could not be made. */
export type DockerfileChecks = readonly Problem[] | null

/**
 * Has BuildKit check each Dockerfile, at the stage and with the arguments of each variant, before anything is built.
 * Throws a verification failure for what it finds, where the plan says so.
 */
export async function checkDockerfile(
  plan: Plan,
  builder: Builder,
  machine: Machine,
): Promise<DockerfileChecks> {
  const mode = plan.checks.dockerfile
  if (mode === 'off') return []
  const problems = await findProblems(plan, builder, machine).catch((error: unknown) => {
    // The build will tell it better.
    if (error instanceof Failure && error.kind !== 'cancelled') return null
    throw error
  })
  if (mode === 'error' && problems !== null && problems.length > 0)
    throw new Failure('verification', problems)
  return problems
}

async function findProblems(plan: Plan, builder: Builder, machine: Machine): Promise<DockerfileChecks> {
  const [{ checkBake }, { describeChecks, groupTargets }] = await Promise.all([
    import('../buildkit/check-bake.ts'),
    import('../verify/dockerfile-checks.ts'),
  ])
  const { env, cwd, signal } = machine
  const output = { kind: 'cacheonly' } as const
  const definition = toBakeDefinition(plan, output)
  const groups = groupTargets(plan, definition)
  const checked = await checkBake({
    ...{ definition, builder: builder.name, env, cwd, signal },
    targets: groups.map(({ target }) => target),
    allow: takesAllow(builder.buildxVersion) ? bakeAllow(plan, output) : [],
  })
  return checked === null ? null : describeChecks(groups, checked, { cells: plan.cells, cwd })
}

/** A build repeats what its Dockerfile's checks found: told once is enough, and not at all where nobody wants to know. */
export async function withoutRepeated(result: BuildResult, checks: DockerfileChecks): Promise<BuildResult> {
  if (checks === null || result.warnings.length === 0) return result
  const { isRuleAddress } = await import('../verify/dockerfile-checks.ts')
  return { ...result, warnings: result.warnings.filter(({ url }) => !isRuleAddress(url)) }
}
