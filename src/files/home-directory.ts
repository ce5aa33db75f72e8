import { userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Where Docker keeps its configuration: `$DOCKER_CONFIG`, or `.docker` in the home directory; null when there is neither. */
export function dockerFolder(env: Environment): string | null {
  const home = homeDirectory(env)
  return env['DOCKER_CONFIG'] || (home === null ? null : join(home, '.docker'))
}

/** The user's home directory, absolute; null when neither the environment nor the system's list of users names one. */
export function homeDirectory(env: Environment): string | null {
  const named = [env['HOME'], env['USERPROFILE']].find((path) => path !== undefined && isAbsolute(path))
  if (named !== undefined) return named
  try {
    const { homedir } = userInfo()
    return isAbsolute(homedir) ? homedir : null
  } catch {
    // A container may run as a number that has no entry.
    return null
  }
}
