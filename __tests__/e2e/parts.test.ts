/**
 * A run in several bakes (`max-parallel`) tells the same as one in a single bake: which steps were executed, and for which
 * images, though the build context counts as another one in each bake.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

const dockerfile = `FROM busybox:1.35.0 AS shared
COPY salt /salt
RUN cat /salt > /shared.txt

FROM shared
ARG FLAVOR
RUN test "$FLAVOR" != "$(sed -n s/breaks=//p /salt)" && echo "$FLAVOR" > /flavor.txt
`
const variants = ['a', 'b', 'c', 'd']

async function build(args: readonly string[], breaks = 'none') {
  const cwd = mkdtempSync(join(tmpdir(), 'parts-'))
  writeFileSync(join(cwd, 'Dockerfile'), dockerfile)
  writeFileSync(join(cwd, 'salt'), `${cwd}\nbreaks=${breaks}\n`)
  const shared = ['--variant-arg', 'FLAVOR', '--variants', variants.join(','), '--provenance', 'false']
  const { exitCode, stderr } = await buildVariants([...shared, ...args], { cwd })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  return { exitCode, stderr, report }
}

/** The instructions that were executed, with their images. */
function executedOf({ steps }: RunReport): readonly string[] {
  const executed = steps.filter(({ name, cached }) => / (?:RUN|COPY) /.test(name) && !cached)
  return executed.map(({ name, cells }) => `${name} for ${cells.join(', ')}`).toSorted()
}

test('steps, images and tags are those of a run in one bake', async () => {
  const repository = `e2e/parts-${process.pid}`
  const push = ['--push', '--name', `${registryHost()}/${repository}`]
  const whole = await build([...push, '--tag', 'whole'])
  const parts = await build([...push, '--tag', 'parts', '--max-parallel', '3'])
  expect([whole.exitCode, parts.exitCode]).toEqual([0, 0])
  // The second copies another salt: nothing of it can be the first one's.
  expect(executedOf(parts.report)).toEqual(executedOf(whole.report))
  expect(executedOf(parts.report)).toHaveLength(4 + 8)
  const tags = Object.keys(await readTags(repository))
  expect(tags.toSorted()).toEqual(variants.flatMap((name) => [`parts-${name}`, `whole-${name}`]).toSorted())
}, 300_000)

test('a variant that breaks in the second bake fails alone, and the third is built', async () => {
  const { exitCode, report } = await build(['--test-only', '--max-parallel', '2'], 'b')
  expect(exitCode).toBe(4)
  expect(report.cells.map(({ outcome }) => outcome)).toEqual([
    ...['built', 'built', 'failed', 'failed'],
    ...['built', 'built', 'built', 'built'],
  ])
}, 300_000)
