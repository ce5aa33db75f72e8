import { relative } from 'node:path'
import type { CacheScope, PlannedCache } from '../model/cache.ts'
import { imageName } from '../model/reference.ts'
import type { Request } from '../model/request.ts'
import { cachePolicy, mayHaveWritten } from './cache-policy.ts'
import type { MachineShare, ScopeParts } from './cache-scope.ts'
import { cacheScope } from './cache-scope.ts'
import type { GitRef } from './git-ref.ts'
import { branchRef, ownRef } from './git-ref.ts'

/** What may be imported and exported, by scope and by policy. */
export function planCache(request: Request): PlannedCache {
  const { cache, source } = request
  const { writes, reason } = cachePolicy(request)
  const scope = scopeMaker(request)
  return {
    kind: cache.from.length + cache.to.length > 0 ? 'raw' : cache.kind,
    mode: cache.mode,
    scope: scope(ownRef(source), ownShare(request)),
    readable: readableRefs(request).reduce<CacheScope[]>(
      (found, ref) =>
        addDistinct(
          found,
          readableShares(request).map((share) => scope(ref, share)),
        ),
      [],
    ),
    writes,
    writeReason: reason,
    repository: repositoryOf(request),
    directory: cache.directory,
    mounts: cache.mounts,
    timeoutMs: cache.timeoutMs,
  }
}

function scopeMaker(request: Request): (ref: GitRef, machine: MachineShare) => CacheScope {
  const { prefix } = request.cache
  const image = imageOf(request)
  return (ref, machine) => ({ name: cacheScope({ prefix, image, machine, ref }), ref: ref.full })
}

/** The first image; without any the Dockerfile, or the bake file of several, by its path in the project. */
function imageOf(request: Request): ScopeParts['image'] {
  const [image] = request.images
  if (image !== undefined) {
    const identity = imageName(image)
    return { shown: image.registry === 'docker.io' ? identity : image.repository, identity }
  }
  const { context, file } = request.build
  const path =
    file === null
      ? (request.bake?.files.join(' ') ?? context)
      : relative(request.workingDirectory, file).replaceAll('\\', '/')
  // No image's name has a blank in it.
  return { shown: path, identity: `file ${path}` }
}

function ownShare({ platforms, selection }: Request): MachineShare {
  return { platforms, variants: selection }
}

/** A run of a part finds all that it needs in the cache of the whole, too. */
function readableShares(request: Request): readonly MachineShare[] {
  const { platforms, allPlatforms } = request
  return [
    ownShare(request),
    { platforms, variants: null },
    { platforms: allPlatforms ?? platforms, variants: null },
  ]
}

/** Nearest first. */
function readableRefs(request: Request): readonly GitRef[] {
  const { baseBranch, defaultBranch } = request.source
  const branches = [baseBranch, defaultBranch].flatMap((name) => (name === null ? [] : [branchRef(name)]))
  return mayHaveWritten(request) ? [ownRef(request.source), ...branches] : branches
}

function addDistinct(found: readonly CacheScope[], more: readonly CacheScope[]): CacheScope[] {
  return [...new Map([...found, ...more].map((scope) => [scope.name, scope])).values()]
}

function repositoryOf(request: Request): PlannedCache['repository'] {
  const place = request.cache.reference ?? request.images[0]
  return place === undefined ? null : { name: imageName(place), tagPrefix: place.tag ?? 'buildcache' }
}
