/** Variants that are one and the same image, found by what was built. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

// Nothing declares OTHER: BuildKit takes it and makes nothing of it.
const file = `variants:
  one: { build-args: { OTHER: 1 } }
  two: { build-args: { OTHER: 2 } }
  three: { build-args: { FLAVOR: 3 } }
platforms: [linux/amd64, linux/arm64]
default: one
`

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'alike-'))
  writeFileSync(join(made, 'Dockerfile'), 'FROM scratch\nARG FLAVOR\nCOPY Dockerfile /\n')
  writeFileSync(join(made, 'variants.yml'), file)
  return made
}

const readReport = (cwd: string) =>
  JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport

test.each(['true', 'false'])('are a warning, which names them (provenance %s)', async (provenance) => {
  const cwd = folder()
  const { exitCode, stdout, stderr } = await buildVariants(['--provenance', provenance], { cwd })
  expect({ exitCode, stderr }).toExitWith(0)
  expect(stdout + stderr).toContain('one, two (linux/amd64, linux/arm64)')
  const alike = readReport(cwd).warnings.filter(({ code }) => code === 'VARIANTS_ALIKE')
  expect(alike.map(({ what }) => what)).toEqual([
    'variants are one and the same image: one, two (linux/amd64, linux/arm64)',
  ])
})

test('publish nothing where that is an error', async () => {
  const cwd = folder()
  const repository = `e2e/alike-${process.pid}`
  const image = `${registryHost()}/${repository}`
  const args = ['--push', '--name', image, '--tag', 'v1', '--variants-alike', 'error']
  const { exitCode, stderr } = await buildVariants(args, { cwd })
  expect(exitCode).toBe(5)
  expect(stderr).toContain('error[VARIANTS_ALIKE]')
  expect(await readTags(repository)).toEqual({})
  const report = readReport(cwd)
  expect(report.publication?.indexes.map(({ state }) => state)).toEqual(['failed', 'failed', 'kept-back'])
})

test('are nobody’s business where that is switched off', async () => {
  const cwd = folder()
  const { exitCode } = await buildVariants(['--variants-alike', 'off'], { cwd })
  expect(exitCode).toBe(0)
  expect(readReport(cwd).warnings.map(({ code }) => code)).not.toContain('VARIANTS_ALIKE')
})
