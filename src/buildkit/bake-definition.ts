/** A bake file as JSON (buildx, bake/bake.go), as far as it is looked into here. */
export interface BakeDefinition {
  readonly target: Readonly<Record<string, BakeTarget>>
  readonly [key: string]: unknown
}

export interface BakeTarget {
  /** `target:<name>` links another target of the file. */
  readonly contexts?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

/** The wanted targets with all that they link, directly or not: what buildx builds, and names in its stream. */
export function withLinkedTargets(definition: BakeDefinition, wanted: readonly string[]): readonly string[] {
  const found = new Set<string>()
  const open = [...wanted]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    for (const source of Object.values(definition.target[name]?.contexts ?? {}))
      if (source.startsWith('target:')) open.push(source.slice('target:'.length))
  }
  return [...found]
}
