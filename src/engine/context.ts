import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Failure } from '../model/failure.ts'

import type { Host } from './host.ts'
import type { EnginePaths, StateFile } from './state.ts'
import type { Tools } from './download/tools.ts'

/** What every step of bringing an engine up is given. */
export interface EngineContext {
  readonly paths: EnginePaths
  readonly host: Host
  readonly tools: Tools
  readonly state: StateFile
  readonly env: NodeJS.ProcessEnv
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
  /** A `Failure` (ENGINE_START) with the end of the log of what did not start. */
  readonly failToStart: (what: string, logFile: string) => Failure
}

function lastLines(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' | ')
  } catch {
    return ''
  }
}

/** What needs a running engine says this when there is none. */
export function notUp(paths: EnginePaths): Failure {
  return new Failure('environment', {
    code: 'ENGINE_DOWN',
    what: `the embedded engine "${paths.name}" is not up`,
    fix: 'run `engine up` first',
  })
}

/** Completes a context with its `failToStart`. */
export function makeContext(parts: Omit<EngineContext, 'failToStart'>): EngineContext {
  const failToStart = (what: string, logFile: string) => {
    const path = join(parts.paths.logs, logFile)
    return new Failure('environment', {
      code: 'ENGINE_START',
      what: `${what} of the embedded engine "${parts.paths.name}" did not start`,
      why: lastLines(path) || 'it wrote nothing',
      fix: `read ${path}, then run \`engine down\` and \`engine up\` again`,
    })
  }
  return { ...parts, failToStart }
}
