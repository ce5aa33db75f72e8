import type { ReportedCell } from '../../model/report.ts'

/** `12 of 14`: steps that were found, of all; null when it is not known. */
export function cachedSteps({
  steps,
  cachedSteps: found,
}: Pick<ReportedCell, 'steps' | 'cachedSteps'>): string | null {
  return steps === null || steps === 0 || found === null ? null : `${found} of ${steps}`
}
