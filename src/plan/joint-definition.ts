import type { JointTarget } from '../model/joint-target.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'

/**
 * The definition with these variants as targets beside their cells, each of which can still be built alone. BuildKit names a step
 * as the target did that came to it first, so with them all targets say their platform.
 */
export function withJoint(definition: BakeDefinition, joint: readonly JointTarget[]): BakeDefinition {
  if (joint.length === 0) return definition
  const { target, group } = definition
  const joined = new Set<string>(joint.flatMap(({ cells }) => cells.map(({ id }) => id)))
  const others = group.default.targets.filter((name) => !joined.has(name))
  const alone = Object.entries(target).map(([name, one]) => [name, asIndex(one)] as const)
  const variants = joint.flatMap(({ name, cells }) => {
    const [first, ...more] = cells.flatMap(({ id }) => target[id] ?? [])
    return first === undefined ? [] : [[name, jointOf(first, more)] as const]
  })
  return {
    group: { default: { targets: [...joint.map(({ name }) => name), ...others] } },
    target: Object.fromEntries([...variants, ...alone]),
  }
}

/** They differ in their platform, and in what is written on their manifests. */
function jointOf(first: BakeTarget, more: readonly BakeTarget[]): BakeTarget {
  const annotations = [first, ...more].flatMap(({ platforms, annotations: own = [] }) =>
    own.map((text) => text.replace(/^manifest:/, `manifest[${platforms.join()}]:`)),
  )
  const platforms = [first, ...more].flatMap((one) => one.platforms)
  return { ...first, platforms, ...(annotations.length > 0 && { annotations }) }
}

/** One platform alone makes no index, and has no platform in its names, without this argument of the frontend's (BuildKit, dockerui). */
export function asIndex<T extends Pick<BakeTarget, 'platforms' | 'args'>>(target: T): T {
  if (target.platforms.length > 1) return target
  return { ...target, args: { ...target.args, BUILDKIT_MULTI_PLATFORM: '1' } }
}
