import type { Baked, Target, Targets } from './bake.ts'
import { bake, cacheTarget } from './bake.ts'
import type { Figure } from './bench.ts'
import type { CachePlace } from './cache-place.ts'
import { openPlace, wantedPlaces } from './cache-place.ts'
import { onFresh } from './on-fresh.ts'

/** Of each layout. BENCH_ROUNDS=20 for a long look. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const variants = ['all', 'redis', 'kafka', 'sqs', 'azure', 'gcp', 'mqtt', 'minimal']
const platforms = ['linux/amd64', 'linux/arm64']

type Caches = Pick<Target, 'cache-from' | 'cache-to'>

function cellsOf(some: readonly string[], caches: (cell: string) => Caches): Targets {
  const cells = some.flatMap((variant) => platforms.map((platform) => ({ variant, platform })))
  return Object.fromEntries(
    cells.map(({ variant, platform }) => {
      const cell = `${variant}-${platform.replace('/', '-')}`
      const target: Target = {
        context: '__tests__/e2e/fixtures/plain-worker',
        args: { FLAVOR: variant },
        platforms: [platform],
        output: ['type=cacheonly'],
        ...caches(cell),
      }
      return [cell, target]
    }),
  )
}

const bare = (some: readonly string[]) => cellsOf(some, () => ({}))

/** These variants, and the cache target over them. */
function withCacheTarget(some: readonly string[], caches: Caches): Targets {
  return { ...bare(some), cache: cacheTarget(bare(some), caches) }
}

/** Fills the scopes: one for each cell, `full` with all, and `part` with half of the variants. Each from a cold build. */
async function fill({ to, env }: CachePlace): Promise<void> {
  const exporting = [
    cellsOf(variants, (cell) => ({ 'cache-to': [to(cell)] })),
    withCacheTarget(variants, { 'cache-to': [to('full')] }),
    withCacheTarget(variants.slice(0, 4), { 'cache-to': [to('part')] }),
  ]
  for (const targets of exporting) await onFresh((builder) => bake(targets, builder), env)
}

/** The layouts by name; the last is ours. */
function layouts({ from }: CachePlace): Readonly<Record<string, Targets>> {
  const all = Object.keys(bare(variants)).map(from)
  return {
    'a scope per cell, each imports its own': cellsOf(variants, (cell) => ({ 'cache-from': [from(cell)] })),
    'a scope per cell, each imports all': cellsOf(variants, () => ({ 'cache-from': all })),
    'one scope, imported by every cell': cellsOf(variants, () => ({ 'cache-from': [from('full')] })),
    'one cache target, two overlapping scopes': withCacheTarget(variants, {
      // The other way round most runs find all: the last source wins, mostly.
      'cache-from': [from('full'), from('part')],
    }),
    [ours]: withCacheTarget(variants, { 'cache-from': [from('full')] }),
  }
}

const ours = 'one cache target, one scope'

/** How many RUN steps an empty builder finds, by where the cache options stand: `cache-from` in every target, or in one. */
export async function benchLayouts(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const backend of wantedPlaces(['registry'])) {
    const place = await openPlace(backend)
    try {
      await fill(place)
      figures.push(...(await measure(place)))
    } finally {
      await place.close()
    }
  }
  return figures
}

async function measure(place: CachePlace): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, targets] of Object.entries(layouts(place))) {
    const runs: Baked[] = []
    for (let round = 0; round < rounds; round += 1)
      runs.push(await onFresh((builder) => bake(targets, builder), place.env))
    figures.push(figureOf(`${place.backend}: ${name}`, runs, name === ours))
  }
  return figures
}

function figureOf(name: string, runs: readonly Baked[], mustFindAll: boolean): Figure {
  const of = runs[0]?.steps ?? 0
  const found = runs.map((run) => run.found)
  const seconds = runs.map(({ ms }) => (ms / 1000).toFixed(1))
  return {
    name,
    value: Math.min(...found),
    unit: `of ${of} steps found`,
    limit: mustFindAll ? { atLeast: of } : null,
    detail: `runs: ${found.join(', ')}; seconds: ${seconds.join(', ')}`,
  }
}
