import { fieldsOf, isObject, parseJson } from '../text/json.ts'

/** One line of `--progress=rawjson`: BuildKit's `client.SolveStatus` (client/graph.go), as JSON. */
export interface SolveStatus {
  readonly vertexes?: readonly RawVertex[]
  readonly statuses?: readonly RawStatus[]
  readonly logs?: readonly RawLog[]
  readonly warnings?: readonly RawWarning[]
}

export interface RawVertex {
  readonly digest: string
  readonly inputs?: readonly string[]
  readonly name?: string
  readonly started?: string
  readonly completed?: string
  readonly cached?: boolean
  readonly error?: string
}

export interface RawStatus {
  readonly id: string
  readonly vertex: string
  readonly total?: number
  readonly current?: number
  readonly completed?: string
}

export interface RawLog {
  readonly vertex: string
  readonly stream?: number
  /** Base64. */
  readonly data?: string
  readonly timestamp?: string
}

export interface RawWarning {
  readonly vertex: string
  /** Base64. */
  readonly short?: string
  readonly url?: string
  /** Of pb.SourceInfo: `filename`. */
  readonly sourceInfo?: unknown
  /** Of pb.Range, the first one: `start.line`. */
  readonly range?: unknown
}

/** The status in a line of the stream; null for the plain text that buildx writes between and after. */
export function parseSolveStatus(line: string): SolveStatus | null {
  if (!line.startsWith('{')) return null
  const value = parseJson(line)
  return isSolveStatus(value) ? value : null
}

const lists = ['vertexes', 'statuses', 'logs', 'warnings'] as const

/** An excerpt of a Dockerfile may be a line of JSON, too: only what has the right form is an event. */
function isSolveStatus(value: unknown): value is SolveStatus {
  if (!isObject(value)) return false
  return Object.keys(value).every((key) => lists.some((list) => list === key) && isList(value[key], key))
}

function isList(value: unknown, key: string): boolean {
  const reference = key === 'vertexes' ? 'digest' : 'vertex'
  return Array.isArray(value) && value.every((item) => typeof fieldsOf(item)[reference] === 'string')
}
