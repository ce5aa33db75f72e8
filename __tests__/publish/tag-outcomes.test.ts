/** What is said of each tag equals what the registry holds in the end, whatever the registry did meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { publicationFailure, standingOf } from '../../src/model/judge-publication.ts'
import type { Publication } from '../../src/model/publication.ts'
import { publishIndexes } from '../../src/publish/publish-indexes.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry, RegistryOptions } from '../../src/registry/registry.ts'
import { startRegistry } from '../registry/registry-server.ts'
import type { RegistryServer, Rule } from '../registry/registry-server.ts'
import { pushImages, putTag, samplePlan } from './sample-plan.ts'

let server: RegistryServer
const opened: Registry[] = []
beforeEach(async () => {
  server = await startRegistry()
})
afterEach(async () => {
  for (const registry of opened.splice(0)) registry.close()
  await server.close()
})

// A registry may lag for 1.2 s then, and publishing take 12 s.
const timeScale = 0.02

function client(options: Partial<RegistryOptions> = {}): Registry {
  const registry = createRegistry({ credentials: () => Promise.resolve(null), timeScale, ...options })
  opened.push(registry)
  return registry
}

const image = () => `${server.host}/acme/worker`
const both = [
  { tag: '1.0', floating: false },
  { tag: 'latest', floating: true },
]
const onlyLatest = [{ tag: 'latest', floating: true }]

interface Run {
  readonly tags?: typeof both
  readonly variants?: readonly string[]
  /** Tags that are there before. */
  readonly before?: readonly string[]
  readonly rules?: readonly Rule[]
  readonly lagMs?: number
  readonly signal?: AbortSignal
  readonly options?: Partial<RegistryOptions>
}

/** Publishes, and compares each tag's state with what the registry holds before and after. */
async function publish(
  run: Run,
): Promise<Publication & { readonly states: Readonly<Record<string, string>> }> {
  const { tags = both, variants = ['all'], before = [], rules = [], lagMs = 0, signal, options = {} } = run
  const plan = samplePlan({ images: [image()], variants, tags })
  for (const tag of before) putTag(server, `acme/worker:${tag}`, { manifests: [], before: tag })
  const held = new Map(server.tags)
  const images = pushImages(server, plan)
  server.rules.push(...rules)
  server.lagMs = lagMs
  const registry = client({ ...options, ...(signal && { signal }) })
  const publication = await publishIndexes(
    plan,
    { images, verdicts: [] },
    { registry, ...(signal && { signal }) },
  )
  for (const { reference, digest, previous, state } of publication.tags) {
    const name = reference.slice(server.host.length + 1)
    const now = server.tags.get(name) ?? null
    expect({ name, previous }).toEqual({ name, previous: digest === null ? null : (held.get(name) ?? null) })
    if (state === 'moved' || state === 'left' || state === 'unchanged')
      expect({ name, now }).toEqual({ name, now: digest })
    if (state === 'untouched' || state === 'put-back')
      expect({ name, now }).toEqual({ name, now: held.get(name) ?? null })
  }
  const states = publication.tags.map(({ reference, state }) => [reference.split(':').at(-1), state])
  return { ...publication, states: Object.fromEntries(states) as Record<string, string> }
}

function exitOf(publication: Publication): number | null {
  return publicationFailure(publication)?.exitCode ?? null
}

function named(publication: Publication, code: string): string {
  return publication.problems.flatMap((problem) => (problem.code === code ? [problem.what] : [])).join('\n')
}

describe('a registry whose reads lag', () => {
  test('within the time that it may: published', async () => {
    const publication = await publish({ before: ['latest'], lagMs: 600 })
    expect(publication.states).toEqual({ '1.0': 'moved', latest: 'moved' })
    expect(exitOf(publication)).toBeNull()
  }, 30_000)

  test('for longer: what was accepted and is not shown is not known, by name, and never "as it was"', async () => {
    const publication = await publish({ before: ['latest'], lagMs: 60_000 })
    expect(publication.states).toEqual({ '1.0': 'unknown', latest: 'put-back' })
    expect(exitOf(publication)).toBe(7)
    expect(standingOf(publication).asItWas).toBe(false)
    expect(named(publication, 'TAG_STATE_UNKNOWN')).toContain(`${image()}:1.0 (new)`)
    expect(named(publication, 'PARTLY_PUBLISHED')).toBe('')
    expect(server.count('HEAD', /1\.0/)).toBeLessThan(61)
  }, 30_000)

  test('and a fault beside it: a tag that is shown late is put back before it is shown', async () => {
    const refused: Rule = { method: 'PUT', url: /latest-redis$/, status: 403 }
    const publication = await publish({
      tags: onlyLatest,
      variants: ['all', 'redis'],
      before: ['latest', 'latest-redis'],
      lagMs: 600,
      rules: [refused],
    })
    expect(publication.states).toEqual({ latest: 'put-back', 'latest-redis': 'untouched' })
    expect(exitOf(publication)).toBe(6)
    expect(standingOf(publication).asItWas).toBe(true)
  }, 30_000)
})

describe('a write that was done, and answered as if it was not', () => {
  const rows: { name: string; rule: Omit<Rule, 'method' | 'url'> }[] = [
    { name: '403', rule: { status: 403, done: true, times: 1 } },
    { name: 'another digest', rule: { wrongDigest: true, times: 1 } },
    { name: '404', rule: { status: 404, done: true, times: 1 } },
  ]
  test.each(rows)('$name, over an old tag: found, put back, and told so', async ({ rule }) => {
    const rules = [{ method: 'PUT', url: /latest$/, ...rule }]
    const publication = await publish({ tags: onlyLatest, before: ['latest'], rules })
    expect(publication.states).toEqual({ latest: 'put-back' })
    expect(exitOf(publication)).toBe(6)
    expect(named(publication, 'PARTLY_PUBLISHED')).toBe('')
  })

  test.each(rows)('$name, of a new tag: left, and named', async ({ rule }) => {
    const rules = [{ method: 'PUT', url: /latest$/, ...rule }]
    const publication = await publish({ tags: onlyLatest, rules })
    expect(publication.states).toEqual({ latest: 'left' })
    expect(exitOf(publication)).toBe(7)
    expect(named(publication, 'PARTLY_PUBLISHED')).toContain(`${image()}:latest (new)`)
  })

  test('only refused: untouched, and one look is enough', async () => {
    const publication = await publish({ rules: [{ method: 'PUT', url: /1\.0$/, status: 403 }] })
    expect(publication.states).toEqual({ '1.0': 'untouched', latest: 'untouched' })
    expect(exitOf(publication)).toBe(6)
    expect(server.count('HEAD')).toBeLessThan(5)
  })
})

test('a write without an answer is put back, and watched for as long as the registry may lag', async () => {
  const publication = await publish({
    tags: onlyLatest,
    before: ['latest'],
    rules: [{ method: 'PUT', url: /latest$/, hang: true, times: 3 }],
  })
  expect(publication.states).toEqual({ latest: 'put-back' })
  expect(exitOf(publication)).toBe(6)
  expect(server.count('HEAD', /latest$/)).toBeGreaterThan(5)
}, 60_000)

test('a registry that takes no writes any more, and shows what it holds: nothing is guessed', async () => {
  const publication = await publish({
    tags: both,
    before: ['1.0', 'latest'],
    rules: [{ method: 'PUT', url: /(1\.0|latest)$/, hang: true }],
  })
  expect(publication.states).toEqual({ '1.0': 'untouched', latest: 'untouched' })
  expect(exitOf(publication)).toBe(6)
}, 60_000)

test('a registry that cuts every read-back is not asked for ever', async () => {
  const publication = await publish({
    tags: onlyLatest,
    before: ['latest'],
    rules: [{ method: 'HEAD', url: /latest$/, cut: 'before' }],
  })
  expect(publication.states).toEqual({ latest: 'unknown' })
  expect(exitOf(publication)).toBe(7)
  expect(server.count('HEAD', /latest$/)).toBeLessThan(31)
}, 60_000)

describe('a registry that names a wrong digest when tags are read back', () => {
  const wrong = (method: string): Rule => ({ method, url: /1\.0$/, wrongDigest: true })

  test('in the header alone: the manifest tells', async () => {
    const publication = await publish({ rules: [wrong('HEAD')] })
    expect(publication.states).toEqual({ '1.0': 'moved', latest: 'moved' })
    expect(exitOf(publication)).toBeNull()
  })

  test('and nothing can be believed: not known, and not taken for what another run wrote', async () => {
    const publication = await publish({ rules: [wrong('HEAD'), { ...wrong('GET'), times: 1_000 }] })
    expect(publication.states['1.0']).toBe('unknown')
    expect(exitOf(publication)).toBe(7)
  })
})

test('what another run wrote meanwhile is left alone, and is not called as it was', async () => {
  const rules: Rule[] = [{ method: 'PUT', url: /latest$/, status: 403, times: 1 }]
  const plan = publish({ tags: both, before: ['latest'], rules, options: { timeScale: 0.01 } })
  const timer = setInterval(() => {
    if (server.count('PUT', /latest$/) === 0) return
    clearInterval(timer)
    putTag(server, 'acme/worker:latest', { manifests: [], of: 'another run' })
  }, 1)
  const publication = await plan
  expect(publication.states).toMatchObject({ '1.0': 'left' })
  expect(['overtaken', 'untouched']).toContain(publication.states['latest'])
})

describe('an end in time', () => {
  const names = Array.from({ length: 16 }, (_, at) => `v${String(at)}`)
  const latests = ['latest', ...names.slice(1).map((name) => `latest-${name}`)]

  test('a registry that stalls after the first tag: the run ends, and says which tags moved', async () => {
    const stall = (method: string): Rule => ({ method, url: /worker/, hang: true })
    const first: Rule = { method: 'PUT', url: /1\.0$/, times: 1 }
    const tags = [{ tag: '1.0', floating: false }, ...both.slice(1)]
    const registry = publish({ tags, before: ['latest'], rules: [first], options: { timeScale: 0.01 } })
    const timer = setInterval(() => {
      if (server.count('PUT', /1\.0$/) === 0) return
      clearInterval(timer)
      server.rules.unshift(stall('PUT'), stall('HEAD'), stall('GET'))
    }, 1)
    const started = performance.now()
    const publication = await registry
    // 6 s for publishing and 1.2 s for putting back, on a machine with other work.
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(exitOf(publication)).toBe(7)
    expect(publication.states).toMatchObject({ '1.0': 'unknown' })
    expect(named(publication, 'TAG_STATE_UNKNOWN')).toContain(':1.0 (new)')
  }, 60_000)

  test('a registry that is always too slow is stopped, and that is said', async () => {
    const slow: Rule = { method: 'HEAD', url: /worker/, hang: true }
    const options = { retry: { publicationMs: 500, rollBackMs: 500 }, timeScale: 0.1 }
    const publication = await publish({ rules: [slow], options })
    expect(publication.problems[0]).toMatchObject({ code: 'PUBLISH_TIMEOUT' })
    expect(publication.states).toEqual({ '1.0': 'unknown', latest: 'unknown' })
  }, 30_000)

  test('after a cancel 16 tags at 150 ms a request are put back in what the runner leaves', async () => {
    const controller = new AbortController()
    const late = (method: string): Rule => ({ method, url: /worker/, delayMs: 150 })
    const publication = publish({
      tags: onlyLatest,
      variants: names,
      before: latests,
      rules: [late('PUT'), late('HEAD'), late('GET')],
      signal: controller.signal,
      options: { timeScale: 1 },
    })
    const timer = setInterval(() => {
      if (server.tags.get('acme/worker:latest') === undefined || server.count('PUT', /latest-v15$/) === 0)
        return
      clearInterval(timer)
      controller.abort()
    }, 5)
    const { states, problems } = await publication
    expect(new Set(Object.values(states))).toEqual(new Set(['put-back']))
    expect(problems[0]?.code).toBe('CANCELLED')
  }, 60_000)

  test('what users pull first is put back first, and what was not in time is named', async () => {
    const controller = new AbortController()
    const tags = [
      { tag: '1.0', floating: false },
      { tag: 'latest', floating: true },
    ]
    const variants = names.slice(0, 8)
    const publication = publish({
      tags,
      variants,
      before: [...latests.slice(0, 8), ...latests.slice(0, 8).map((tag) => tag.replace('latest', '1.0'))],
      signal: controller.signal,
      options: { timeScale: 1, retry: { cancelledRollBackMs: 1_000 } },
    })
    // The last look but one of the read-back: all is written then.
    const held: Rule = { method: 'HEAD', url: /latest-v7$/, hang: true }
    server.rules.push(held)
    const timer = setInterval(() => {
      if (server.count('HEAD', /latest-v7$/) === 0) return
      clearInterval(timer)
      server.clear()
      server.rules.push({ method: 'PUT', url: /1\.0/, hang: true })
      controller.abort()
    }, 1)
    const { states, problems } = await publication
    const puts = server.log.filter(({ method }) => method === 'PUT').map(({ url }) => url.split('/').at(-1))
    // Eight are under way at once, and overtake each other a little.
    expect(puts.slice(0, 4).filter((name) => !name?.startsWith('latest'))).toEqual([])
    const became = (name: string) =>
      new Set(Object.entries(states).flatMap(([tag, state]) => (tag.startsWith(name) ? [state] : [])))
    expect([became('latest'), became('1.0')]).toEqual([new Set(['put-back']), new Set(['unknown'])])
    const words = problems.map(({ what }) => what).join('\n')
    expect(
      variants.every((_, at) => words.includes(`${image()}:1.0${at === 0 ? '' : `-v${String(at)}`} (was`)),
    ).toBe(true)
  }, 60_000)
})
