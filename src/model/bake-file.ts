import type { Annotation } from './annotation.ts'
import { readCsv } from './csv.ts'
import type { Parsed, Problem } from './failure.ts'

/** What a bake file may hold, once it is evaluated. */
export type BakeValue =
  string | boolean | readonly BakeValue[] | { readonly [key: string]: BakeValue | undefined }

/** A target of a bake file, by bake's own names (buildx, docs/bake-reference.md): plain text, no `$${`. */
export type BakeFileTarget = Readonly<Record<string, BakeValue>>

/** What is asked of `docker buildx bake --print`. */
export interface BakeFileQuery {
  /** hcl, json or compose; relative to `cwd`. */
  readonly files: readonly string[]
  /** Targets and groups; none: the group `default`. */
  readonly targets: readonly string[]
  /** buildx's `--set`: `*.args.VERSION=1.2`. */
  readonly overrides: readonly string[]
  /** Holds the values of the file's variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
}

/** Bake files as buildx reads them. */
export interface BakeFile {
  /** The targets asked for, groups resolved, in the order of the file. */
  readonly wanted: readonly string[]
  /** Those, and all that they link. */
  readonly targets: Readonly<Record<string, BakeFileTarget>>
}

/** A name that buildx does not know, and those that it does: of targets and groups, or of what `--set` can change. */
export interface UnknownName {
  readonly kind: 'target' | 'key'
  readonly name: string
  readonly names: readonly string[]
}

/** A refusal's problem has code BAKE_FILE and buildx's own words. */
export type BakeFileAnswer =
  | Extract<Parsed<BakeFile>, { ok: true }>
  | { readonly ok: false; readonly problem: Problem; readonly unknown?: UnknownName }

/** Throws a `Failure` (environment) when there is no buildx. */
export type ReadBakeFile = (query: BakeFileQuery) => Promise<BakeFileAnswer>

/**
 * The user's own bake file as the source of variants: one for each target asked for. JSON-safe; secrets are there by
 * where their values are.
 */
export interface BakeSource {
  /** The files, relative to the working directory, with `/`. */
  readonly files: readonly string[]
  /** Local paths absolute, links as `target:<name>`; without what is decided for each cell (tags, platforms, output, cache). */
  readonly targets: Readonly<Record<string, BakeFileTarget>>
  /** By target, each at its level. */
  readonly annotations: Readonly<Record<string, readonly Annotation[]>>
  /** The targets' own tags say where each is published; false: images and tags of the request hold for all. */
  readonly ownTags: boolean
  /** What of the file is not done as it says. */
  readonly warnings: readonly Problem[]
}

/** The target of a compose service: `php-8.4` is `php-8_4` to bake (`sanitizeTargetName`). */
export function targetName(service: string): string {
  return service.replaceAll('.', '_')
}

const link = 'target:'

/** The target that a context links; null for any other context. */
export function linkedTarget(context: BakeValue | undefined): string | null {
  return typeof context === 'string' && context.startsWith(link) ? context.slice(link.length) : null
}

/** The fields of an entry, which stands there as an object or as a CSV text. */
export function fieldsOf(entry: BakeValue): Readonly<Partial<Record<string, string>>> {
  const fields = typeof entry === 'string' ? Object.fromEntries(readCsv(entry) ?? []) : entry
  return fields as Readonly<Partial<Record<string, string>>>
}
