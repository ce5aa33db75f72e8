import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readTags } from '../__tests__/e2e/test-registry.ts'
import type { Figure } from './bench.ts'
import { seconds } from './builds.ts'
import type { Site } from './large.ts'
import { watchedRun } from './watched-run.ts'

const moments = 10

/** Runs that are interrupted, from their beginning to their end: each is as if it had not been, and says so. */
export async function cancelledRuns(site: Site, to: readonly string[]): Promise<Figure[]> {
  const run = (salt: string, where: object) =>
    watchedRun([...site.args, ...to, '--build-arg', `SALT=${salt}`], { ...site, ...where })
  const first = await run('first', {})
  const { wallMs } = await run('second', {})
  if (first.exitCode !== 0) throw new Error(`exit ${first.exitCode}\n${first.stderr.slice(-4000)}`)
  const repository = to[to.indexOf('--name') + 1]?.replace(/^[^/]*\//, '') ?? ''
  const faults: string[] = []
  const told: string[] = []
  for (let moment = 0; moment < moments; moment += 1) {
    const temporary = mkdtempSync(join(tmpdir(), 'cancelled-'))
    const before = JSON.stringify(await readTags(repository))
    const interruptMs = Math.round((wallMs * (moment + 0.5)) / moments)
    const env = { ...site.env, TMPDIR: temporary }
    const { exitCode, wallMs: endedMs, report } = await run(`${moment}`, { env, interruptMs })
    const isSame = JSON.stringify(await readTags(repository)) === before
    const left = [...readdirSync(temporary), ...bakesOn(site.env['BUILDX_BUILDER'] ?? '')]
    const outcome = `${seconds(interruptMs)}: exit ${exitCode} after ${seconds(endedMs - interruptMs)}, ${report?.outcome ?? 'no report'}`
    const isProper = exitCode === 130 && isSame && left.length === 0 && report?.outcome === 'cancelled'
    if (!isProper) faults.push(`${outcome}, tags ${isSame ? 'as before' : 'moved'}, left: ${left.join(' ')}`)
    told.push(outcome)
    rmSync(temporary, { recursive: true, force: true })
  }
  return [
    {
      name: `${site.count} × 2, interrupted at ${moments} moments of ${seconds(wallMs)}`,
      value: moments - faults.length,
      unit: 'as if they had not been',
      limit: { atLeast: moments },
      detail: faults.join(' | ') || told.join(' | '),
    },
  ]
}

/** Programs that still work on this builder. */
function bakesOn(builder: string): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    if (!/^\d+$/.test(pid)) return []
    const line = commandOf(pid)
    return line.includes('buildx') && line.includes(`--builder=${builder}`) ? [`${pid} ${line}`] : []
  })
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
