import { isDeepStrictEqual } from 'node:util'
import type { LocalDockerfile } from '../dockerfile/read-dockerfile.ts'
import type { ParentDockerfile } from '../dockerfile/parent/write-parent.ts'
import { writeParent } from '../dockerfile/parent/write-parent.ts'
import { linkedTarget } from '../model/bake-file.ts'
import type { Cache } from '../model/cache.ts'
import type { Cell, CellId, Plan } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { targetsOf } from './bake-definition.ts'
import { cacheOnly } from './bake-output.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { list, map } from './bake-target.ts'
import { escapeTemplates } from '../model/bake-template.ts'
import { cacheTargetName } from './cache-target.ts'

/**
 * The other layout of a cache: one target with the only `cache-from` and `cache-to`, made from a Dockerfile that has the stages of
 * every cell, which every cell links and none uses. buildx 0.37 and newer builds what a target links before it and keeps it
 * until those that link it are done (docker/buildx#4014), so that the cells meet solved steps.
 */
export interface CacheParent {
  /** The name that cells link it by: no stage and no image of the Dockerfile has it. */
  readonly link: string
  /** Of these cells; null where they cannot be written, which of a part of those that can be never happens. */
  readonly of: (cells: readonly Cell[]) => WrittenParent | null
}

interface WrittenParent {
  readonly target: Omit<BakeTarget, 'output'>
  /** What its stages are, by the names that they have there. */
  readonly stages: ParentDockerfile['stages']
}

export interface ParentAsk {
  readonly plan: Plan
  /** The one Dockerfile of all cells; null: there is none, or it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
  /** The builder's own platform; null: it has several nodes, which keep a cache each. */
  readonly native: Platform | null
}

/** `why`: what keeps these cells from having one. */
export function cacheParent({ plan, dockerfile, native }: ParentAsk): CacheParent | { readonly why: string } {
  if (dockerfile === null) return { why: 'the images have no one Dockerfile on this machine' }
  if (dockerfile.ownIgnoreFile) return { why: 'the Dockerfile has a .dockerignore of its own' }
  if (native === null) return { why: 'the builder has several nodes' }
  const shared = sharedTarget(plan)
  if ('why' in shared) return shared
  const { noCacheFilters, target } = shared
  const write = (cells: readonly Cell[]) =>
    writeParent(dockerfile, cells, { contexts: target.contexts ?? {}, noCacheFilters, native })
  const whole = write(plan.cells)
  if ('why' in whole) return whole
  return {
    link: freeName(dockerfile.source, Object.keys(target.contexts ?? {})),
    of: (cells) => {
      const written = cells.length === plan.cells.length ? whole : write(cells)
      return 'why' in written ? null : { target: withText(target, written), stages: written.stages }
    },
  }
}

function withText(target: Partial<BakeTarget>, written: ParentDockerfile): Omit<BakeTarget, 'output'> {
  return {
    ...target,
    'dockerfile-inline': written.text,
    platforms: written.platforms,
    ...map('args', written.buildArgs),
    ...list('no-cache-filter', written.noCacheFilters),
  }
}

interface SharedTarget {
  readonly target: Partial<BakeTarget>
  readonly noCacheFilters: readonly string[]
}

/** Those of a cell's own settings that steps do not depend on, or that the Dockerfile is written with. */
const own: ReadonlySet<string> = new Set([
  ...['target', 'args', 'labels', 'platforms', 'attest', 'annotations', 'description'],
  ...['dockerfile', 'no-cache-filter', 'tags', 'cache-from', 'cache-to', 'output'],
])

/** What all cells are built with, but for what they are told apart by. */
function sharedTarget(plan: Plan): SharedTarget | { readonly why: string } {
  const cells = plan.cells.map((cell) => ({ name: cell.id, cell, platforms: [cell.platform] }))
  const { resolve } = targetsOf(plan, cells)
  const resolved = cells.map((one) => resolve(one))
  const links = resolved.flatMap(({ contexts = {} }) => Object.values(contexts).map(linkedTarget))
  if (links.some((name) => name !== null)) return { why: 'its targets link others' }
  const [first, ...others] = resolved.map((target) => ({
    target: Object.fromEntries(Object.entries(target).filter(([key]) => !own.has(key))),
    noCacheFilters: target['no-cache-filter'] ?? [],
  }))
  if (first === undefined) return { why: 'there is no image' }
  if (!others.every((one) => isDeepStrictEqual(one, first)))
    return { why: 'its targets differ in more than stage and build arguments' }
  const { context } = first.target as Partial<BakeTarget>
  // Of an address buildx takes the Dockerfile from there.
  const isFolder = context !== undefined && /^(?:\/|[A-Za-z]:[\\/])/.test(context)
  return isFolder ? first : { why: 'the context is not a folder' }
}

function freeName(source: string, contexts: readonly string[]): string {
  const text = [source, ...contexts].join('\n').toLowerCase()
  let name = 'build-variants-cache'
  for (let number = 2; text.includes(name); number += 1) name = `build-variants-cache-${number}`
  return name
}

type Cached = Pick<Plan, 'cells'>

interface ParentLayout {
  readonly parent: CacheParent
  readonly cache: Cache
}

/**
 * The definition, which has no cache target, with the parent: it imports, exports, and every cell links it. One of a part of the
 * cells exports nothing. Null where it cannot be written.
 */
export function withParent(
  definition: BakeDefinition,
  { cells }: Cached,
  { parent, cache, part }: ParentLayout & { readonly part?: readonly CellId[] },
): (Pick<WrittenParent, 'stages'> & { readonly definition: BakeDefinition }) | null {
  const own = part === undefined ? cells : chosen(cells, part)
  const written = parent.of(own)
  if (written === null) return null
  const name = cacheTargetName({ cells })
  const linking = own.flatMap(({ id }): [string, BakeTarget][] => {
    const cell = definition.target[id]
    if (cell === undefined) return []
    return [[id, { ...cell, contexts: { ...cell.contexts, [parent.link]: `target:${name}` } }]]
  })
  const whole = {
    ...written.target,
    ...list('cache-from', cache.import?.entries ?? []),
    ...list('cache-to', (part === undefined ? cache.export?.entries : null) ?? []),
    output: [cacheOnly],
  }
  const target = { ...definition.target, ...Object.fromEntries(linking), [name]: escapeTemplates(whole) }
  const targets = [...definition.group.default.targets, name]
  return { definition: { group: { default: { targets } }, target }, stages: written.stages }
}

function chosen(cells: readonly Cell[], wanted: readonly CellId[]): readonly Cell[] {
  const ids = new Set(wanted)
  return cells.filter(({ id }) => ids.has(id))
}

/** A definition of the parent of these cells alone, which only exports. Null where nothing is exported. */
export function exportingParent(
  { cells }: Cached,
  { parent, cache }: ParentLayout,
  wanted: readonly CellId[],
): BakeDefinition | null {
  const written = parent.of(chosen(cells, wanted))
  if (written === null || cache.export === null || wanted.length === 0) return null
  const name = cacheTargetName({ cells })
  const exporting = { ...written.target, 'cache-to': cache.export.entries, output: [cacheOnly] }
  return {
    group: { default: { targets: [name] } },
    target: { [name]: escapeTemplates(exporting) },
  }
}
