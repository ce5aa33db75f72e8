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
  /** What its stages are, by the names that they have there. */
  readonly stages: ParentDockerfile['stages']
  /** Of these cells; null where they cannot be written, which of a part of those that can be never happens. */
  readonly targetOf: (cells: readonly Cell[]) => Omit<BakeTarget, 'output'> | null
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
    stages: whole.stages,
    targetOf: (cells) => {
      const written = cells.length === plan.cells.length ? whole : write(cells)
      return 'why' in written ? null : withText(target, written)
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

/** The definition, which has no cache target, with the parent: it imports, exports, and every cell links it. */
export function withParent(
  definition: BakeDefinition,
  { cells }: Cached,
  { parent, cache }: { readonly parent: CacheParent; readonly cache: Cache },
): BakeDefinition {
  const target = parent.targetOf(cells)
  if (target === null) return definition
  const name = cacheTargetName({ cells })
  const linking = cells.flatMap(({ id }): [string, BakeTarget][] => {
    const cell = definition.target[id]
    if (cell === undefined) return []
    return [[id, { ...cell, contexts: { ...cell.contexts, [parent.link]: `target:${name}` } }]]
  })
  const whole = {
    ...target,
    ...list('cache-from', cache.import?.entries ?? []),
    ...list('cache-to', cache.export?.entries ?? []),
    output: [cacheOnly],
  }
  return {
    group: { default: { targets: [...definition.group.default.targets, name] } },
    target: {
      ...definition.target,
      ...Object.fromEntries(linking),
      [name]: escapeTemplates(whole),
    },
  }
}

/** A definition of the parent of these cells alone, which only exports. Null where nothing is exported. */
export function exportingParent(
  { cells }: Cached,
  { parent, cache }: { readonly parent: CacheParent; readonly cache: Cache },
  wanted: readonly CellId[],
): BakeDefinition | null {
  const chosen = new Set(wanted)
  const target = parent.targetOf(cells.filter(({ id }) => chosen.has(id)))
  if (target === null || cache.export === null || wanted.length === 0) return null
  const name = cacheTargetName({ cells })
  const exporting = { ...target, 'cache-to': cache.export.entries, output: [cacheOnly] }
  return {
    group: { default: { targets: [name] } },
    target: { [name]: escapeTemplates(exporting) },
  }
}
