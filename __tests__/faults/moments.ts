/** When a run is killed: at a request, before the registry has it or when it has done it. In the order of a run. */
import type { Before } from './faulty-run.ts'
import type { Asked } from './proxy.ts'
import { isTag } from './proxy.ts'

export interface Moment {
  readonly name: string
  readonly when: 'before' | 'after'
  readonly matches: (asked: Asked, before: Before) => boolean
  /** The run is one whose last tag is refused, so that the others are put back. */
  readonly rollsBack?: boolean
}

const puts = ({ method, reference }: Asked) => method === 'PUT' && reference !== null
const reads = ({ method, reference }: Asked) => /GET|HEAD/.test(method) && reference !== null
const moves = (tag: string) => (asked: Asked, before: Before) =>
  asked.ours && puts(asked) && asked.reference === tag && asked.digest !== before.get(tag)
const restores = (asked: Asked, before: Before) =>
  asked.ours && puts(asked) && asked.reference === 'v1' && asked.digest === before.get('v1')
const afterTagPut = ({ written }: Asked) => [...written].some(isTag)

export const moments: readonly Moment[] = [
  { name: 'the greeting', when: 'before', matches: ({ ours, path }) => ours && path === '/v2/' },
  {
    name: 'the push check',
    when: 'after',
    matches: ({ ours, method, path }) => ours && method === 'POST' && path.includes('/blobs/uploads/'),
  },
  {
    name: "BuildKit's first blob",
    when: 'before',
    matches: ({ ours, method, path }) => !ours && method === 'POST' && path.includes('/blobs/uploads/'),
  },
  { name: "BuildKit's first manifest", when: 'after', matches: (asked) => !asked.ours && puts(asked) },
  {
    name: 'reading a cell',
    when: 'before',
    matches: (asked) => asked.ours && reads(asked) && !isTag(asked.reference),
  },
  {
    name: 'the look',
    when: 'after',
    matches: (asked) => asked.ours && reads(asked) && isTag(asked.reference),
  },
  {
    name: 'an index',
    when: 'before',
    matches: (asked) => asked.ours && puts(asked) && !isTag(asked.reference),
  },
  { name: 'the first tag, not yet there', when: 'before', matches: moves('v1') },
  { name: 'the first tag, just there', when: 'after', matches: moves('v1') },
  { name: 'the last tags, not yet there', when: 'before', matches: moves('latest-b') },
  { name: 'the last tags, just there', when: 'after', matches: moves('latest-b') },
  {
    name: 'the read-back',
    when: 'before',
    matches: (asked) => asked.ours && reads(asked) && isTag(asked.reference) && afterTagPut(asked),
  },
  { name: 'the roll-back, not yet done', when: 'before', matches: restores, rollsBack: true },
  { name: 'the roll-back, just done', when: 'after', matches: restores, rollsBack: true },
]

/** How it is killed: what is sent, and how long after the one before (milliseconds). */
export const kills = {
  INT: [{ signal: 'SIGINT', afterMs: 0 }],
  TERM: [{ signal: 'SIGTERM', afterMs: 0 }],
  'INT twice': [
    { signal: 'SIGINT', afterMs: 0 },
    { signal: 'SIGINT', afterMs: 120 },
  ],
  KILL: [{ signal: 'SIGKILL', afterMs: 0 }],
} as const satisfies Readonly<Record<string, readonly { signal: NodeJS.Signals; afterMs: number }[]>>
