import { isObject } from '../text/json.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A webhook's payload that may be anything: values are read by their path, and are null when they are not there. */
export interface Payload {
  text(...path: string[]): string | null
  integer(...path: string[]): number | null
}

/** Reads the file at GITHUB_EVENT_PATH. A payload that is missing, not JSON or not an object has no values. */
export function parsePayload(env: Environment, readEvent: (path: string) => string): Payload {
  const root = parseEvent(env['GITHUB_EVENT_PATH'] ?? '', readEvent)
  const find = (path: readonly string[]): unknown => {
    let value = root
    for (const key of path) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
    return value
  }
  return {
    text: (...path) => {
      const value = find(path)
      return typeof value === 'string' && value !== '' ? value : null
    },
    integer: (...path) => {
      const value = find(path)
      return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
    },
  }
}

function parseEvent(path: string, readEvent: (path: string) => string): unknown {
  try {
    return path === '' ? undefined : JSON.parse(readEvent(path))
  } catch {
    return undefined
  }
}
