import type { BakeValue } from '../model/bake-file.ts'
import { fieldsOf } from '../model/bake-file.ts'
import type { Parsed, Problem } from '../model/failure.ts'
import type { BuildSettings } from '../model/request.ts'
import { readCsv, writeCsv } from '../model/csv.ts'

/**
 * bake's `attest` for the provenance and sbom settings, as buildx's own flags become one (buildx,
 * util/buildflags/attests.go, `CanonicalizeAttest`). Nothing for a setting that was not given: buildx's default holds.
 */
export function attestations(build: BuildSettings): string[] {
  return readSettings(build).flatMap((parsed) => (parsed.ok ? [parsed.value] : []))
}

/**
 * With a provenance as buildx's default is, for an image in a layout: BuildKit leaves the default itself out of an image of
 * one platform that is not pushed (BuildKit, exporter/containerimage/writer.go; buildx, build/opt.go: `inline-only`).
 */
export function withProvenance(attest: readonly BakeValue[]): readonly BakeValue[] {
  const isSet = attest.some((entry) => fieldsOf(entry)['type'] === 'provenance')
  return isSet ? attest : [...attest, 'type=provenance,mode=min']
}

export function checkAttestations(build: BuildSettings): Problem[] {
  return readSettings(build).flatMap((parsed) => (parsed.ok ? [] : [parsed.problem]))
}

function readSettings({ provenance, sbom }: BuildSettings): Parsed<string>[] {
  return Object.entries({ provenance, sbom }).flatMap(([type, setting]) =>
    setting === null || setting === '' ? [] : [attestation(type, setting)],
  )
}

function attestation(type: string, setting: string): Parsed<string> {
  if (/^(1|t|true)$/i.test(setting)) return ok(writeCsv([['type', type]]))
  const disabled = ['disabled', 'true'] as const
  if (/^(0|f|false)$/i.test(setting)) return ok(writeCsv([['type', type], disabled]))
  const fields = readCsv(setting)
  const isPlain = fields?.every(
    ([key, value]) => key.trim().toLowerCase() !== 'type' && !/\p{Cc}/u.test(value),
  )
  return fields !== null && isPlain === true
    ? ok(writeCsv([['type', type], ...fields]))
    : refuse(type, setting)
}

function ok(value: string): Parsed<string> {
  return { ok: true, value }
}

function refuse(type: string, setting: string): Parsed<string> {
  const example = type === 'sbom' ? 'generator=<image>' : 'mode=max'
  return {
    ok: false,
    problem: {
      code: 'BAD_ATTESTATION',
      what: `${type}: ${JSON.stringify(setting)} is not a setting that buildx takes`,
      why: 'it is true, false or a list of attributes',
      fix: `write for example true or ${example}`,
      where: `\`${type}\``,
    },
  }
}
