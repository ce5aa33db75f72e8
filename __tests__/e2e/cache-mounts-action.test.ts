/** cache-mounts through the Action as users have it: kept in GitHub's cache service by one run, back in the next one's empty builder. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { startCacheService } from '../actions-cache-service/service.ts'
import { runAction } from './action-runner.ts'
import { main } from './cached-run.ts'
import { freshBuilder } from './fresh-builder.ts'

/** What the mount held is what the step is judged by: it fails where it does not hold what is wanted. */
const dockerfile = `FROM busybox:1.35.0
ARG WANTED
RUN --mount=type=cache,target=/kept found=$(cat /kept/marker 2>/dev/null || echo nothing); \\
    echo "found $found"; echo "what the first run left" > /kept/marker; test "$found" = "$WANTED"
`
const left = 'what the first run left'
const mounts = /^build-variants-mounts-/

let service: CacheService
let workspace = ''
beforeAll(async () => {
  service = await startCacheService()
  workspace = mkdtempSync(join(tmpdir(), 'cache-mounts-action-'))
  writeFileSync(join(workspace, 'Dockerfile'), dockerfile)
  writeFileSync(join(workspace, 'event.json'), JSON.stringify({ repository: { default_branch: 'main' } }))
})
afterAll(() => service.close())

/** One run on a builder that has nothing. */
async function run(wanted: string, inputs: Readonly<Record<string, string>>) {
  const builder = await freshBuilder()
  try {
    const given = {
      variants: 'all',
      platforms: 'linux/amd64',
      cache: 'gha',
      output: mkdtempSync(`${workspace}/out-`),
    }
    const { exitCode, outputs, summary, stdout } = await runAction({
      workspace,
      with: { ...given, 'build-args': `WANTED=${wanted}`, ...inputs },
      env: {
        ...service.env(service.token([main])),
        ...builder.env,
        GITHUB_EVENT_PATH: join(workspace, 'event.json'),
      },
    })
    if (outputs['report'] === undefined) throw new Error(stdout)
    const report = JSON.parse(readFileSync(outputs['report'], 'utf8')) as RunReport
    const codes = report.warnings.map(({ code }) => code)
    return { exitCode, summary, codes, mounts: report.cacheMounts, output: report.cells[0]?.failure?.output }
  } finally {
    await builder.remove()
  }
}

test('what a mount held in one builder is there in the next', async () => {
  const first = await run('nothing', { 'cache-mounts': 'true' })
  expect(first).toMatchObject({
    exitCode: 0,
    codes: [],
    mounts: {
      ids: ['/kept'],
      restored: { from: null, reason: 'none are saved yet' },
      saved: { saved: true },
    },
  })
  expect(first.summary).toContain('2 more for the report and the cache mounts')
  expect(service.counts(mounts)).toMatchObject({ lookUps: 1, entriesCreated: 1, downloads: 0 })

  service.resetLog()
  const second = await run(left, { 'cache-mounts': 'true' })
  expect(second).toMatchObject({
    exitCode: 0,
    codes: [],
    mounts: { restored: { from: { ref: 'refs/heads/main' }, reason: null } },
  })
  expect(service.counts(mounts)).toMatchObject({ lookUps: 1, downloads: 1 })

  const without = await run(left, { cache: 'none' })
  expect(without).toMatchObject({ exitCode: 4, mounts: null, output: ['found nothing'] })
})
