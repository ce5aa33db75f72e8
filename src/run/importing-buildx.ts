import { createHash } from 'node:crypto'
import { buildxForImports, isInTime } from '../builder/buildx/buildx-for-imports.ts'
import type { BuilderMachine } from '../builder/machine.ts'
import type { Builder } from '../model/builder.ts'
import { onlyPlatform } from '../model/builder.ts'
import type { CacheBuild } from '../model/build-result.ts'
import type { Cache, CacheLayout, CacheRequest } from '../model/cache.ts'
import type { Problem } from '../model/failure.ts'
import type { CacheParent, ParentAsk } from '../plan/cache-parent.ts'
import { cacheParent } from '../plan/cache-parent.ts'
import { cutStart, plainText } from '../text/hostile-text.ts'

export interface InTime {
  readonly cache: Cache
  /** What bakes; null: the installed buildx. */
  readonly buildx: string | null
  /** What imports; null: a target that links the cells, or nothing does. */
  readonly parent: CacheParent | null
}

export interface InTimeAsk extends Pick<ParentAsk, 'plan' | 'dockerfile'> {
  readonly builder: Builder
  readonly request: CacheRequest
  /** Digest of the Dockerfile that an earlier run found unfit for a parent; null: none is known. */
  readonly unfit: string | null
}

/**
 * How a run imports its cache before the steps of its cells are looked for. Up to buildx 0.36 a target that links the cells does
 * it. Newer ones build that target last: there it is a parent of the cells, and where they can have none, an older buildx
 * bakes. Where none can be had nothing is imported, with a warning.
 */
export async function importInTime(cache: Cache, ask: InTimeAsk, machine: BuilderMachine): Promise<InTime> {
  const { builder, request } = ask
  if (cache.import === null) return { cache, buildx: null, parent: null }
  const known = { unfit: ask.unfit }
  if (isInTime(builder.buildxVersion))
    return {
      cache: withLayout(cache, { kind: 'target', reason: null, ...known }),
      buildx: null,
      parent: null,
    }
  const parent = parentOf(ask)
  if (!('why' in parent))
    return { cache: withLayout(cache, { kind: 'parent', reason: null, ...known }), buildx: null, parent }
  const older = { version: builder.buildxVersion, named: request.buildx, driver: builder.driver }
  const { program, problem } = await buildxForImports(older, machine)
  const told = withLayout(cache, { kind: 'target', reason: parent.why, ...known })
  if (problem === null) return { cache: told, buildx: program, parent: null }
  const warnings = [...cache.warnings, problem]
  return {
    cache: { ...told, import: null, importReason: problem.what, warnings },
    buildx: null,
    parent: null,
  }
}

function withLayout(cache: Cache, layout: CacheLayout): Cache {
  return { ...cache, layout }
}

function parentOf({
  plan,
  dockerfile,
  builder,
  request,
  unfit,
}: InTimeAsk): CacheParent | { readonly why: string } {
  if (request.buildx?.program) return { why: '`cache-buildx` is named' }
  if (unfit !== null && unfit === dockerfileDigest(dockerfile))
    return { why: 'the run before built steps for the cache that no image has' }
  return cacheParent({ plan, dockerfile, native: onlyPlatform(builder) })
}

/** What a report knows a Dockerfile by. */
export function dockerfileDigest(dockerfile: ParentAsk['dockerfile']): string | null {
  if (dockerfile === null) return null
  return `sha256:${createHash('sha256').update(dockerfile.source).digest('hex')}`
}

/** After the build: a parent that did not fit its cells is told of, and known to the next run. */
export function judgeLayout(
  cache: Cache,
  build: CacheBuild | null,
  dockerfile: ParentAsk['dockerfile'],
): Cache {
  const [first, ...others] = build?.unfit ?? []
  if (first === undefined || cache.layout === undefined) return cache
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  const warning: Problem = {
    code: 'CACHE_LAYOUT',
    what: `the cache was imported for other steps than the images have: ${cutStart(plainText(first), 200)}${more}`,
    why: 'the Dockerfile was written for all images at once, and BuildKit read it otherwise; the images are as they should be, some of their steps were built twice',
    fix: 'nothing: the next run of this Dockerfile imports otherwise; a report of it to build-variants helps',
  }
  const layout = { ...cache.layout, unfit: dockerfileDigest(dockerfile) }
  return { ...cache, layout, warnings: [...cache.warnings, warning] }
}
