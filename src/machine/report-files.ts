import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { BaselineStore } from '../model/cache.ts'
import { isReport, longestReport } from '../model/kept-report.ts'

/** Reports of earlier runs as files of this machine: the newest of each scope, `<directory>/reports/<scope>.json`. */
export function createReportFiles(directory: string, log: (line: string) => void): BaselineStore {
  const folder = join(directory, 'reports')
  const fileOf = (scope: string): string => join(folder, `${scope}.json`)
  return {
    async read(scopes) {
      for (const scope of scopes) {
        const read = await readReport(fileOf(scope.name))
        if (read !== null) return 'text' in read ? { scope, ...read } : read
      }
      return null
    },
    async write({ name }, text) {
      const part = `${fileOf(name)}.${process.pid}.part`
      try {
        if (Buffer.byteLength(text) > longestReport) return false
        await mkdir(folder, { recursive: true })
        await writeFile(part, text)
        // Whole or not at all: two runs at once, or one that is killed, leave no half of a report.
        await rename(part, fileOf(name))
        return true
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined)
        log(`the report was not kept for later runs: ${(error as Error).message}`)
        return false
      }
    },
  }
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
