import type { Platform } from '../model/platform.ts'
import { isLoopback } from '../registry/host.ts'
import type { BuilderNeeds } from './needs.ts'
import type { InspectedNode, Inspection } from './buildx/parse-inspect.ts'

/** Can this builder do the job? `asleep` needs a boot first; `unfit` never can; `broken` could, if it were healed. */
export type Assessment =
  | { readonly state: 'ready' }
  | { readonly state: 'asleep' }
  | { readonly state: 'unfit' | 'broken'; readonly why: string }

/** Compares what `docker buildx inspect` says with what the plan needs. Platforms are not part of it: emulators may be added. */
export function assessBuilder(inspection: Inspection, needs: BuilderNeeds): Assessment {
  const unfit = findUnfit(inspection, needs)
  if (unfit !== null) return { state: 'unfit', why: unfit }
  const { nodes } = inspection
  const failed = nodes.find((node) => node.error !== null)
  if (inspection.error !== null) return { state: 'broken', why: inspection.error }
  if (failed && nodes.every((node) => node.error !== null))
    return { state: 'broken', why: `node ${failed.name}: ${failed.error ?? ''}` }
  if (nodes.length === 0) return { state: 'asleep' }
  return {
    state: nodes.every((node) => node.error !== null || node.status === 'running') ? 'ready' : 'asleep',
  }
}

function findUnfit({ driver, nodes }: Inspection, needs: BuilderNeeds): string | null {
  if (driver === 'docker') {
    if (needs.output === 'push') return 'the docker driver cannot push by digest'
    if (needs.output === 'layout') return 'the docker driver cannot write an OCI layout'
    return null
  }
  // What else a container sees and trusts, it was told when it was created.
  if (driver !== 'docker-container') return null
  const loopback = needs.registries.find(isLoopback)
  if (loopback !== undefined && nodes.some((node) => node.driverOptions['network'] !== 'host'))
    return `its container has a network of its own, where ${loopback} is not this machine`
  if (needs.output !== 'push') return null
  const insecure = needs.insecureRegistries.find(
    (host) => !isLoopback(host) && nodes.some((node) => !knows(node, host)),
  )
  return insecure === undefined
    ? null
    : `its BuildKit configuration has no table for the insecure registry ${insecure}`
}

function knows(node: InspectedNode, host: string): boolean {
  return (node.files['buildkitd.toml'] ?? '').includes(host)
}

/**
 * Does a node that lists `listed` run `wanted`? A newer variant of one architecture runs the older ones
 * (containerd platforms, `Only`): amd64/v3 code runs amd64/v2, arm/v7 runs arm/v6.
 */
export function runs(listed: readonly Platform[], wanted: Platform): boolean {
  if (listed.includes(wanted)) return true
  const [, family = '', variant = ''] = /^(.+)\/v(\d+)$/.exec(wanted) ?? []
  return listed.some((platform) => {
    const [, other, have = ''] = /^(.+)\/v(\d+)$/.exec(platform) ?? []
    return other === family && Number(have) >= Number(variant)
  })
}

/** The wanted platforms that no node lists. Only Linux needs an emulator: for other systems BuildKit just copies files. */
export function findMissing(inspection: Inspection, wanted: readonly Platform[]): Platform[] {
  const all = inspection.nodes.flatMap((node) => node.platforms)
  return wanted.filter((platform) => platform.startsWith('linux/') && !runs(all, platform))
}
