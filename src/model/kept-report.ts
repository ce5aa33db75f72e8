import { fieldsOf, parseJson } from '../text/json.ts'

/** Bytes; a report that is longer is not kept, and not read. */
export const longestReport = 20 * 1024 * 1024

/** Is this text a whole report.json? What was cut off, or overwritten by something else, is none. */
export function isReport(text: string): boolean {
  return 'schemaVersion' in fieldsOf(parseJson(text))
}
