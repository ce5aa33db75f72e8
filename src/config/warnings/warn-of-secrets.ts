import { contextQueries } from '../../model/address.ts'
import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'
import { shortestSecret } from '../../text/secret-forms.ts'
import { quote } from '../../text/quote.ts'

const suspicious =
  /(?:^|_)(?:TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)(?:$|_)/i

/** What says that it is secret by its name, and is there for everybody to read: image history, provenance. */
export function warnOfSecrets(request: Request): readonly Problem[] {
  const all = [request.build.buildArgs, ...request.variants.map(({ buildArgs }) => buildArgs)]
  const names = new Set(all.flatMap((args) => Object.keys(args)).filter((name) => suspicious.test(name)))
  const ofArguments = [...names].map((name) => ({
    code: 'SECRET_BUILD_ARG',
    what: `the build argument ${name} looks like a secret`,
    why: 'build arguments can be read in the image history and in the provenance by everybody who can pull',
    fix: 'use secrets, secret-envs or secret-files with RUN --mount=type=secret',
  }))
  const ofShort = request.shortSecrets.map((id) => ({
    code: 'SECRET_SHORT',
    what: `the value of the secret ${quote(id)} is not hidden in logs and reports`,
    why: `it has fewer than ${shortestSecret} characters, which occur in any text by chance`,
    fix: 'use a longer one, and print no secret',
  }))
  const isSigned = contextQueries(request).some((query) => signature.test(query))
  const ofAddresses = isSigned && request.build.provenance !== 'false' ? [signedAddress] : []
  return [...ofArguments, ...ofShort, ...ofAddresses]
}

/** Of S3, Google Cloud Storage and Azure; and tokens. */
const signature = /[?&][^=&]*(?:sig|signature|token|credential|key)=/i

/** BuildKit takes a login out of the address, but no query (`provenance.Capture`). */
const signedAddress: Problem = {
  code: 'SIGNED_ADDRESS',
  what: 'the address of a context has a signature or a token in it',
  why: 'everybody who can pull the images can read the whole address in their provenance',
  fix: 'use one that expires soon, set provenance: false, or fetch the sources first and write context: .',
}
