/**
 * One run exports; builders that have seen nothing import: every RUN step of every cell is found, each time.
 * Each place with one Dockerfile, each Dockerfile in one place. CACHE_ROUNDS: all with all, with so many such builders each.
 *
 * @long
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants, root } from './cli-process.ts'
import { allFound, foundSteps } from './found-steps.ts'
import { freshBuilder } from './fresh-builder.ts'
import type { Repository } from './github-repository.ts'
import { openRepository, pushToMain } from './github-repository.ts'
import { registryHost } from './test-registry.ts'

const asked = process.env['CACHE_ROUNDS']
const rounds = Number(asked ?? 1)
const limit = 600_000
const fixtures = join(root, '__tests__/e2e/fixtures')
const workers = [
  // Every stage is on the target platform.
  { worker: 'plain-worker', cells: 8, steps: 5, at: ['gha', 'registry', 'local'] },
  // A stage on $BUILDPLATFORM, which cells of both platforms share.
  { worker: 'tiny', cells: 6, steps: 3, at: ['gha'] },
  // Heredocs, global ARGs, stages by number, mounts of stages, another escape, a variant that lacks a platform.
  { worker: 'odd-worker', cells: 5, steps: 5, at: ['registry'] },
]

let repository: Repository
let folder: string

beforeAll(async () => {
  repository = await openRepository()
  folder = mkdtempSync(join(tmpdir(), 'cache-hits-'))
})

afterAll(async () => {
  await repository.close()
  rmSync(folder, { recursive: true })
})

type Run = (worker: string) => Promise<RunReport>

/** Each place has a cache of each worker, which is empty at first. */
const places: Record<string, Run> = {
  gha: async (worker) => {
    const inputs = { 'test-only': 'true', cache: 'gha', 'cache-scope': worker }
    const step = { workspace: join(fixtures, worker), with: inputs }
    return (await repository.run(pushToMain, step)).report
  },
  registry: (worker) => {
    const reference = `${registryHost()}/e2e/cache-hits-${process.pid}/${worker}:buildcache`
    return runCli(worker, ['--cache', 'registry', '--cache-ref', reference])
  },
  local: (worker) => runCli(worker, ['--cache', 'local', '--cache-dir', join(folder, worker)]),
}

async function runCli(worker: string, cache: readonly string[]): Promise<RunReport> {
  const { env, remove } = await freshBuilder()
  try {
    const out = join(folder, 'out')
    const args = [
      ...['--build-all', '--test-only', '--checks', 'off', '--cache-write', 'always', '--output', out],
      ...cache,
    ]
    const where = { cwd: join(fixtures, worker), env: { ...env, XDG_STATE_HOME: join(folder, 'state') } }
    const { exitCode, stderr } = await buildVariants(args, where)
    expect({ exitCode, stderr }).toExitWith(0)
    return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport
  } finally {
    await remove()
  }
}

describe.each(Object.keys(places))('%s', (place) => {
  test.each(workers.filter(({ at }) => asked !== undefined || at.includes(place)))(
    'an empty builder finds every step of $worker',
    async ({ worker, cells, steps }) => {
      const run = places[place] as Run
      const cold = await run(worker)
      expect(cold.cells).toHaveLength(cells)
      expect(cold.cache).toMatchObject({
        backend: place,
        imported: 'miss',
        exported: 'written',
        warnings: [],
      })
      expect(new Set(cold.steps.map(({ rebuilt }) => rebuilt?.reason))).toEqual(new Set(['first-run']))

      for (let round = 0; round < rounds; round += 1) {
        const warm = await run(worker)
        expect(warm.cache).toMatchObject({ imported: 'hit', exported: 'written', warnings: [] })
        // No other buildx was needed, and the parent, where there was one, fits.
        expect(warm.cache).toMatchObject({ layoutReason: null, unfitDockerfile: null })
        expect(foundSteps(warm)).toEqual(allFound(cold, steps))
      }
    },
    limit * rounds,
  )
})
