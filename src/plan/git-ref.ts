import type { SourceContext } from '../model/request.ts'

/** A place in a repository that a cache can belong to. */
export interface GitRef {
  readonly kind: 'branch' | 'tag' | 'pull' | 'ref' | 'none'
  /** `main`, `v1.2.3`, `7`; for `ref` all of it. */
  readonly name: string
  /** In full: `refs/heads/main`; null for `none`. */
  readonly full: string | null
}

/** What a run builds. A pull request's number counts, also where the ref is the branch that it would be merged into. */
export function ownRef({ ref, pullRequest }: Pick<SourceContext, 'ref' | 'pullRequest'>): GitRef {
  const [, space, name = ''] = /^refs\/(heads|tags|pull)\/(.+)$/s.exec(ref ?? '') ?? []
  if (pullRequest !== null) {
    const isOwn = ref !== null && space !== 'heads' && space !== 'tags'
    return { kind: 'pull', name: `${pullRequest}`, full: isOwn ? ref : `refs/pull/${pullRequest}/head` }
  }
  if (ref === null || ref === '') return { kind: 'none', name: '', full: null }
  if (space === 'heads') return { kind: 'branch', name, full: ref }
  return space === 'tags' ? { kind: 'tag', name, full: ref } : { kind: 'ref', name: ref, full: ref }
}

export function branchRef(name: string): GitRef {
  return { kind: 'branch', name, full: `refs/heads/${name}` }
}
