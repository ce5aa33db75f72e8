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
  /** What it leaves in the registry, where nobody puts it back, is left at no other moment. */
  readonly leaves?: boolean
  /** What is under way takes a while: a second signal finds it there. */
  readonly takesTime?: boolean
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
    takesTime: true,
  },
  {
    name: "BuildKit's first manifest",
    when: 'after',
    matches: (asked) => !asked.ours && puts(asked),
    leaves: true,
  },
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
    leaves: true,
  },
  { name: 'the first tag, not yet there', when: 'before', matches: moves('v1') },
  { name: 'the first tag, just there', when: 'after', matches: moves('v1'), leaves: true, takesTime: true },
  { name: 'the last tags, not yet there', when: 'before', matches: moves('latest-b'), leaves: true },
  {
    name: 'the last tags, just there',
    when: 'after',
    matches: moves('latest-b'),
    leaves: true,
    takesTime: true,
  },
  {
    name: 'the read-back',
    when: 'before',
    matches: (asked) => asked.ours && reads(asked) && isTag(asked.reference) && afterTagPut(asked),
    takesTime: true,
  },
  {
    name: 'the roll-back, not yet done',
    when: 'before',
    matches: restores,
    ...{ rollsBack: true, leaves: true, takesTime: true },
  },
  {
    name: 'the roll-back, just done',
    when: 'after',
    matches: restores,
    ...{ rollsBack: true, leaves: true, takesTime: true },
  },
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

/**
 * What is sent at a moment each time that the tests run: INT or TERM, which one handler hears, at each in turn; a second INT where
 * it finds the first one's work; KILL where the next run finds what it finds at no other moment.
 */
export function killsAt(moment: Moment): readonly (keyof typeof kills)[] {
  return [
    moments.indexOf(moment) % 2 === 0 ? 'INT' : 'TERM',
    ...(moment.takesTime === true ? (['INT twice'] as const) : []),
    ...(moment.leaves === true ? (['KILL'] as const) : []),
  ]
}
