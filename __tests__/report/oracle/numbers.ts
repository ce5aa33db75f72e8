/** Numbers as a reader takes them from a page: what the shown digits leave open is no contradiction. */

export type Range = readonly [least: number, most: number]

const units: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
const lengths: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000 }

function half(digits: string): number {
  const [, fraction = ''] = digits.split('.')
  return 0.5 / 10 ** fraction.length
}

/** `78.4 MB`, `+3.41 MB`, `−52.3 kB`, `±0`, `<1 kB`. Null when it is no size. */
export function readBytes(text: string): Range | null {
  if (text === '±0') return [0, 0]
  if (text === '<1 kB') return [-999.99, 999.99]
  const [, sign, digits, unit] = /^([+−]?)([\d.]+) ([kMGT]?B)$/.exec(text) ?? []
  const scale = units[unit ?? '']
  if (digits === undefined || scale === undefined) return null
  const value = Number(digits)
  const range = [(value - half(digits)) * scale, (value + half(digits)) * scale] as const
  return sign === '−' ? [-range[1], -range[0]] : range
}

/** `0.6 s`, `21 s`, `1 min 26 s`, `2 h 5 min`, `<0.1 s`. Milliseconds; null when it is no duration. */
export function readTime(text: string): Range | null {
  if (text === '<0.1 s') return [0, 100]
  const parts = [...text.matchAll(/([\d.]+) (s|min|h)\b/g)]
  if (parts.length === 0 || parts.map(([all]) => all).join(' ') !== text) return null
  const value = parts.reduce(
    (sum, [, digits, unit]) => sum + Number(digits) * (lengths[unit ?? ''] ?? NaN),
    0,
  )
  const [, digits = '', unit = ''] = parts.at(-1) ?? []
  const slack = half(digits) * (lengths[unit] ?? 0)
  return [value - slack, value + slack]
}

/** `43 %`, `<1 %`; as a part of one. */
export function readShare(text: string): Range | null {
  if (text === '<1 %') return [0, 0.005]
  const [, digits] = /^(\d+) %$/.exec(text) ?? []
  if (digits === undefined) return null
  // 99 % is said of everything that is not all.
  return [(Number(digits) - 0.5) / 100, (Number(digits) + (digits === '99' ? 1 : 0.5)) / 100]
}

export function isWithin(range: Range | null, value: number | null): boolean {
  return range !== null && value !== null && value >= range[0] - 1e-6 && value <= range[1] + 1e-6
}

export function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce<Range>(([a, b], [c, d]) => [a + c, b + d], [0, 0])
}

export function overlap(a: Range, b: Range): boolean {
  return a[0] <= b[1] + 1e-6 && b[0] <= a[1] + 1e-6
}
