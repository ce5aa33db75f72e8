import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'
import { warnOfAnnotations } from './warn-of-annotations.ts'
import { warnOfCache } from './warn-of-cache.ts'
import { warnOfChecks } from './warn-of-checks.ts'
import { warnOfOutput } from './warn-of-output.ts'
import { warnOfSecrets } from './warn-of-secrets.ts'

/** What of a request will not be as it seems. */
export function warningsOf(request: Request): readonly Problem[] {
  return [
    ...warnOfSecrets(request),
    ...warnOfCache(request),
    ...warnOfAnnotations(request),
    ...warnOfChecks(request),
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
