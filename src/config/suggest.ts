import { closest, distance } from 'fastest-levenshtein'

/** The name that was probably meant: at most a third of it typed wrongly, and at most three characters. */
export function suggest(typed: string, names: readonly string[]): string | null {
  if (names.length === 0 || typed.length > 100) return null
  const best = closest(typed.toLowerCase(), names)
  const allowed = Math.min(3, Math.max(1, Math.floor(best.length / 3)))
  return distance(typed.toLowerCase(), best) <= allowed ? best : null
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
