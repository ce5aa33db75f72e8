import type { Checks } from '../../model/checks.ts'
import { quote } from '../../text/quote.ts'
import type { InputReader } from './input-reader.ts'
import type { RawText } from './raw-inputs.ts'
import { parseSize } from './sizes.ts'

/** What is checked of the images that were built. */
export function readChecks(reader: InputReader): Checks {
  const limit = reader.text('foreign-programs-limit')
  return {
    programs: {
      foreign: (reader.choice('foreign-programs') ?? 'error') as Checks['programs']['foreign'],
      allowed: readPatterns(reader, reader.items('foreign-programs-allow')),
      layerLimit: (limit === null ? null : reader.take(parseSize(limit.text), limit)) ?? 0,
    },
    dockerfile: (reader.choice('checks') ?? 'warn') as Checks['dockerfile'],
    timeBudgetFails: reader.flag('time-budget-fails'),
  }
}

/** Longest pattern, characters: no path is longer. */
const longest = 4096

function readPatterns(reader: InputReader, items: readonly RawText[]): readonly string[] {
  return items.flatMap((item) => {
    const pattern = item.text.replace(/^\/+/, '')
    const names = pattern.split('/')
    const fine =
      pattern.length <= longest &&
      names.every((name) => !['', '.', '..'].includes(name) && (name === '**' || !name.includes('**')))
    if (fine) return [pattern]
    reader.refuse(item, {
      code: 'BAD_PATTERN',
      what: `${quote(item.text)} is not a pattern of paths`,
      why: 'it is names between single slashes, with * and ? for characters and ** alone for any folders',
      fix: 'write for example opt/tools/** or **/*.node',
    })
    return []
  })
}
