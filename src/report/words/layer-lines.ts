import { basename } from 'node:path'
import type { CellId } from '../../model/plan.ts'
import type { ReportedStep, RunReport } from '../../model/report.ts'
import { dockerfileOf } from './dockerfile-of.ts'
import { instructionsOf } from './name-steps.ts'

/** A place in a Dockerfile. */
export interface LayerLine {
  /** As the plan has it. */
  readonly file: string
  readonly line: number
}

/**
 * Finds the line that made a layer: the history of an image has the instruction, the steps of the run have its line. Null where
 * none fits, or several do.
 */
export function layerLines(report: RunReport): (cell: CellId, createdBy: string | null) => LayerLine | null {
  const byCell = new Map<CellId, Map<string, Set<number>>>()
  // A step's name has the values of arguments in it, the history has not.
  const written = instructionsOf(report.steps, report.plan.cells)
  for (const step of report.steps)
    for (const name of new Set([step.name, written(step).name]))
      if (step.line !== null) note(byCell, { ...step, name }, step.line)
  const variants = new Map(report.cells.map(({ id, variant }) => [id, variant]))
  return (cell, createdBy) => {
    const lines = byCell.get(cell)?.get(instruction(createdBy ?? '')) ?? new Set()
    const [line] = lines
    const file = dockerfileOf(variants.get(cell) ?? '', report.plan)
    return line === undefined || lines.size > 1 || file === null ? null : { file, line }
  }
}

function note(
  byCell: Map<CellId, Map<string, Set<number>>>,
  { name, cells }: ReportedStep,
  line: number,
): void {
  const key = instruction(name)
  for (const cell of cells) {
    const own = byCell.get(cell) ?? new Map<string, Set<number>>()
    own.set(key, (own.get(key) ?? new Set()).add(line))
    byCell.set(cell, own)
  }
}

/**
 * What a step's name (`[worker 3/4] COPY --from=build /app /app`) and an image's history (`COPY /app /app # buildkit`,
 * `RUN |1 TLS=1 /bin/sh -c npm ci # buildkit`) have in common (BuildKit, dockerfile2llb, `commitToHistory`).
 */
function instruction(text: string): string {
  const [, keyword = '', rest = ''] =
    /^(?:\[[^\]]*\] )?(?:LINK )?([A-Za-z]+)\s+(.*?)(?: # buildkit)?$/s.exec(text.trim()) ?? []
  const plain = rest
    .replace(/^(?:--[a-z-]+(?:=\S+)?\s+)+/, '')
    .replace(/^(?:\|\d+ .*? )?\/\S*sh(?: -o \S+| -[a-z]+)*? -c /s, '')
    .replace(/\s+/g, ' ')
  return `${keyword.toUpperCase()} ${plain}`
}

/** `Dockerfile:28`. */
export function shortPlace({ file, line }: LayerLine): string {
  return `${basename(file)}:${line}`
}
