/**
 * `npm run bench`: our whole run against the raw tools on the same work, in one run on one machine. Prints each ratio with
 * its limit, writes bench/results/latest.json, and exits 1 when a limit is missed. Absolute times depend on the machine; the
 * ratios do not.
 *
 *   npm run bench                 everything (hits alone is 120 builds on empty builders)
 *   npm run bench -- warm start   only these
 *
 * BENCH_ROUNDS: how often each is run. BENCH_CACHE=gha,local: where `layouts`, `hits` and `cache` keep caches.
 * BENCH_NODE24: a Node 24, which runners start actions with, where this one is another.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus } from 'node:os'

import { ensureBusybox } from '../__tests__/e2e/busybox.ts'
import { benchBuilds, benchSequential } from './builds.ts'
import { benchCache } from './cache.ts'
import { benchLayouts } from './cache-layouts.ts'
import { benchFailing } from './failing.ts'
import { benchFaults } from './faults.ts'
import { benchHits } from './hits.ts'
import { benchMounts } from './mounts.ts'
import { benchPlan } from './plan.ts'
import { benchPrograms } from './programs.ts'
import { benchProgress } from './progress.ts'
import { benchScale } from './scale.ts'
import { benchStart } from './start.ts'
import { benchTests } from './tests.ts'

/** One measured figure and what it must stay under (or over). */
export interface Figure {
  readonly name: string
  /** Null: it cannot be measured here. */
  readonly value: number | null
  readonly unit: string
  /** Null: printed for comparison, nothing to miss. */
  readonly limit: { readonly atMost: number } | { readonly atLeast: number } | null
  /** What was measured to get it, for the reader. */
  readonly detail: string
}

type Bench = () => Figure[] | Promise<Figure[]>

const benches: Readonly<Record<string, Bench>> = {
  start: benchStart,
  plan: benchPlan,
  progress: benchProgress,
  warm: () => benchBuilds('warm'),
  sequential: benchSequential,
  cold: () => benchBuilds('cold'),
  layouts: benchLayouts,
  hits: benchHits,
  cache: benchCache,
  mounts: benchMounts,
  scale: benchScale,
  faults: benchFaults,
  failing: benchFailing,
  verify: async () => [...(await benchTests()), ...(await benchPrograms())],
}

function holds({ value, limit }: Figure): boolean {
  if (limit === null || value === null) return true
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast
}

function describe(figure: Figure): string {
  const { limit } = figure
  if (figure.value === null) return `       ${figure.name}: not measured  ${figure.detail}`
  const value = `${figure.name}: ${Number(figure.value.toFixed(2))} ${figure.unit}`
  if (limit === null) return `       ${value}  ${figure.detail}`
  const bound = 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`
  return `${holds(figure) ? 'ok    ' : 'MISSED'} ${value} (${bound})  ${figure.detail}`
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0)
  throw new Error(`no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)

await ensureBusybox(process.env)
const figures: Figure[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const figure of await bench()) {
    figures.push(figure)
    console.log(describe(figure))
  }
}

mkdirSync('bench/results', { recursive: true })
const machine = { cpus: cpus().length, architecture: arch(), node: process.version }
writeFileSync('bench/results/latest.json', `${JSON.stringify({ machine, figures }, null, 2)}\n`)
const limited = figures.filter(({ limit, value }) => limit !== null && value !== null)
const missed = limited.filter((figure) => !holds(figure))
console.log(`${limited.length - missed.length} of ${limited.length} within their limits`)
process.exitCode = missed.length === 0 ? 0 : 1
