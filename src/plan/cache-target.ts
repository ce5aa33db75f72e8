import type { Cache } from '../model/cache.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { BakeTarget } from './bake-target.ts'
import type { BakeDefinition } from './bake-target.ts'
import { cacheOnly } from './bake-output.ts'
import { linkedTarget } from '../model/bake-file.ts'

/** A name that no cell has: `cache`, else `cache-2` … */
export function cacheTargetName({ cells }: Pick<Plan, 'cells'>): string {
  const taken = new Set<string>(cells.map(({ id }) => id))
  let name = 'cache'
  for (let number = 2; taken.has(name); number += 1) name = `cache-${number}`
  return name
}

/**
 * The one target with `cache-from` and `cache-to`: an empty image that depends on all of every cell. BuildKit follows the
 * cache source that matched a step which cells share, so with a source for each cell it misses the cells' own steps.
 * What cells link must be among `targets`, too: buildx begins a target as soon as those that link it directly are known to
 * BuildKit, and a step that begins before this target is known finds no cache (measured: 0 of 16 RUN steps). Null when there
 * is nothing to import or export: it costs some tenths of a second.
 */
export function cacheTarget(
  targets: readonly { readonly id: string; readonly platform: string }[],
  shared: Partial<BakeTarget>,
  cache: Cache | null,
): BakeTarget | null {
  const [first] = targets
  const from = cache?.import?.entries ?? []
  const to = cache?.export?.entries ?? []
  if (first === undefined || from.length + to.length === 0) return null
  return {
    ...rightsOf(shared),
    // An export keeps it waiting as well, and would export these steps.
    ...dependOn(
      targets.map(({ id }) => id),
      from.length > 0 && to.length === 0,
    ),
    // Cells of other platforms may be linked all the same.
    platforms: [first.platform],
    ...(from.length > 0 && { 'cache-from': from }),
    ...(to.length > 0 && { 'cache-to': to }),
    output: [cacheOnly],
  }
}

/**
 * Two empty targets that hold the cells back until the import is under way; none where nothing is imported. buildx lets a
 * cell begin when each target that links it is known to BuildKit (docker/buildx#2265), which is when BuildKit begins to load
 * the cache target: a step of a cell that comes first finds no cache (measured: 2 of 120 runs missed one). The first gate links
 * the cache target, which BuildKit begins to load when that one is known; the second is known one solve later.
 */
export function cacheGates(
  name: string,
  { 'cache-from': from, contexts, platforms, output }: BakeTarget,
): Named[] {
  if (from === undefined) return []
  const [first, last] = gateNames(name)
  const gate = { 'dockerfile-inline': 'FROM scratch\n', platforms, output }
  return [
    [first, { ...gate, contexts: { ...contexts, cache: `target:${name}` } }],
    [last, { ...gate, contexts: { ...contexts, gate: `target:${first}` } }],
  ]
}

function gateNames(name: string) {
  return [`${name}-gate`, `${name}-gate-last`] as const
}

/** The cache target and its gates, as far as the definition has them. */
export function cacheTargetNames(
  { target }: Pick<BakeDefinition, 'target'>,
  plan: Pick<Plan, 'cells'>,
): readonly string[] {
  const name = cacheTargetName(plan)
  return [name, ...gateNames(name)].filter((one) => one in target)
}

type Named = [name: string, target: BakeTarget]

/**
 * The same definition for a second bake, which only exports what these cells hold: after a run that failed, the others
 * would fail it again. Null when the definition exports nothing.
 */
export function exportingCells(
  definition: BakeDefinition,
  plan: Pick<Plan, 'cells'>,
  cells: readonly CellId[],
): BakeDefinition | null {
  const name = cacheTargetName(plan)
  const target = definition.target[name]
  if (target?.['cache-to'] === undefined || cells.length === 0) return null
  return {
    group: { default: { targets: [name] } },
    target: {
      ...definition.target,
      [name]: { ...without(target, 'cache-from'), ...dependOn(cells) },
    },
  }
}

/** The same definition for a bake of some cells, which only imports. Null when it imports nothing. */
export function importingCells(
  { target, ...definition }: BakeDefinition,
  plan: Pick<Plan, 'cells'>,
  cells: readonly CellId[],
): BakeDefinition | null {
  const name = cacheTargetName(plan)
  const whole = target[name]
  if (whole?.['cache-from'] === undefined) return null
  const wanted = linkedBy(target, cells)
  const links = linksOf(whole).filter((one) => wanted.has(one))
  const importing = { ...without(whole, 'cache-to'), ...dependOn(links, true) }
  return {
    ...definition,
    target: { ...target, [name]: importing, ...Object.fromEntries(cacheGates(name, importing)) },
  }
}

/** These targets with all that they link, directly or not. */
function linkedBy(target: BakeDefinition['target'], names: readonly string[]): ReadonlySet<string> {
  const found = new Set(names)
  // (What is added on the way is come to, too.)
  for (const name of found) for (const one of linksOf(target[name])) found.add(one)
  return found
}

function without(target: BakeTarget, key: 'cache-from' | 'cache-to'): BakeTarget {
  return Object.fromEntries(Object.entries(target).filter(([name]) => name !== key)) as unknown as BakeTarget
}

function linksOf({ contexts = {} }: Partial<BakeTarget> = {}): readonly string[] {
  return Object.values(contexts).flatMap((context) => linkedTarget(context) ?? [])
}

/** BuildKit asks whoever builds a step for its rights and secrets, and that may be this target. */
function rightsOf({ secret, ssh, entitlements }: Partial<BakeTarget>): Partial<BakeTarget> {
  return {
    ...(secret !== undefined && { secret }),
    ...(ssh !== undefined && { ssh }),
    ...(entitlements !== undefined && { entitlements }),
  }
}

/**
 * Contexts are numbered, since not every cell's id can name one: they are image references in lower case (moby/buildkit,
 * dockerfile2llb, `COPY --from`). The glob matches nothing, so that nothing is copied, and a file that is missing is no error.
 * `--link`: each stands for itself, so that a changed cell's copy is redone alone. Measured on empty builders: as a row of plain
 * copies 64 cells found 0 of 65 steps, linked all; in parts of 16 that were joined, 18 cells missed steps in 4 of 9 runs.
 */
function dependOn(
  cells: readonly string[],
  isHeld = false,
): Pick<BakeTarget, 'contexts' | 'dockerfile-inline' | 'no-cache-filter'> {
  const links = cells.map((id, index) => [`cell-${index + 1}`, `target:${id}`] as const)
  const names = [...links.map(([name]) => name), ...(isHeld ? [holding] : [])]
  const lines = [
    ...(isHeld ? holdFor(cells.length) : []),
    'FROM scratch',
    ...names.map((name) => `COPY --link --from=${name} /.no-such-fil[e] /`),
  ]
  return {
    contexts: Object.fromEntries(links),
    'dockerfile-inline': `${lines.join('\n')}\n`,
    ...(isHeld && { 'no-cache-filter': [holding] }),
  }
}

const holding = 'hold'

/**
 * A stage that takes a while: steps in a row, never cached. BuildKit knows an import for a step as long as a build with that import
 * is under way, and when all is found that is over at once: a cell that came after it found nothing (4 of 54 runs on a busy
 * machine, where it came 100 ms later).
 */
function holdFor(cells: number): string[] {
  const steps = Array.from({ length: 16 + cells }, (_, index) => `WORKDIR /${index + 1}`)
  return [`FROM scratch AS ${holding}`, ...steps]
}
