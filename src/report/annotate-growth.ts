import type { CommentThreshold } from '../model/comment.ts'
import type { RunReport } from '../model/report.ts'
import { cutText, plainText } from '../text/hostile-text.ts'
import { countOf } from '../text/units.ts'
import { isBeyond } from './comment/comment-changes.ts'
import type { ProblemAnnotation } from './problems.ts'
import type { ChangedCells, GrownLayer } from './words/changed-cells.ts'
import { changesOf } from './words/changed-cells.ts'
import { layerLines } from './words/layer-lines.ts'
import { nameCells } from './words/name-cells.ts'

/**
 * In a pull request a notice at each Dockerfile line whose layer made images grow beyond the threshold, the largest first. A layer
 * without a line has no place to be told at: the comment has it.
 */
export function annotateGrowth(report: RunReport, threshold: CommentThreshold): ProblemAnnotation[] {
  const { comparison, source } = report
  if (comparison === null || source.pullRequest === null) return []
  const { changed } = changesOf(report, comparison, isBeyond(threshold))
  const grown = changed.filter(({ change }) => change.startsWith('+'))
  const lineOf = layerLines(report)
  const places = new Map<string, ProblemAnnotation>()
  for (const group of grown) {
    const [layer] = group.grown
    const [cell] = group.cells
    const place = layer === undefined || cell === undefined ? null : lineOf(cell.id, layer.createdBy)
    if (layer === undefined || !place?.file.startsWith('/')) continue
    const key = `${place.file}:${place.line}`
    if (!places.has(key)) places.set(key, { ...noticeOf(group, layer, report), ...place })
  }
  return [...places.values()]
}

function noticeOf({ cells, change }: ChangedCells, layer: GrownLayer, report: RunReport): ProblemAnnotation {
  const names = nameCells(
    cells.map(({ id }) => id),
    report,
  )
  const images = names?.join(', ') ?? countOf(cells.length, 'image')
  const made = cutText(plainText(layer.createdBy ?? ''), 250)
  return {
    level: 'notice',
    title: cutText(plainText(`${images}: ${change}`), 250),
    message: `${layer.change}${layer.isNew ? ', a new layer' : ''}: ${made}`,
  }
}
