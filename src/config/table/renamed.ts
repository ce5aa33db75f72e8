import type { DoorName } from '../../model/door-words.ts'
import { nameInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import { findInput } from './inputs.ts'

/** Names that people write because another tool has them, or that this one had, and what to write instead: inputs in braces. */
const renames: ReadonlyMap<string, string> = new Map([
  ['dockerfile', 'write {file}'],
  ['backend', 'write {variant} (a selection) or {variants} (the whole set)'],
  ['backends', 'write {variants}'],
  ['flavor', 'write {variants} and {variant-arg}; tag suffixes are made from the names'],
  ['image', 'write {images}'],
  ['image-name', 'write {images}'],
  ['name', 'write {images}'],
  ['tag', 'write {tags}'],
  ['platform', 'write {platforms}'],
  ['build-arg', 'write {build-args}'],
  ['build-context', 'write {build-contexts}'],
  ['label', 'write {labels}'],
  ['annotation', 'write {annotations}'],
  ['secret', 'write {secrets}, {secret-envs} or {secret-files}'],
  ['add-host', 'write {add-hosts}'],
  ['no-cache-filter', 'write {no-cache-filters}'],
  ['entitlements', 'write {allow}'],
  ['outputs', 'write {output} (a folder), {push} or {load}'],
  ['attests', 'write {provenance} and {sbom}'],
  ['attest', 'write {provenance} and {sbom}'],
  ['exclude', 'write exclude-platforms under the variant, in variants.yml'],
  ['size-limit', 'write {size-budget}'],
  ['smoke-test', 'write {test}'],
  ['default-variant', 'write {default}'],
  ['files', 'write {bake} for bake files, {file} for a Dockerfile'],
  ['targets', 'write {bake-target} for targets of a bake file, else {variants}, and target under a variant'],
  ['cgroup-parent', 'leave it out: only the docker driver has it, and that cannot push by digest'],
  ['call', 'write {checks}: Dockerfile checks are made with every build'],
  ['buildkitd-config', 'write {buildkitd-config-inline}'],
  ['buildkitd-flags', 'write {buildkitd-config-inline}'],
])

const kinds = { action: 'input', cli: 'flag', file: 'key' } as const

/** The problem of a name that has another one here; null when nothing is known of it. */
export function describeRenamed(name: string, where: string, from: keyof typeof kinds): Problem | null {
  const fix = renames.get(name)
  if (fix === undefined) return null
  return {
    code: 'RENAMED_INPUT',
    what: `there is no ${kinds[from]} "${from === 'cli' ? where : name}"`,
    fix: fix.replace(/\{(.+?)\}/g, (_, input: string) => spell(input, from)),
    where,
  }
}

/** What only variants.yml can say is told with where. */
function spell(input: string, from: keyof typeof kinds): string {
  const doors = findInput(input)?.doors ?? []
  const door: DoorName = from === 'cli' ? 'cli' : 'action'
  if (from === 'file' || doors.includes(door)) return nameInput(from === 'file' ? 'action' : door, input)
  return `${input} in variants.yml`
}
