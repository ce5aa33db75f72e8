import { basename, join } from 'node:path'
import type { Plan } from '../../model/plan.ts'

/** The Dockerfile of a variant, as the plan has it: absolute where it is on this machine; null when it is not known. */
export function dockerfileOf(variant: string, { build, bake }: Plan): string | null {
  if (bake === null) return build.file ?? join(build.context, 'Dockerfile')
  const own = bake.targets[variant]?.['dockerfile']
  return typeof own === 'string' ? own : null
}

/** The same, where it is on this machine and called as BuildKit, which knows the last name alone, calls it. */
export function localDockerfile(variant: string, name: string, plan: Plan): string | null {
  const own = dockerfileOf(variant, plan)
  return own?.startsWith('/') === true && basename(own) === basename(name) ? own : null
}
