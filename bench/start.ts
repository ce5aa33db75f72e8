import { spawn } from 'node:child_process'

import type { Figure } from './bench.ts'
import { minimum, timeOnce } from './timing.ts'

const rounds = 10

/** What a user waits before anything is seen. Best of ten: start-up noise only ever adds. */
export async function benchStart(): Promise<Figure[]> {
  const bare: number[] = []
  const help: number[] = []
  const action: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    bare.push(timeOnce({ name: 'bare node', command: process.execPath, args: ['--eval', '0'] }))
    help.push(timeOnce({ name: 'help', command: process.execPath, args: ['dist/cli/index.js', '--help'] }))
    action.push(await firstOutput(process.env['BENCH_NODE24'] ?? process.execPath, 'dist/action/index.js'))
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
      value: minimum(action),
      unit: 'ms',
      limit: { atMost: 120 },
      detail: process.env['BENCH_NODE24'] === undefined ? `under ${process.version}` : 'under Node 24',
    },
  ]
}

/** Milliseconds until the first byte on stdout. */
function firstOutput(node: string, script: string): Promise<number> {
  return new Promise((done, fail) => {
    const started = performance.now()
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      GITHUB_ACTIONS: 'true',
      INPUT_PLATFORMS: 'nonsense',
    }
    const child = spawn(node, [script], { env, stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.once('data', () => {
      done(performance.now() - started)
      child.kill()
    })
    child.on('error', fail)
    child.on('close', () => fail(new Error(`${script} printed nothing`)))
  })
}
