import type { ReportedStep, RunReport } from '../../src/model/report.ts'

/** Each RUN step once, with all its cells. */
export function runSteps({ steps }: RunReport): readonly ReportedStep[] {
  return steps.filter(({ name }) => /^\[[^\]]*\] RUN /.test(name))
}

/** How many RUN steps of each cell were cached: `{ 'sour-linux-amd64': '5 of 5', … }`. */
export function foundSteps(report: RunReport): Record<string, string> {
  const found = report.cells.map(({ id }) => {
    const own = runSteps(report).filter(({ cells }) => cells.includes(id))
    return [id, `${own.filter(({ cached }) => cached).length} of ${own.length}`]
  })
  return Object.fromEntries(found) as Record<string, string>
}

/** What `foundSteps` gives when every cell has this many, all of them cached. */
export function allFound({ cells }: RunReport, steps: number): Record<string, string> {
  return Object.fromEntries(cells.map(({ id }) => [id, `${steps} of ${steps}`]))
}
