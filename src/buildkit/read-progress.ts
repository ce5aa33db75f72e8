import { StringDecoder } from 'node:string_decoder'

import type { Digest } from '../model/digest.ts'
import type { BuildEvent } from '../model/progress.ts'
import { splitLines } from '../process/lines.ts'
import { fieldsOf } from '../text/json.ts'
import { parseTime } from './parse-time.ts'
import type { BakeTargets } from './read-vertexes.ts'
import { vertexReader } from './read-vertexes.ts'
import type { RawLog, RawStatus, RawWarning, SolveStatus } from './solve-status.ts'
import { parseSolveStatus } from './solve-status.ts'
import { wholeExports } from './whole-exports.ts'

/** A line of rawjson may carry megabytes of a log. */
const maxLineBytes = 64 * 1024 * 1024
/** What buildx prints besides: an error, an excerpt. The last lines count. */
const maxTailLines = 400

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
  const readVertexes = vertexReader(targets)
  const readLog = logReader()
  const lines = splitLines(maxLineBytes, (line) => {
    const status = parseSolveStatus(line)
    if (status !== null) emit(status)
    else tail.push(line)
    if (tail.length > 2 * maxTailLines) tail.splice(0, maxTailLines)
  })

  const emit = (status: SolveStatus): void => {
    readVertexes.read(status.vertexes ?? []).forEach(give)
    status.statuses?.forEach((item) => give(readStatus(item)))
    status.logs?.forEach((log) => give(readLog(log)))
    status.warnings?.forEach((warning) => give(readWarning(warning)))
  }

  return {
    push: (chunk) => lines.push(chunk),
    end: () => {
      lines.end()
      readVertexes.rest().forEach(give)
    },
    tail: () => tail.slice(-maxTailLines).join('\n'),
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
