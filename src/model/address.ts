import type { BakeSource } from './bake-file.ts'
import type { BuildSettings } from './request.ts'

/**
 * The address of a download, and its query. BuildKit takes an http address for a Git repository only when its path ends in
 * `.git`; the query of one says which ref and folder, and is no secret (`dfgitutil.ParseGitRef`).
 */
const download = /^(https?:\/\/[^?#]*(?<!\.git))(\?[^#]+)/i

/** The query of a download may be a signature: secret, and another one in each run. */
export function withoutQuery(address: string): string {
  return download.exec(address)?.[1] ?? address
}

interface Built {
  readonly bake: Pick<BakeSource, 'targets'> | null
  readonly build: Pick<BuildSettings, 'context' | 'buildContexts'>
}

/** The queries of all contexts that are downloads, with their `?`. */
export function contextQueries({ bake, build }: Built): readonly string[] {
  const ofTargets = Object.values(bake?.targets ?? {}).flatMap(({ context, contexts }) => [
    context,
    ...(typeof contexts === 'object' ? Object.values(contexts) : []),
  ])
  const addresses = [build.context, ...Object.values(build.buildContexts), ...ofTargets]
  const queries = addresses.map((address) =>
    typeof address === 'string' ? download.exec(address)?.[2] : null,
  )
  return [...new Set(queries.filter((query) => query != null))]
}
