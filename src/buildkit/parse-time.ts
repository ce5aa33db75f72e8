/** RFC 3339 as Go prints it, to nanoseconds, as Unix milliseconds with their fraction; null for what is none. */
export function parseTime(text: unknown): number | null {
  if (typeof text !== 'string') return null
  const whole = Date.parse(text)
  if (Number.isNaN(whole)) return null
  // Date.parse stops at milliseconds.
  const digits = /\.\d{3}(\d{1,6})/.exec(text)?.[1]
  return digits === undefined ? whole : whole + Number(`0.${digits}`)
}
