import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { buildVariants } from '../__tests__/e2e/cli-process.ts'
import type { RunReport } from '../src/model/report.ts'
import type { Figure } from './bench.ts'
import { registry, seconds } from './builds.ts'
import { median } from './timing.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const moments = ['first', 'unchanged', 'one variant changed'] as const
type Moment = (typeof moments)[number]

/** What one run took, milliseconds, and how many of its tests were run now. */
interface Run {
  readonly ms: number
  readonly ran: number
}

/** The sample's own tests on its 16 images, everything else cached: over the same run that skips them. */
export async function benchTests(): Promise<Figure[]> {
  const runs = { with: emptyRuns(), without: emptyRuns() }
  // What both find in the builder.
  await series(['--tests', 'skip'], 'warm')
  for (let round = 0; round < rounds; round++)
    for (const [kind, args] of [
      ['with', []],
      ['without', ['--tests', 'skip']],
    ] as const)
      for (const [moment, run] of await series(args, `${kind}-${round}`)) runs[kind][moment].push(run)
  return moments.map((moment) => {
    const [own, reference] = [runs.with[moment], runs.without[moment]].map((all) =>
      median(all.map(({ ms }) => ms)),
    )
    return {
      name: `tests of 16 cells, ${moment}: over the same run without`,
      value: (own ?? NaN) / (reference ?? NaN),
      unit: '×',
      limit: moment === 'unchanged' ? { atMost: 1.15 } : null,
      detail: `${seconds(own ?? NaN)} against ${seconds(reference ?? NaN)}; ${runs.with[moment].map(({ ran }) => ran).join(', ')} tests run`,
    }
  })
}

const emptyRuns = (): Record<Moment, Run[]> => ({ first: [], unchanged: [], 'one variant changed': [] })

/** Pushes the sample three times to a place of its own: new there, again, and with another label on one variant. */
async function series(args: readonly string[], name: string): Promise<readonly (readonly [Moment, Run])[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'bench-tests-'))
  try {
    copySample(cwd)
    const image = `${registry()}/bench/tests-${process.pid}-${name}`
    const all: [Moment, Run][] = []
    for (const moment of moments) {
      if (moment === 'one variant changed') appendFileSync(join(cwd, 'Dockerfile'), `LABEL bench="${name}"\n`)
      all.push([moment, await push(cwd, image, args)])
    }
    return all
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** With a stage for one variant alone, of which something can be changed. */
function copySample(folder: string): void {
  const root = resolve(import.meta.dirname, '..')
  for (const file of ['Dockerfile', '.dockerignore', 'worker'])
    cpSync(join(root, file), join(folder, file), {
      recursive: true,
      filter: (path) => !/[/\\](?:node_modules|dist)$/.test(path),
    })
  appendFileSync(join(folder, 'Dockerfile'), '\nFROM worker AS changing\n')
  const variants = readFileSync(join(root, 'variants.yml'), 'utf8')
  writeFileSync(
    join(folder, 'variants.yml'),
    `target: worker\n${variants.replace('redis: { ', 'redis: { target: changing, ')}`,
  )
}

async function push(cwd: string, image: string, args: readonly string[]): Promise<Run> {
  const started = performance.now()
  const { exitCode, stdout, stderr } = await buildVariants(
    ['--build-all', '--push', '--name', image, '--tag', 'bench', ...args],
    { cwd },
  )
  const ms = performance.now() - started
  if (exitCode !== 0) throw new Error(`build-variants: exit ${exitCode}\n${(stdout + stderr).slice(-4000)}`)
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const tests = report.cells.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ test, outcome }) =>
      test !== undefined && outcome === 'passed' && !test.kept ? [test] : [],
    ),
  )
  return { ms, ran: tests.length }
}
