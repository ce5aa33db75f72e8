import type { DoorName } from '../../model/door-words.ts'
import { nameInput, writeInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import { inputs } from './inputs.ts'

const names = new Set(inputs.map(({ name }) => name))

/**
 * Rooms that know no door name an input between backticks, alone or with its value: `tags`, `driver-opts: image=…`. Here it
 * becomes what can be written at the door: --tags, --driver-opts image=…. Other text between backticks stays.
 */
export function inWordsOf(door: DoorName | undefined, text: string): string {
  return text.replace(/`([a-z][a-z-]*)(?:: ([^`]+))?`/g, (whole, name: string, value?: string) => {
    if (!names.has(name)) return whole
    return value === undefined ? nameInput(door, name) : writeInput(door, name, value)
  })
}

/** A problem in the door's words, or any value that holds problems and reasons, such as a report. */
export function tellIn<T>(door: DoorName | undefined, value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => tellIn(door, item)) as T
  if (typeof value !== 'object' || value === null) return value
  const told = isProblem(value) ? ['what', 'why', 'fix', 'where'] : reasons
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [
    key,
    typeof item === 'string' && told.includes(key) ? inWordsOf(door, item) : tellIn(door, item),
  ])
  return Object.fromEntries(entries) as T
}

const reasons = ['reason', 'importReason', 'exportReason', 'writeReason', 'keepReason']

function isProblem(value: object): value is Problem {
  return 'code' in value && 'what' in value
}
