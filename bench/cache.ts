import { randomBytes } from 'node:crypto'

import { buildVariants, root } from '../__tests__/e2e/cli-process.ts'
import type { Baked, Target, Targets } from './bake.ts'
import { bake, cacheTarget } from './bake.ts'
import type { Figure } from './bench.ts'
import type { CachePlace } from './cache-place.ts'
import { openPlace, registryHost, wantedPlaces } from './cache-place.ts'
import { onFresh } from './on-fresh.ts'
import { ourRun } from './our-run.ts'
import { median } from './timing.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const variants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']

/** A repository of its own: nothing is there yet. A cache is named after its image, so runs that share one share both. */
const newImage = () => `${registryHost()}/bench/worker-${randomBytes(4).toString('hex')}`
const ours = (flags: readonly string[], image = newImage()) => [
  '--build-all',
  '--push',
  '--name',
  image,
  ...flags,
]

function runOurs(flags: readonly string[], place?: CachePlace, image?: string): Promise<Baked> {
  return onFresh((env) => ourRun(ours(flags, image), { cwd: root, env }), place?.env)
}

/** What recipes for several images do: each variant imports and exports a scope of its own. */
function runScopePerVariant({ from, to, env }: CachePlace, write: boolean): Promise<Baked> {
  const image = newImage()
  const targets = variants.map((variant): [string, Target] => [
    variant,
    {
      context: '.',
      args: { QUEUE_BACKEND: variant },
      platforms: ['linux/amd64', 'linux/arm64'],
      output: [`type=image,name=${image}:${variant},push=true,store=false`],
      'cache-from': [from(variant)],
      ...(write && { 'cache-to': [to(variant)] }),
    },
  ])
  return onFresh((builder) => bake(Object.fromEntries(targets), builder), env)
}

/** The same cells as ours, and the same cache target, without us. */
async function runRawExport({ to, env }: CachePlace): Promise<Baked> {
  const printed = await buildVariants(['plan', '--bake', ...ours(['--cache', 'none'])])
  const { target } = JSON.parse(printed.stdout) as { target: Targets }
  const targets = { ...target, cache: cacheTarget(target, { 'cache-to': [to('raw')] }) }
  return onFresh((builder) => bake(targets, builder), env)
}

async function repeat(run: () => Promise<Baked>): Promise<Baked[]> {
  const runs: Baked[] = []
  for (let round = 0; round < rounds; round += 1) runs.push(await run())
  return runs
}

const seconds = (runs: readonly Baked[]) => median(runs.map(({ ms }) => ms)) / 1000

function secondsOf(name: string, runs: readonly Baked[]): Figure {
  const rebuilt = runs.map(({ steps, found }) => steps - found).join(', ')
  const detail = `median of ${rounds}, pushed; of ${runs[0]?.steps ?? 0} RUN steps rebuilt: ${rebuilt}`
  return { name, value: seconds(runs), unit: 's', limit: null, detail }
}

function allFound(name: string, runs: readonly Baked[]): Figure {
  const rebuilt = Math.max(...runs.map(({ steps, found }) => steps - found))
  const detail = `the most in ${rounds} runs`
  return { name, value: rebuilt, unit: 'RUN steps rebuilt', limit: { atMost: 0 }, detail }
}

async function measurePlace(place: CachePlace): Promise<Figure[]> {
  const { backend, flags } = place
  const image = newImage()
  await runOurs([...flags, '--cache-write', 'always'], place, image)
  const warm = await repeat(() => runOurs([...flags, '--cache-write', 'never'], place, image))
  await runScopePerVariant(place, true)
  const rival = await repeat(() => runScopePerVariant(place, false))
  return [
    secondsOf(`${backend}: our cache`, warm),
    allFound(`${backend}: our cache`, warm),
    secondsOf(`${backend}: a scope per variant, raw bake`, rival),
  ]
}

/** Each run has a place of its own: the second export to one place finds its blobs there. In turn: a machine drifts. */
async function measureExport(): Promise<Figure> {
  const exporting = { ours: [] as Baked[], raw: [] as Baked[] }
  for (let round = 0; round < rounds; round += 1) {
    const [one, two] = [await openPlace('registry'), await openPlace('registry')]
    exporting.ours.push(await runOurs([...one.flags, '--cache-write', 'always'], one))
    exporting.raw.push(await runRawExport(two))
    await Promise.all([one, two].map((place) => place.close()))
  }
  const [a, b] = [seconds(exporting.ours), seconds(exporting.raw)]
  return {
    name: 'cold with export, ratio to raw bake with the same cache target',
    value: a / b,
    unit: '×',
    limit: { atMost: 1.1 },
    detail: `median of ${rounds}: ${a.toFixed(1)} s against ${b.toFixed(1)} s`,
  }
}

/** The sample on empty builders: without a cache, with ours, with a scope per variant; and what exporting ours costs. */
export async function benchCache(): Promise<Figure[]> {
  const figures = [secondsOf('no cache', await repeat(() => runOurs(['--cache', 'none'])))]
  for (const backend of wantedPlaces(['registry', 'gha'])) {
    const place = await openPlace(backend)
    try {
      figures.push(...(await measurePlace(place)))
    } finally {
      await place.close()
    }
  }
  return [...figures, await measureExport()]
}
