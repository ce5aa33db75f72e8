import type { BakeOutcome } from '../buildkit/bake.ts'
import type { CellBuild } from '../model/build-result.ts'
import type { Problem } from '../model/failure.ts'
import type { CellId } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { recogniseCause } from './known-causes.ts'
import { readErrorLine } from './read-failure.ts'

/** How many cells a further bake holds, by how often BuildKit lost builds before. Then what it says is told as it is. */
const partSizes = [16, 4] as const

type Loss = 'builds' | 'layer' | 'push' | 'progress'

/** How often each may be lost; a layer, when it is not forgotten then. */
const mostLosses: Readonly<Record<Loss, number>> = {
  ...{ builds: partSizes.length, layer: 4, push: 4, progress: 1 },
}

/** Before a layer is built or pushed for the second, third … time: who lost it may still be busy with the bake before. */
const pausesMs = [0, 500, 1000, 2000] as const

/** What BuildKit lost of a bake, by the code of its cause. */
const losses: Readonly<Record<string, Loss>> = {
  ...{ BUILDER_LOST: 'builds', LAYER_LOST: 'layer', PUSH_INCOMPLETE: 'push', BUILD_STALLED: 'progress' },
}

/** How often builds were lost so far, and how many cells one bake may hold for it. */
export class LostBuilds {
  readonly #lost: Record<Loss, number> = { builds: 0, layer: 0, push: 0, progress: 0 }
  /** How often the builder then forgot a layer. */
  #forgot = 0
  readonly #uncached = new Set<CellId>()
  #failed = false

  get partSize(): number {
    const { builds } = this.#lost
    return builds === 0 ? Infinity : (partSizes[builds - 1] ?? 1)
  }

  /**
   * Whether this bake ended because BuildKit lost what it had: its builds ("no such job", with 128 targets at once), itself
   * (killed for its memory), a layer (moby/buildkit#6808), or, once, all progress, right after a bake that failed, whose
   * steps it had not all let go of; or because the registry did. Then they are done again. Counts itself.
   */
  note(bake: BakeOutcome, found: readonly CellBuild[]): boolean {
    if (bake.exitCode === 0 || bake.cancelled) return false
    const isAfterFailure = this.#failed
    this.#failed = true
    const loss = bake.stall === null ? whatIsLost(bake, found) : 'progress'
    if (loss === null || this.#countOf(loss) >= mostLosses[loss]) return false
    if (loss === 'progress' && !isAfterFailure) return false
    this.#lost[loss] += 1
    if (loss === 'layer') this.#noteLayer(bake, found)
    return true
  }

  /** Cells that need a layer which the builder lost and does not forget, since others need it, too: every step is done anew. */
  get uncached(): ReadonlySet<CellId> {
    return this.#uncached
  }

  /** How long to wait before what was lost is done again. */
  get pauseMs(): number {
    return pausesMs[Math.max(this.#countOf('layer'), this.#countOf('push')) - 1] ?? 0
  }

  /** What was lost, and done again. */
  warnings(): readonly Problem[] {
    const { builds, layer, push, progress } = this.#lost
    return [
      ...(builds === 0 ? [] : [this.#builtInParts()]),
      ...(layer === 0 ? [] : [builtAgain]),
      ...(push === 0 ? [] : [pushedAgain]),
      ...(progress === 0 ? [] : [wentOn]),
    ]
  }

  /** A layer that is forgotten is lost no more: the next bake may find the next one. */
  #countOf(loss: Loss): number {
    return loss === 'layer' ? this.#lost.layer - this.#forgot : this.#lost[loss]
  }

  #noteLayer({ isForgotten }: BakeOutcome, found: readonly CellBuild[]): void {
    if (isForgotten === true) this.#forgot += 1
    else
      for (const one of found)
        if (lossOf(one.failure?.problem?.code) === 'layer') this.#uncached.add(one.cell)
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

const pushedAgain: Problem = {
  code: 'BUILT_AGAIN',
  what: 'the registry did not have layers that it had just taken, and the images were pushed again',
  why: 'some storages show late what was written, or show it empty while another image brings the same layer (distribution before 3.0)',
  fix: 'nothing to do; when it happens often, a newer registry',
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
