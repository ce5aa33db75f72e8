import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import type { RunReport } from '../src/model/report.ts'
import type { Memory } from './sample-memory.ts'
import { sampleMemory } from './sample-memory.ts'

/** What became of a run of the built CLI, whatever that was. */
export interface Watched {
  readonly exitCode: number | null
  readonly wallMs: number
  readonly memory: Memory
  /** Null: none was written. */
  readonly report: RunReport | null
  readonly stderr: string
}

interface Where {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds after which it gets a SIGINT; absent: never. */
  readonly interruptMs?: number
}

export async function watchedRun(
  args: readonly string[],
  { cwd, env, interruptMs }: Where,
): Promise<Watched> {
  const out = mkdtempSync(join(tmpdir(), 'watched-'))
  const all = { ...process.env, ...env }
  const started = performance.now()
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), ...args, '--output', out], {
    ...{ cwd, env: all, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const memory = sampleMemory(child.pid ?? 0, all['BUILDX_BUILDER'] ?? '')
  const over = new AbortController()
  if (interruptMs !== undefined)
    void delay(interruptMs, null, over).then(
      () => child.kill('SIGINT'),
      () => undefined,
    )
  const [exitCode] = (await once(child, 'close')) as [number | null]
  over.abort()
  const wallMs = performance.now() - started
  const report = readReport(out)
  rmSync(out, { recursive: true })
  return { exitCode, wallMs, memory: memory.stop(), report, stderr }
}

function readReport(out: string): RunReport | null {
  try {
    return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport
  } catch {
    return null
  }
}
