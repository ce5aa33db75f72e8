/**
 * How a run grows with its variants: 8, 32, 64 and 128 of a small app × 2 platforms, beside raw bakes of a target per variant, in
 * waves of 32, since BuildKit loses some of more at once. BENCH_VARIANTS=8,64: only these.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import type { RunReport } from '../src/model/report.ts'
import type { Figure } from './bench.ts'
import { before, registry, seconds } from './builds.ts'
import type { Command } from './timing.ts'
import { interleave, median } from './timing.ts'

const sizes = (process.env['BENCH_VARIANTS'] ?? '8,32,64,128').split(',').map(Number)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const platforms = ['linux/amd64', 'linux/arm64']
const atOnce = 32
/** Runners start actions with Node 24. */
const node = process.env['BENCH_NODE24'] ?? process.execPath

const dockerfile = `FROM --platform=$BUILDPLATFORM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json .
RUN echo shared > shared.txt
FROM build AS flavor
ARG FLAVOR
RUN echo $FLAVOR > flavor.txt
FROM scratch
COPY --from=flavor /app /app
`

function makeApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  writeFileSync(join(folder, '.dockerignore'), 'out\n')
  writeFileSync(join(folder, 'package.json'), '{}\n')
  return folder
}

const namesOf = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`)

function ours(cwd: string, count: number): Command {
  const args = [resolve('dist/cli/index.js'), '--variant-arg', 'FLAVOR', '--variants', namesOf(count).join()]
  const to = ['--push', '--name', `${registry()}/bench/scale-ours`, '--tag', 'bench']
  return { name: 'build-variants', command: node, args: [...args, ...to], cwd }
}

function raw(cwd: string, count: number): Command {
  const target = Object.fromEntries(
    namesOf(count).map((name) => [
      name,
      {
        ...{ context: '.', args: { FLAVOR: name }, platforms, output: ['type=registry'] },
        tags: [`${registry()}/bench/scale-raw:${name}`],
      },
    ]),
  )
  writeFileSync(join(cwd, 'bake.json'), JSON.stringify({ target }))
  const waves = Array.from({ length: Math.ceil(count / atOnce) }, (_, at) =>
    namesOf(count).slice(at * atOnce, (at + 1) * atOnce),
  )
  const bakes = waves.map((wave) => `docker buildx bake --file bake.json --progress quiet ${wave.join(' ')}`)
  return { name: 'docker buildx bake', command: 'sh', args: ['-ec', bakes.join('\n')], cwd }
}

export function benchScale(): Figure[] {
  return sizes.flatMap((count) => [...measure(count, 'cold'), ...measure(count, 'warm')])
}

/** Milliseconds of one of our runs. */
interface Parts {
  readonly wall: number
  readonly report: number
  readonly build: number
}

function measure(count: number, kind: 'cold' | 'warm'): Figure[] {
  const cwd = makeApp()
  const parts: Parts[] = []
  const readReport = () => JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const after = (wall: number) => {
    const { wallMs, totals } = readReport()
    parts.push({ wall, report: wallMs, build: totals.buildMs })
  }
  const [mine = [], reference = []] = interleave(
    [
      { ...ours(cwd, count), before: before(kind), after },
      { ...raw(cwd, count), before: before(kind) },
    ],
    rounds,
  ).map(({ runs }) => runs)
  const report = readReport()
  rmSync(cwd, { recursive: true })
  const built = report.cells.filter(({ outcome }) => outcome === 'built').length
  const goal = kind === 'cold' ? 1.05 : count > 8 ? 1.3 : 1.25
  return [
    {
      name: `${count} × 2, ${kind}, ratio to raw bakes`,
      value: median(mine) / median(reference),
      unit: '×',
      limit: { atMost: goal },
      detail: `${seconds(median(mine))} against ${seconds(median(reference))}, medians of ${rounds}; ${built} of ${count * 2} images, ${report.warnings.length} warnings`,
    },
    ...above(`${count} × 2, ${kind}`, parts, median(reference)),
  ]
}

/** Where our runs were longer than the raw bakes beside them, by part. */
function above(name: string, parts: readonly Parts[], rawMs: number): Figure[] {
  const rows = [
    ['the bakes themselves', ({ build }: Parts) => build - rawMs],
    [
      'before and after them: plan, builder, images read, indexes, report',
      ({ report, build }: Parts) => report - build,
    ],
    ['Node, and what is loaded', ({ wall, report }: Parts) => wall - report],
  ] as const
  return rows.map(([part, msOf]) => ({
    ...{ name: `${name}, above raw: ${part}`, value: median(parts.map(msOf)), unit: 'ms', limit: null },
    detail: 'the median of our runs, over the median raw bake',
  }))
}
