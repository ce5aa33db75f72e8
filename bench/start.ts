import { spawn } from 'node:child_process'

import type { Figure } from './bench.ts'
import { minimum, timeOnce } from './timing.ts'

const rounds = 10

/** What a user waits before anything is seen. Best of ten: start-up noise only ever adds. */
export async function benchStart(): Promise<Figure[]> {
  const bare: number[] = []
  const help: number[] = []
  const action: number[] = []
  const node = process.env['BENCH_NODE24'] ?? (process.version.startsWith('v24.') ? process.execPath : null)
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timeOnce({ name: 'bare node', command: process.execPath, args: ['--eval', '0'] }))
    help.push(timeOnce({ name: 'help', command: process.execPath, args: ['dist/cli/index.js', '--help'] }))
    if (node !== null) action.push(await firstOutput(node, 'dist/action/index.js'))
  }
  const over = minimum(help) - minimum(bare)
  return [
    {
      name: 'CLI --help over bare node',
      value: over,
      unit: 'ms',
      limit: { atMost: 60 },
      detail: `${minimum(help).toFixed(0)} ms against ${minimum(bare).toFixed(0)} ms`,
    },
    {
      name: "the Action's first output",
      value: node === null ? null : minimum(action),
      unit: 'ms',
      limit: { atMost: 120 },
      detail:
        node === null ? 'needs Node 24, as runners have it: BENCH_NODE24=<its program>' : 'under Node 24',
    },
  ]
}

/** Milliseconds until the first words to the user, with this repository's own variants.yml as good input. */
function firstOutput(node: string, script: string): Promise<number> {
  return new Promise((done, fail) => {
    const started = performance.now()
    // No PATH: it must not get so far as to start something.
    const env = { HOME: process.env['HOME'], GITHUB_ACTIONS: 'true', 'INPUT_TEST-ONLY': 'true' }
    const child = spawn(node, [script], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', (chunk: Buffer) => {
      const took = performance.now() - started
      child.kill('SIGKILL')
      if (chunk.toString().startsWith('build-variants')) done(took)
      else fail(new Error(`the first output of ${script} is ${chunk.toString()}`))
    })
    child.on('error', fail)
    child.on('close', () => fail(new Error(`${script} printed nothing`)))
  })
}
