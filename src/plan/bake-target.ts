import type { BakeValue } from '../model/bake-file.ts'

/** What `docker buildx bake -f -` reads (buildx, docs/bake-reference.md). A target's JSON holds only what differs from bake's defaults. */
// Types, not interfaces: these fit index signatures.
export type BakeDefinition = {
  readonly group: { readonly default: { readonly targets: readonly string[] } }
  readonly target: Readonly<Record<string, BakeTarget>>
}

export type BakeTarget = {
  readonly context?: string
  readonly dockerfile?: string
  readonly 'dockerfile-inline'?: string
  readonly contexts?: Readonly<Record<string, string>>
  readonly target?: string
  readonly platforms: readonly string[]
  /** Only where buildx itself is to move them. */
  readonly tags?: readonly string[]
  readonly args?: Readonly<Record<string, string>>
  readonly labels?: Readonly<Record<string, string>>
  /** Objects where a bake file has them, as of `ssh` and `attest`. */
  readonly secret?: readonly BakeValue[]
  readonly ssh?: readonly BakeValue[]
  readonly network?: string
  readonly 'extra-hosts'?: Readonly<Record<string, string>>
  readonly 'no-cache'?: boolean
  readonly 'no-cache-filter'?: readonly string[]
  readonly pull?: boolean
  readonly 'shm-size'?: string
  readonly ulimits?: readonly string[]
  readonly entitlements?: readonly string[]
  readonly attest?: readonly BakeValue[]
  readonly annotations?: readonly string[]
  readonly 'cache-from'?: readonly string[]
  readonly 'cache-to'?: readonly string[]
  readonly output: readonly string[]
}

/** Nothing where it is empty. */
export function list<K extends string, T>(key: K, values: readonly T[]): Partial<Record<K, readonly T[]>> {
  return (values.length === 0 ? {} : { [key]: values }) as Partial<Record<K, readonly T[]>>
}

type TextMap = Readonly<Record<string, string>>

/** The same of pairs. */
export function map<K extends string>(key: K, values: TextMap): Partial<Record<K, TextMap>> {
  return (Object.keys(values).length === 0 ? {} : { [key]: values }) as Partial<Record<K, TextMap>>
}
