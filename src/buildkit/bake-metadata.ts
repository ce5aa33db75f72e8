import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { CellId } from '../model/plan.ts'
import { fieldsOf, isObject, parseJson } from '../text/json.ts'

/** What buildx says of one target that it built. */
export interface BakedCell {
  /** What was exported: an index when attested, or when it was built with others of its variant. Null without an image (`cacheonly`). */
  readonly digest: Digest | null
  readonly configDigest: Digest | null
  /** buildx's reference of the build record; null where it is not known. */
  readonly reference: string | null
}

/** Reads the `--metadata-file` of a bake. A target that is missing in it was not built; the text `''` means no file. */
export function parseBakeMetadata(
  text: string,
  { cells, joint = [] }: { readonly cells: readonly CellId[]; readonly joint?: readonly JointTarget[] },
): ReadonlyMap<CellId, BakedCell> {
  const file = fieldsOf(parseJson(text))
  const baked = new Map<CellId, BakedCell>()
  const ofVariants = joint.flatMap(({ name, cells: own }) => own.map(({ id }) => [id, name] as const))
  const targets = new Map<CellId, string>(ofVariants)
  for (const cell of cells) {
    const record = file[targets.get(cell) ?? cell]
    if (!isObject(record)) continue
    const digest = record['containerimage.digest']
    const config = record['containerimage.config.digest']
    const reference = record['buildx.build.ref']
    baked.set(cell, {
      digest: isDigest(digest) ? digest : null,
      configDigest: isDigest(config) ? config : null,
      reference: typeof reference === 'string' ? reference : null,
    })
  }
  return baked
}
