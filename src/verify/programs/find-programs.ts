import { allOrFailure } from '../../model/all-or-failure.ts'
import type { CellImage } from '../../model/measurement.ts'
import type { CellId, Plan } from '../../model/plan.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import type { Findings } from './find-foreign.ts'
import { findForeign } from './find-foreign.ts'
import type { FindingsByCell } from './judge-programs.ts'
import type { LayerReading } from './read-layers.ts'
import { createLayerReader } from './read-layers.ts'

export interface ProgramReading extends LayerReading {
  readonly contentOf: (cell: CellId) => ContentSource
}

/**
 * Reads every layer of every image for Linux, each once over all, and says what programs are in the images. Throws a
 * registry failure when content is not what its digest says, a cancelled one when the run is.
 */
export async function findPrograms(
  { cells, checks }: Plan,
  images: readonly CellImage[],
  { contentOf, ...reading }: ProgramReading,
): Promise<FindingsByCell> {
  const read = createLayerReader(reading)
  const platforms = new Map(cells.map(({ id, platform }) => [id, platform]))
  const found = images.map(async ({ cell, layers }): Promise<[CellId, Findings][]> => {
    const platform = platforms.get(cell)
    if (platform?.startsWith('linux/') !== true) return []
    const source = contentOf(cell)
    const all = await allOrFailure(layers.map(async (layer) => ({ layer, read: await read(layer, source) })))
    return [[cell, findForeign(all, platform, checks.programs)]]
  })
  return new Map((await allOrFailure(found)).flat())
}
