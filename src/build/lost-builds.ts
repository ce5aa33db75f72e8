import type { BakeOutcome } from '../buildkit/bake.ts'
import type { CellBuild } from '../model/build-result.ts'
import type { Problem } from '../model/failure.ts'
import type { Platform } from '../model/platform.ts'
import { recogniseCause } from './known-causes.ts'
import { readErrorLine } from './read-failure.ts'

/** How many cells a further bake holds, by how often builds were lost before. Then what BuildKit says is told as it is. */
const partSizes = [16, 4] as const

/** How often builds were lost so far, and how many cells one bake may hold for it. */
export class LostBuilds {
  #times = 0

  get partSize(): number {
    return this.#times === 0 ? Infinity : (partSizes[this.#times - 1] ?? 1)
  }

  /**
   * Whether this bake ended because BuildKit knew its builds no more ("no such job", with 128 targets at once), or was not
   * there any more (killed for its memory): fewer at once may do then. Counts itself.
   */
  note(bake: BakeOutcome, found: readonly CellBuild[]): boolean {
    if (bake.exitCode === 0 || bake.cancelled || bake.stall !== null) return false
    if (this.#times >= partSizes.length || !isLost(bake, found)) return false
    this.#times += 1
    return true
  }

  /** Null when none was lost. */
  warning(): Problem | null {
    if (this.#times === 0) return null
    return {
      code: 'BUILT_IN_PARTS',
      what: `BuildKit lost builds of a bake, which were done again, at most ${this.partSize} images at once`,
      why: 'that happens with more than a hundred images in one bake, and when BuildKit runs out of memory',
      fix: 'give the builder more memory, or build fewer variants in one run',
    }
  }
}

/** What was lost with the connection is no failure of a cell's own. */
export function isLostBuild({ failure }: CellBuild): boolean {
  return failure?.problem?.code === lostCode
}

const lostCode = 'BUILDER_LOST'

function isLost({ tail }: BakeOutcome, found: readonly CellBuild[]): boolean {
  const message = readErrorLine(tail)?.message ?? tail
  const facts = { message, output: '', exitCode: null, emulated: false, stages: [] }
  const known = recogniseCause({ ...facts, platform: 'linux/amd64' as Platform })
  return known?.code === lostCode || found.some(isLostBuild)
}
