import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Figure } from './bench.ts'
import type { Command } from './timing.ts'
import { interleave, median, timeOnce } from './timing.ts'

/** Of each, in turn; the median counts. BENCH_ROUNDS=2 for a quick look. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const variants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']
const platforms = ['linux/amd64', 'linux/arm64']

function registry(): string {
  const address = process.env['BUILD_VARIANTS_REGISTRY']
  if (address === undefined)
    throw new Error('the bench needs BUILD_VARIANTS_REGISTRY: start it by `npm run bench`')
  return address
}

/** Ours: everything — plan, builder check, bake, sizes read back, indexes and tags published, report and summary written. */
function ours(): Command {
  const out = join(mkdtempSync(join(tmpdir(), 'bench-')), 'out')
  const image = `${registry()}/bench/ours`
  return {
    name: 'build-variants',
    command: process.execPath,
    args: ['dist/cli/index.js', '--build-all', '--push', '--name', image, '--tag', 'bench', '--output', out],
  }
}

/** The reference: one bake target per variant with both platforms, pushed with its tag. Nothing measured, nothing checked. */
function rawBake(): Command {
  const target = Object.fromEntries(
    variants.map((variant) => [
      variant,
      {
        context: '.',
        args: { QUEUE_BACKEND: variant },
        platforms,
        tags: [`${registry()}/bench/raw:${variant}`],
        output: ['type=registry'],
      },
    ]),
  )
  const definition = JSON.stringify({ group: { default: { targets: variants } }, target })
  return {
    name: 'docker buildx bake',
    command: 'docker',
    args: ['buildx', 'bake', '--file', '-', '--progress', 'plain'],
    input: definition,
  }
}

/** What a shell script does today: one build after another. */
function sequential(): Command {
  const builds = variants.map(
    (variant) =>
      `docker buildx build --platform ${platforms.join()} --build-arg QUEUE_BACKEND=${variant} ` +
      `--tag ${registry()}/bench/sequential:${variant} --push --quiet .`,
  )
  return { name: '8 × docker buildx build', command: 'sh', args: ['-ec', builds.join('\n')] }
}

/** An empty builder: BuildKit's state and the base images it pulled. */
function emptyBuilder(): void {
  const pruned = spawnSync('docker', ['buildx', 'prune', '--all', '--force'], { encoding: 'utf8' })
  if (pruned.status !== 0) throw new Error(pruned.stderr)
  spawnSync('docker', ['image', 'prune', '--all', '--force'], { encoding: 'utf8' })
}

/**
 * Three seconds after a build BuildKit writes its trace, the whole bake's for each of its targets, which takes another
 * second or two (solver/llbsolver/history.go): without this pause each run would pay for the one before it.
 */
function settle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 6500)
}

export function benchBuilds(kind: 'warm' | 'cold' | 'sequential'): Figure[] {
  const other = kind === 'sequential' ? sequential() : rawBake()
  const pair = [ours(), other]
  if (kind !== 'cold') for (const command of pair) timeOnce(command)
  const before = kind === 'cold' ? emptyBuilder : settle
  const prepared = pair.map((command) => ({ ...command, before }))
  const [mine, reference] = interleave(prepared, rounds)
  cleanUp(pair)
  const [a, b] = [median(mine?.runs ?? []), median(reference?.runs ?? [])]
  const detail = `median of ${rounds}: ${(a / 1000).toFixed(2)} s against ${(b / 1000).toFixed(2)} s for ${other.name}`
  if (kind === 'sequential')
    return [
      { name: 'warm, times faster than sequential', value: b / a, unit: '×', limit: { atLeast: 3 }, detail },
    ]
  const atMost = kind === 'warm' ? 1.3 : 1.1
  return [{ name: `${kind}, ratio to raw bake`, value: a / b, unit: '×', limit: { atMost }, detail }]
}

function cleanUp(commands: readonly Command[]): void {
  for (const { args } of commands) {
    const out = args[args.indexOf('--output') + 1]
    if (args.includes('--output') && out !== undefined)
      rmSync(join(out, '..'), { recursive: true, force: true })
  }
}
