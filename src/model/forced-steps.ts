import type { Plan } from './plan.ts'

/** Which steps run whatever the cache holds: the request and the targets of a bake file may ask for it. */
export function forcedSteps({ build, bake }: Pick<Plan, 'build' | 'bake'>): 'all' | 'some' | 'none' {
  const targets = Object.values(bake?.targets ?? {})
  const whole = targets.filter((target) => target['no-cache'] === true)
  if (build.noCache || (whole.length > 0 && whole.length === targets.length)) return 'all'
  const hasFilter = targets.some((target) => target['no-cache-filter'] !== undefined)
  return build.noCacheFilters.length > 0 || whole.length > 0 || hasFilter ? 'some' : 'none'
}
