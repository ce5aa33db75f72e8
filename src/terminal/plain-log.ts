import type { Digest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { Vertex } from '../model/progress.ts'
import { formatDuration } from '../text/units.ts'
import { createLineAssembler } from './line-assembler.ts'
import type { BuildWatcher, WatchedBuild } from './live-view.ts'
import type { Printer } from './printer.ts'

interface KnownStep {
  readonly prefix: string
  state: 'new' | 'started' | 'ended'
}

/** Every step and every line it prints, as they come, each line behind the cell it belongs to: `--progress plain`. */
export function createPlainLog(printer: Printer, build: WatchedBuild): BuildWatcher {
  const names = new Map(build.cells.map(({ id, variant, platform }) => [id, `${variant} ${platform}`]))
  const steps = new Map<Digest, KnownStep>()
  const lines = createLineAssembler<Digest>((digest, text) =>
    printer.child(steps.get(digest)?.prefix ?? 'build', text),
  )

  // A step that several cells share is announced once for each; its first cell's name stands for all.
  function follow(vertex: Vertex): void {
    const cell = vertex.cell ?? vertex.ahead?.cells[0] ?? null
    const step = steps.get(vertex.digest) ?? { prefix: prefixOf(cell, names), state: 'new' as const }
    steps.set(vertex.digest, step)
    if (step.state === 'new' && vertex.startedMs !== null) {
      step.state = 'started'
      printer.child(step.prefix, `> ${vertex.ahead?.name ?? vertex.name}`)
    }
    if (step.state !== 'started' || vertex.completedMs === null) return
    step.state = 'ended'
    lines.end(vertex.digest)
    printer.child(step.prefix, ending(vertex))
  }

  return {
    event(event) {
      if (event.type === 'vertex') follow(event.vertex)
      if (event.type === 'log') lines.add(event.vertex, event.text)
      if (event.type === 'warning') printer.child('warning', event.text)
    },
    async end() {
      lines.endAll()
      printer.note('')
      await printer.drain()
    },
  }
}

function prefixOf(cell: CellId | null, names: ReadonlyMap<CellId, string>): string {
  return (cell === null ? undefined : names.get(cell)) ?? 'build'
}

function ending(vertex: Vertex): string {
  const time = formatDuration((vertex.completedMs ?? 0) - (vertex.startedMs ?? 0))
  const name = vertex.ahead?.name ?? vertex.name
  if (vertex.error !== null) return `✗ ${name}: ${vertex.error}`
  return vertex.cached ? `✓ ${name} (cached)` : `✓ ${name} (${time})`
}
