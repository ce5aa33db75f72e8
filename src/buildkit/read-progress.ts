import { StringDecoder } from 'node:string_decoder'

import type { Digest } from '../model/digest.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'
import { splitLines } from '../process/lines.ts'
import { fieldsOf } from '../text/json.ts'
import type { ParentTarget } from './parent-steps.ts'
import { asOfCells } from './parent-steps.ts'
import { parseTime } from './parse-time.ts'
import { parseVertexName } from './parse-vertex-name.ts'
import type { RawLog, RawStatus, RawVertex, RawWarning, SolveStatus } from './solve-status.ts'
import { parseSolveStatus } from './solve-status.ts'
import { wholeExports } from './whole-exports.ts'

/** A line of rawjson may carry megabytes of a log. */
const maxLineBytes = 64 * 1024 * 1024
/** What buildx prints besides: an error, an excerpt. The last lines count. */
const maxTailLines = 400

/** What a bake builds, as far as names in its stream need it. */
export interface BakeTargets {
  /** All targets that this bake builds, linked ones included. With one alone buildx writes no target into the names. */
  readonly all: readonly string[]
  /** Those of them that are cells. */
  readonly cells: readonly CellId[]
  /** The cells that need a target which is none of them, or another cell; absent: nobody links any. */
  readonly needing?: ReadonlyMap<string, readonly CellId[]>
  /** Absent: there is none. */
  readonly parent?: ParentTarget | undefined
}

export interface ProgressReader {
  /** Takes the next bytes of stderr. */
  push(chunk: Buffer): void
  end(): void
  /** The lines that were no events: errors, Dockerfile excerpts, warnings of the CLI. Hostile text. */
  tail(): string
}

/**
 * Decodes the stream of `docker buildx bake --progress=rawjson` into events, in its order. Log bytes are decoded per step
 * and stream, so that a character cut by two messages stays whole; a text may hold several lines, or part of one.
 */
export function readProgress(targets: BakeTargets, onEvent: (event: BuildEvent) => void): ProgressReader {
  const tail: string[] = []
  const give = wholeExports(onEvent)
  const readVertex = vertexReader(targets)
  const readLog = logReader()
  const lines = splitLines(maxLineBytes, (line) => {
    const status = parseSolveStatus(line)
    if (status !== null) emit(status)
    else tail.push(line)
    if (tail.length > 2 * maxTailLines) tail.splice(0, maxTailLines)
  })

  const emit = (status: SolveStatus): void => {
    status.vertexes?.flatMap(readVertex).forEach(give)
    status.statuses?.forEach((item) => give(readStatus(item)))
    status.logs?.forEach((log) => give(readLog(log)))
    status.warnings?.forEach((warning) => give(readWarning(warning)))
  }

  return {
    push: (chunk) => lines.push(chunk),
    end: () => lines.end(),
    tail: () => tail.slice(-maxTailLines).join('\n'),
  }
}

/**
 * A step of a linked target is told of once more for each cell that is made from it. Not so when it fails under buildx 0.37 or
 * newer, which solves links first (docker/buildx#4014): then it is given on for the cells that it kept from being built.
 */
function vertexReader({ all, cells, needing, parent }: BakeTargets): (vertex: RawVertex) => BuildEvent[] {
  const prefixes = new Set(all.length > 1 ? all : [])
  const known = new Map<string, CellId>(cells.map((cell) => [cell, cell]))
  const only = all.length === 1 ? cells[0] : undefined
  const resume = resumedSteps()
  const named = parent === undefined ? null : asOfCells(parent)
  const read = (raw: RawVertex): { readonly target: string | null; readonly vertex: Vertex } => {
    const { target, ...parts } = parseVertexName(raw.name ?? '', prefixes)
    // The one vertex that is the bake's own even when there is a single target.
    const ofBake = parts.name.startsWith('[internal] load local bake definitions')
    const cell = target === null ? only : known.get(target)
    const vertex = {
      digest: raw.digest as Digest,
      inputs: (raw.inputs ?? []) as Digest[],
      cell: ofBake || cell === undefined ? null : cell,
      ...parts,
      startedMs: parseTime(raw.started),
      completedMs: parseTime(raw.completed),
      cached: raw.cached ?? false,
      error: raw.error !== undefined && raw.error !== '' ? raw.error : null,
    }
    const resumed = resume(raw.name ?? '', vertex)
    return { target, vertex: named?.(target, resumed) ?? resumed }
  }
  return (raw) => {
    const { target, vertex } = read(raw)
    const kept = vertex.error === null || target === null ? [] : (needing?.get(target) ?? [])
    return [vertex, ...kept.map((cell) => ({ ...vertex, cell }))].map((one) => ({
      type: 'vertex',
      vertex: one,
    }))
  }
}

/**
 * Layers of a step are fetched, or merged, when something needs them, and BuildKit then begins the step again, layer by
 * layer, without its inputs. It is still made from them; and a step that was found in the cache is still found, it only
 * takes longer. (BuildKit says `cached` of none of these, or once more in between.)
 */
function resumedSteps(): (name: string, vertex: Vertex) => Vertex {
  const known = new Map<string, Vertex>()
  return (name, vertex) => {
    const key = `${vertex.digest} ${name}`
    if (vertex.inputs.length > 0) {
      known.set(key, vertex)
      return vertex
    }
    const before = known.get(key)
    if (before === undefined) return vertex
    const found = before.cached && before.error === null ? { startedMs: before.startedMs, cached: true } : {}
    return { ...vertex, inputs: before.inputs, ...found }
  }
}

function readStatus(raw: RawStatus): BuildEvent {
  return {
    type: 'status',
    vertex: raw.vertex as Digest,
    id: raw.id,
    current: raw.current ?? 0,
    total: raw.total ?? 0,
    completed: raw.completed !== undefined,
  }
}

function readWarning(raw: RawWarning): BuildEvent {
  const text = Buffer.from(raw.short ?? '', 'base64').toString('utf8')
  return { type: 'warning', vertex: raw.vertex as Digest, text, url: raw.url ?? null, place: placeOf(raw) }
}

/** Null where BuildKit names none. */
function placeOf({ sourceInfo, range }: RawWarning): { readonly file: string; readonly line: number } | null {
  const { filename: file } = fieldsOf(sourceInfo)
  const { line } = fieldsOf(fieldsOf(Array.isArray(range) ? range[0] : null)['start'])
  const isLine = typeof line === 'number' && Number.isSafeInteger(line) && line > 0
  return typeof file === 'string' && isLine ? { file, line } : null
}

function logReader(): (log: RawLog) => BuildEvent {
  const decoders = new Map<string, StringDecoder>()
  return (log) => {
    const key = `${log.stream ?? 0} ${log.vertex}`
    const decoder = decoders.get(key) ?? new StringDecoder('utf8')
    decoders.set(key, decoder)
    return {
      type: 'log',
      vertex: log.vertex as Digest,
      text: decoder.write(Buffer.from(log.data ?? '', 'base64')),
      atMs: parseTime(log.timestamp) ?? 0,
      ...(log.stream === 2 && { stream: 'stderr' as const }),
    }
  }
}
