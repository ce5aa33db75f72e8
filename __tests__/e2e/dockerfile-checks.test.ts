/** What BuildKit's checks find in a Dockerfile: each rule once, where it was broken, and nothing of it executed. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants } from './cli-process.ts'

const file = `variants:
  one: { build-args: { FLAVOR: 1 } }
  two: { build-args: { FLAVOR: 2 } }
  three: { build-args: { FLAVOR: 3 }, target: other }
platforms: [linux/amd64, linux/arm64]
default: one
`
const dockerfile = `FROM scratch AS base
ARG FLAVOR
COPY Dockerfile /$FLAVOR
FROM base AS other
COPY variants.yml /
FROM base as worker
CMD node main.js
`

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'checks-'))
  writeFileSync(join(made, 'Dockerfile'), dockerfile)
  writeFileSync(join(made, 'variants.yml'), file)
  return made
}

async function runIn(cwd: string, args: readonly string[]) {
  const { exitCode, stdout, stderr } = await buildVariants(args, { cwd })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  return { exitCode, output: stdout + stderr, report }
}

test('a rule is one warning, at its line, with its variants; the build repeats it not', async () => {
  const { exitCode, output, report } = await runIn(folder(), [])
  expect({ exitCode, output }).toExitWith(0)
  const told = report.warnings.map(({ code, what, where }) => ({ code, what: what.split(':')[0], where }))
  expect(told).toContainEqual({ code: 'DOCKERFILE_CHECK', what: 'FromAsCasing', where: 'Dockerfile:6' })
  expect(told).toContainEqual({
    ...{ code: 'DOCKERFILE_CHECK', what: 'JSONArgsRecommended', where: 'Dockerfile:7' },
  })
  expect(told.map(({ what }) => what)).toEqual([...new Set(told.map(({ what }) => what))])
  expect(told.map(({ code }) => code)).not.toContain('BUILDKIT_WARNING')
  const args = report.warnings.find(({ what }) => what.startsWith('JSONArgs'))
  expect(args?.what).toMatch(/\((?:one, two|all variants)\)$/)
})

test('nothing is built where they are an error', async () => {
  const { exitCode, output, report } = await runIn(folder(), ['--checks', 'error'])
  expect(exitCode).toBe(5)
  expect(output).toContain('error[DOCKERFILE_CHECK]')
  expect(report.cells.map(({ outcome }) => outcome)).toEqual(Array(6).fill('cancelled'))
  expect(report.steps).toEqual([])
})

test('nothing is said where nobody wants to know', async () => {
  const { exitCode, report } = await runIn(folder(), ['--checks', 'off'])
  expect(exitCode).toBe(0)
  expect(report.warnings.map(({ code }) => code)).toEqual([])
})
