import type { Schema } from '@cfworker/json-schema'
import { Validator } from '@cfworker/json-schema'
import schema from '../../../docs/report.schema.json' with { type: 'json' }
import type { Parsed } from '../../model/failure.ts'
import type { RunReport } from '../../model/report.ts'
import { quote } from '../../text/quote.ts'
import { isObject, parseJson } from '../../text/json.ts'

/** More than a run plans and tells: who sends more wants something else. */
const most = { cells: 5_000, steps: 50_000, variants: 5_000 }

/**
 * A report.json that somebody else wrote, as data: it has the form of docs/report.schema.json, and not more than a run tells. That
 * it tells the truth is not said. A problem has code BAD_REPORT.
 */
export function readReport(text: string): Parsed<RunReport> {
  const value = parseJson(text)
  if (!isObject(value)) return bad('it is no JSON, or no object')
  if (value['schemaVersion'] !== 1) return bad('its schemaVersion is not 1')
  const long = Object.entries(most).find(([name, limit]) => longestList(value, name) > limit)
  if (long !== undefined) return bad(`it has more than ${long[1]} ${long[0]}`)
  const { valid, errors } = new Validator(schema as Schema, '2020-12').validate(value)
  if (valid) return { ok: true, value: value as unknown as RunReport }
  const deepest = errors.toSorted((a, b) => depth(b.instanceLocation) - depth(a.instanceLocation))[0]
  return bad(`it is not of the form of report.schema.json at ${quote(deepest?.instanceLocation ?? '#')}`)
}

function longestList(report: Readonly<Record<string, unknown>>, name: string): number {
  const plan = isObject(report['plan']) ? report['plan'] : {}
  return Math.max(...[report[name], plan[name]].map((list) => (Array.isArray(list) ? list.length : 0)))
}

function depth(location: string): number {
  return location.split('/').length
}

function bad(why: string): Parsed<never> {
  return {
    ok: false,
    problem: {
      code: 'BAD_REPORT',
      what: 'the file is not a report.json of build-variants that can be used',
      why,
      fix: 'take the report.json of a run of this version, as it was written',
    },
  }
}
