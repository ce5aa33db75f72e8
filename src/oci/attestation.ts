import type { Descriptor } from '../model/digest.ts'

/** BuildKit keeps provenance and SBOM beside the images of an index (buildkit, docs/attestations/attestation-storage.md). */
export function isAttestation(descriptor: Descriptor): boolean {
  return descriptor.annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}
