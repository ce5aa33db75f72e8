/** Numbers as people read them: `62.4 MB`, `1 min 12 s`. Decimal units, as registries and `docker images` count. */

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB']

/** Bytes with three significant digits: `999 B`, `62.4 MB`, `1.08 GB`. */
export function formatBytes(bytes: number): string {
  const power = bytes < 999.5 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3))
  const scaled = bytes / 1000 ** power
  const carry = scaled >= 999.5 && power < 4 ? 1 : 0
  const value = scaled / 1000 ** carry
  const unit = byteUnits[power + carry] ?? 'B'
  return `${power + carry === 0 ? Math.round(value) : threeDigits(value)} ${unit}`
}

function threeDigits(value: number): string {
  if (value >= 99.95) return value.toFixed(0)
  return value >= 9.995 ? value.toFixed(1) : value.toFixed(2)
}

/** Milliseconds: `0.4 s`, `8.2 s`, `43 s`, `1 min 12 s`, `2 h 5 min`. */
export function formatDuration(ms: number): string {
  if (ms <= 0) return '0 s'
  if (ms < 50) return '<0.1 s'
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`
  const rounded = Math.round(seconds / 60)
  return `${Math.floor(rounded / 60)} h ${rounded % 60} min`
}

/** A share of one as whole per cent; never 100 % for less than all; `<1 %` for what would round to nothing. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100)
  if (percent === 100 && share < 1) return '99 %'
  return percent === 0 && share > 0 ? '<1 %' : `${percent} %`
}

/** `1 cell`, `16 cells`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`
}

/** `12,345`. The first use of toLocaleString in a process costs 50 ms: it loads ICU. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
