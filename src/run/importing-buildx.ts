import { buildxForImports } from '../builder/buildx/buildx-for-imports.ts'
import type { BuilderMachine } from '../builder/machine.ts'
import type { Builder } from '../model/builder.ts'
import type { Cache, CacheRequest } from '../model/cache.ts'

export interface InTime {
  readonly cache: Cache
  /** What bakes; null: the installed buildx. */
  readonly buildx: string | null
}

/**
 * What bakes a run that imports a cache: a buildx that looks the import up before the cells are built. Where none can be had
 * nothing is imported, with a warning.
 */
export async function importInTime(
  cache: Cache,
  { builder, request }: { readonly builder: Builder; readonly request: CacheRequest },
  machine: BuilderMachine,
): Promise<InTime> {
  if (cache.import === null) return { cache, buildx: null }
  const ask = { version: builder.buildxVersion, named: request.buildx, driver: builder.driver }
  const { program, problem } = await buildxForImports(ask, machine)
  if (problem === null) return { cache, buildx: program }
  const warnings = [...cache.warnings, problem]
  return { cache: { ...cache, import: null, importReason: problem.what, warnings }, buildx: null }
}
