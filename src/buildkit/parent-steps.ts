import type { CellId } from '../model/plan.ts'
import type { Vertex } from '../model/progress.ts'

/** A target that builds the steps of cells in front of them, from a Dockerfile in which some stages have other names. */
export interface ParentTarget {
  readonly name: string
  readonly stages: ReadonlyMap<string, ParentStage>
}

export interface ParentStage {
  /** As BuildKit names it in a cell; null: it names none. */
  readonly own: string | null
  readonly cells: readonly CellId[]
}

/** `[linux/amd64->arm64 builder-2  2/14] RUN …`: platform, stage, number. */
const head = /^\[(?:([^\s\]]*\/\S*) )?(?:(\S+) )?( *\d+\/\d+\])/

/**
 * BuildKit names a step as the target did that came to it first. A cell's steps have the names that they have without a
 * parent, and a step of the parent is told to be for its cells.
 */
export function asOfCells({ name, stages }: ParentTarget) {
  const everyCell = [...new Set([...stages.values()].flatMap(({ cells }) => cells))]
  return (target: string | null, vertex: Vertex): Vertex => {
    const [all = '', platform = '', stage = '', at = ''] = head.exec(vertex.name) ?? []
    const known = vertex.step === null ? undefined : stages.get(stage)
    if (known === undefined) return vertex
    const own = `[${known.own === null ? '' : `${known.own} `}${at}${vertex.name.slice(all.length)}`
    if (target === name)
      return {
        ...vertex,
        ahead: { cells: cellsOn(known.cells, platform), onPlatform: cellsOn(everyCell, platform), name: own },
      }
    return vertex.cell === null ? vertex : { ...vertex, stage: known.own, name: own }
  }
}

/** All of them where their platform is not the step's: it runs on the builder's own. */
function cellsOn(cells: readonly CellId[], platform: string): readonly CellId[] {
  const slug = (platform.split('->').at(-1) ?? '').replaceAll('/', '-')
  const own = cells.filter((cell) => slug !== '' && cell.endsWith(`-${slug}`))
  return own.length > 0 ? own : cells
}
