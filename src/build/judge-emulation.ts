import { expandWord } from '../model/expand-word.ts'
import type { Cell, CellId } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { parsePlatform, splitParts } from '../model/platform.ts'
import type { DockerfileOutline } from './dockerfile-stages.ts'
import type { RawStep } from './record-steps.ts'

export interface Machine {
  readonly native: ReadonlySet<Platform>
  readonly cells: ReadonlyMap<CellId, Cell>
  /** Null where the Dockerfile cannot be read (a remote context). */
  readonly outline: DockerfileOutline | null
}

/**
 * Whether an emulator executed a step: a RUN whose platform no node runs itself. One bake target has one platform, and
 * BuildKit then writes none into the names; so the platform is that of the step's stage in the Dockerfile, and where the
 * Dockerfile is not known, that of its cells: a step shared by several platforms cannot depend on any of them.
 */
export function isEmulated(step: RawStep, machine: Machine): boolean {
  if (step.kind !== 'run') return false
  const cells = step.cells.flatMap((id) => machine.cells.get(id) ?? [])
  const stage = stagePlatform(step.stage, machine.outline)
  if (stage === 'build') return false
  if (stage === 'target')
    return cells.length > 0 && cells.every(({ platform }) => !runsItself(platform, machine))
  const [first] = cells
  if (first === undefined) return false
  const written = stage === null ? null : expandPlatform(stage, first, machine.outline)
  if (written !== null) return !runsItself(written, machine)
  const platforms = new Set(cells.map(({ platform }) => platform))
  return platforms.size === 1 && !runsItself(first.platform, machine)
}

/** `build`, `target`, or the flag as it is written; null when the stage is not known. */
function stagePlatform(name: string | null, outline: DockerfileOutline | null): string | null {
  const named = (wanted: string | null) => outline?.stages.find((stage) => stage.name === wanted)
  let stage = named(name)
  for (let hops = 0; stage !== undefined && hops < 100; hops += 1) {
    if (stage.platform !== null) return simplify(stage.platform)
    const base = named(stage.base.toLowerCase())
    if (base === undefined || base === stage) return 'target'
    stage = base
  }
  return null
}

function simplify(flag: string): string {
  if (/^["']?\$\{?BUILDPLATFORM\}?["']?$/.test(flag)) return 'build'
  return /^["']?\$\{?TARGETPLATFORM\}?["']?$/.test(flag) ? 'target' : flag
}

function expandPlatform(flag: string, cell: Cell, outline: DockerfileOutline | null): Platform | null {
  const { os, architecture, variant = '' } = splitParts(cell.platform)
  const values: Readonly<Record<string, string>> = {
    ...outline?.args,
    ...cell.buildArgs,
    TARGETPLATFORM: cell.platform,
    TARGETOS: os,
    TARGETARCH: architecture,
    TARGETVARIANT: variant,
  }
  const expanded = expandWord(flag, (name) => values[name])
  const parsed = 'text' in expanded ? parsePlatform(expanded.text) : null
  return parsed?.ok ? parsed.value : null
}

/** x86-64 processors run every amd64 level they report, and 32-bit programs, without an emulator. */
function runsItself(platform: Platform, { native }: Machine): boolean {
  if (native.has(platform)) return true
  const x86 = [...native].some((one) => one.startsWith('linux/amd64'))
  return x86 && (platform === 'linux/386' || platform.startsWith('linux/amd64'))
}
