import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'

import { findEarlier, keepReport } from '../../src/run/baseline.ts'
import { openActionsCache } from '../../src/github/actions-cache.ts'
import { createFolderCache } from '../../src/github/folder-cache.ts'
import { createReportStore } from '../../src/github/report-store.ts'
import type { Machine } from '../../src/machine/machine.ts'
import type { PlannedCache } from '../../src/model/cache.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { RunReport } from '../../src/model/report.ts'
import type { SourceContext } from '../../src/model/request.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { service } from '../cache/cache-fixture.ts'
import { officialClient } from '../github/official-client.ts'
import { nowhere, planFor, sampleRequest } from '../plan/sample-request.ts'
import { sampleMachine } from './sample-machine.ts'

// Each call of the service is a process of its own, as it was packaged.
jest.setTimeout(120_000)

let home: string
let running: CacheService | null = null

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'earlier-'))
})

afterEach(async () => {
  await running?.close()
  running = null
  await rm(home, { recursive: true })
})

const fail = (line: string) => {
  throw new Error(line)
}

/** On its own files. */
function machine(actionsCache: Machine['actionsCache']): Machine {
  return sampleMachine(home, { actionsCache })
}

let time = 1_700_000_000_000

/** One that lives for one run, with GitHub's cache service. */
async function runner({ cache: { scope } }: Plan): Promise<Machine> {
  running ??= await startCacheService()
  const scopes = [
    { scope: scope.ref ?? '', permission: 3 },
    { scope: main.ref, permission: scope.ref === main.ref ? 3 : 1 },
  ]
  const env = { ...process.env, ...running.env(running.token(scopes)), RUNNER_TEMP: home }
  const actionsCache = openActionsCache(env, { now: new Date() })!
  const cache = createFolderCache({ actionsCache, client: officialClient, env, timeoutMs: 50_000, log: fail })
  const stateDirectory = await mkdtemp(join(home, 'state-'))
  const baselines = createReportStore({ cache, stateDirectory, now: () => time++, log: fail })
  return sampleMachine(home, { actionsCache, baselines })
}

const main = { event: 'push', ref: 'refs/heads/main' }
const pull = { event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest: 7, baseBranch: 'main' }

function planOf(
  source: Partial<SourceContext>,
  cache: Partial<PlannedCache> = {},
  platforms?: readonly Platform[],
): Plan {
  const request = sampleRequest({
    source: { ...nowhere, ci: 'github', defaultBranch: 'main', ...source },
    ...(platforms && { platforms }),
  })
  const plan = planFor({ ...request, cache: { ...request.cache, write: 'always' }, output: { kind: 'none' } })
  return { ...plan, cache: { ...plan.cache, ...cache } }
}

const keep = (plan: Plan, on: Machine) =>
  keepReport({ plan, outcome: 'ok' } as RunReport, '{"schemaVersion":1}', on)

async function sourceOf(plan: Plan, on: Machine): Promise<string | null> {
  const { report, failure } = await findEarlier(plan, on)
  if (failure !== null) throw new Error(failure)
  return report?.scope.ref ?? null
}

test.each<[string, (plan: Plan) => Promise<Machine>]>([
  ["with GitHub's cache service", runner],
  ["in this machine's own files", () => Promise.resolve(machine(null))],
])(
  'a pull request is compared with its base branch, not with its own last push: %s',
  async (_, machineFor) => {
    const run = async (source: Partial<SourceContext>) => {
      const plan = planOf(source)
      const on = await machineFor(plan)
      const from = await sourceOf(plan, on)
      await keep(plan, on)
      return from
    }
    expect(await run(pull)).toBeNull()
    expect(await run(pull)).toBe(pull.ref)
    expect(await run(main)).toBeNull()
    expect(await run(pull)).toBe(main.ref)
    expect(await run(pull)).toBe(main.ref)
    expect(await run(main)).toBe(main.ref)
  },
)

test.each<[string, (plan: Plan) => Promise<Machine>]>([
  ["with GitHub's cache service", runner],
  ["in this machine's own files", () => Promise.resolve(machine(null))],
])(
  'a pull request that adds a platform is compared with its base all the same: %s',
  async (_, machineFor) => {
    const before = planOf(main)
    await keep(before, await machineFor(before))
    const more = ['linux/amd64', 'linux/arm64', 'linux/s390x'] as Platform[]
    const plan = planOf(pull, {}, more)
    expect(plan.cache.baselines.map(({ name }) => name)).not.toContain(before.cache.scope.name)
    expect(await sourceOf(plan, await machineFor(plan))).toBe(main.ref)
    const elsewhere = planOf({ ...pull, baseBranch: 'release' }, {}, more)
    const { start } = plan.cache.baselinesLike!
    const named = { ...elsewhere.cache.baselinesLike!, end: '.release' }
    expect(
      await sourceOf(
        { ...elsewhere, cache: { ...elsewhere.cache, baselines: [], baselinesLike: named } },
        await machineFor(elsewhere),
      ),
    ).toBeNull()
    const other = { ...plan.cache.baselinesLike!, start: start.replace('worker', 'work') }
    expect(
      await sourceOf(
        { ...plan, cache: { ...plan.cache, baselines: [], baselinesLike: other } },
        await machineFor(plan),
      ),
    ).toBeNull()
  },
)

test('in files a run finds its own report also where others may not read it', async () => {
  const on = machine(null)
  const plan = planOf(pull, { baselines: [], keeps: false })
  await keep(plan, on)
  expect(await sourceOf(plan, on)).toBe('refs/pull/7/merge')
})

test('a report is kept by the policy for it, not by that for the cache', async () => {
  const on = machine(service())
  await keep(planOf(main, { writes: true, keeps: false }), on)
  expect(await sourceOf(planOf(main), on)).toBeNull()
  await keep(planOf(main, { writes: false, keeps: true }), on)
  expect(await sourceOf(planOf(main), on)).toBe('refs/heads/main')
})
