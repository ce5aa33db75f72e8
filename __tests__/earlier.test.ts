import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { findEarlier, keepReport } from '../src/earlier.ts'
import type { Machine } from '../src/machine.ts'
import type { PlannedCache } from '../src/model/cache.ts'
import type { Plan } from '../src/model/plan.ts'
import type { RunReport } from '../src/model/report.ts'
import type { SourceContext } from '../src/model/request.ts'
import { planRun } from '../src/plan/plan-run.ts'
import { createReportFiles } from '../src/report-files.ts'
import { service } from './cache/cache-fixture.ts'
import { nowhere, sampleRequest } from './plan/sample-request.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'earlier-'))
})

afterEach(() => rm(home, { recursive: true }))

/** As far as this file uses one. */
function machine(actionsCache: Machine['actionsCache']): Machine {
  const baselines = createReportFiles(home, (line) => {
    throw new Error(line)
  })
  return { actionsCache, baselines } as unknown as Machine
}

const main = { event: 'push', ref: 'refs/heads/main' }
const pull = { event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest: 7, baseBranch: 'main' }

function planOf(source: Partial<SourceContext>, cache: Partial<PlannedCache> = {}): Plan {
  const request = sampleRequest({ source: { ...nowhere, ci: 'github', defaultBranch: 'main', ...source } })
  const plan = planRun({ ...request, cache: { ...request.cache, write: 'always' }, output: { kind: 'none' } })
  return { ...plan, cache: { ...plan.cache, ...cache } }
}

const keep = (plan: Plan, on: Machine) =>
  keepReport({ plan, outcome: 'ok' } as RunReport, '{"schemaVersion":1}', on)

const sourceOf = async (plan: Plan, on: Machine) => (await findEarlier(plan, on)).report?.scope.ref ?? null

test.each([
  ["with GitHub's cache service", service()],
  ["in this machine's own files", null],
])(
  'a pull request is compared with its base branch, not with its own last push: %s',
  async (_, actionsCache) => {
    const on = machine(actionsCache)
    expect(await sourceOf(planOf(pull), on)).toBeNull()
    await keep(planOf(pull), on)
    expect(await sourceOf(planOf(pull), on)).toBe('refs/pull/7/merge')
    await keep(planOf(main), on)
    expect(await sourceOf(planOf(pull), on)).toBe('refs/heads/main')
    await keep(planOf(pull), on)
    expect(await sourceOf(planOf(pull), on)).toBe('refs/heads/main')
    expect(await sourceOf(planOf(main), on)).toBe('refs/heads/main')
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
