import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readsImage } from '../../model/image-test.ts'
import type { Cell, Plan } from '../../model/plan.ts'
import type { Publication } from '../../model/publication.ts'
import type { Destination } from './destination.ts'
import { toLayout } from './to-layout.ts'

const nothing: Publication = { kind: 'none', directory: null, indexes: [], tags: [], problems: [] }

/**
 * `test-only`: everything is built, nothing is kept but the builder's cache. Images that a test must read are written to a
 * temporary folder.
 */
export function toNowhere(plan: Plan): Destination {
  const cells = readCells(plan)
  if (cells.length === 0) return keepNothing
  const directory = join(tmpdir(), `build-variants-test-${randomUUID()}`)
  const layout = toLayout(plan, directory, { provenance: false, kept: () => ({ ...plan, cells }) })
  return {
    ...layout,
    get output() {
      return layout.output
    },
    publish: () => Promise.resolve(nothing),
    cleanUp: () => rm(directory, { recursive: true, force: true }),
  }
}

/** The cells with a test that is made from the image. */
export function readCells({ cells, testMode }: Plan): readonly Cell[] {
  return testMode === 'skip' ? [] : cells.filter(({ tests }) => tests.some(readsImage))
}

const keepNothing: Destination = {
  output: { kind: 'cacheonly' },
  prepare: () => Promise.resolve([]),
  measure: () => Promise.resolve([]),
  publish: () => Promise.resolve(nothing),
  cleanUp: () => Promise.resolve(),
}
