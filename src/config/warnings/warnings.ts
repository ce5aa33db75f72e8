import { nameInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'
import { warnOfSecrets } from './warn-of-secrets.ts'

/** What of a request will not be as it seems. */
export function warningsOf(request: Request): readonly Problem[] {
  return [
    ...warnOfSecrets(request),
    ...warnOfCache(request),
    ...warnOfAnnotations(request),
    ...warnOfOutput(request),
    ...(request.bake?.warnings ?? []),
  ]
}

/** Values that only this tool holds: a definition that others build names variables that nobody has set. */
export function warnOfVariables({ build, secretEnvironment }: Request): readonly Problem[] {
  const inline = build.secrets.flatMap((secret) =>
    secret.kind === 'env' && Object.hasOwn(secretEnvironment, secret.name) ? [secret] : [],
  )
  const [first] = inline
  if (first === undefined) return []
  return [
    {
      code: 'SECRET_VARIABLES',
      what: `plain bake needs ${inline.map(({ id, name }) => `${name} (${id})`).join(', ')} in its environment`,
      why: 'the values of secrets and github-token are never printed; the definition names these variables for them',
      fix: `name variables of your own with secret-envs: ${first.id}=VARIABLE`,
    },
  ]
}

/** A registry serves an index by its digest: there is no entry that names it. */
function warnOfAnnotations({ annotations, bake, output }: Request): readonly Problem[] {
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

/** Several sources cost hits, silently. */
export function warnOfCache({ cache }: Request): readonly Problem[] {
  const sources = cache.from.length
  if (sources < 2) return []
  return [
    {
      code: 'CACHE_SOURCES',
      what: `cache-from has ${sources} sources, which overlap`,
      why: "BuildKit follows the one that matched a shared step and misses the variants' own steps: 22–30 of 38 steps were found in our measurement instead of all",
      fix: 'keep one source in cache-from, or leave cache-from and cache-to out: the nearest cache is looked up then',
    },
  ]
}

/** Results that the next run copies into its images, and whose change makes it run the steps behind that again. */
function warnOfOutput({ copiedOutput, door }: Request): readonly Problem[] {
  if (copiedOutput === null) return []
  const { path, line } = copiedOutput
  return [
    {
      code: 'OUTPUT_COPIED',
      what: `line ${line} of the Dockerfile also takes ${path}/, the results of an earlier run`,
      why: 'every run changes them, so this step and those after it find nothing in the cache, and they can end up in the images',
      fix: `write ${path} into .dockerignore (and .gitignore), or name a folder outside the context with ${nameInput(door, 'output')}`,
    },
  ]
}
