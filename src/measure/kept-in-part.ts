import { fieldsOf, isObject, parseJson } from '../text/json.ts'

/** A report.json, and what is asked of it here. */
interface Parts {
  readonly cells: readonly unknown[]
  readonly planned: readonly unknown[]
  readonly steps: readonly unknown[]
}

/**
 * What later runs compare with after a publication in part: this report.json, with what the one before it has of the variants
 * that stayed behind, as their tags have it, too. What failed is no measure: a budget against it would be none. Of a variant that
 * the earlier one (null: there is none) does not have, nothing is told.
 */
export function keptInPart(text: string, earlier: string | null, behind: readonly string[]): string {
  const report = fieldsOf(parseJson(text))
  const now = partsOf(report)
  const before = partsOf(fieldsOf(earlier === null ? null : parseJson(earlier)))
  const isBehind = (cell: unknown) => behind.some((name) => fieldsOf(cell)['variant'] === name)
  const idsOf = ({ cells }: Parts) => new Set(cells.filter(isBehind).map((cell) => fieldsOf(cell)['id']))
  const ids = { now: idsOf(now), before: idsOf(before) }
  const join = (list: 'cells' | 'planned') => [
    ...now[list].filter((one) => !isBehind(one)),
    ...before[list].filter(isBehind),
  ]
  return JSON.stringify({
    ...report,
    plan: { ...fieldsOf(report['plan']), cells: join('planned') },
    cells: join('cells'),
    steps: [
      ...now.steps.flatMap((step) => ofCells(step, (cell) => !ids.now.has(cell))),
      ...before.steps.flatMap((step) => ofCells(step, (cell) => ids.before.has(cell))),
    ],
  })
}

function partsOf(report: Readonly<Record<string, unknown>>): Parts {
  const listOf = (value: unknown) => (Array.isArray(value) ? (value as readonly unknown[]) : [])
  const { cells } = fieldsOf(report['plan'])
  return { cells: listOf(report['cells']), planned: listOf(cells), steps: listOf(report['steps']) }
}

/** The step as those of its cells have it; none without any. */
function ofCells(step: unknown, isWanted: (cell: unknown) => boolean): readonly object[] {
  if (!isObject(step) || !Array.isArray(step['cells'])) return []
  const cells = (step['cells'] as readonly unknown[]).filter(isWanted)
  return cells.length === 0 ? [] : [{ ...step, cells }]
}
