import type { Publication } from '../../model/publication.ts'
import type { Destination } from './destination.ts'

const nothing: Publication = { kind: 'none', directory: null, indexes: [], tags: [], problems: [] }

/** `test-only`: everything is built, nothing is kept but the builder's cache. */
export function toNowhere(): Destination {
  return {
    output: { kind: 'cacheonly' },
    prepare: () => Promise.resolve([]),
    measure: () => Promise.resolve([]),
    publish: () => Promise.resolve(nothing),
    cleanUp: () => Promise.resolve(),
  }
}
