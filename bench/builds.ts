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

export function registry(): string {
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

/** What comes before a timed run. Builders that were emptied wait too: what they drop they remove later. */
export function before(kind: 'cold' | 'warm'): () => void {
  return () => {
    if (kind === 'cold') emptyBuilder()
    settle()
  }
}

export function benchBuilds(kind: 'warm' | 'cold'): Figure[] {
  const [mine, reference] = measure([ours(), rawBake()], kind)
  return [
    {
      name: `${kind}, ratio to raw bake`,
      value: mine / reference,
      unit: '×',
      limit: { atMost: kind === 'warm' ? 1.3 : 1.1 },
      detail: `median of ${rounds}: ${seconds(mine)} against ${seconds(reference)}`,
    },
  ]
}

/** Ours against builds in a row; and, for comparison, how a raw bake of the same targets does. */
export function benchSequential(): Figure[] {
  const [mine, others, raw] = measure([ours(), sequential(), rawBake()], 'warm')
  const figure = (name: string, ms: number, limit: Figure['limit']): Figure => ({
    name: `warm, ${name}, times faster than sequential`,
    value: others / ms,
    unit: '×',
    limit,
    detail: `median of ${rounds}: ${seconds(ms)} against ${seconds(others)} for 8 × docker buildx build`,
  })
  return [figure('ours', mine, { atLeast: 3 }), figure('raw bake', raw, null)]
}

/** Median milliseconds of each, in turn. */
function measure<const T extends readonly Command[]>(
  commands: T,
  kind: 'warm' | 'cold',
): { [K in keyof T]: number } {
  if (kind === 'warm') for (const command of commands) timeOnce(command)
  const timed = interleave(
    commands.map((command) => ({ ...command, before: before(kind) })),
    rounds,
  )
  cleanUp(commands)
  return timed.map(({ runs }) => median(runs)) as { [K in keyof T]: number }
}

export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

function cleanUp(commands: readonly Command[]): void {
  for (const { args } of commands) {
    const out = args[args.indexOf('--output') + 1]
    if (args.includes('--output') && out !== undefined)
      rmSync(join(out, '..'), { recursive: true, force: true })
  }
}
