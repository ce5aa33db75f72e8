import { join } from 'node:path'
import type { Cell, CellId, Plan } from '../model/plan.ts'
import { parseReference } from '../model/reference.ts'
import type { CsvField } from '../model/csv.ts'
import { writeCsv } from '../model/csv.ts'
import { variantImages } from '../model/variant-images.ts'

/** What bake does with each cell. */
export type CellOutput =
  /** Pushed by digest to every repository of the plan: no tag moves. */
  | { readonly kind: 'push' }
  /**
   * An OCI layout folder for each cell, `<directory>/<cell id>`: exports into one folder collide. Absolute. With `cells` for
   * those alone, and the others are only built. With `provenance` each has one, as with a push, unless it is set otherwise.
   */
  | {
      readonly kind: 'layout'
      readonly directory: string
      readonly cells?: ReadonlySet<CellId>
      readonly provenance: boolean
    }
  /** Built, kept nowhere but in the builder's cache: the docker driver can do it, too. */
  | { readonly kind: 'cacheonly' }

export const cacheOnly = 'type=cacheonly'

/** bake's `output` for each cell. */
export function outputsOf(plan: Plan, output: CellOutput): (cell: Cell) => readonly string[] {
  switch (output.kind) {
    case 'cacheonly':
      return () => [cacheOnly]
    case 'push': {
      const pushes = new Map(
        plan.variants.map(({ name }) => [name, [pushByDigest(plan, variantImages(plan, name))]]),
      )
      return ({ variant }) => pushes.get(variant) ?? [cacheOnly]
    }
    case 'layout':
      return ({ id }) =>
        output.cells?.has(id) === false
          ? [cacheOnly]
          : [
              writeCsv([
                ['type', 'oci'],
                ['tar', 'false'],
                ['dest', join(output.directory, id)],
              ]),
            ]
  }
}

/**
 * One export for all repositories: with several, each writes an attestation of its own, and a cell would have several
 * digests (measured). `store=false`, because exports of one name race in the image store of a dockerd that serves as a
 * remote builder. `registry.insecure` holds for a whole export and makes BuildKit skip certificates and fall back to plain
 * http, so it is set only where every registry is insecure. In a mixture the builder's own configuration must name the
 * insecure ones (buildkitd.toml, `[registry]`); loopback addresses need neither.
 */
function pushByDigest(plan: Plan, images: readonly string[]): string {
  return writeCsv([
    ['type', 'image'],
    ['name', images.join(',')],
    ['push-by-digest', 'true'],
    ['name-canonical', 'true'],
    ['push', 'true'],
    ['store', 'false'],
    ...insecureField(plan, images),
  ])
}

export function insecureField(plan: Plan, images: readonly string[]): CsvField[] {
  const isInsecure = images.every((image) => {
    const parsed = parseReference(image)
    return parsed.ok && plan.insecureRegistries.includes(parsed.value.registry)
  })
  return isInsecure ? [['registry.insecure', 'true']] : []
}
