import type { Descriptor, Digest } from '../model/digest.ts'
import type { CellImage } from '../model/measurement.ts'
import type { Cell, Plan, PlannedVariant } from '../model/plan.ts'
import { isAttestation } from '../oci/attestation.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { digestOf, isIndex, readIndex } from '../oci/manifest.ts'
import { mediaTypes } from '../oci/media-types.ts'

/** Which release an index holds: what keeps an older release from moving a newer one's tags. */
export const versionAnnotation = 'org.opencontainers.image.version'

/** A variant with its images, in the plan's order, and the index that they make. */
export interface VariantIndex {
  readonly variant: PlannedVariant
  readonly images: readonly CellImage[]
  readonly index: RawManifest
}

/**
 * The index of a variant (image spec, image-index.md): the images in the plan's order, then their attestations with the
 * annotations by which BuildKit ties them to their image. The same images and annotations give the same digest.
 */
export function buildVariantIndex(
  plan: Plan,
  variant: PlannedVariant,
  images: readonly CellImage[],
): VariantIndex {
  const cells = plan.cells.filter((cell) => cell.variant === variant.name)
  const ordered = cells.flatMap((cell) =>
    images.filter((image) => image.cell === cell.id).map((image) => withAnnotations(image, cell)),
  )
  const version = plan.version === null ? {} : { [versionAnnotation]: plan.version }
  const annotations = Object.entries({ ...version, ...variant.annotations }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const content = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociIndex,
    manifests: [...ordered.map((image) => image.manifest), ...ordered.flatMap((image) => image.attestations)],
    ...(annotations.length > 0 && { annotations: Object.fromEntries(annotations) }),
  }
  const body = Buffer.from(JSON.stringify(content, null, 2))
  return { variant, images: ordered, index: { mediaType: mediaTypes.ociIndex, digest: digestOf(body), body } }
}

/** The image with its descriptor as the index has it. */
function withAnnotations(image: CellImage, { descriptorAnnotations }: Cell): CellImage {
  if (descriptorAnnotations === undefined) return image
  const annotations = { ...image.manifest.annotations, ...descriptorAnnotations }
  return { ...image, manifest: { ...image.manifest, annotations } }
}

/**
 * Whether a tag holds exactly these images already. Attestations do not count: their times make every run's digest new
 * (design decision 14).
 */
export function holdsImages(held: RawManifest, images: readonly CellImage[]): boolean {
  const wanted = images.map((image) => image.manifest.digest)
  const found = imageDigests(held)
  return found.length === wanted.length && wanted.every((digest) => found.includes(digest))
}

/** What changes with each commit is no reason to write an index anew (ADR 4). */
const changing = new Set(['created', 'revision', 'version'].map((name) => `org.opencontainers.image.${name}`))

/** Whether an index has what the variant's has besides: annotations of its own and of its images' entries. */
export function holdsAnnotations(held: RawManifest, { index, images }: VariantIndex): boolean {
  const { manifests, annotations } = readIndex(held)
  const has = (there: Descriptor['annotations'], wanted: Descriptor['annotations']) =>
    Object.entries(wanted ?? {}).every(([key, value]) => changing.has(key) || there?.[key] === value)
  return (
    has(annotations, readIndex(index).annotations) &&
    images.every(({ manifest }) =>
      has(manifests.find(({ digest }) => digest === manifest.digest)?.annotations, manifest.annotations),
    )
  )
}

function imageDigests(held: RawManifest): readonly Digest[] {
  if (!isIndex(held)) return [held.digest]
  const { manifests } = readIndex(held)
  return manifests.filter((entry) => !isAttestation(entry)).map((entry) => entry.digest)
}
