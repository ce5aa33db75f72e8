import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { writeWhole } from '../files/write-whole.ts'
import type { BaselineStore, CacheScope, ScopePattern } from '../model/cache.ts'
import { scopeLike } from '../model/cache.ts'
import { isReport, longestReport } from '../model/kept-report.ts'

/** Reports of earlier runs as files of this machine: the newest of each scope, `<directory>/reports/<scope>.json`. */
export function createReportFiles(directory: string, log: (line: string) => void): BaselineStore {
  const folder = join(directory, 'reports')
  const fileOf = (scope: string): string => join(folder, `${scope}.json`)
  return {
    async read(scopes, like) {
      const alike = like === undefined ? [] : await findLike(folder, like)
      const isBase = ({ ref }: CacheScope) => ref === like?.ref
      // Nearer than what else a pull request may be compared with: its own last run.
      const all = [...scopes.filter(isBase), ...alike, ...scopes.filter((scope) => !isBase(scope))]
      for (const scope of all) {
        const read = await readReport(fileOf(scope.name))
        if (read !== null) return 'text' in read ? { scope, ...read } : read
      }
      return null
    },
    async write({ name }, text) {
      try {
        if (Buffer.byteLength(text) > longestReport) return false
        await writeWhole(fileOf(name), text)
        return true
      } catch (error) {
        log(`the report was not kept for later runs: ${(error as Error).message}`)
        return false
      }
    },
  }
}

/** The newest first. */
async function findLike(folder: string, like: ScopePattern): Promise<readonly CacheScope[]> {
  const names = await readdir(folder).catch(() => [])
  const found = names.flatMap((file) => scopeLike(like, file.replace(/\.json$/, '')) ?? [])
  const timed = found.map(async (scope) => {
    const facts = await stat(join(folder, `${scope.name}.json`)).catch(() => null)
    return { scope, at: facts?.mtimeMs ?? 0 }
  })
  return (await Promise.all(timed)).sort((a, b) => b.at - a.at).map(({ scope }) => scope)
}

/** Null when there is no such file. */
async function readReport(file: string) {
  try {
    const text = (await stat(file)).size <= longestReport ? await readFile(file, 'utf8') : ''
    return isReport(text) ? { text } : { failure: `${file} holds no report` }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? null : { failure: message }
  }
}
