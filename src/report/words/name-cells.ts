import type { CellId } from '../../model/plan.ts'
import type { RunReport } from '../../model/report.ts'

/** Names that are written out. */
const most = 3

/** Cells in few words: `redis` for all platforms of a variant, `redis linux/arm64` for one; null when that takes too many. */
export function nameCells(ids: readonly CellId[], { cells }: RunReport): readonly string[] | null {
  const wanted = new Set(ids)
  if (wanted.size === cells.length && cells.length > 1) return null
  const names: string[] = []
  for (const variant of new Set(cells.filter(({ id }) => wanted.has(id)).map((cell) => cell.variant))) {
    const all = cells.filter((cell) => cell.variant === variant)
    const own = all.filter(({ id }) => wanted.has(id))
    if (own.length === all.length) names.push(variant)
    else names.push(...own.map((cell) => `${variant} ${cell.platform}`))
    if (names.length > most) return null
  }
  return names
}
