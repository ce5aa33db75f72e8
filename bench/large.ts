/**
 * Large matrices, as promised: 64 and 128 variants of a small app × 2 platforms, in each way that a run can end. Each run: images, exit
 * code, warnings, time, and the memory of the command line, of buildx and of BuildKit. BENCH_VARIANTS=64: only this; BENCH_KINDS=cache,failing: only these.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Figure } from './bench.ts'
import { registry, seconds } from './builds.ts'
import { openPlace, wantedPlaces } from './cache-place.ts'
import { cancelledRuns } from './cancelled.ts'
import type { Watched } from './watched-run.ts'
import { watchedRun } from './watched-run.ts'
import { onFresh } from './on-fresh.ts'

const sizes = (process.env['BENCH_VARIANTS'] ?? '64,128').split(',').map(Number)
const wanted = process.env['BENCH_KINDS']?.split(',')

type Variables = Readonly<Record<string, string>>

/** One RUN for each variant, and one COPY for each cell, which fails where BREAKS names it. */
const dockerfile = `FROM --platform=$BUILDPLATFORM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json .
RUN echo shared > shared.txt
FROM build AS flavor
ARG FLAVOR BREAKS=none SALT=none
RUN for arch in amd64 arm64; do test $FLAVOR-$arch = $BREAKS || echo $FLAVOR $SALT > $FLAVOR-$arch; done
FROM scratch
ARG FLAVOR TARGETARCH
COPY --from=build /app /app
COPY --from=flavor /app/$FLAVOR-$TARGETARCH /app/flavor
`

export interface Site {
  readonly count: number
  readonly cwd: string
  readonly args: readonly string[]
  readonly env: Variables
}

export async function benchLarge(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const count of sizes) {
    const cwd = makeApp()
    const names = Array.from({ length: count }, (_, at) => `v${at}`).join()
    const site = { count, cwd, args: ['--variant-arg', 'FLAVOR', '--variants', names], env: {} }
    for (const [kind, measure] of Object.entries(kinds))
      if (wanted?.includes(kind) ?? true) figures.push(...(await measure(site)))
    rmSync(cwd, { recursive: true })
  }
  return figures
}

const pushed = (name: string) => ['--push', '--name', `${registry()}/bench/large-${name}`, '--tag', 'bench']

const kinds: Readonly<Record<string, (site: Site) => Promise<Figure[]>>> = {
  kept: (site) =>
    onFresh(async (builder) => {
      const run = (kind: string, args: readonly string[]) => outcome(kind, { ...site, env: builder }, args)
      const repository = `kept-${site.count}`
      return [
        ...(await run('pushed, cold', pushed(repository))),
        ...(await run('pushed, warm', pushed(repository))),
        ...(await run('laid out', [])),
        ...(await run('test-only', ['--test-only'])),
        ...(await run('loaded', ['--load', '--name', 'bench/large', '--tag', 'bench'])),
      ]
    }),
  cache: async (site) => {
    const figures: Figure[] = []
    for (const backend of wantedPlaces(['registry'])) figures.push(...(await cached(site, backend)))
    return figures
  },
  failing: (site) =>
    onFresh((builder) =>
      outcome('one image fails', { ...site, env: builder }, [
        ...pushed(`failing-${site.count}`),
        ...['--publish', 'per-variant', '--build-arg', 'BREAKS=v9-arm64'],
      ]),
    ),
  cancelled: (site) =>
    onFresh((builder) => cancelledRuns({ ...site, env: builder }, pushed(`cancelled-${site.count}`))),
  'cancelled-cache': async (site) => {
    const place = await openPlace('registry')
    const to = [...pushed(`cancelled-cache-${site.count}`), ...place.flags, '--cache-write', 'always']
    try {
      return await onFresh((builder) => cancelledRuns({ ...site, env: { ...place.env, ...builder } }, to))
    } finally {
      await place.close()
    }
  },
}

/** Exported by a builder that has nothing, imported by another one. */
async function cached(site: Site, backend: Parameters<typeof openPlace>[0]): Promise<Figure[]> {
  const place = await openPlace(backend)
  const run = (kind: string, write: string) => {
    const args = [...pushed(`cached-${site.count}`), ...place.flags, '--cache-write', write]
    return onFresh((builder) =>
      outcome(`${kind}, ${backend}`, { ...site, env: { ...place.env, ...builder } }, args),
    )
  }
  try {
    return [
      ...(await run('cache exported', 'always')),
      ...(await run('cache imported', 'never')),
      ...(await run('cache imported and exported', 'always')),
    ]
  } finally {
    await place.close()
  }
}

async function outcome(kind: string, site: Site, args: readonly string[]): Promise<Figure[]> {
  const run = await watchedRun([...site.args, ...args], site)
  return describe(`${site.count} × 2, ${kind}`, site.count * 2, run)
}

function describe(name: string, cells: number, run: Watched): Figure[] {
  const { exitCode, wallMs, memory, report } = run
  const built = report?.cells.filter(({ outcome }) => outcome === 'built').length ?? 0
  const warnings = report?.warnings.map(({ code }) => code) ?? []
  const steps = report?.steps.filter(({ name }) => / (?:RUN|COPY) /.test(name)) ?? []
  const cache = report?.cache ?? null
  const told = [
    `exit ${exitCode}`,
    seconds(wallMs),
    `${steps.filter(({ cached }) => cached).length} of ${steps.length} steps cached`,
    ...(cache === null ? [] : [`import ${cache.imported}, export ${cache.exported}`]),
    `warnings: ${warnings.join(' ') || 'none'}`,
    `buildx ${megabytes(memory.buildx)} MB, BuildKit ${megabytes(memory.buildkit)} MB`,
  ]
  return [
    { name: `${name}, images`, value: built, unit: `of ${cells}`, limit: null, detail: told.join('; ') },
    {
      ...{ name: `${name}, memory of the command line`, value: megabytes(memory.cli), unit: 'MB' },
      ...{ limit: { atMost: 300 }, detail: '' },
    },
  ]
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

function makeApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  writeFileSync(join(folder, '.dockerignore'), 'out\n')
  writeFileSync(join(folder, 'package.json'), '{}\n')
  return folder
}
