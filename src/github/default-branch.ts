import { dirname, join, resolve } from 'node:path'

/**
 * The default branch of the remote `origin`, as `git clone` noted it in `refs/remotes/origin/HEAD` (gitrepository-layout):
 * files only, no git is run. Null outside of a clone. `read` gives a file's text, or throws.
 */
export function defaultBranchOf(folder: string, read: (path: string) => string): string | null {
  const git = findGit(folder, (path) => readOrNull(path, read))
  if (git === null) return null
  const head = readOrNull(join(git, 'refs/remotes/origin/HEAD'), read) ?? ''
  return /^ref: refs\/remotes\/origin\/(\S+)\s*$/.exec(head)?.[1] ?? null
}

/** The repository's own folder; a worktree's `.git` is a file that leads there by way of `commondir`. */
function findGit(folder: string, read: (path: string) => string | null): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (read(join(at, '.git/HEAD')) !== null) return join(at, '.git')
    const link = /^gitdir: (.+?)\s*$/.exec(read(join(at, '.git')) ?? '')?.[1]
    if (link !== undefined) {
      const own = resolve(at, link)
      return resolve(own, read(join(own, 'commondir'))?.trim() ?? '.')
    }
    if (dirname(at) === at) return null
  }
}

function readOrNull(path: string, read: (path: string) => string): string | null {
  try {
    return read(path)
  } catch {
    return null
  }
}
