import type { Request } from '../model/request.ts'
import type { GitRef } from './git-ref.ts'
import { ownRef } from './git-ref.ts'

export interface CachePolicy {
  readonly writes: boolean
  /** In words, for either answer. */
  readonly reason: string
}

const write = (reason: string): CachePolicy => ({ writes: true, reason })
const readOnly = (reason: string): CachePolicy => ({ writes: false, reason })

/**
 * May this run write the cache? Only what others may rely on is written: branches that are named for it, by pushes and
 * schedules. A run that a stranger can start with the repository's rights, such as `pull_request_target`, never does.
 */
export function cachePolicy(run: Pick<Request, 'cache' | 'source'>): CachePolicy {
  const { cache, source } = run
  const refused = whyNever(source) ?? whyNowhere(cache)
  if (refused !== null) return readOnly(refused)
  if (cache.write === 'auto' && isOutsideCi(source) && cache.kind !== 'local')
    return readOnly('outside of CI only `cache: local` is written')
  return keepPolicy(run)
}

/** May this run keep its report and its cache mounts for others? As a cache, but wherever that is, or none. */
export function keepPolicy(run: Pick<Request, 'cache' | 'source'>): CachePolicy {
  const { cache, source } = run
  const refused = whyNever(source)
  if (refused !== null) return readOnly(refused)
  if (cache.write !== 'auto') {
    const reason = `\`cache-write\` is ${cache.write}`
    return cache.write === 'always' ? write(reason) : readOnly(reason)
  }
  return isOutsideCi(source) ? write('outside of CI a machine keeps its own') : judgeEvent(run)
}

/**
 * The events of the default branch that GitHub gives the right to write its cache; all others somebody without any right can
 * cause, by a comment or a fork (GitHub, changelog of 2026-06-26). A registry or a bucket would not know.
 */
const trusted = [
  'push',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'delete',
  'registry_package',
  'page_build',
]

function whyNever(source: Request['source']): string | null {
  const { event, defaultBranch, fork } = source
  if (fork && event === 'pull_request') return 'a pull request from a fork only reads'
  if (event === null || trusted.includes(event)) return null
  const { kind, name } = ownRef(source)
  const isOtherBranch = kind === 'branch' && defaultBranch !== null && name !== defaultBranch
  const isApart = kind === 'pull' || kind === 'tag' || isOtherBranch
  if (isApart && event !== 'pull_request_target' && event !== 'issue_comment') return null
  return `a run by ${event} never writes: people who may not push can start it`
}

function whyNowhere({ from, to, kind }: Request['cache']): string | null {
  if (from.length + to.length > 0) return to.length === 0 ? 'there is no `cache-to`' : null
  return kind === 'none' ? 'the cache is off' : null
}

function isOutsideCi({ ci, event }: Request['source']): boolean {
  return ci === null && event === null
}

/** May the ref's own cache hold anything, by this policy? What it may not hold is not looked up. */
export function mayHaveWritten({ cache, source }: Pick<Request, 'cache' | 'source'>): boolean {
  if (whyNever(source) !== null) return false
  const own = ownRef(source)
  // Outside of CI somebody may have asked for it.
  return cache.write === 'always' || source.ci === null || nameWritingBranch({ cache, source }, own) !== null
}

/** Do pushes to this ref write, so that it surely has a cache? */
export function isWritten(run: Pick<Request, 'cache' | 'source'>, ref: GitRef): boolean {
  return nameWritingBranch(run, ref) !== null
}

function judgeEvent(run: Pick<Request, 'cache' | 'source'>): CachePolicy {
  const { source } = run
  const own = ownRef(source)
  const reason = whyOnlyRead(source, own)
  if (reason !== null) return readOnly(reason)
  const started = source.event === 'schedule' ? 'a schedule on' : 'a push to'
  const named = nameWritingBranch(run, own)
  if (named !== null) return write(`${started} ${named}`)
  return source.defaultBranch === null
    ? readOnly(`it is not known which branch is the default one; \`cache-branches\` may name ${own.name}`)
    : readOnly(`${started} ${own.name}, which is neither the default branch nor in \`cache-branches\``)
}

/** Null for pushes to branches and schedules on them. */
function whyOnlyRead({ event }: Request['source'], { kind }: GitRef): string | null {
  if (event === 'merge_group') return 'a merge queue only reads'
  if (kind === 'pull') return 'a pull request only reads'
  // A CI system that does not tell, and has a branch checked out, was most likely told of a push.
  if (event === null && kind === 'none') return 'this CI system does not say what started the run'
  if (event !== null && event !== 'push' && event !== 'schedule') return `a run by ${event} only reads`
  if (kind === 'tag') return 'a tag only reads: no other ref may read what its run writes'
  return kind === 'branch' ? null : 'it is not known which branch is built'
}

/** `the default branch main`; null for what pushes do not write. */
function nameWritingBranch(
  { cache, source }: Pick<Request, 'cache' | 'source'>,
  { kind, name }: GitRef,
): string | null {
  if (kind !== 'branch') return null
  if (name === source.defaultBranch) return `the default branch ${name}`
  const pattern = cache.branches.find((branch) => matches(branch, name))
  return pattern === undefined ? null : `${name}, which is in \`cache-branches\``
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split(/\*+/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name)
}
