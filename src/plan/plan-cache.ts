import type { CacheScope, PlannedCache } from '../model/cache.ts'
import { imageName } from '../model/reference.ts'
import type { Request } from '../model/request.ts'
import { cachePolicy, isWritten, keepPolicy, mayHaveWritten } from './cache-policy.ts'
import type { MachineShare, ScopeParts } from './cache-scope.ts'
import { cacheScope, scopePattern } from './cache-scope.ts'
import { cacheSources } from './cache-sources.ts'
import type { GitRef } from './git-ref.ts'
import { branchRef, ownRef } from './git-ref.ts'

/** What may be imported and exported, by scope and by policy. */
export function planCache(request: Request): PlannedCache {
  const { cache, source } = request
  const { writes, reason } = cachePolicy(request)
  const kept = keepPolicy(request)
  const scopeOf = scopeMaker(request)
  const scope = scopeOf(ownRef(source), ownShare(request))
  const [refs, shares] = [readableRefs(request), readableShares(request)]
  const scopesOf = (of: readonly GitRef[], parts: readonly MachineShare[]) =>
    distinct(of.flatMap((ref) => parts.map((share) => scopeOf(ref, share))))
  const readable = scopesOf(refs, shares)
  return {
    kind: cache.from.length + cache.to.length > 0 ? 'raw' : cache.kind,
    mode: cache.mode,
    scope,
    readable,
    mountScopes: scopesOf(refs, shares.toReversed()),
    baselines: scopesOf(baselineRefs(request, refs), shares.toReversed()),
    ...baselinesLike(request),
    certain: certainScope(request, writes ? [scope, ...readable] : readable),
    writes,
    writeReason: reason,
    keeps: kept.writes,
    keepReason: kept.reason,
    repository: repositoryOf(request),
    directory: cache.directory,
    mounts: cache.mounts,
    timeoutMs: cache.timeoutMs,
  }
}

/** What the last run like this one wrote, if they write; else the fullest of a branch whose pushes do. */
function certainScope(request: Request, scopes: readonly CacheScope[]): CacheScope | null {
  const written = readableRefs(request).find((ref) => isWritten(request, ref))
  return scopes.find(({ ref }) => ref === written?.full) ?? scopes[0] ?? null
}

function scopeMaker(request: Request): (ref: GitRef, machine: MachineShare) => CacheScope {
  const { prefix } = request.cache
  const subject = subjectOf(request)
  return (ref, machine) => ({ name: cacheScope({ prefix, ...subject, machine, ref }), ref: ref.full })
}

/** The first image, and the sources where they are not the usual ones; without any image the sources. */
function subjectOf(request: Request): Pick<ScopeParts, 'image' | 'sources'> {
  const [image] = request.images
  const sources = cacheSources(request)
  if (image === undefined) return { image: sources, sources: null }
  const identity = imageName(image)
  const shown = image.registry === 'docker.io' ? identity : image.repository
  return { image: { shown, identity }, sources: sources.isUsual ? null : sources }
}

/** The variants of this run's whole set, for the name; null where the name need not say them. */
function wholeSet({ variants, variantSet }: Request): MachineShare['variants'] {
  return variantSet === 'whole' ? null : variants.map(({ name }) => name)
}

function ownShare(request: Request): MachineShare {
  return { platforms: request.platforms, variants: request.selection ?? wholeSet(request) }
}

/** A run of a part finds all that it needs in the cache of the whole, too: the fullest first. */
function readableShares(request: Request): readonly MachineShare[] {
  const { platforms, allPlatforms, variantSet } = request
  const sets = [...(variantSet === 'part' ? [null] : []), wholeSet(request)]
  return [
    ...sets.flatMap((variants) => [
      { platforms: allPlatforms ?? platforms, variants },
      { platforms, variants },
    ]),
    ownShare(request),
  ]
}

/** Nearest first. */
function readableRefs(request: Request): readonly GitRef[] {
  const { baseBranch, defaultBranch } = request.source
  const branches = [baseBranch, defaultBranch].flatMap((name) => (name === null ? [] : [branchRef(name)]))
  return mayHaveWritten(request) ? [ownRef(request.source), ...branches] : branches
}

/** A branch that pushes write has itself before; all others are measured against the branch that they would change. */
function baselineRefs(request: Request, refs: readonly GitRef[]): readonly GitRef[] {
  const own = ownRef(request.source)
  if (isWritten(request, own)) return refs
  const isOwn = ({ full }: GitRef) => full === own.full
  return [...refs.filter((ref) => !isOwn(ref)), ...refs.filter(isOwn)]
}

/** A pull request that adds a platform is compared with its base all the same. */
function baselinesLike(request: Request): Pick<PlannedCache, 'baselinesLike'> {
  const { baseBranch, pullRequest } = request.source
  if (baseBranch === null || pullRequest === null) return {}
  const { prefix } = request.cache
  return { baselinesLike: scopePattern({ prefix, ...subjectOf(request), ref: branchRef(baseBranch) }) }
}

function distinct(scopes: readonly CacheScope[]): readonly CacheScope[] {
  return [...new Map(scopes.map((scope) => [scope.name, scope])).values()]
}

function repositoryOf(request: Request): PlannedCache['repository'] {
  const place = request.cache.reference ?? request.images[0]
  return place === undefined ? null : { name: imageName(place), tagPrefix: place.tag ?? 'buildcache' }
}
