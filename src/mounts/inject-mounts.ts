import type { Dockerfile } from '../dockerfile/read-dockerfile.ts'
import type { RunBake } from '../buildkit/bake.ts'
import type { Builder } from '../model/builder.ts'
import type { CacheScope } from '../model/cache.ts'
import type { CacheMount, MountStore, ReportedMounts } from '../model/cache-mounts.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { forcedSteps } from '../model/forced-steps.ts'
import type { Plan } from '../model/plan.ts'
import type { FoundMounts } from './find-mounts.ts'
import { findMounts, mountKey } from './find-mounts.ts'
import { injectionBake } from './mount-bake.ts'
import { runMountBake } from './run-mount-bake.ts'
import type { SavedMount } from './saved-mounts.ts'
import { readSaved } from './saved-mounts.ts'

export interface MountsMachine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Unix milliseconds. */
  readonly now: () => number
  /** For folders that live as long as a step of the run. */
  readonly stateDirectory: string
  readonly builder: Builder
  readonly bake: RunBake
  readonly store: MountStore
  /** Milliseconds for each of the two; default 120 000. */
  readonly limitMs?: number
  /** Bytes to keep in all; default 1 GB. */
  readonly maxBytes?: number
}

/** What extraction must know of the injection. */
export interface InjectedMounts {
  readonly mounts: readonly CacheMount[]
  /** Where to run; null when nothing can be kept. */
  readonly image: string | null
  readonly namespace: string
  /** Of what was injected; null when nothing was. */
  readonly fingerprint: string | null
  readonly reported: ReportedMounts['restored']
  readonly warnings: readonly Problem[]
}

const nothing = { from: null, bytes: 0, wallMs: 0 }

/**
 * Before the build: fills the cache mounts of the Dockerfile that hold nothing with what the nearest scope has saved.
 * Faults are warnings. Throws a `Failure` (cancelled) only.
 */
export async function injectMounts(
  plan: Plan,
  dockerfile: Dockerfile | null,
  machine: MountsMachine,
): Promise<InjectedMounts> {
  const started = machine.now()
  const told = (known: Known, reason: string, warning?: Problem): InjectedMounts => {
    const reported = { ...nothing, wallMs: machine.now() - started, reason }
    const warnings = warning === undefined ? known.problems : [...known.problems, warning]
    return { ...known, fingerprint: null, reported, warnings }
  }
  let known = unknown
  try {
    const found = find(plan, dockerfile, machine.builder)
    if ('notKept' in found) return told(known, found.notKept, notKept(found.notKept))
    known = found
    const restored = await restore(plan, known, machine)
    if ('reason' in restored) return told(known, restored.reason)
    const { fingerprint, from, bytes } = restored
    const reported = { from, bytes, wallMs: machine.now() - started, reason: null }
    return { ...known, fingerprint, reported, warnings: known.problems }
  } catch (error) {
    if (machine.signal.aborted) throw new Failure('cancelled', [])
    const why = (error as Error).message
    return told(known, why, notRestored(why))
  }
}

type Known = FoundMounts & { readonly namespace: string }

const unknown: Known = { mounts: [], image: null, problems: [], namespace: '' }

function find(
  plan: Plan,
  dockerfile: Dockerfile | null,
  { nodes }: Builder,
): Known | { readonly notKept: string } {
  const namespaces = new Set(plan.cells.map(({ buildArgs }) => buildArgs['BUILDKIT_CACHE_MOUNT_NS'] ?? ''))
  const [namespace = ''] = namespaces
  if (dockerfile === null)
    return {
      notKept:
        plan.bake === null
          ? 'the Dockerfile is not on this machine'
          : 'the targets of the bake file do not share one Dockerfile on this machine',
    }
  // Each node has mounts of its own, and such builders outlive the run.
  if (nodes.length > 1) return { notKept: `the builder has ${nodes.length} nodes, each with its own` }
  if (namespaces.size > 1 || !/^[\w .,:;@%+=~/#-]*$/.test(namespace))
    return { notKept: 'BUILDKIT_CACHE_MOUNT_NS is not one plain value for all variants' }
  const native = nodes[0]?.platforms[0] ?? null
  const found = findMounts(dockerfile, { cells: plan.cells, native, contexts: plan.build.buildContexts })
  if (found.mounts.length > 0 && found.image === null)
    return { notKept: 'no stage that uses them is made from an image that the Dockerfile names' }
  return { ...found, namespace }
}

function whyNot(plan: Plan, { mounts }: Known): string | null {
  if (mounts.length === 0) return 'there are none'
  if (forcedSteps(plan) === 'all') return '`no-cache` empties them'
  return plan.cache.mountScopes.length === 0 ? 'no scope may hold any' : null
}

type Restored = { readonly fingerprint: string; readonly from: CacheScope; readonly bytes: number }

async function restore(
  plan: Plan,
  known: Known,
  machine: MountsMachine,
): Promise<Restored | { readonly reason: string }> {
  const reason = whyNot(plan, known)
  if (reason !== null) return { reason }
  const kept = await machine.store.restore(plan.cache.mountScopes)
  if (kept === null) return { reason: 'none are saved yet' }
  if ('failure' in kept) throw new Error(kept.failure)
  const saved = await readSaved(kept.folder)
  const wanted = new Set(known.mounts.map(mountKey))
  const mounts = saved.mounts.filter((mount) => wanted.has(mountKey(mount)))
  if (mounts.length === 0) return { reason: 'what is saved belongs to other mounts' }
  const why = await runMountBake(injection(known, mounts, machine), kept.folder, bakeMachine(machine))
  if (why !== null) throw new Error(why)
  const bytes = mounts.reduce((sum, mount) => sum + mount.bytes, 0)
  return { fingerprint: saved.fingerprint, from: kept.scope, bytes }
}

function injection({ image, namespace }: Known, mounts: readonly SavedMount[], { now }: MountsMachine) {
  const numbered = new Map(mounts.map((mount) => [mount.number, mount]))
  return injectionBake({ image: image ?? 'scratch', mounts: numbered, namespace, run: String(now()) })
}

export function bakeMachine({ builder, ...machine }: MountsMachine) {
  return { ...machine, builder: builder.name }
}

function notKept(why: string): Problem {
  return { code: 'CACHE_MOUNTS_NOT_KEPT', what: 'cache mounts are not kept', why }
}

function notRestored(why: string): Problem {
  return {
    code: 'CACHE_MOUNTS_NOT_RESTORED',
    what: 'cache mounts were not restored: the build starts with empty ones',
    why,
  }
}
