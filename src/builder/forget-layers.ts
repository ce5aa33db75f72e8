import { runDocker } from './buildx/buildx.ts'
import type { BuilderMachine } from './machine.ts'

/** A prune of one record takes a tenth of a second; one under way elsewhere holds it up. */
const pruneMs = 20_000

/** Prunes the records of these layers, and nothing else. Never throws: whether it helped, the next bake tells. */
export async function forgetLayers(
  builder: string,
  layers: readonly string[],
  machine: BuilderMachine,
): Promise<void> {
  for (const layer of layers) {
    machine.log(`builder ${builder} lost layer ${layer}: its record is pruned`)
    const prune = ['buildx', 'prune', '--builder', builder, '--force', '--all', '--filter', `id=${layer}`]
    await runDocker(prune, machine, pruneMs).catch(() => undefined)
    if (machine.signal?.aborted === true) return
  }
}
