import type { Problem } from '../model/failure.ts'

/** Names that people write because another tool has them, or that this one had: each fails with what to write instead. */
const renames: ReadonlyMap<string, string> = new Map([
  ['dockerfile', 'write file'],
  ['backend', 'write variant (a selection) or variants (the whole set)'],
  ['backends', 'write variants'],
  ['flavor', 'write variants and variant-arg; tag suffixes are made from the names'],
  ['image', 'write images'],
  ['image-name', 'write images'],
  ['name', 'write images'],
  ['tag', 'write tags'],
  ['platform', 'write platforms'],
  ['build-arg', 'write build-args'],
  ['build-context', 'write build-contexts'],
  ['label', 'write labels'],
  ['annotation', 'write annotations'],
  ['secret', 'write secrets, secret-envs or secret-files'],
  ['add-host', 'write add-hosts'],
  ['no-cache-filter', 'write no-cache-filters'],
  ['entitlements', 'write allow'],
  ['outputs', 'write output (a folder), push or load'],
  ['attests', 'write provenance and sbom'],
  ['attest', 'write provenance and sbom'],
  ['exclude', 'write exclude-platforms under the variant'],
  ['size-limit', 'write size-budget'],
  ['smoke-test', 'write test'],
  ['default-variant', 'write default'],
  ['files', 'write bake for bake files, file for a Dockerfile'],
  ['targets', 'write bake-target for targets of a bake file, else variants, and target under a variant'],
  ['cgroup-parent', 'leave it out: only the docker driver has it, and that cannot push by digest'],
  ['call', 'leave it out: Dockerfile checks are reported with every build'],
  ['buildkitd-config', 'write buildkitd-config-inline'],
  ['buildkitd-flags', 'write buildkitd-config-inline'],
])

/** The problem of a name that has another one here; null when nothing is known of it. */
export function describeRenamed(name: string, where: string): Problem | null {
  const fix = renames.get(name)
  return fix === undefined ? null : { code: 'RENAMED_INPUT', what: `there is no input "${name}"`, fix, where }
}
