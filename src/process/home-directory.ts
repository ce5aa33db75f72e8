import { userInfo } from 'node:os'
import { isAbsolute } from 'node:path'

/** The user's home directory, absolute; null when neither the environment nor the system's list of users names one. */
export function homeDirectory(env: Readonly<Record<string, string | undefined>>): string | null {
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
