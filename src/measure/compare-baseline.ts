import type { Digest } from '../model/digest.ts'
import { isDigest } from '../model/digest.ts'
import type { Platform } from '../model/platform.ts'
import { parsePlatform } from '../model/platform.ts'
import { fieldsOf, isObject, parseJson } from '../text/json.ts'
import type { ComparedLayer } from './compare-layers.ts'

/** What an earlier report.json says that a comparison needs. Whoever could write to the place it was kept in wrote it. */
export interface Baseline {
  /** RFC 3339, UTC. */
  readonly at: string | null
  /** The commit, in hexadecimal. */
  readonly revision: string | null
  readonly wallMs: number | null
  /** Nothing of its set of variants was left out. */
  readonly whole: boolean
  readonly cells: ReadonlyMap<string, BaselineCell>
  readonly steps: readonly BaselineStep[]
  /** Build arguments by cell. */
  readonly buildArgs: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** Digest of a Dockerfile that the layout of its cache did not fit. */
  readonly unfit: Digest | null
}

export interface BaselineCell {
  /** As it stands there: compared, never shown. */
  readonly variant: string
  /** Null for what is none. */
  readonly platform: Platform | null
  readonly compressedBytes: number | null
  readonly unpackedBytes: number | null
  readonly wallMs: number | null
  readonly cacheHitRate: number | null
  readonly layers: readonly ComparedLayer[]
}

export interface BaselineStep {
  readonly name: string
  readonly cells: readonly string[]
  readonly ms: number | null
}

/** Longest report that is read, characters; 5,000 cells take 12 million. */
const longestText = 32 * 1024 * 1024
const most = { cells: 20_000, layers: 500, steps: 100_000 }

/** Reads an earlier report; what does not fit is left out, and null stands for a text that is no report. Never throws. */
export function readBaseline(text: string): Baseline | null {
  const report = text.length > longestText ? null : parseJson(text)
  if (!isObject(report) || report['schemaVersion'] !== 1) return null
  const { unfitDockerfile: unfit } = fieldsOf(report['cache'])
  return {
    unfit: isDigest(unfit) ? unfit : null,
    at: readTime(report['startedAt']),
    revision: readRevision(fieldsOf(report['source'])['revision']),
    wallMs: amount(report['wallMs']),
    whole: fieldsOf(report['plan'])['whole'] === true,
    cells: new Map(list(report['cells'], most.cells).flatMap(readCell)),
    steps: list(report['steps'], most.steps).flatMap(readStep),
    buildArgs: new Map(list(fieldsOf(report['plan'])['cells'], most.cells).flatMap(readArguments)),
  }
}

function readCell(value: unknown): [string, BaselineCell][] {
  if (!isObject(value) || typeof value['id'] !== 'string') return []
  const rate = amount(value['cacheHitRate'])
  const { variant, platform } = value
  const parsed = typeof platform === 'string' ? parsePlatform(platform) : null
  const cell = {
    variant: typeof variant === 'string' ? variant : '',
    platform: parsed?.ok === true ? parsed.value : null,
    compressedBytes: amount(value['compressedBytes']),
    unpackedBytes: amount(value['unpackedBytes']),
    wallMs: amount(value['wallMs']),
    cacheHitRate: rate !== null && rate <= 1 ? rate : null,
    layers: list(value['layers'], most.layers).flatMap(readLayer),
  }
  return [[value['id'], cell]]
}

function readArguments(value: unknown): [string, Readonly<Record<string, unknown>>][] {
  if (!isObject(value) || typeof value['id'] !== 'string' || !isObject(value['buildArgs'])) return []
  return [[value['id'], value['buildArgs']]]
}

function readLayer(value: unknown): ComparedLayer[] {
  const { digest, createdBy, bytes: length } = fieldsOf(value)
  const bytes = amount(length)
  if (!isDigest(digest) || bytes === null) return []
  return [{ digest, bytes, createdBy: typeof createdBy === 'string' ? createdBy : null }]
}

function readStep(value: unknown): BaselineStep[] {
  if (!isObject(value) || typeof value['name'] !== 'string') return []
  const cells = list(value['cells'], most.cells).filter((cell) => typeof cell === 'string')
  return [{ name: value['name'], cells, ms: amount(value['ms']) }]
}

function list(value: unknown, length: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, length) : []
}

function amount(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : null
}

/** Git's, in SHA-1 or SHA-256. */
export function readRevision(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : null
}

export function readTime(value: unknown): string | null {
  const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : NaN
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
