import type { BakeValue } from '../model/bake-file.ts'
import { fieldsOf } from '../model/bake-file.ts'
import type { Attestation, BuildSettings } from '../model/request.ts'

/** bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx, util/buildflags/attests.go, `CanonicalizeAttest`). */
export function attestations({ provenance, sbom }: BuildSettings): string[] {
  return [attestation('provenance', provenance), attestation('sbom', sbom)].flat()
}

function attestation(type: string, setting: Attestation | null): string[] {
  if (setting === null) return []
  if (setting === 'true') return [`type=${type}`]
  return [`type=${type},${setting === 'false' ? 'disabled=true' : setting}`]
}

/**
 * With a provenance as buildx's default is, for an image in a layout: BuildKit leaves the default itself out of an image of
 * one platform that is not pushed (BuildKit, exporter/containerimage/writer.go; buildx, build/opt.go: `inline-only`).
 */
export function withProvenance(attest: readonly BakeValue[]): readonly BakeValue[] {
  const isSet = attest.some((entry) => fieldsOf(entry)['type'] === 'provenance')
  return isSet ? attest : [...attest, 'type=provenance,mode=min']
}
