/**
 * A run in several bakes (`max-parallel`) tells the same as one in a single bake: which steps were executed, and for which
 * images, though the build context counts as another one in each bake.
 */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { findBuildx } from '../../src/buildkit/find-buildx.ts'
import type { RunReport } from '../../src/model/report.ts'
import { buildVariants } from './cli-process.ts'
import { allFound, foundSteps } from './found-steps.ts'
import { freshBuilder } from './fresh-builder.ts'
import { readTags, registryHost } from './test-registry.ts'

const dockerfile = `FROM busybox:1.35.0 AS shared
COPY salt /salt
RUN cat /salt > /shared.txt

FROM shared
ARG FLAVOR
RUN test "$FLAVOR" != "$(sed -n s/breaks=//p /salt)" && echo "$FLAVOR" > /flavor.txt
`
const variants = ['a', 'b', 'c', 'd']

interface Setting {
  readonly breaks?: string
  /** What all steps depend on; absent: of this run alone. */
  readonly salt?: string
  readonly env?: Readonly<Record<string, string>>
}

async function build(args: readonly string[], { breaks = 'none', salt, env = {} }: Setting = {}) {
  const cwd = mkdtempSync(join(tmpdir(), 'parts-'))
  writeFileSync(join(cwd, 'Dockerfile'), dockerfile)
  writeFileSync(join(cwd, 'salt'), `${salt ?? cwd}\nbreaks=${breaks}\n`)
  const shared = ['--variant-arg', 'FLAVOR', '--variants', variants.join(','), '--provenance', 'false']
  const { exitCode, stderr } = await buildVariants([...shared, ...args], { cwd, env })
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
  const { exitCode, report } = await build(['--test-only', '--max-parallel', '2'], { breaks: 'b' })
  expect(exitCode).toBe(4)
  expect(report.cells.map(({ outcome }) => outcome)).toEqual([
    ...['built', 'built', 'failed', 'failed'],
    ...['built', 'built', 'built', 'built'],
  ])
}, 300_000)

/** A buildx that notes how many cells each bake is asked for. */
async function counting() {
  const folder = mkdtempSync(join(tmpdir(), 'counting-'))
  const [program, ...first] = await findBuildx(process.env)
  const real = [program, ...first].map((word) => `'${word}'`).join(' ')
  const script = `#!/bin/sh
case "$*" in *--metadata-file=*) printf '%s\\n' "$@" | grep -c -- '-linux-' >> '${folder}/bakes' ;; esac
exec ${real} "$@"
`
  mkdirSync(join(folder, 'cli-plugins'))
  writeFileSync(join(folder, 'cli-plugins/docker-buildx'), script, { mode: 0o755 })
  const bakes = () => readFileSync(join(folder, 'bakes'), 'utf8').trim().split('\n').map(Number)
  return { env: { DOCKER_CONFIG: folder }, bakes }
}

test('with a cache: empty builders find every step, each bake with an import of its own', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'parts-cache-'))
  const run = async () => {
    const [builder, buildx] = [await freshBuilder(), await counting()]
    const args = ['--test-only', '--max-parallel', '3', '--cache', 'local', '--cache-dir', cache]
    try {
      const env = { ...builder.env, ...buildx.env }
      const { exitCode, report } = await build([...args, '--cache-write', 'always'], { salt: cache, env })
      return { exitCode, report, bakes: buildx.bakes() }
    } finally {
      await builder.remove()
    }
  }
  const cold = await run()
  expect(cold.report.cache).toMatchObject({ imported: 'miss', exported: 'written', warnings: [] })
  const warm = await run()
  expect(warm.report.cache).toMatchObject({ imported: 'hit', exported: 'written', warnings: [] })
  expect(foundSteps(warm.report)).toEqual(allFound(cold.report, 2))
  for (const { exitCode, bakes } of [cold, warm]) {
    expect(exitCode).toBe(0)
    // Three cells, with one that is built for each platform; the last bake exports.
    expect(Math.max(...bakes)).toBeLessThanOrEqual(5)
    expect(bakes).toHaveLength(4)
  }
}, 300_000)
