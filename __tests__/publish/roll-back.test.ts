/** What becomes of a tag that is put back: by what it held, how the write of it went, and what the registry shows in the end. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { RawManifest } from '../../src/oci/manifest.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import type { TagMove } from '../../src/publish/moved-tag.ts'
import { rollBack } from '../../src/publish/roll-back.ts'
import type { TagWrite } from '../../src/registry/manifest-writing.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import type { RegistryServer, Rule } from '../registry/registry-server.ts'
import { startRegistry } from '../registry/registry-server.ts'
import { putTag } from './sample-plan.ts'

let server: RegistryServer
let registry: Registry
beforeEach(async () => {
  server = await startRegistry()
  registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { sleep: () => Promise.resolve() },
  })
})
afterEach(async () => {
  registry.close()
  await server.close()
})

const manifestOf = (content: unknown): RawManifest => {
  const body = Buffer.from(JSON.stringify(content))
  return { mediaType: mediaTypes.ociIndex, digest: digestOf(body), body }
}
const contents = {
  ours: { manifests: [], of: 'ours' },
  old: { manifests: [], of: 'old' },
  theirs: { manifests: [], of: 'theirs' },
  said: { manifests: [], of: 'said' },
}
type Held = keyof typeof contents | null

const moveOf = (tag: string, previous: boolean, floating = true): TagMove => ({
  ...{ variant: 'all', image: `${server.host}/acme/worker`, tag, floating },
  reference: `${server.host}/acme/worker:${tag}`,
  target: manifestOf(contents.ours),
  previous: previous ? manifestOf(contents.old) : null,
})

const refused: TagWrite = {
  sent: true,
  accepted: false,
  answered: false,
  stray: false,
  said: null,
  failure: null,
}
const done: TagWrite = { ...refused, accepted: true, answered: true }
const unanswered: TagWrite = { ...refused, stray: true }
/** Shown after a lost answer. */
const seen: TagWrite = { ...refused, accepted: true, stray: true }

const put = (tag: string) => server.count('PUT', new RegExp(`/${tag}$`))

interface Row {
  readonly name: string
  readonly write: TagWrite
  /** What the tag held before; what it holds now. */
  readonly before: 'old' | null
  readonly now: Held
  readonly rules?: readonly Omit<Rule, 'url'>[]
  readonly state: string
  /** What it holds in the end. Absent: what it held before. */
  readonly ends?: Held
  /** Whether the old one is written again. */
  readonly writes: boolean
}

const noWrites: Omit<Rule, 'url'> = { method: 'PUT', status: 403 }
const lostAnswers: Omit<Rule, 'url'> = { method: 'PUT', cut: 'after' }
const goesNowhere: Omit<Rule, 'url'> = { method: 'PUT', cut: 'before' }

const rows: Row[] = [
  { name: 'written', write: done, before: 'old', now: 'ours', state: 'put-back', writes: true },
  {
    name: 'written, and shown late',
    write: done,
    before: 'old',
    now: 'old',
    state: 'put-back',
    writes: true,
  },
  { name: 'refused', write: refused, before: 'old', now: 'old', state: 'untouched', writes: false },
  {
    name: 'refused, and there all the same',
    write: refused,
    before: 'old',
    now: 'ours',
    state: 'put-back',
    writes: true,
  },
  {
    name: 'without an answer, and there',
    write: unanswered,
    before: 'old',
    now: 'ours',
    state: 'put-back',
    writes: true,
  },
  {
    name: 'without an answer, and not there',
    write: unanswered,
    before: 'old',
    now: 'old',
    state: 'put-back',
    writes: true,
  },
  {
    name: 'under another digest',
    write: { ...done, said: manifestOf(contents.said).digest },
    before: 'old',
    now: 'said',
    state: 'put-back',
    writes: true,
  },
  {
    name: 'and somebody else moved it',
    write: done,
    before: 'old',
    now: 'theirs',
    state: 'overtaken',
    ends: 'theirs',
    writes: false,
  },
  { name: 'and somebody removed it', write: done, before: 'old', now: null, state: 'put-back', writes: true },
  {
    name: 'and no write is taken any more',
    write: done,
    before: 'old',
    now: 'ours',
    rules: [noWrites],
    state: 'left',
    ends: 'ours',
    writes: true,
  },
  {
    name: 'and the answers to what puts it back are lost',
    write: done,
    before: 'old',
    now: 'ours',
    rules: [lostAnswers],
    state: 'put-back',
    writes: true,
  },
  {
    name: 'and what puts it back does not arrive',
    write: done,
    before: 'old',
    now: 'ours',
    rules: [goesNowhere],
    state: 'left',
    ends: 'ours',
    writes: true,
  },
  {
    name: 'removed, and no write is taken',
    write: done,
    before: 'old',
    now: null,
    rules: [noWrites],
    state: 'unknown',
    ends: null,
    writes: true,
  },
  {
    name: 'without an answer, not there, and what puts it back does not arrive',
    write: unanswered,
    before: 'old',
    now: 'old',
    rules: [goesNowhere],
    state: 'untouched',
    writes: true,
  },
  {
    name: 'which is new',
    write: done,
    before: null,
    now: 'ours',
    state: 'left',
    ends: 'ours',
    writes: false,
  },
  {
    name: 'which is new, refused',
    write: refused,
    before: null,
    now: null,
    state: 'untouched',
    writes: false,
  },
  {
    name: 'which is new, without an answer',
    write: unanswered,
    before: null,
    now: null,
    state: 'untouched',
    writes: false,
  },
  {
    name: 'which is new, and is not shown',
    write: done,
    before: null,
    now: null,
    state: 'unknown',
    writes: false,
  },
  {
    name: 'which is new, seen once and not shown again',
    write: seen,
    before: null,
    now: null,
    state: 'unknown',
    writes: false,
  },
  {
    name: 'which is new, and is somebody else’s',
    write: done,
    before: null,
    now: 'theirs',
    state: 'overtaken',
    ends: 'theirs',
    writes: false,
  },
  {
    name: 'which cannot be read',
    write: done,
    before: 'old',
    now: 'ours',
    rules: [
      { method: 'HEAD', status: 403 },
      { method: 'GET', status: 403 },
    ],
    state: 'unknown',
    writes: true,
  },
  {
    name: 'which could not be read once',
    write: refused,
    before: 'old',
    now: 'old',
    rules: [{ method: 'HEAD', status: 403, times: 1 }],
    state: 'untouched',
    writes: true,
  },
]

describe('a tag', () => {
  test.each(rows)(
    '$name: $state',
    async ({ write, before, now, rules = [], state, ends = before, writes }) => {
      if (now !== null) putTag(server, 'acme/worker:v1', contents[now])
      server.rules.push(...rules.map((rule) => ({ ...rule, url: /v1$/ })))
      const move = moveOf('v1', before !== null)
      const states = await rollBack([{ move, write }], registry, new AbortController().signal)
      expect([...states]).toEqual([[move, state]])
      expect(server.tags.get('acme/worker:v1')).toBe(
        ends === null ? undefined : manifestOf(contents[ends]).digest,
      )
      expect(put('v1') > 0).toBe(writes)
    },
  )
})

test('those that users pull come first, and what was there before what is new', async () => {
  const asked = [
    ['v9', true, false],
    ['v8', false, false],
    ['edge', true, true],
    ['next', false, true],
    ['latest-redis', true, true],
    ['latest', false, true],
    ['latestest', true, true],
  ] as const
  const written = asked.map(([tag, previous, floating]) => ({
    move: moveOf(tag, previous, floating),
    write: done,
  }))
  for (const { move } of written) putTag(server, `acme/worker:${move.tag}`, contents.ours)
  await rollBack(written, registry, new AbortController().signal)
  const heads = server.log.flatMap(({ method, url }) =>
    method === 'HEAD' ? [url.split('/').at(-1) ?? ''] : [],
  )
  expect([...new Set(heads)].slice(0, 7)).toEqual([
    ...['latest-redis', 'latest', 'edge', 'latestest', 'next', 'v9', 'v8'],
  ])
})

test('writing back takes half of its time at most: the rest is for looking', async () => {
  registry.close()
  registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { sleep: () => Promise.resolve(), rollBackMs: 6_000, budgetMs: 60_000, idleMs: 60_000 },
  })
  putTag(server, 'acme/worker:v1', contents.ours)
  server.rules.push({ method: 'PUT', url: /v1$/, hang: true })
  const move = moveOf('v1', true)
  const started = performance.now()
  const states = await rollBack([{ move, write: done }], registry, new AbortController().signal)
  expect(performance.now() - started).toBeGreaterThan(2_900)
  // (At the end of all its time it would not know.)
  expect([...states.values()]).toEqual(['left'])
})

test('a time that is over already: nothing is written, and nothing is known', async () => {
  putTag(server, 'acme/worker:v1', contents.ours)
  const move = moveOf('v1', true)
  const states = await rollBack([{ move, write: done }], registry, AbortSignal.abort())
  expect([...states.values()]).toEqual(['unknown'])
  expect(server.tags.get('acme/worker:v1')).toBe(move.target.digest)
})
