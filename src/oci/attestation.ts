import type { Descriptor } from '../model/digest.ts'

/** BuildKit keeps provenance and SBOM beside the images of an index (buildkit, docs/attestations/attestation-storage.md). */
export function isAttestation(descriptor: Descriptor): boolean {
  return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}

/** The digest of the image that it is for; undefined: it does not say. */
export function attestedImage(descriptor: Descriptor): string | undefined {
  return descriptor.annotations?.['vnd.docker.reference.digest']
}
