import type { Layer } from '../model/measurement.ts'
import type { CellComparison } from '../model/report.ts'

export type ComparedLayer = Pick<Layer, 'digest' | 'bytes' | 'createdBy'>
type Grown = CellComparison['grown'][number]

/** Layers that are told of each cell. */
const shown = 3

/**
 * The layers that are larger than before, or new, the largest growth first. A layer of the same digest is the same; of the
 * others those with one history entry belong together, then, when equally many are left, those at the same place: there an
 * instruction was changed, or nothing tells who made the layer.
 */
export function growthOf(now: readonly ComparedLayer[], before: readonly ComparedLayer[]): readonly Grown[] {
  const pairs = pairLayers(without(now, before), without(before, now))
  const growth = ({ bytes, beforeBytes }: Grown) => bytes - (beforeBytes ?? 0)
  return pairs
    .map(({ layer: { createdBy, bytes }, was }) => ({ createdBy, bytes, beforeBytes: was?.bytes ?? null }))
    .filter((layer) => growth(layer) > 0)
    .sort((a, b) => growth(b) - growth(a))
    .slice(0, shown)
}

function without(layers: readonly ComparedLayer[], others: readonly ComparedLayer[]): ComparedLayer[] {
  const known = new Set(others.map(({ digest }) => digest))
  return layers.filter(({ digest }) => !known.has(digest))
}

interface Pair {
  readonly layer: ComparedLayer
  readonly was: ComparedLayer | null
}

function pairLayers(now: readonly ComparedLayer[], before: readonly ComparedLayer[]): readonly Pair[] {
  const free = [...before]
  const named: Pair[] = []
  const rest: ComparedLayer[] = []
  for (const layer of now) {
    const at = free.findIndex(({ createdBy }) => createdBy !== null && createdBy === layer.createdBy)
    const [was] = at < 0 ? [] : free.splice(at, 1)
    if (was === undefined) rest.push(layer)
    else named.push({ layer, was })
  }
  if (rest.length === free.length)
    return [...named, ...rest.map((layer, at) => ({ layer, was: free[at] ?? null }))]
  // What an unnamed layer was made by is not known, so nothing can be called new beside one.
  const unsure = free.some(({ createdBy }) => createdBy === null)
  return unsure ? named : [...named, ...rest.map((layer) => ({ layer, was: null }))]
}
