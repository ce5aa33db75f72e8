/** Where in a publication something can go wrong: which requests of our client these are. */
import type { Lag } from './lag.ts'
import type { Asked } from './proxy.ts'
import { isTag } from './proxy.ts'

/** Two variants with two tags each: a fixed one and one that floats, which moves last. */
export const tags = ['v1', 'latest', 'v1-b', 'latest-b'] as const

/** What the tags held before. */
type Before = ReadonlyMap<string, string>

export interface Operation {
  readonly name: string
  readonly matches: (asked: Asked, before: Before) => boolean
  /** Tags that are there before the run. */
  readonly held: readonly string[]
  /** What is refused for ever besides, so that it comes to this operation. */
  readonly also?: (asked: Asked, before: Before) => boolean
  /** Which reads show too late what was written, and what they show until then; null: the operation itself finds nothing yet. */
  readonly late: Pick<Lag, 'matches' | 'shows'> | null
}

const reads = (asked: Asked) => asked.ours && /^(?:GET|HEAD)$/.test(asked.method)
const puts = (asked: Asked) => asked.ours && asked.method === 'PUT'
const isDigest = (reference: string | null) => reference !== null && !isTag(reference)
const afterTagPut = ({ written }: Asked) => [...written].some(isTag)
const readsTags = (asked: Asked) => reads(asked) && isTag(asked.reference)
/** A write of a tag that moves it, not one that puts it back. */
const moves = (tag: string) => (asked: Asked, before: Before) =>
  puts(asked) && asked.reference === tag && asked.digest !== before.get(tag)

export const operations: readonly Operation[] = [
  {
    name: 'push check',
    matches: ({ ours, method, path }) =>
      ours && /POST|DELETE/.test(method) && path.includes('/blobs/uploads/'),
    held: tags,
    late: null,
  },
  {
    name: 'cell GET',
    matches: (asked) => reads(asked) && isDigest(asked.reference),
    held: tags,
    late: { matches: (asked) => reads(asked) && isDigest(asked.reference), shows: 'absent' },
  },
  {
    name: 'blob GET',
    matches: (asked) => reads(asked) && asked.path.includes('/blobs/sha256:'),
    held: tags,
    late: { matches: (asked) => reads(asked) && asked.path.includes('/blobs/sha256:'), shows: 'absent' },
  },
  {
    name: 'look',
    matches: (asked) => reads(asked) && asked.reference === 'latest' && !afterTagPut(asked),
    held: tags,
    late: { matches: (asked) => readsTags(asked) && !afterTagPut(asked), shows: 'old' },
  },
  {
    name: 'index PUT',
    matches: (asked) => puts(asked) && isDigest(asked.reference),
    held: tags,
    late: {
      matches: (asked) =>
        reads(asked) && isDigest(asked.reference) && asked.written.has(asked.reference ?? ''),
      shows: 'absent',
    },
  },
  { name: 'tag PUT', matches: moves('latest-b'), held: tags, late: { matches: readsTags, shows: 'absent' } },
  {
    name: 'read-back',
    matches: (asked) => reads(asked) && asked.reference === 'v1' && afterTagPut(asked),
    // One tag is new: it cannot be put back.
    held: ['v1', 'latest', 'latest-b'],
    late: { matches: readsTags, shows: 'old' },
  },
  {
    name: 'roll-back',
    matches: (asked, before) => puts(asked) && asked.reference === 'v1' && asked.digest === before.get('v1'),
    held: tags,
    also: moves('latest-b'),
    late: { matches: readsTags, shows: 'old' },
  },
]
