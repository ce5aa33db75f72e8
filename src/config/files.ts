import { accessSync, constants, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import type { FileFacts, Files } from './request/raw-inputs.ts'

/** The machine's own file system. A handful of calls per run, so synchronous ones. */
export const localFiles: Files = {
  look(path) {
    try {
      const stat = statSync(path)
      const kind: FileFacts['kind'] = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other'
      return { kind, bytes: stat.size, real: realpathSync(path) }
    } catch {
      return null
    }
  },
  read(path) {
    try {
      return readFileSync(path)
    } catch {
      return null
    }
  },
  list(folder) {
    try {
      return readdirSync(folder)
    } catch {
      return null
    }
  },
  mayWrite(folder) {
    try {
      accessSync(folder, constants.W_OK | constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}
