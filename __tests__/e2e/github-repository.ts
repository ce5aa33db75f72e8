/** A repository on GitHub as far as caches go: its cache service, and the Action for its events, on builders that have seen nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RunReport } from '../../src/model/report.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import type { TokenScope } from '../actions-cache-service/token.ts'
import { runAction } from './action-runner.ts'
import { freshBuilder } from './fresh-builder.ts'

type Entry = ReturnType<CacheService['entries']>[number]

/** What starts a run, and what its token may do. */
export interface RepositoryEvent {
  readonly name: string
  readonly ref: string
  readonly scopes: readonly TokenScope[]
  readonly payload?: object
}

export interface RepositoryRun {
  readonly report: RunReport
  readonly summary: string
  /** What it added to the service. */
  readonly created: readonly Entry[]
  /** What it sent there, as the service counted it. */
  readonly counts: ReturnType<CacheService['counts']>
}

export interface Repository {
  readonly service: CacheService
  /** One run of the Action; rejects when it fails. */
  readonly run: (
    event: RepositoryEvent,
    step: { readonly workspace: string; readonly with: Readonly<Record<string, string>> },
  ) => Promise<RepositoryRun>
  readonly close: () => Promise<void>
}

const main: TokenScope = { scope: 'refs/heads/main', permission: 3 }
const readMain: TokenScope = { ...main, permission: 1 }

export const pushToMain: RepositoryEvent = { name: 'push', ref: main.scope, scopes: [main] }

export function pushTo(branch: string): RepositoryEvent {
  const ref = `refs/heads/${branch}`
  return { name: 'push', ref, scopes: [{ scope: ref, permission: 3 }, readMain] }
}

/** From a branch of this repository into main. */
export function pullRequest(number: number): RepositoryEvent {
  const ref = `refs/pull/${number}/merge`
  const repo = { full_name: 'acme/worker' }
  const payload = { pull_request: { number, base: { ref: 'main', repo }, head: { ref: 'feature', repo } } }
  return { name: 'pull_request', ref, scopes: [{ scope: ref, permission: 3 }, readMain], payload }
}

export async function openRepository(): Promise<Repository> {
  const service = await startCacheService()
  return {
    service,
    close: () => service.close(),
    async run({ name, ref, scopes, payload }, { workspace, with: inputs }) {
      const folder = mkdtempSync(join(tmpdir(), 'repository-'))
      const eventFile = join(folder, 'event.json')
      writeFileSync(eventFile, JSON.stringify({ repository: { default_branch: 'main' }, ...payload }))
      const github = { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_EVENT_PATH: eventFile }
      const builder = await freshBuilder()
      const before = new Set(service.entries().map(keyOf))
      service.resetLog()
      try {
        const env = { ...builder.env, ...service.env(service.token(scopes)), ...github }
        const { exitCode, summary, outputs, stdout, stderr } = await runAction({
          workspace,
          with: { checks: 'off', output: join(folder, 'out'), ...inputs },
          env,
        })
        if (exitCode !== 0) throw new Error(`the Action: exit ${exitCode}\n${(stdout + stderr).slice(-4000)}`)
        const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as RunReport
        const created = service.entries().filter((entry) => !before.has(keyOf(entry)))
        return { report, summary, created, counts: service.counts() }
      } finally {
        await builder.remove()
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

function keyOf({ scope, key, version }: Entry): string {
  return [scope, key, version].join('\n')
}
