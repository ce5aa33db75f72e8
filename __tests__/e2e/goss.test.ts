/** A program of the user's that no image holds tests all of them: goss, as docs/tests.md says it, on two platforms. */
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { codeBlocks, markdownPages } from '../docs/pages.ts'
import { buildVariants, mustRun } from './cli-process.ts'
import { fetchNewPackages } from './debian-programs.ts'

/** Debian's own goss, for both platforms. */
const packages = await fetchNewPackages('goss').catch((error: unknown) => {
  console.warn(`SKIPPED: no goss: ${(error as Error).message}`)
  return null
})
const described = packages === null ? describe.skip : describe

const example = markdownPages()
  .filter(({ path }) => path === 'docs/tests.md')
  .flatMap(codeBlocks)
  .find(({ code }) => code.includes('goss=tests/goss'))?.code

const good = `file:
  /kind: { exists: true, contents: [/redis|all/] }
user:
  node: { exists: true, uid: 1000 }
command:
  node --version: { exit-status: 0, stdout: [/^v\\d+/] }
`
const bad = `${good}  test "$(cat /kind)" != redis: { exit-status: 0 }\n`

/** The example's own variants.yml, with an image beside it and the two programs. */
async function project(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'goss-'))
  const goss = join(folder, 'tests/goss')
  mkdirSync(goss, { recursive: true })
  for (const file of packages ?? []) {
    const [, architecture = ''] = /_(\w+)\.deb$/.exec(file) ?? []
    await mustRun('dpkg-deb', ['-x', file, join(folder, architecture)])
    copyFileSync(join(folder, architecture, 'usr/bin/goss'), join(goss, `goss-linux-${architecture}`))
    chmodSync(join(goss, `goss-linux-${architecture}`), 0o755)
  }
  writeFileSync(join(folder, '.dockerignore'), '*\n!kinds\n')
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM node:24.21.0-bookworm-slim\nARG QUEUE_BACKEND\nCOPY kinds/$QUEUE_BACKEND /kind\n',
  )
  mkdirSync(join(folder, 'kinds'))
  for (const kind of ['all', 'redis']) writeFileSync(join(folder, 'kinds', kind), `${kind}\n`)
  writeFileSync(join(folder, 'variants.yml'), `${example ?? ''}platforms: [linux/amd64, linux/arm64]\n`)
  return folder
}

async function run(cwd: string, goss: string) {
  writeFileSync(join(cwd, 'tests/goss/goss.yaml'), goss)
  // The same image whenever it is built: BuildKit may have lost what others built at the same time.
  const { exitCode, stdout, stderr } = await buildVariants([], { cwd, env: { SOURCE_DATE_EPOCH: '0' } })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const tests = report.cells.flatMap(({ variant, platform, verdicts }) =>
    verdicts.flatMap(({ test: record, outcome, reason }) =>
      record === undefined ? [] : [{ cell: `${variant} ${platform}`, outcome, reason, ...record }],
    ),
  )
  return { exitCode, said: stdout + stderr, tests, report }
}

described('goss, mounted from a build context', () => {
  test('judges every image on its platform, again in every run, and is in none', async () => {
    const cwd = await project()
    const first = await run(cwd, good)
    expect(first).toExitWith(0)
    expect(first.tests.map(({ cell, outcome }) => `${cell} ${outcome}`)).toEqual(
      ['all', 'redis'].flatMap((name) => ['amd64', 'arm64'].map((of) => `${name} linux/${of} passed`)),
    )
    const digests = first.report.cells.map(({ imageDigest }) => imageDigest)

    const second = await run(cwd, bad)
    expect(second).toExitWith(5)
    expect(second.report.cells.map(({ imageDigest }) => imageDigest)).toEqual(digests)
    const failed = second.tests.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ cell, reason }) => `${cell}: ${reason ?? ''}`)).toEqual([
      'redis linux/amd64: exit code 1',
      'redis linux/arm64: exit code 1',
    ])
    for (const { output } of failed) expect(output.join('\n')).toMatch(/Failed: 1/)
    expect(second.tests.map(({ kept }) => kept)).toEqual([false, false, false, false])
  }, 600_000)
})
