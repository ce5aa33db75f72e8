import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ActionsCache } from '../model/cache.ts'
import type { FolderCache } from '../model/folder-cache.ts'
import type { ProgramResult } from '../process/run-program.ts'
import { runProgram } from '../process/run-program.ts'
import { parseJson } from '../text/json.ts'
import type { Environment } from './event-payload.ts'

export interface FolderCacheOptions {
  readonly actionsCache: Pick<ActionsCache, 'reads' | 'writes'>
  /** The program and first arguments that run `runCacheClient` with what follows. */
  readonly client: readonly [string, ...string[]]
  /** The runner's variables. */
  readonly env: Environment
  /** Milliseconds for one call. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** Gets one line for each save that failed. */
  readonly log: (line: string) => void
}

/** Folders in GitHub's cache service. */
export function createFolderCache(options: FolderCacheOptions): FolderCache {
  const { actionsCache, log } = options
  return {
    async restore(key, restoreKeys, folder) {
      if (!actionsCache.reads) return null
      try {
        const part = `${folder}.part`
        await rm(part, { recursive: true, force: true })
        await mkdir(part, { recursive: true })
        try {
          const found = await runClient(options, part, ['restore', key, ...restoreKeys])
          if (found === null) return null
          await rm(folder, { recursive: true, force: true })
          await rename(part, folder)
          return found
        } finally {
          await rm(part, { recursive: true, force: true })
        }
      } catch (error) {
        return { failure: (error as Error).message }
      }
    },
    async save(key, folder) {
      if (!actionsCache.writes) return false
      try {
        return (await runClient(options, folder, ['save', key])) !== null
      } catch (error) {
        log(`nothing was saved to GitHub's cache service: ${(error as Error).message}`)
        return false
      }
    },
  }
}

/** The key; null when nothing was found. Throws an `Error` with the reason for everything else. */
async function runClient(
  { client: [program, ...first], env, timeoutMs, signal }: FolderCacheOptions,
  folder: string,
  args: readonly string[],
): Promise<string | null> {
  const scratch = await mkdtemp(join(env['RUNNER_TEMP'] || tmpdir(), 'build-variants-cache-'))
  try {
    const result = await runProgram(program, [...first, ...args], {
      cwd: folder,
      env: { ...env, GITHUB_WORKSPACE: folder, RUNNER_TEMP: scratch },
      timeoutMs,
      ...(signal && { signal }),
    })
    if (result.timedOut) throw new Error(`it took more than ${timeoutMs / 1000} s`)
    if (result.cancelled) throw new Error('cancelled')
    return readAnswer(result)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What @actions/cache complains of stands as a workflow command or a plain line before its answer. */
function readAnswer({ exitCode, stdout, stderr }: ProgramResult): string | null {
  const lines = stdout.trimEnd().split('\n')
  const said = exitCode === 0 ? lines.slice(0, -1) : [...lines, ...stderr.split('\n')]
  const complaint = said.findLast((line) => /^::(warning|error)::|^Failed to|^\w*Error: /.test(line))
  if (complaint !== undefined) throw new Error(tidy(complaint))
  if (exitCode !== 0) throw new Error(`@actions/cache ended with exit code ${String(exitCode)}`)
  const answer = parseJson(lines.at(-1) ?? '')
  if (answer !== null && typeof answer !== 'string') throw new Error('@actions/cache gave no answer')
  return answer
}

/** Short, and without the query of a link: it is signed. */
function tidy(complaint: string): string {
  return complaint
    .replace(/^::\w+::/, '')
    .replace(/(https?:\/\/[^\s?]+)\?\S*/g, '$1')
    .slice(0, 300)
}
