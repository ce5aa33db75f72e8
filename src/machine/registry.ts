import type { ThisProcess } from './this-process.ts'
import { dockerFolder } from '../files/home-directory.ts'
import { createCredentials } from '../registry/credentials.ts'
import { Failure } from '../model/failure.ts'
import type { Registry } from '../registry/registry.ts'
import { createRegistry } from '../registry/registry.ts'

/**
 * All registries, with the logins of the user's own Docker configuration. Throws a usage `Failure` when
 * BUILD_VARIANTS_TIME_SCALE is not a number above 0 and up to 1.
 */
export function openRegistry(
  { env, signal }: Pick<ThisProcess, 'env' | 'signal'>,
  insecure: readonly string[],
): Registry {
  // Never below the working directory: what is there is the repository's, and a configuration may name programs to run.
  const directory = dockerFolder(env) ?? '/.docker'
  return createRegistry({
    credentials: createCredentials({ directory, env, signal }),
    insecure,
    signal,
    env,
    timeScale: timeScaleOf(env),
  })
}

const timeScaleName = 'BUILD_VARIANTS_TIME_SCALE'

/** Tests of slow and broken registries do not wait for minutes (CONTRIBUTING.md). */
function timeScaleOf(env: ThisProcess['env']): number {
  const text = env[timeScaleName] ?? ''
  if (text === '') return 1
  const scale = Number(text)
  if (scale > 0 && scale <= 1) return scale
  throw new Failure('usage', {
    code: 'BAD_TIME_SCALE',
    what: `${timeScaleName}=${text} is not a number above 0 and up to 1`,
    why: 'it makes all waits for registries shorter, and is meant for tests',
    fix: 'unset it',
  })
}
