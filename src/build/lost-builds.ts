import type { BakeOutcome } from '../buildkit/bake.ts'
import type { CellBuild } from '../model/build-result.ts'
import type { Problem } from '../model/failure.ts'
import type { Platform } from '../model/platform.ts'
import { recogniseCause } from './known-causes.ts'
import { readErrorLine } from './read-failure.ts'

/** How many cells a further bake holds, by how often BuildKit lost builds before. Then what it says is told as it is. */
const partSizes = [16, 4] as const

/** How often a layer may be lost: a builder whose state is damaged loses it each time. */
const layerLosses = 2

type Loss = 'builds' | 'layer' | 'progress'

/** What BuildKit lost of a bake, by the code of its cause. */
const losses: Readonly<Record<string, Loss>> = {
  ...{ BUILDER_LOST: 'builds', LAYER_LOST: 'layer', BUILD_STALLED: 'progress' },
}

/** How often builds were lost so far, and how many cells one bake may hold for it. */
export class LostBuilds {
  #builds = 0
  #layers = 0
  #stalls = 0
  #failed = false

  get partSize(): number {
    return this.#builds === 0 ? Infinity : (partSizes[this.#builds - 1] ?? 1)
  }

  /**
   * Whether this bake ended because BuildKit lost what it had: its builds ("no such job", with 128 targets at once), itself
   * (killed for its memory), a layer (moby/buildkit#6808), or, once, all progress, right after a bake that failed, whose
   * steps it had not all let go of. Then they are done again. Counts itself.
   */
  note(bake: BakeOutcome, found: readonly CellBuild[]): boolean {
    if (bake.exitCode === 0 || bake.cancelled) return false
    const isAfterFailure = this.#failed
    this.#failed = true
    const loss = bake.stall === null ? whatIsLost(bake, found) : 'progress'
    if (loss === 'builds' && this.#builds < partSizes.length) this.#builds += 1
    else if (loss === 'layer' && this.#layers < layerLosses) this.#layers += 1
    else if (loss === 'progress' && isAfterFailure && this.#stalls === 0) this.#stalls += 1
    else return false
    return true
  }

  /** What was lost, and done again. */
  warnings(): readonly Problem[] {
    return [
      ...(this.#builds === 0 ? [] : [this.#builtInParts()]),
      ...(this.#layers === 0 ? [] : [builtAgain]),
      ...(this.#stalls === 0 ? [] : [wentOn]),
    ]
  }

  #builtInParts(): Problem {
    return {
      code: 'BUILT_IN_PARTS',
      what: `BuildKit lost builds of a bake, which were done again, at most ${this.partSize} images at once`,
      why: 'that happens with more than a hundred images in one bake, and when BuildKit runs out of memory',
      fix: 'give the builder more memory, or build fewer variants in one run',
    }
  }
}

const builtAgain: Problem = {
  code: 'BUILT_AGAIN',
  what: 'BuildKit lost a layer during the build, and what needs it was built again',
  why: 'BuildKit sometimes gives up a layer that another build still needs (moby/buildkit#6808), and a prune during the build does so, too',
  fix: 'a newer BuildKit; and let nothing prune the builder while it builds',
}

const wentOn: Problem = {
  code: 'BUILT_AGAIN',
  what: 'BuildKit made no progress after an image had failed, and what was left was built again',
  why: 'it had not let go of steps of the build that failed',
  fix: 'a newer BuildKit, where this comes back',
}

/** Such a failure is none of a cell's own. */
export function isLostBuild({ failure }: CellBuild): boolean {
  return lossOf(failure?.problem?.code) !== null
}

function lossOf(code: string | undefined): Loss | null {
  return losses[code ?? ''] ?? null
}

/** (Builds that are gone are told in the name of one of them, or of none.) */
function whatIsLost({ tail }: BakeOutcome, found: readonly CellBuild[]): Loss | null {
  const message = readErrorLine(tail)?.message ?? tail
  const facts = { message, output: '', exitCode: null, emulated: false, stages: [] }
  const codes = [
    recogniseCause({ ...facts, platform: 'linux/amd64' as Platform })?.code,
    ...found.map(({ failure }) => failure?.problem?.code),
  ]
  const lost = codes.flatMap((code) => lossOf(code) ?? [])
  return lost.includes('builds') ? 'builds' : (lost[0] ?? null)
}
