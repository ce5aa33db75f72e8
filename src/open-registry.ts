import type { Door } from './door.ts'
import { dockerFolder } from './process/home-directory.ts'
import { createCredentials } from './registry/credentials.ts'
import type { Registry } from './registry/registry.ts'
import { createRegistry } from './registry/registry.ts'
import { version } from './version.ts'

/** All registries, with the logins of the user's own Docker configuration. */
export function openRegistry({ env, signal }: Door, insecure: readonly string[]): Registry {
  // Never below the working directory: what is there is the repository's, and a configuration may name programs to run.
  const directory = dockerFolder(env) ?? '/.docker'
  return createRegistry({
    credentials: createCredentials({ directory, env, signal }),
    insecure,
    signal,
    proxy: {
      HTTP_PROXY: env['HTTP_PROXY'] ?? env['http_proxy'],
      HTTPS_PROXY: env['HTTPS_PROXY'] ?? env['https_proxy'],
      NO_PROXY: env['NO_PROXY'] ?? env['no_proxy'],
    },
    userAgent: `build-variants/${version}`,
  })
}
