/**
 * A service that answers the look-up and falls silent when BuildKit imports. That BuildKit takes no other build until it
 * is started anew: a run does so with a builder of its own, and goes on.
 */
import { spawn } from 'node:child_process'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenConfig, imageOptions, isStandIn } from './buildkit-image.ts'
import type { FilledService } from './cached-run.ts'
import { fillService } from './cached-run.ts'
import { mustRun } from './cli-process.ts'

let filled: FilledService
beforeAll(async () => {
  // On the builder that is there: what is restarted is one that the run makes.
  const shared = { BUILDX_BUILDER: process.env['BUILDX_BUILDER'] ?? '' }
  filled = await fillService({ cache: 'gha' }, {}, shared)
})
afterAll(() => filled.close())

/** The names of all builders, a line each. */
function listBuilders(): Promise<string> {
  return mustRun('docker', ['buildx', 'ls', '--format', '{{.Name}}'])
}

/** Behind the stand-in is a BuildKit that outlives its container: what would end with it is ended here. */
function onContainerEnd(done: () => void): () => void {
  const format = ['--format', '{{.Actor.Attributes.name}}']
  const filters = ['--filter', 'type=container', '--filter', 'event=die']
  const events = spawn('docker', ['events', ...filters, ...format])
  // Other files end containers of theirs meanwhile.
  events.stdout.on('data', (names: Buffer) => {
    if (names.includes('build-variants-run-')) done()
  })
  return () => void events.kill()
}

test('the builder is restarted, and the run goes on without the cache', async () => {
  const options = ['network=host', ...(await imageOptions())].join('\n')
  const stop = onContainerEnd(() => isStandIn && void filled.service.close())
  const { told, report, post } = await filled
    .run(
      {
        ...{ driver: 'docker-container', 'driver-opts': options, 'buildkitd-config-inline': givenConfig() },
        ...{ 'cache-write': 'never', 'cache-timeout': '3s' },
      },
      {
        // BuildKit asks for the key without its `#`.
        faults: [{ operation: 'GetCacheEntryDownloadURL', key: /^index-.*[^#]$/, answer: 'hang' }],
        env: { ...filled.env, BUILDX_BUILDER: '' },
      },
    )
    .finally(stop)
  const reason = 'it made no progress'
  const warning = `CACHE_IMPORT_FAILED the cache was not imported: ${reason}`
  const rows = [`- **Miss** (${reason})`, '- **Not exported**: cache-write is never']
  expect(told).toMatchObject({ exitCode: 0, warnings: [warning], annotations: [warning], summary: rows })
  expect(report.builder).toMatchObject({
    driver: 'docker-container',
    name: expect.stringMatching(/^build-variants-run-/),
  })
  const asked = ['GetCacheEntryDownloadURL 200', 'download 200', 'GetCacheEntryDownloadURL null']
  expect(filled.asked()).toEqual(asked)
  const made = report.builder?.name ?? ''
  expect(await listBuilders()).toContain(made)
  expect(await post()).toExitWith(0)
  expect(await listBuilders()).not.toContain(made)
})
