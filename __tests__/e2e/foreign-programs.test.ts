/** An image full of its platform's programs with one of another among them: refused by name, and nothing is published. */
import { copyFileSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants, mustRun } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

const base = 'node:24.21.0-bookworm-slim'
const file = `variants:
  good: { target: good }
  bad: { target: bad }
platforms: [linux/amd64, linux/arm64]
default: good
`
const dockerfile = `FROM ${base} AS good
COPY variants.yml /opt/
FROM good AS bad
COPY server /opt/app/server
FROM bad AS mended
COPY variants.yml /opt/app/server
`

/** With a program of this machine's own platform, which is one of the two. */
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'foreign-programs-'))
  writeFileSync(join(made, 'Dockerfile'), dockerfile)
  writeFileSync(join(made, 'variants.yml'), file)
  copyFileSync(realpathSync('/bin/true'), join(made, 'server'))
  return made
}

const own = `linux/${process.arch === 'x64' ? 'amd64' : 'arm64'}`
const other = own === 'linux/amd64' ? 'linux/arm64' : 'linux/amd64'

async function runIn(cwd: string, args: readonly string[]) {
  const { exitCode, stdout, stderr } = await buildVariants(args, { cwd })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const verdicts = report.cells.map(({ variant, platform, verdicts: all }) => {
    const { outcome, reason } = all.find(({ check }) => check === 'programs') ?? {}
    return { cell: `${variant} ${platform}`, outcome, reason: reason ?? null }
  })
  const summary = readFileSync(join(cwd, 'out/summary.md'), 'utf8')
  return { exitCode, output: stdout + stderr, report, verdicts, summary }
}

const refused = {
  cell: `bad ${other}`,
  outcome: 'failed',
  reason: expect.stringMatching(
    new RegExp(`^/opt/app/server is ${own} \\(COPY server /opt/app/server.*\\)$`),
  ) as unknown,
}
const passed = (cell: string) => ({ cell, outcome: 'passed', reason: null })

describe('a program of another platform', () => {
  test('is refused by name, and no tag moves', async () => {
    const repository = `e2e/foreign-programs-${process.pid}`
    const args = ['--push', '--name', `${registryHost()}/${repository}`, '--tag', 'v1']
    const { exitCode, output, verdicts, summary } = await runIn(folder(), args)
    expect({ exitCode, output }).toExitWith(5)
    expect(verdicts.filter(({ outcome }) => outcome !== 'passed')).toEqual([refused])
    expect(output).toContain('error[FOREIGN_PROGRAMS]')
    expect(output).toContain(`bad ${other}: 1 program is for another platform`)
    expect(summary).toContain('architecture (config) as planned in 4 of 4')
    expect(summary).toContain('programs (files) for the planned platform in 3 (1 failed) of 4')
    expect(await readTags(repository)).toEqual({})
  }, 300_000)

  test('is refused in a layout, too; allowed and warned of it is told; what is overwritten does not count', async () => {
    const cwd = folder()
    const first = await runIn(cwd, [])
    expect(first).toExitWith(5)
    expect(first.verdicts).toContainEqual(refused)
    expect(first.report.publication?.indexes.map(({ state }) => state)).not.toContain('published')

    const allowed = await runIn(cwd, ['--foreign-programs-allow', 'opt/app/**'])
    expect({ ...allowed, report: null }).toExitWith(0)
    expect(allowed.verdicts).toContainEqual(passed(`bad ${other}`))

    const warned = await runIn(cwd, ['--foreign-programs', 'warn'])
    expect(warned).toExitWith(0)
    expect(warned.verdicts).toContainEqual({ ...refused, outcome: 'warned' })
    expect(warned.output).toContain('warning[FOREIGN_PROGRAMS]')

    writeFileSync(join(cwd, 'variants.yml'), file.replace('target: bad', 'target: mended'))
    const mended = await runIn(cwd, [])
    expect(mended).toExitWith(0)
    expect(mended.verdicts.map(({ outcome }) => outcome)).toEqual(Array(4).fill('passed'))
  }, 600_000)

  test('is refused before Docker gets the images, too', async () => {
    const image = `${registryHost()}/e2e/foreign-load-${process.pid}`
    const { exitCode, verdicts } = await runIn(folder(), ['--load', '--name', image, '--tag', 'v1'])
    expect(exitCode).toBe(5)
    expect(verdicts.filter(({ outcome }) => outcome !== 'passed')).toEqual([refused])
    expect(await mustRun('docker', ['images', '--quiet', image])).toBe('')
  }, 300_000)

  test('is not looked for where nothing is kept, and that does not read as passed', async () => {
    const { exitCode, verdicts, summary } = await runIn(folder(), ['--test-only'])
    expect(exitCode).toBe(0)
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(Array(4).fill('not-tested'))
    expect(verdicts[0]?.reason).toMatch(/^not read: `?--test-only`? leaves the image in the builder/)
    expect(summary).toContain('programs (files) for the planned platform in 0 (4 not checked) of 4')
  }, 300_000)
})

test('a layer above the limit is not read, and said', async () => {
  const { exitCode, verdicts, output } = await runIn(folder(), [
    '--variant',
    'good',
    '--foreign-programs-limit',
    '1MB',
  ])
  expect({ exitCode, output }).toExitWith(0)
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['not-tested', 'not-tested'])
  expect(verdicts[0]?.reason).toMatch(/^the layer sha256:.* was not read: it has more than 1\.00 MB/)
  expect(output).toContain('warning[LAYER_NOT_READ]')
}, 300_000)
