import type { Limit, SizeBudget, TimeBudget } from '../../model/budget.ts'
import type { Parsed } from '../../model/failure.ts'
import { parseDuration } from './durations.ts'
import { parseSize } from './sizes.ts'

/** Reads `90MB`, `+10MB`, `+5%`, each for compressed bytes or, after `unpacked`, for unpacked ones. */
export function parseSizeBudget(written: string): Parsed<SizeBudget> {
  const [, of = 'compressed', text = ''] = /^(?:(compressed|unpacked) +)?(.*)$/s.exec(written.trim()) ?? []
  const limit = parseLimit(text, parseSize, 'write for example 90MB, +10MB, +5% or unpacked 400MB')
  return limit.ok ? { ok: true, value: { of: of as SizeBudget['of'], limit: limit.value, text } } : limit
}

/** Reads `10m`, `+90s`, `+20%`. */
export function parseTimeBudget(written: string): Parsed<TimeBudget> {
  const text = written.trim()
  const limit = parseLimit(text, parseDuration, 'write for example 10m, +90s or +20%')
  return limit.ok ? { ok: true, value: { limit: limit.value, text } } : limit
}

function parseLimit(text: string, parseAmount: (text: string) => Parsed<number>, fix: string): Parsed<Limit> {
  const [, percent] = /^\+ ?(\d{1,4}(?:\.\d{1,3})?) ?%$/.exec(text) ?? []
  if (percent !== undefined) return { ok: true, value: { kind: 'share', share: Number(percent) / 100 } }
  const amount = parseAmount(text.replace(/^\+ ?/, ''))
  if (!amount.ok) return { ok: false, problem: { ...amount.problem, fix } }
  const kind = text.startsWith('+') ? 'growth' : 'absolute'
  return { ok: true, value: { kind, amount: amount.value } }
}
