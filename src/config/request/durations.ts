import type { Parsed } from '../../model/failure.ts'
import { quote } from '../../text/quote.ts'

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

/** Reads `90`, `90s`, `2m` or `1h`; gives milliseconds, at least a second and at most a day. */
export function parseDuration(text: string): Parsed<number> {
  const [, number = '', unit = 's'] = /^(\d{1,6})([smh]?)$/.exec(text.trim()) ?? []
  const value = Number(number) * (units[unit || 's'] ?? Number.NaN)
  if (number !== '' && value >= 1000 && value <= 86_400_000) return { ok: true, value }
  return {
    ok: false,
    problem: {
      code: 'BAD_DURATION',
      what: `${quote(text)} is not a time`,
      why: 'a time is a number with s, m or h, from 1s to 24h',
      fix: 'write for example 90s or 2m',
    },
  }
}
