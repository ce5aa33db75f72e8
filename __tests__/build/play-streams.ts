import type { BakeOutcome, BakeRequest, RunBake } from '../../src/buildkit/bake.ts'
import { withLinkedTargets } from '../../src/buildkit/bake-definition.ts'
import { ExportRecorder } from '../../src/buildkit/record-exports.ts'
import type { Cell, CellId, Plan } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import type { ReplayOptions } from '../buildkit/fixtures/replay.ts'
import { replay } from '../buildkit/fixtures/replay.ts'
import { samplePlan } from '../publish/sample-plan.ts'

export function planOf(ids: readonly string[]): Plan {
  const cells = ids.map((id): Cell => {
    const [variant = '', os = '', architecture = ''] = id.split('-')
    return {
      id: id as CellId,
      variant,
      platform: `${os}/${architecture}` as Platform,
      target: null,
      buildArgs: {},
      labels: {},
      tests: [],
      sizeBudget: null,
    }
  })
  return { ...samplePlan({ images: [] }), cells }
}

export { builder } from '../report/sample-run.ts'

/** A captured stream, and what is to be told of its bake besides. */
export type Played =
  string | ({ readonly stream: string; readonly edit?: ReplayOptions['edit'] } & Partial<BakeOutcome>)

/** Plays captured streams, one after the other, in the place of bake. */
export function playing(...played: readonly Played[]): { bake: RunBake; requests: BakeRequest[] } {
  const requests: BakeRequest[] = []
  const bake = (request: BakeRequest): Promise<BakeOutcome> => {
    const next = played[requests.length] ?? 'nothing left to play'
    const { stream, edit, ...more } = typeof next === 'string' ? { stream: next, edit: undefined } : next
    requests.push(request)
    const { events, tail } = replay(stream, withLinkedTargets(request.definition, request.targets), {
      cells: request.cells,
      parent: request.parent,
      joint: request.joint,
      ...(edit !== undefined && { edit }),
    })
    const exports = new ExportRecorder()
    for (const event of events) {
      exports.record(event)
      request.onEvent(event)
    }
    const baked = new Map(
      [...exports.finished()].map(([cell, digest]) => [
        cell,
        { digest, configDigest: null, reference: `ref/${cell}` },
      ]),
    )
    const cancelled = stream === 'cancelled'
    return Promise.resolve({ exitCode: tail === '' ? 0 : 1, baked, tail, cancelled, stall: null, ...more })
  }
  return { bake, requests }
}

/** The hour in which the streams were captured, so that their times lie within the run. */
export function clockOf(streams: readonly string[], cells: readonly string[]): () => number {
  const times = streams.flatMap((stream) =>
    replay(stream, cells).events.flatMap((event: BuildEvent) =>
      event.type === 'vertex' && event.vertex.completedMs !== null ? [event.vertex.completedMs] : [],
    ),
  )
  const ticks = [Math.max(...times) - 60_000, Math.max(...times)]
  return () => ticks.shift() ?? Math.max(...times)
}
