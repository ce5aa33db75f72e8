/** Runs of the Action on the fixture `tiny`, and all that they tell of their cache. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect } from '@jest/globals'

import type { ReportedCache, RunReport } from '../../src/model/report.ts'
import type { Fault } from '../actions-cache-service/faults.ts'
import type { CacheService, ServiceOptions } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import type { ActionRun } from './action-runner.ts'
import { runAction } from './action-runner.ts'
import { root } from './cli-process.ts'
import { freshBuilder } from './fresh-builder.ts'

type Variables = Readonly<Record<string, string>>

/** What a run came to, and all that it said of what went wrong. */
export interface Told {
  readonly exitCode: number | null
  /** The image of each cell; its provenance has times in it, and is another one in each run. */
  readonly digests: readonly (string | null)[]
  /** `CODE what`, as the report has them. */
  readonly warnings: readonly string[]
  /** The same, as the annotations have them. */
  readonly annotations: readonly string[]
  /** What the summary says of the cache, a line each. */
  readonly summary: readonly string[]
}

export interface CachedRun {
  readonly told: Told
  readonly report: RunReport
  readonly cache: ReportedCache
  readonly post: ActionRun['post']
}

/** A push to the default branch, which writes the cache: one variant on one platform. */
export async function cachedRun(inputs: Variables, env: Variables = {}): Promise<CachedRun> {
  const folder = mkdtempSync(join(tmpdir(), 'cached-run-'))
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({ repository: { default_branch: 'main' } }))
  const run = await runAction({
    workspace: join(root, '__tests__/e2e/fixtures/tiny'),
    with: { config: 'one.yml', checks: 'off', output: join(folder, 'out'), ...inputs },
    env: { GITHUB_EVENT_PATH: event, ...env },
  })
  const file = run.outputs['report']
  if (file === undefined) throw new Error(`no report\n${run.stdout}\n${run.stderr}`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as RunReport
  if (report.cache === null) throw new Error(`nothing is told of the cache\n${run.stdout}\n${run.stderr}`)
  return { told: readTold(run, report), report, cache: report.cache, post: run.post }
}

function readTold({ exitCode, stdout, summary }: ActionRun, { cells, warnings }: RunReport): Told {
  const annotations = stdout.matchAll(/^::warning title=(\w+)[^:]*::(.*?)(?:%0A.*)?$/gm)
  const [, lines = ''] = /^### Cache.*\n\n((?:- .*\n?)*)/m.exec(summary) ?? []
  return {
    exitCode,
    digests: cells.map(({ imageDigest }) => imageDigest),
    warnings: warnings.map(({ code, what }) => `${code} ${what}`),
    annotations: [...annotations].map(([, code, what]) => `${code} ${what}`),
    summary: lines.split('\n').filter((line) => line !== ''),
  }
}

/** The result of a run without faults, with this told besides. */
export function asWithout(plain: CachedRun, warnings: readonly string[], summary: readonly unknown[]) {
  const { exitCode, digests } = plain.told
  return { exitCode, digests, warnings, annotations: warnings, summary }
}

/** Exactly these requests, but for the last: that one BuildKit may send up to so many times, as its clock tells it. */
export function expectRequests(asked: readonly string[], requests: readonly string[], most = 1): void {
  const again = asked.slice(requests.length).length
  expect(asked).toEqual([...requests, ...Array<string | undefined>(again).fill(requests.at(-1))])
  expect(again).toBeLessThan(most)
}

/** A cache service with what one run left in it. */
export interface FilledService {
  readonly service: CacheService
  /** Ends it, and removes the builder of these runs. */
  readonly close: () => Promise<void>
  /** The variables of the runner. */
  readonly env: Variables
  /** The run that filled it: what every other one must come to. */
  readonly plain: CachedRun
  /** One more run, while this goes wrong. */
  readonly run: (
    inputs: Variables,
    more?: { faults?: readonly Fault[]; env?: Variables },
  ) => Promise<CachedRun>
  /** What it asked of indexes, or of other entries, and the answers: `download 200`; null for none. */
  readonly asked: (operations?: RegExp, keys?: RegExp) => string[]
  /** Writes what the first run wrote, into a place that was emptied. */
  readonly refill: () => Promise<void>
  /** Takes back what later runs wrote. */
  readonly reset: () => void
}

export const main = { scope: 'refs/heads/main', permission: 3 }

export async function fillService(
  inputs: Variables = { cache: 'gha' },
  options: ServiceOptions = {},
  more: Variables = {},
): Promise<FilledService> {
  // On a builder that others share a step may be executed twice at once, and then be the one result or the other.
  const own = more['BUILDX_BUILDER'] === undefined ? await freshBuilder() : null
  const site = { ...own?.env, ...more }
  const service = await startCacheService(options)
  const close = async () => {
    await service.close()
    await own?.remove()
  }
  const env = { ...service.env(service.token([main])), ...site }
  const fill = async () => {
    const run = await cachedRun(inputs, env)
    if (run.cache.exported !== 'written') throw new Error(JSON.stringify(run))
    return run
  }
  const plain = await fill().catch(async (error: unknown) => {
    await close()
    throw error
  })
  return {
    service,
    close,
    env,
    plain,
    async run(changed, { faults = [], env: changedEnv = {} } = {}) {
      const ends = faults.map((fault) => service.fail(fault))
      service.resetLog()
      try {
        return await cachedRun({ ...inputs, ...changed }, { ...site, ...changedEnv })
      } finally {
        for (const end of ends) end()
      }
    },
    asked: (operations = /./, keys = /^index-/) =>
      service.requests
        .filter(({ key, operation }) => keys.test(key ?? '') && operations.test(operation))
        .map(({ operation, status }) => `${operation} ${status}`),
    async refill() {
      service.evict()
      await fill()
    },
    reset: () => void service.evict(/^index-.*#(?!1$)/),
  }
}
