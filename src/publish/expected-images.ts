import type { Problem } from '../model/failure.ts'
import type { CellImage } from '../model/measurement.ts'
import type { Cell, CellId, Plan } from '../model/plan.ts'
import { joinParts } from '../model/platform.ts'
import type { Verdict } from '../model/verdict.ts'

/** What was built and found out about it: all that decides whether anything is published. */
export interface Results {
  readonly images: readonly CellImage[]
  readonly verdicts: readonly Verdict[]
  /** Cells that were not decided, because another one's failure ended the build; absent: none. */
  readonly stopped?: ReadonlySet<CellId>
}

/** What stands in the way of one variant. */
export interface Obstacle {
  /** Empty for an image of no planned variant, which makes all of them doubtful. */
  readonly variant: string
  readonly problem: Problem
  /** True for what was already said elsewhere (a failed build or check); false for a set of images that must not be merged. */
  readonly known: boolean
  /** Nothing is wrong with it, as far as is known: another cell's failure stopped it. */
  readonly stopped: boolean
}

/**
 * The barrier before publishing: every cell of the plan has exactly one image, for its platform by its config and its
 * descriptor, no image is listed twice or unasked for, and no verdict has failed. No tool checks this: two amd64 digests
 * merge silently with `imagetools create`.
 */
export function findObstacles(plan: Plan, results: Results): readonly Obstacle[] {
  const planned = new Map(plan.cells.map((cell) => [cell.id, cell]))
  const strangers = results.images.filter((image) => !planned.has(image.cell))
  const unasked = strangers.map((image) => refuse('', `${image.cell} is not in the plan, but has an image`))
  return [
    ...plan.cells.flatMap((cell) => cellObstacles(cell, results)),
    ...doubles(plan, results.images),
    ...unasked,
  ]
}

function cellObstacles(cell: Cell, { images, verdicts, stopped }: Results): Obstacle[] {
  if (stopped?.has(cell.id) === true) return [{ ...known(cell, `${cell.id} was stopped`), stopped: true }]
  const [image, ...more] = images.filter((one) => one.cell === cell.id)
  const wrong = image === undefined ? null : platformObstacle(cell, image)
  if (more.length > 0) return [refuse(cell.variant, `${cell.id} has ${more.length + 1} images`)]
  if (wrong !== null) return [wrong]
  const failed = verdicts.filter((verdict) => verdict.cell === cell.id && verdict.outcome === 'failed')
  const checks = [...new Set(failed.map(({ check }) => check))]
  if (checks.length > 0) return [known(cell, `${cell.id} failed its ${checks.join(' and its ')} check`)]
  return image === undefined ? [known(cell, `${cell.id} was not built`)] : []
}

function platformObstacle(cell: Cell, image: CellImage): Obstacle | null {
  const described = image.manifest.platform === undefined ? null : joinParts(image.manifest.platform)
  if (described === cell.platform && image.configPlatform === cell.platform) return null
  const found = `its config says ${image.configPlatform ?? 'nothing known'}, its descriptor ${described ?? 'nothing known'}`
  return refuse(cell.variant, `${cell.id} is planned for ${cell.platform}, but ${found}`)
}

/** One manifest cannot be the image of two platforms of a variant. */
function doubles(plan: Plan, images: readonly CellImage[]): Obstacle[] {
  const byCell = new Map(images.map((image) => [image.cell, image.manifest.digest]))
  return plan.variants.flatMap(({ name }) => {
    const cells = plan.cells.filter((cell) => cell.variant === name && byCell.has(cell.id))
    const digests = cells.map((cell) => byCell.get(cell.id))
    const twice = cells.filter((_, at) => digests.indexOf(digests[at]) !== at)
    return twice.map((cell) => refuse(name, `${cell.id} has the same image as another platform of ${name}`))
  })
}

function known(cell: Cell, what: string): Obstacle {
  return { variant: cell.variant, problem: { code: 'CELL_MISSING', what }, known: true, stopped: false }
}

function refuse(variant: string, what: string): Obstacle {
  const problem: Problem = {
    code: 'WRONG_IMAGE_SET',
    what,
    why: 'an index holds exactly the images of its variant, one for each planned platform',
    fix: 'look for `--platform` in the FROM of the last stage; if there is none, build again without cache',
  }
  return { variant, problem, known: false, stopped: false }
}
