import type { RunReport } from '../../model/report.ts'
import { formatBytes, formatDuration } from '../../text/units.ts'
import type { Wording } from './cache-words.ts'
import { refName } from './cache-words.ts'

/** What became of the cache mounts: a line for what was restored, one for what was kept. Empty when nobody asked for it. */
export function mountWords({ cacheMounts }: RunReport, { strong, name, words }: Wording): readonly string[] {
  if (cacheMounts === null) return []
  const { ids, restored, saved } = cacheMounts
  const title = strong('Cache mounts')
  const named = ids.length === 0 ? '' : ` (${ids.slice(0, 5).map(name).join(', ')})`
  const size = (amount: { readonly bytes: number; readonly wallMs: number }) =>
    `${formatBytes(amount.bytes)} in ${formatDuration(amount.wallMs)}`
  return [
    restored.from === null
      ? `${title}${named} not restored${restored.reason === null ? '' : `: ${words(restored.reason)}`}`
      : `${title}${named} restored from ${name(refName(restored.from))}: ${size(restored)}`,
    saved.saved
      ? `${title} kept: ${size(saved)}`
      : `${title} not kept${saved.reason === null ? '' : `: ${words(saved.reason)}`}`,
  ]
}
