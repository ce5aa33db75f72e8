import { closest, distance } from 'fastest-levenshtein'

/** The name that was probably meant: at most a third of it typed wrongly; two letters may be swapped behind the first. */
export function suggest(typed: string, names: readonly string[]): string | null {
  if (names.length === 0 || typed.length > 100) return null
  const given = typed.toLowerCase()
  const best = closest(given, names)
  const share = Math.max(given[0] === best[0] ? 2 : 1, Math.floor(best.length / 3))
  return distance(given, best) <= Math.min(3, share, best.length - 2) ? best : null
}

/** `did you mean "redis"?`, else what is given instead. */
export function didYouMean<T extends string | undefined>(
  typed: string,
  names: readonly string[],
  otherwise: T,
): string | T {
  const best = suggest(typed, names)
  return best === null ? otherwise : `did you mean ${JSON.stringify(best)}?`
}
