import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import { createCellReader, measureCells } from '../../measure/measure-cells.ts'
import { allOrFailure } from '../../model/all-or-failure.ts'
import type { BuildResult } from '../../model/build-result.ts'
import type { CellId, Plan } from '../../model/plan.ts'
import { publishLayout } from '../../publish/publish-layout.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import { openLayout } from '../../oci/layout.ts'
import { abandonLayout, prepareLayout, seedLayout } from '../../oci/layout-writer.ts'
import type { Built, Destination } from './destination.ts'
import { makeWorkplace, nameWorkplace } from './workplace.ts'
import { builtCells, isRead, stoppedCells } from './destination.ts'

interface LayoutOptions {
  /** Each image has one where nothing else is said of it. */
  readonly provenance: boolean
  /** Asked once the layout is prepared: the part of the plan that goes into it; the rest is only built. */
  readonly kept?: () => Plan
}

/**
 * `layout`: sixteen exports into one folder collide, so each cell gets a folder of its own beside the blobs, which are
 * then merged by hard link. What the layout already holds is given to the cells first: buildx sends only what is new.
 */
export function toLayout(
  plan: Plan,
  directory: string,
  { provenance, kept = () => plan }: LayoutOptions,
): Destination {
  const workplace = join(directory, nameWorkplace())
  const folderOf = (cell: CellId): string => join(workplace, cell)
  return {
    get output() {
      return {
        kind: 'layout',
        directory: workplace,
        provenance,
        cells: new Set(kept().cells.map(({ id }) => id)),
      } as const
    },
    async prepare() {
      await prepareLayout(directory)
      await makeWorkplace(workplace)
      await allOrFailure(plan.cells.map(({ id }) => seedLayout(directory, folderOf(id))))
      return []
    },
    holds: (cell, digest) => isRead(createCellReader(openLayout(folderOf(cell)))({ cell, digest })),
    measure: (result) => measureFolders(result, folderOf),
    contextOf: ({ cell, manifest }) => `oci-layout://${folderOf(cell)}@${manifest.digest}`,
    contentOf: (cell) => openLayout(folderOf(cell)),
    publish({ result, images, verdicts }) {
      const wanted = withFailed(kept(), plan, { result, verdicts })
      const cells = new Map(plan.cells.map(({ id }) => [id, folderOf(id)]))
      const results = { images, verdicts, stopped: stoppedCells(result) }
      return publishLayout(wanted, results, { directory, cells })
    },
    async cleanUp() {
      await rm(workplace, { recursive: true, force: true })
      await abandonLayout(directory)
    },
  }
}

/** A failed cell counts also where its image is not kept: then it is wanted, too, and stands in its variant's way. */
function withFailed(kept: Plan, plan: Plan, { result, verdicts }: Pick<Built, 'result' | 'verdicts'>): Plan {
  const unbuilt = result.cells.filter(({ outcome }) => outcome !== 'built')
  const unfit = verdicts.filter(({ outcome }) => outcome === 'failed')
  const failed = new Set([...unbuilt, ...unfit].map(({ cell }) => cell))
  if (failed.size === 0) return kept
  const wanted = new Set([...failed, ...kept.cells.map(({ id }) => id)])
  const cells = plan.cells.filter(({ id }) => wanted.has(id))
  const variants = plan.variants.flatMap((variant) => {
    const isWanted = cells.some((cell) => cell.variant === variant.name)
    return kept.variants.find(({ name }) => name === variant.name) ?? (isWanted ? [variant] : [])
  })
  return { ...plan, variants, cells }
}

async function measureFolders(result: BuildResult, folderOf: (cell: CellId) => string) {
  const cells = builtCells(result).map((built) => ({ ...built, source: openLayout(folderOf(built.cell)) }))
  const [first] = cells
  return first === undefined ? [] : measureCells(cells, first.source satisfies ContentSource)
}
