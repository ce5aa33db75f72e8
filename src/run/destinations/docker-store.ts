import { explainResult, runDocker } from '../../builder/buildx/buildx.ts'
import type { BuilderMachine } from '../../builder/machine.ts'
import type { Problem } from '../../model/failure.ts'
import { Failure } from '../../model/failure.ts'
import type { Plan } from '../../model/plan.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform, splitParts } from '../../model/platform.ts'

/** Where a Docker daemon keeps its images. */
export interface DockerStore {
  /** The containerd image store keeps all platforms of a tag, the classic one a single one. */
  readonly keepsAll: boolean
  /** The daemon's own platform; null when it does not tell one that we know. */
  readonly platform: Platform | null
}

/** Throws a `Failure` (environment: NO_DOCKER, DAEMON_DOWN, SOCKET_DENIED …) when no daemon answers. */
export async function askStore(machine: BuilderMachine): Promise<DockerStore> {
  const format = '{{json .DriverStatus}} {{.OSType}}/{{.Architecture}}'
  const info = await runDocker(['info', '--format', format], machine)
  if (info.exitCode !== 0) throw new Failure('environment', await explainResult(info, noDaemon(), machine))
  const own = parsePlatform(info.stdout.trim().split(' ').at(-1) ?? '')
  return {
    keepsAll: info.stdout.includes('io.containerd.snapshotter'),
    platform: own.ok ? own.value : null,
  }
}

function noDaemon(): Problem {
  return {
    code: 'DAEMON_DOWN',
    what: 'load needs a Docker daemon, and none answers',
    fix: `start Docker, or leave \`load\` out: the images then go into an OCI layout`,
  }
}

const oneForTag = 'its image store is the classic one, which keeps one platform for a tag'
const allPlatforms = 'switch Docker to the containerd image store (features: containerd-snapshotter)'

/**
 * What this Docker can hold of a plan: everything, or of each variant one platform, which is its only one or the
 * machine's own. Throws a `Failure` (LOAD_ONE_PLATFORM) when that is nothing.
 */
export function heldBy({ keepsAll, platform }: DockerStore, plan: Plan): Plan {
  if (keepsAll) return plan
  const variants = plan.variants.flatMap((variant) => {
    const one = variant.platforms.length === 1 ? variant.platforms[0] : choose(variant.platforms, platform)
    return one === undefined ? [] : [{ ...variant, platforms: [one] }]
  })
  const held = new Map(variants.map(({ name, platforms: [one] }) => [name, one]))
  const cells = plan.cells.filter((cell) => held.get(cell.variant) === cell.platform)
  if (cells.length === 0) throw new Failure('environment', holdsNone(plan, platform))
  return { ...plan, variants, cells }
}

/** The machine's own, else one of its architecture: linux/amd64/v2 on linux/amd64. */
function choose(platforms: readonly Platform[], own: Platform | null): Platform | undefined {
  if (own === null || platforms.includes(own)) return own ?? undefined
  const { os, architecture } = splitParts(own)
  return platforms.find((platform) => `${platform}/`.startsWith(`${os}/${architecture}/`))
}

/** What is built and not loaded, and why; null when everything is loaded. */
export function describeLeftOut(plan: Plan, held: Plan): Problem | null {
  if (held.cells.length === plan.cells.length) return null
  const left = plan.cells.filter((cell) => !held.cells.includes(cell))
  const missing = plan.variants.filter(({ name }) => !held.variants.some((variant) => variant.name === name))
  const whole = missing.length === 0 ? '' : `; nothing of ${missing.map(({ name }) => name).join(', ')} is`
  return {
    code: 'LOAD_ONE_PLATFORM',
    what: `Docker gets ${listPlatforms(held)}; ${listPlatforms({ cells: left })} is built and not loaded${whole}`,
    why: oneForTag,
    fix: `for all platforms ${allPlatforms}, or push; for this one only add \`platforms: local\``,
  }
}

function holdsNone(plan: Plan, own: Platform | null): Problem {
  const [first] = plan.cells
  return {
    code: 'LOAD_ONE_PLATFORM',
    what: `this Docker can hold one of ${listPlatforms(plan)}, and none is its own (${own ?? 'not known'})`,
    why: oneForTag,
    fix: `choose one: \`platforms: ${first?.platform ?? 'local'}\`; or ${allPlatforms}`,
  }
}

function listPlatforms({ cells }: Pick<Plan, 'cells'>): string {
  return [...new Set(cells.map(({ platform }) => platform))].join(', ')
}
