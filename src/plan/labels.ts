import type { BakeValue } from '../model/bake-file.ts'
import type { Request } from '../model/request.ts'
import type { BaseTags } from './base-tags.ts'

const prefix = 'org.opencontainers.image.'

/**
 * Labels for every image's config: only what stays the same from commit to commit, because a label that changes makes
 * every digest new. The user's own win, the request's over a bake target's (OCI image spec,
 * annotations.md#pre-defined-annotation-keys).
 */
export function stableLabels(request: Request, own: BakeValue = {}): Record<string, string> {
  return { ...describeSource(request), ...(own as Readonly<Record<string, string>>), ...request.labels }
}

/**
 * Annotations of a variant's index that nobody has to write: the stable values, which registries show, and those that
 * change with each run. With SOURCE_DATE_EPOCH the time is that one: the same inputs make the same index.
 */
export function describeIndex(request: Request, base: BaseTags, epoch: string): Record<string, string> {
  const { createdAt, revision } = request.source
  const named = base.tags.find(({ tag }) => tag !== 'latest')?.tag
  const version = base.version ?? named ?? null
  const created = epoch === '' ? createdAt : timeOf(epoch)
  return { ...describeSource(request), ...present({ created, revision, version }) }
}

/** Null for what only BuildKit can tell, such as `context`: the commit of a Git context. */
function timeOf(epoch: string): string | null {
  const time = new Date(/^-?\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : NaN)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

function describeSource({ source }: Request): Record<string, string> {
  const { title, description, url, licenses } = source
  return present({ title, description, url, source: url, licenses })
}

function present(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === null || value === '' ? [] : [[`${prefix}${key}`, value]],
    ),
  )
}
