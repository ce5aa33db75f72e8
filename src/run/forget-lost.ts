import { readErrorLine } from '../build/read-failure.ts'
import { forgetLayers } from '../builder/forget-layers.ts'
import type { BuilderMachine } from '../builder/machine.ts'
import type { RunBake } from '../buildkit/bake.ts'

/** As BuildKit names layers (identity.NewID). */
const lostLayer = /\bsnapshot ([0-9a-z]{25}) does not exist\b/g

/** More in one run are no accident: somebody prunes the builder all the time. */
const mostLayers = 128

/**
 * A bake that ends because BuildKit lost layers (moby/buildkit#6808) has it forget them: it would go on to take their steps as
 * done, and fail each build that needs them, in this run and in all later ones.
 */
export function forgetLost(bake: RunBake, machine: BuilderMachine): RunBake {
  const known = new Set<string>()
  return async (request) => {
    const outcome = await bake(request)
    if (outcome.exitCode === 0 || outcome.cancelled) return outcome
    const message = readErrorLine(outcome.tail)?.message ?? ''
    const named = [...message.matchAll(lostLayer)].flatMap(([, layer]) => layer ?? [])
    const lost = [...new Set(named)].filter((layer) => !known.has(layer))
    if (lost.length === 0 || known.size >= mostLayers) return outcome
    for (const layer of lost) known.add(layer)
    await forgetLayers(request.builder, lost, machine)
    return { ...outcome, isForgotten: true }
  }
}
