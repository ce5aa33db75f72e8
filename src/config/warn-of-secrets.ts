import type { Problem } from '../model/failure.ts'
import type { Request } from '../model/request.ts'

const suspicious =
  /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(?:$|_)/i

/** Build arguments whose names say that they are secret: they stay in the image's history and in its provenance. */
export function warnOfSecrets(request: Request): readonly Problem[] {
  const all = [request.build.buildArgs, ...request.variants.map(({ buildArgs }) => buildArgs)]
  const names = new Set(all.flatMap((args) => Object.keys(args)).filter((name) => suspicious.test(name)))
  return [...names].map((name) => ({
    code: 'SECRET_BUILD_ARG',
    what: `the build argument ${name} looks like a secret`,
    why: 'build arguments can be read in the image history and in the provenance by everybody who can pull',
    fix: 'use secrets, secret-envs or secret-files with RUN --mount=type=secret',
  }))
}
