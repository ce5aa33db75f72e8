/**
 * What it costs that one of 8 × 2 images fails: the sample with a step that fails for one cell, in front of its own steps or
 * behind them, against the sample as it is. Everything else is built, tested and published in all of them (per-variant).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { Figure } from './bench.ts'
import { before, registry, seconds } from './builds.ts'
import type { Command } from './timing.ts'
import { interleave, median, timeOnce } from './timing.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const broken = 'mqtt-arm64'

/** The sample, with steps that fail when they are told to. */
function makeProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-failing-'))
  for (const name of ['worker', 'variants.yml', '.dockerignore'])
    cpSync(resolve(name), join(folder, name), { recursive: true })
  const step = (argument: string) =>
    `ARG ${argument}=none\nARG TARGETARCH\nRUN test "$QUEUE_BACKEND-$TARGETARCH" != "$${argument}"\n`
  const dockerfile = readFileSync('Dockerfile', 'utf8')
    .replace(/^(FROM \S+ AS worker)\n/m, `$1\nARG QUEUE_BACKEND=all\n${step('BROKEN_FIRST')}`)
    .replace(/^USER /m, `${step('BROKEN_LAST')}USER `)
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  return folder
}

function ours(cwd: string, name: string, fails: string | null): Command {
  const image = `${registry()}/bench/failing-${name}`
  const words = [
    ...[process.execPath, resolve('dist/cli/index.js'), '--push', '--publish', 'per-variant'],
    ...['--name', image, '--tag', 'bench', '--output', join(cwd, 'out', name)],
    ...(fails === null ? [] : ['--build-arg', `${fails}=${broken}`]),
  ]
  const exitCode = fails === null ? 0 : 7
  return { name, command: 'sh', args: ['-c', `"$@"; test $? = ${exitCode}`, 'sh', ...words], cwd }
}

export function benchFailing(): Figure[] {
  const cwd = makeProject()
  try {
    const commands = [
      ours(cwd, 'none', null),
      ours(cwd, 'first', 'BROKEN_FIRST'),
      ours(cwd, 'last', 'BROKEN_LAST'),
    ]
    return [...measure(commands, 'warm'), ...measure(commands, 'cold')]
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

function measure(commands: readonly Command[], kind: 'warm' | 'cold'): Figure[] {
  if (kind === 'warm') for (const command of commands) timeOnce(command)
  const timed = interleave(
    commands.map((command) => ({ ...command, before: before(kind) })),
    rounds,
  )
  const [none = NaN, ...failing] = timed.map(({ runs }) => median(runs))
  return failing.map((ms, at) => ({
    name: `${kind}, one of 16 fails in its ${at === 0 ? 'first' : 'last'} step, ratio to none`,
    value: ms / none,
    unit: '×',
    limit: { atMost: 1.3 },
    detail: `median of ${rounds}: ${seconds(ms)} against ${seconds(none)}`,
  }))
}
