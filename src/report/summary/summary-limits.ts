import { formatCount } from '../../text/units.ts'

/** How much of each part a summary shows. A rung of the ladder that keeps it under GitHub's limit. */
export interface SummaryLimits {
  readonly variants: number
  readonly verified: number
  readonly pulls: number
  readonly failures: number
  readonly problems: number
}

/**
 * A step's summary over 1 MiB is dropped whole, with an error nobody connects to it (actions/runner,
 * `CreateStepSummaryCommand`). UTF-8 bytes; the difference leaves room for other steps' words in the same file.
 */
export const summaryBytes = 900 * 1024

/** From everything to nearly nothing. Below the last there is only the headline. */
const ladder: readonly SummaryLimits[] = [
  { variants: Infinity, verified: Infinity, pulls: Infinity, failures: 20, problems: 50 },
  { variants: Infinity, verified: 200, pulls: 50, failures: 10, problems: 20 },
  { variants: 500, verified: 0, pulls: 20, failures: 5, problems: 10 },
  { variants: 50, verified: 0, pulls: 5, failures: 2, problems: 3 },
]

/** What is composed with the first limits that keep it within so many bytes of UTF-8; null when none do. */
export function fitting(bytes: number, compose: (limits: SummaryLimits) => string): string | null {
  for (const limits of ladder) {
    const text = compose(limits)
    if (new TextEncoder().encode(text).length <= bytes) return text
  }
  return null
}

export function omitted(all: number, shown: number, what: string): string {
  return all <= shown
    ? ''
    : `\n\n_${formatCount(all - shown)} ${what} omitted: all of them are in report.json._`
}
