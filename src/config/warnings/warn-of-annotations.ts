import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'

/** A registry serves an index by its digest: there is no entry that names it. */
export function warnOfAnnotations({ annotations, bake, output }: Request): readonly Problem[] {
  const all = [...annotations, ...Object.values(bake?.annotations ?? {}).flat()]
  const one = all.find(({ level }) => level === 'index-descriptor')
  if (one === undefined || output.kind !== 'push') return []
  return [
    {
      code: 'ANNOTATION_NOT_PUSHED',
      what: `annotation ${JSON.stringify(one.key)} of level index-descriptor is not in the registry`,
      why: "it stands on an index's entry in an OCI layout, and a registry has no such entry",
      fix: `write index:${one.key} to have it on the index itself`,
      where: 'annotations',
    },
  ]
}
