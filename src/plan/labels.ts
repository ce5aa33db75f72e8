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

/** Annotations for the indexes: the stable values, which registries show, and those that change with each run. */
export function indexAnnotations(request: Request, base: BaseTags): Record<string, string> {
  const { createdAt, revision } = request.source
  const named = base.tags.find(({ tag }) => tag !== 'latest')?.tag
  const version = base.version ?? named ?? null
  return {
    ...describeSource(request),
    ...present({ created: createdAt, revision, version }),
    ...request.annotations,
  }
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
