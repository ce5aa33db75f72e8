import { spawnSync } from 'node:child_process'

import type { Figure } from './bench.ts'

interface Flood {
  readonly readMs: number
  readonly peakRssMb: number
}

/** A million log lines through the progress reader, in a process of its own: its memory is what counts. */
export function benchProgress(): Figure[] {
  const done = spawnSync('npx', ['tsx', 'bench/progress-reader.ts'], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  const { readMs, peakRssMb } = JSON.parse(done.stdout) as Flood
  const detail = `1 million log lines in ${(readMs / 1000).toFixed(1)} s`
  return [
    { name: 'progress reader, peak memory', value: peakRssMb, unit: 'MB', limit: { atMost: 300 }, detail },
  ]
}
