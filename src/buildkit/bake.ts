import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Digest } from '../model/digest.ts'
import type { JointTarget } from '../model/joint-target.ts'
import type { CellId } from '../model/plan.ts'
import type { BuildEvent } from '../model/progress.ts'
import { runProgram } from '../process/run-program.ts'
import { makeTemporaryFolder } from '../files/temporary-folder.ts'
import type { BakeDefinition } from './bake-definition.ts'
import { withLinkedTargets } from './bake-definition.ts'
import type { BakedCell } from './bake-metadata.ts'
import { parseBakeMetadata } from './bake-metadata.ts'
import type { ParentTarget } from './parent-steps.ts'
import { readProgress } from './read-progress.ts'
import type { BakeTargets } from './read-vertexes.ts'
import { findBuildx } from './find-buildx.ts'
import { ExportRecorder } from './record-exports.ts'
import type { Patience, Stall } from './watch-idle.ts'
import { IdleWatch } from './watch-idle.ts'

export interface BakeRequest {
  readonly definition: BakeDefinition
  /** The targets to build now; those of them that are cells. */
  readonly targets: readonly string[]
  readonly cells: readonly CellId[]
  /** Those of the targets that are a whole variant; their cells are among `cells`. Absent: there is none. */
  readonly joint?: readonly JointTarget[]
  readonly builder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Relative paths in the definition start here. */
  readonly cwd: string
  /** Values for `--allow`: `fs.write=/out`, `network.host`. */
  readonly allow?: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly onEvent: (event: BuildEvent) => void
  /** Milliseconds without an event, while no step runs that may be silent, after which the bake is stopped. 0: never. */
  readonly idleLimitMs?: number
  /** The same for a time in which only the cache is waited for. 0 or absent: as for everything else. */
  readonly cacheLimitMs?: number
  readonly cachePatience?: Patience | undefined
  /** Absent: no target builds the steps of others in front of them. */
  readonly parent?: ParentTarget | undefined
  /** Called when a cell's export is complete, while the bake goes on. */
  readonly onBuilt?: ((cell: CellId, digest: Digest) => void) | undefined
  /** The program and its first arguments; found when absent. */
  readonly buildx?: readonly [string, ...string[]]
}

export interface BakeOutcome {
  /** Null when a signal ended it. */
  readonly exitCode: number | null
  /** The cells that are whole: from the metadata file, or, after a failure, from the stream. */
  readonly baked: ReadonlyMap<CellId, BakedCell>
  /** What buildx printed besides events. Hostile text. */
  readonly tail: string
  /** True when `signal` stopped it. */
  readonly cancelled: boolean
  /** Set when it stood still and was stopped for it. */
  readonly stall: Stall | null
  /** It ended because the builder lost layers, whose steps it now takes as not done. Absent: no. */
  readonly isForgotten?: boolean
}

export type RunBake = (request: BakeRequest) => Promise<BakeOutcome>

/**
 * Runs one `docker buildx bake`, the definition on stdin, and tells what became of it; a failed build is an outcome, not
 * an error. Throws a `Failure` (environment) when docker itself cannot be started.
 */
export async function runBake(request: BakeRequest): Promise<BakeOutcome> {
  // A fresh folder each time: after a failure an older metadata file would be left as it was.
  const folder = await makeTemporaryFolder('build-variants-')
  try {
    return await bakeInto(join(folder, 'metadata.json'), request)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function bakeInto(metadataFile: string, request: BakeRequest): Promise<BakeOutcome> {
  const exports = new ExportRecorder(request.onBuilt)
  const idle = new AbortController()
  const limits = {
    idleMs: request.idleLimitMs ?? 120_000,
    cacheMs: request.cacheLimitMs ?? 0,
    patience: request.cachePatience,
  }
  const watch = new IdleWatch(limits, () => idle.abort())
  const reader = readProgress(bakedTargets(request), (event) => {
    watch.record(event)
    exports.record(event)
    request.onEvent(event)
  })
  const [program, ...first] = request.buildx ?? (await findBuildx(request.env))
  try {
    const result = await runProgram(program, [...first, ...bakeArguments(metadataFile, request)], {
      env: { ...untraced(request.env), BUILDX_METADATA_PROVENANCE: 'false' },
      cwd: request.cwd,
      input: JSON.stringify(request.definition),
      signal: anySignal(request.signal, idle.signal),
      onStderr: (chunk) => reader.push(chunk),
    })
    reader.end()
    return {
      exitCode: result.exitCode,
      baked: await collectBaked(metadataFile, exports, request),
      tail: reader.tail(),
      cancelled: result.cancelled && watch.stall === null,
      stall: watch.stall,
    }
  } finally {
    watch.stop()
  }
}

/**
 * BuildKit's traces of a bake grow with the square of its targets, and nobody reads them: they take more than half of its
 * processor time with 128 (measured). Those that the user's environment asks for stay.
 */
function untraced(env: BakeRequest['env']): BakeRequest['env'] {
  const asked = Object.entries(env).some(([name, value]) => name.startsWith('OTEL_') && value !== undefined)
  return asked ? env : { ...env, OTEL_TRACES_SAMPLER: 'always_off' }
}

function bakeArguments(metadataFile: string, request: BakeRequest): string[] {
  return [
    'bake',
    '--file=-',
    '--progress=rawjson',
    `--metadata-file=${metadataFile}`,
    `--builder=${request.builder}`,
    ...(request.allow ?? []).map((value) => `--allow=${value}`),
    '--',
    ...request.targets,
  ]
}

function bakedTargets({ definition, targets, cells, joint = [], parent }: BakeRequest): BakeTargets {
  // What is baked beside the cells is there for the cache, whose faults are none of theirs.
  const own = new Set<string>([...cells, ...joint.map(({ name }) => name)])
  const beside = new Set(targets.filter((target) => !own.has(target)))
  const needing = new Map<string, CellId[]>()
  for (const cell of cells)
    for (const target of withLinkedTargets(definition, [cell]))
      if (target !== cell && !beside.has(target)) needing.set(target, [...(needing.get(target) ?? []), cell])
  return { all: withLinkedTargets(definition, targets), cells, needing, parent, joint }
}

function anySignal(given: AbortSignal | undefined, own: AbortSignal): AbortSignal {
  return given === undefined ? own : AbortSignal.any([given, own])
}

async function collectBaked(
  metadataFile: string,
  exports: ExportRecorder,
  { cells, joint = [] }: BakeRequest,
): Promise<ReadonlyMap<CellId, BakedCell>> {
  const text = await readFile(metadataFile, 'utf8').catch(() => '')
  const baked = new Map(parseBakeMetadata(text, { cells, joint }))
  for (const [cell, digest] of exports.finished())
    if (!baked.has(cell)) baked.set(cell, { digest, configDigest: null, reference: null })
  return baked
}
