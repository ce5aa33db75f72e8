import { findUse } from '../dockerfile/used-stages.ts'
import type { Cell, CellId } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { parsePlatform } from '../model/platform.ts'
import type { DockerfileOutline } from './dockerfile-stages.ts'
import type { RawStep } from './record-steps.ts'

/** What of the builder and the plan says where a step ran. */
export interface Surroundings {
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
export function isEmulated(step: RawStep, machine: Surroundings): boolean {
  if (step.kind !== 'run') return false
  const cells = step.cells.flatMap((id) => machine.cells.get(id) ?? [])
  const [first] = cells
  if (first === undefined) return false
  const known = cells.map((cell) => stagePlatform(step.stage, cell, machine))
  if (known.every((platform) => platform !== null))
    return known.every((platform) => !runsItself(platform, machine))
  const platforms = new Set(cells.map(({ platform }) => platform))
  return platforms.size === 1 && !runsItself(first.platform, machine)
}

/** Where a stage runs for this cell; null when the stage, or its platform, is not known. */
function stagePlatform(name: string | null, cell: Cell, { native, outline }: Surroundings): Platform | null {
  const index = outline?.stages.find((one) => one.name === name)?.index
  if (outline === null || index === undefined) return null
  const key = `${index} ${cell.id}`
  const known = outline.platforms.get(key)
  if (known !== undefined) return known
  const [own = null] = native
  const { platform, buildArgs } = cell
  const use = findUse(outline.dockerfile, { target: index, buildArgs, platform, native: own })
  const written = use.stages.find(({ stage }) => stage.index === index)?.platform ?? platform
  const parsed = parsePlatform(written)
  const found = parsed.ok ? parsed.value : null
  outline.platforms.set(key, found)
  return found
}

/** x86-64 processors run every amd64 level they report, and 32-bit programs, without an emulator. */
function runsItself(platform: Platform, { native }: Surroundings): boolean {
  if (native.has(platform)) return true
  const x86 = [...native].some((one) => one.startsWith('linux/amd64'))
  return x86 && (platform === 'linux/386' || platform.startsWith('linux/amd64'))
}
