/** The Action's bundle as a runner starts it: main, then post. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import type { ActionRun } from './action-runner.ts'
import { runAction } from './action-runner.ts'
import { root } from './cli-process.ts'
import { readManifest, readTags, registryHost } from './test-registry.ts'

const tiny = join(root, '__tests__/e2e/fixtures/tiny')

describe('uses: build-variants', () => {
  const repository = `e2e/action-${process.pid}`
  const output = mkdtempSync(join(tmpdir(), 'action-'))
  let run: ActionRun

  beforeAll(async () => {
    run = await runAction({
      workspace: tiny,
      with: { images: `${registryHost()}/${repository}`, push: 'true', output },
      env: { GITHUB_REF: 'refs/tags/v1.2.3' },
    })
  }, 300_000)

  test('succeeds and publishes the tags that the git tag stands for', async () => {
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
    const bare = ['1', '1.2', '1.2.3', 'latest']
    const wanted = bare.flatMap((tag) => [tag, `${tag}-sour`, `${tag}-sweet`])
    expect(Object.keys(await readTags(repository)).toSorted()).toEqual(wanted.toSorted())
  })

  test('annotates the index with what changes per commit', async () => {
    const { manifest } = await readManifest(repository, '1.2.3')
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.version': '1.2.3',
      'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567',
    })
  })

  test('gives outputs that match the registry', async () => {
    const digests = JSON.parse(run.outputs['digests'] ?? '') as Record<string, string>
    for (const variant of ['all', 'sweet', 'sour']) {
      const tag = variant === 'all' ? '1.2.3' : `1.2.3-${variant}`
      expect(digests[variant]).toBe((await readManifest(repository, tag)).digest)
    }
    expect(run.outputs['tags']?.split('\n')).toContain(`${registryHost()}/${repository}:latest-sour`)
    const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as RunReport
    expect(report.outcome).toBe('ok')
  })

  test('writes the summary', () => {
    for (const word of ['sweet', 'linux/arm64', 'docker pull', 'no image was run'])
      expect(run.summary).toContain(word)
  })

  test('an older release does not move the floating tags', async () => {
    const before = await readTags(repository)
    const older = await runAction({
      workspace: tiny,
      with: { images: `${registryHost()}/${repository}`, push: 'true', output, 'build-args': 'SALT=older' },
      env: { GITHUB_REF: 'refs/tags/v1.1.9' },
    })
    expect(older).toExitWith(0)
    const after = await readTags(repository)
    expect(after).toMatchObject(before)
    expect(Object.keys(after)).toContain('1.1.9-sour')
  })

  test('post succeeds, and again', async () => {
    expect(await run.post()).toExitWith(0)
    expect(await run.post()).toExitWith(0)
  })
})

describe('the code of a fork', () => {
  const event = (name: string, file: string, ref: string) => ({
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: join(root, `__tests__/github/events/${file}.json`),
    GITHUB_REPOSITORY: 'acme/worker',
    GITHUB_REF: ref,
  })
  const runs = [
    event('pull_request', 'pull-request-fork', 'refs/pull/7/merge'),
    event('pull_request_target', 'pull-request-target', 'refs/heads/main'),
  ]
  const start = (env: Readonly<Record<string, string>>, repository: string, more = {}) =>
    runAction({
      workspace: tiny,
      with: {
        ...{ images: `${registryHost()}/${repository}`, push: 'true' },
        ...{ cache: 'registry', 'cache-write': 'always', ...more },
        output: mkdtempSync(join(tmpdir(), 'action-')),
      },
      env,
    })

  test.each(runs)(
    '$GITHUB_EVENT_NAME: it is built, and the registry gets neither images nor a cache',
    async (env) => {
      const repository = `e2e/fork-${env.GITHUB_EVENT_NAME.replaceAll('_', '-')}-${process.pid}`
      const run = await start(env, repository)
      expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
      expect(run.stdout).toMatch(/^::notice title=NOT_PUSHED::built, not pushed/m)
      expect(run.summary).toContain('not pushed: ')
      expect(run.outputs['tags']).toBe('')
      const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as RunReport
      expect(report.cells.map(({ outcome }) => outcome)).toEqual(report.cells.map(() => 'built'))
      const response = await fetch(`http://${registryHost()}/v2/${repository}/tags/list`)
      expect(response.status).toBe(404)
    },
    300_000,
  )

  test('it is pushed where that is allowed', async () => {
    const repository = `e2e/fork-allowed-${process.pid}`
    const run = await start(runs[0] ?? {}, repository, { 'allow-fork-push': 'true' })
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
    expect(Object.keys(await readTags(repository)).toSorted()).toEqual(['pr-7', 'pr-7-sour', 'pr-7-sweet'])
  }, 300_000)
})

test('bad input fails the step with every problem, as annotations', async () => {
  const run = await runAction({ workspace: tiny, with: { platforms: 'linux/foo', tags: '.bad' } })
  expect(run).toExitWith(2)
  expect(run.stdout).toMatch(/^::error.*linux\/foo/m)
  expect(run.stdout).toMatch(/^::error.*\.bad/m)
})
