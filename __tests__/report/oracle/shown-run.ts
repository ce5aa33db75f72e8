import type { RunReport } from '../../../src/model/report.ts'
import type { SeenSummary } from './read-summary.ts'
import type { SeenTerminal } from './read-terminal.ts'

/** All that a run shows of itself. */
export interface ShownRun {
  /** report.json, parsed. */
  readonly report: RunReport
  readonly summary: SeenSummary
  readonly terminal: SeenTerminal
  /** What the Action's steps behind it are given. */
  readonly outputs: Readonly<Record<string, string>>
}

/** Two places that cannot both be true, in words. */
export type Contradiction = string

/** `when` is what is claimed; told when it does not hold. */
export function unless(holds: boolean, words: string): Contradiction[] {
  return holds ? [] : [words]
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())
}

export function tagsIn(report: RunReport, ...states: readonly string[]): string[] {
  return (report.publication?.tags ?? [])
    .filter(({ state }) => states.includes(state))
    .map(({ reference }) => reference)
}

export function variantsIn(report: RunReport, ...states: readonly string[]): string[] {
  return (report.publication?.indexes ?? [])
    .filter(({ state }) => states.includes(state))
    .map(({ variant }) => variant)
}
