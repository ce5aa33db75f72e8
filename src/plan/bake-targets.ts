import type { BakeFileTarget, BakeSource, BakeValue } from '../model/bake-file.ts'
import { fieldsOf, linkedTarget } from '../model/bake-file.ts'
import type { Cell } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import type { BakeTarget } from './bake-target.ts'
import { cacheOnly } from './bake-output.ts'

/** What the run adds to each target of the file. */
interface Added {
  /** Build arguments, for those who have no cell that holds them already. */
  readonly args: Readonly<Record<string, string>>
  readonly settings: Partial<BakeTarget>
  /** Provenance and SBOM as the request wants them. */
  readonly attest: readonly string[]
}

/** A target of the definition that is built: a cell, or a variant with all of its platforms, of which this is the first. */
export interface BuiltTarget {
  readonly name: string
  readonly cell: Cell
  readonly platforms: readonly Platform[]
}

type Named = readonly [name: string, target: BakeTarget]

/**
 * The targets of a bake file as they are built, and those that they link and are none of them. A linked target has the
 * platforms of the one that links it.
 */
export class BakeFileTargets {
  readonly #source: BakeSource
  readonly #added: Added
  readonly #known: ReadonlyMap<string, string>
  readonly #linked = new Map<string, Named>()

  constructor(source: BakeSource, added: Added, built: readonly BuiltTarget[]) {
    this.#source = source
    this.#added = added
    this.#known = new Map(built.map(({ name, cell, platforms }) => [keyOf(cell.variant, platforms), name]))
  }

  /** Without output. */
  of({ cell, platforms }: BuiltTarget): Omit<BakeTarget, 'output'> {
    const target = this.#source.targets[cell.variant] ?? {}
    const attest = this.#attest(target['attest'])
    return {
      ...this.#resolve(target, platforms),
      ...(cell.target !== null && { target: cell.target }),
      args: cell.buildArgs,
      labels: cell.labels,
      ...(attest.length > 0 && { attest }),
    }
  }

  /** Those that only others link, as far as the cells asked for until now need them. */
  linked(): readonly Named[] {
    return [...this.#linked.values()]
  }

  /** Secrets, SSH and rights of all targets, each once: for a target that may run the steps of any. */
  rights(): Partial<BakeTarget> {
    const all = [this.#added.settings, ...Object.values(this.#source.targets)]
    const keys = ['secret', 'ssh', 'entitlements'] as const
    const lists = keys.map((key) => [key, mergeLists(all.map((target) => target[key]))] as const)
    return Object.fromEntries(lists.filter(([, list]) => list.length > 0))
  }

  /** For these platforms, with the request's settings; without attestations, which only what is kept can have. */
  #resolve(given: BakeFileTarget, platforms: readonly Platform[]): Omit<BakeTarget, 'output'> {
    // buildx printed them, with the types that it reads itself.
    const target: Partial<BakeTarget> = Object.fromEntries(
      Object.entries(given).filter(([key]) => key !== 'attest'),
    )
    const { settings } = this.#added
    const contexts = Object.entries(target.contexts ?? {})
    const lists = ['secret', 'ssh', 'entitlements', 'no-cache-filter'] as const
    const merged = lists.map((key) => [key, mergeLists([settings[key], target[key]])] as const)
    return {
      ...target,
      ...settings,
      ...Object.fromEntries(merged.filter(([, list]) => list.length > 0)),
      platforms,
      ...(contexts.length > 0 && {
        contexts: Object.fromEntries(contexts.map(([name, text]) => [name, this.#link(text, platforms)])),
      }),
    }
  }

  #link(context: string, platforms: readonly Platform[]): string {
    const name = linkedTarget(context)
    if (name === null) return context
    const key = keyOf(name, platforms)
    return `target:${this.#known.get(key) ?? this.#linked.get(key)?.[0] ?? this.#addLinked(name, platforms)}`
  }

  #addLinked(name: string, platforms: readonly Platform[]): string {
    const target: Partial<BakeTarget> = this.#source.targets[name] ?? {}
    // No cell has it: a cell's name ends with its platform, too.
    const linked = [name, ...platforms.map(platformSlug)].join('-')
    const args = { ...target.args, ...this.#added.args }
    const resolved = { ...this.#resolve(target, platforms), args, output: [cacheOnly] }
    this.#linked.set(keyOf(name, platforms), [linked, resolved])
    return linked
  }

  /** A setting of the request replaces the file's of that type. */
  #attest(own: BakeValue | undefined): readonly BakeValue[] {
    const { attest } = this.#added
    const given = attest.map((entry) => fieldsOf(entry)['type'])
    const kept = Array.isArray(own) ? (own as readonly BakeValue[]) : []
    return [...kept.filter((entry) => !given.includes(fieldsOf(entry)['type'])), ...attest]
  }
}

function keyOf(name: string, platforms: readonly Platform[]): string {
  return [name, ...platforms].join(' ')
}

/** Equal entries once; of those with one id the first. */
function mergeLists(lists: readonly (BakeValue | undefined)[]): readonly BakeValue[] {
  const entries = lists.flatMap((list) => (Array.isArray(list) ? (list as readonly BakeValue[]) : []))
  const byId = new Map<string, BakeValue>()
  for (const entry of entries) if (!byId.has(idOf(entry))) byId.set(idOf(entry), entry)
  return [...byId.values()]
}

function idOf(entry: BakeValue): string {
  return fieldsOf(entry)['id'] ?? JSON.stringify(entry)
}
