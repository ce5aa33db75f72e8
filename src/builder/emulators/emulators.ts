import type { BuilderNode } from '../../model/builder.ts'
import type { Problem } from '../../model/failure.ts'
import type { Platform } from '../../model/platform.ts'

import { formatsFor, servesContainers, takes } from '../../model/binfmt-formats.ts'
import type { Registration } from '../../model/binfmt-formats.ts'
import type { Inspection } from '../buildx/parse-inspect.ts'
import { binfmtImage } from '../pins.ts'

/** A native platform whose kernels run these without an emulator. */
const siblings: readonly (readonly [native: string, sibling: RegExp])[] = [
  ['linux/amd64', /^linux\/(?:amd64\/|386$)/],
  ['linux/arm64', /^linux\/arm(?:\/|$)/],
]

function isNative(node: BuilderNode, platform: Platform): boolean {
  const native = node.platforms[0]
  return (
    native === platform || siblings.some(([parent, pattern]) => native === parent && pattern.test(platform))
  )
}

/**
 * Platforms that the builder lists, though this kernel has no emulator for them (any more). BuildKit never takes a
 * platform off its list, so after a registration is gone its word is worth nothing; but the word of this kernel is only
 * worth something where BuildKit runs on it.
 */
export function findSuspects(
  nodes: readonly BuilderNode[],
  wanted: readonly Platform[],
  registrations: readonly Registration[] | null,
): Platform[] {
  if (registrations === null) return []
  return wanted.filter((platform) => {
    if (nodes.some((node) => isNative(node, platform))) return false
    const formats = formatsFor([platform])
    return formats.length > 0 && !formats.some((format) => registrations.some((one) => takes(one, format)))
  })
}

/** Do the builder's nodes run on this machine's kernel, as far as their endpoints tell? */
export function isOnThisKernel(nodes: readonly BuilderNode[], dockerEndpoint: string): boolean {
  return nodes.every(({ endpoint }) => {
    const address = endpoint === 'default' ? dockerEndpoint : endpoint
    // Docker Desktop, Colima and Podman machines put their sockets into the home directory, in front of a virtual machine.
    return address === 'default' || /^unix:\/\/\/(?:var\/)?run\//.test(address)
  })
}

/** BuildKit's own image brings emulators (`buildkit-qemu-*`) and uses them where the kernel has none (its docs/multi-platform.md). */
export function bringsEmulators({ driver, nodes }: Inspection): boolean {
  if (driver !== 'docker-container' && driver !== 'kubernetes') return false
  return (
    nodes.length > 0 &&
    nodes.every(
      ({ driverOptions: { image } }) => image === undefined || /(^|\/)moby\/buildkit[:@]/.test(image),
    )
  )
}

export function warnBundled(missing: readonly Platform[]): Problem {
  return {
    code: 'BUNDLED_EMULATOR',
    what: `${missing.join(', ')} will run through the emulators in BuildKit's own image`,
    why: 'none could be registered with the kernel; scripts that mix architectures may fail with "exec format error"',
    fix: `docker run --privileged --rm ${binfmtImage} --install ${missing.map(architectureOf).join(',')}`,
  }
}

/** A registration that containers cannot use. */
export function findUnfixed(
  missing: readonly Platform[],
  registrations: readonly Registration[],
): Registration | undefined {
  const formats = formatsFor(missing)
  return registrations.find((one) => !servesContainers(one) && formats.some((format) => takes(one, format)))
}

export function noEmulator(missing: readonly Platform[], inspection: Inspection, why: string): Problem {
  const native = inspection.nodes[0]?.platforms[0] ?? 'nothing'
  return {
    code: 'NO_EMULATOR',
    what: `nothing here can run ${missing.join(', ')}`,
    why: `builder "${inspection.name}" runs ${native} natively; ${why}`,
    fix: `docker run --privileged --rm ${binfmtImage} --install ${missing.map(architectureOf).join(',')}; or build on a machine of that platform; or take it out of \`platforms\``,
  }
}

export function architectureOf(platform: Platform): string {
  return platform.split('/')[1] ?? platform
}
