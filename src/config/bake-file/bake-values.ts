import type { BakeValue } from '../../model/bake-file.ts'
import { readCsv } from '../../model/csv.ts'

/** An object of a bake file. */
export type BakeMap = Readonly<Record<string, BakeValue | undefined>>

export function isMap(value: BakeValue | undefined): value is BakeMap {
  return typeof value === 'object' && !isList(value)
}

export function isList(value: BakeValue | undefined): value is readonly BakeValue[] {
  return Array.isArray(value)
}

/** A text that is not empty, else null. */
export function textOf(value: BakeValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** The texts of a list. */
export function textsOf(value: BakeValue | undefined): readonly string[] {
  return isList(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The pairs of an object whose values are texts. */
export function pairsOf(value: BakeValue | undefined): [key: string, value: string][] {
  return Object.entries(isMap(value) ? value : {}).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
}

/** The entries of a list of options, as pairs: objects, or CSV texts as older versions of buildx print them. */
export function optionsOf(value: BakeValue | undefined): ReadonlyMap<string, string>[] {
  const entries = isList(value) ? value : []
  return entries.map(
    (entry) => new Map(typeof entry === 'string' ? (readCsv(entry) ?? [['ref', entry]]) : pairsOf(entry)),
  )
}
