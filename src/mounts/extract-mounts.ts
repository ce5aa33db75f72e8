import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Timeline } from '../model/build-result.ts'
import type { CacheMount, ReportedMounts } from '../model/cache-mounts.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import { formatBytes } from '../text/units.ts'
import type { InjectedMounts, MountsMachine } from './inject-mounts.ts'
import { bakeMachine } from './inject-mounts.ts'
import { archiveName, extractionBake, sizesName } from './mount-bake.ts'
import { readArchive } from './read-archive.ts'
import { runMountBake } from './run-mount-bake.ts'
import type { SavedMounts } from './saved-mounts.ts'
import { writeSaved } from './saved-mounts.ts'

export interface ExtractedMounts {
  readonly reported: ReportedMounts['saved']
  readonly warnings: readonly Problem[]
}

type Saving = Omit<ReportedMounts['saved'], 'wallMs'>

const nothing = { saved: false, bytes: 0 }

/**
 * After a build that succeeded: keeps what its cache mounts hold, when this run may keep them and a step has used them.
 * Faults are warnings. Throws a `Failure` (cancelled) only.
 */
export async function extractMounts(
  plan: Plan,
  { injected, timeline }: { readonly injected: InjectedMounts; readonly timeline: Timeline },
  machine: MountsMachine,
): Promise<ExtractedMounts> {
  const started = machine.now()
  const warnings: Problem[] = []
  const skip = whyNot(plan, injected, timeline)
  if (skip !== null) return { reported: { ...nothing, wallMs: 0, reason: skip }, warnings }
  const folder = await makeFolder(machine.stateDirectory)
  try {
    const archived = await archive(injected, folder, machine)
    warnings.push(...archived.tooLarge)
    const saving = await save(plan, { ...archived, injected, folder }, machine)
    return { reported: { ...saving, wallMs: machine.now() - started }, warnings }
  } catch (error) {
    if (machine.signal.aborted) throw new Failure('cancelled', [])
    const why = (error as Error).message
    const reported = { ...nothing, wallMs: machine.now() - started, reason: why }
    return { reported, warnings: [...warnings, notSaved(why)] }
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}

function whyNot({ cache }: Plan, { mounts }: InjectedMounts, { steps }: Timeline): string | null {
  if (mounts.length === 0) return 'there are none'
  if (!cache.keeps) return cache.keepReason
  const hasRun = steps.some(({ kind, cached, name }) => kind === 'run' && !cached && name.includes('--mount'))
  return hasRun ? null : 'no step that uses them had to run'
}

async function makeFolder(stateDirectory: string): Promise<string> {
  await mkdir(stateDirectory, { recursive: true })
  return mkdtemp(join(stateDirectory, 'mounts-'))
}

interface Archived {
  readonly saved: SavedMounts
  readonly bytes: number
  readonly files: number
  readonly tooLarge: readonly Problem[]
}

async function archive(injected: InjectedMounts, folder: string, machine: MountsMachine): Promise<Archived> {
  const { image, namespace } = injected
  const mounts = new Map(injected.mounts.map((mount, number) => [number, mount]))
  const maxBytes = machine.maxBytes ?? 1e9
  const bake = { image: image ?? 'scratch', mounts, namespace, run: String(machine.now()) }
  const why = await runMountBake(extractionBake(bake, maxBytes), folder, bakeMachine(machine))
  if (why !== null) throw new Error(why)
  const { fingerprint, files, folders, text } = await readArchive(join(folder, archiveName), sizesName)
  const all = readSizes(text ?? '', mounts)
  const kept = all.filter(({ number }) => folders.has(String(number)))
  return {
    saved: { fingerprint, mounts: kept },
    bytes: kept.reduce((sum, mount) => sum + mount.bytes, 0),
    files,
    tooLarge: all.filter((mount) => !kept.includes(mount)).map((mount) => tooLarge(mount, maxBytes)),
  }
}

/** What `du -sk` said. */
function readSizes(text: string, mounts: ReadonlyMap<number, CacheMount>): SavedMounts['mounts'] {
  return text.split('\n').flatMap((line) => {
    const [kilobytes = Number.NaN, number = Number.NaN] = line.split(/\s+/).map(Number)
    const mount = mounts.get(number)
    return mount === undefined ? [] : [{ ...mount, number, bytes: kilobytes * 1024 }]
  })
}

interface Unsaved extends Archived {
  readonly injected: InjectedMounts
  readonly folder: string
}

async function save(
  plan: Plan,
  { saved, bytes, files, injected, folder }: Unsaved,
  machine: MountsMachine,
): Promise<Saving> {
  if (files === 0) return { saved: false, bytes, reason: 'they are empty' }
  if (saved.fingerprint === injected.fingerprint)
    return { saved: false, bytes, reason: 'nothing in them changed' }
  await writeSaved(folder, saved)
  if (await machine.store.save(plan.cache.scope, folder)) return { saved: true, bytes, reason: null }
  throw new Error('they could not be stored')
}

function tooLarge({ id, bytes }: SavedMounts['mounts'][number], maxBytes: number): Problem {
  return {
    code: 'CACHE_MOUNT_TOO_LARGE',
    what: `the cache mount ${JSON.stringify(id)} is not kept: it has ${formatBytes(bytes)}`,
    why: `all that is kept may have ${formatBytes(maxBytes)}, and the largest are left out`,
    fix: 'let the step that fills it clean up, or give what need not be kept an id of its own',
  }
}

function notSaved(why: string): Problem {
  return { code: 'CACHE_MOUNTS_NOT_SAVED', what: 'what the cache mounts hold was not saved', why }
}
