import type { CellImage } from '../model/measurement.ts'
import type { Cell } from '../model/plan.ts'
import type { Verdict } from '../model/verdict.ts'

/** Whether the platform in the image's config is the one that was planned. */
export function checkArchitecture(cell: Cell, image: CellImage | undefined): Verdict {
  const verdict = { cell: cell.id, check: 'architecture', expected: cell.platform } as const
  if (image === undefined)
    return {
      ...verdict,
      outcome: 'not-tested',
      found: null,
      reason: 'there is no image: the cell was not built, or not kept',
    }
  const found = image.configPlatform
  if (found === cell.platform) return { ...verdict, outcome: 'passed', found, reason: null }
  const reason =
    found === null
      ? 'the image names no platform that is known'
      : 'the image is for another platform: look for `--platform` in the FROM of its last stage'
  return { ...verdict, outcome: 'failed', found, reason }
}
