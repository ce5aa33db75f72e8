import { join } from 'node:path'

import type { Door } from './door.ts'
import { createCredentials } from './registry/credentials.ts'
import type { Registry } from './registry/registry.ts'
import { createRegistry } from './registry/registry.ts'
import { version } from './version.ts'

/** All registries, with the logins of the user's own Docker configuration. */
export function openRegistry({ env, signal }: Door, insecure: readonly string[]): Registry {
  const directory = env['DOCKER_CONFIG'] ?? join(env['HOME'] ?? env['USERPROFILE'] ?? '', '.docker')
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
