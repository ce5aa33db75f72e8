import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Machine } from '../machine.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import type { Publication, PublishedIndex } from '../model/publication.ts'
import type { ProgramResult } from '../process/run-program.ts'
import { runProgram } from '../process/run-program.ts'
import type { Built, Destination } from './destination.ts'
import { fullName, writeDockerManifest } from './docker-archive.ts'
import { toLayout } from './to-layout.ts'

const loadLimitMs = 1_800_000
/** What is packed: a cell's own folder beside them is not. */
const layoutFiles = ['oci-layout', 'index.json', 'blobs']

/**
 * `load`: a layout in a temporary folder, given to `docker load` whole. An engine with the containerd image store keeps
 * all platforms of an index. The classic store keeps one: several are refused before anything is built.
 */
export function toDocker(plan: Plan, machine: Machine): Destination {
  const directory = join(tmpdir(), `build-variants-load-${randomUUID()}`)
  const layout = toLayout(plan, directory)
  return {
    ...layout,
    async prepare() {
      await Promise.all([layout.prepare(), checkStore(plan, machine)])
    },
    async publish(built: Built) {
      const written = nameAsDocker(plan, await layout.publish(built))
      const isWhole = written.indexes.every(({ state }) => state === 'published' || state === 'unchanged')
      if (isWhole) await load(directory, written.indexes, { plan, machine })
      return written
    },
    cleanUp: () => rm(directory, { recursive: true, force: true }),
  }
}

/** The layout's entries by the names that Docker gives them. */
function nameAsDocker({ variants }: Plan, written: Publication): Publication {
  const indexes = written.indexes.map((index): PublishedIndex => {
    const planned = variants.find(({ name }) => name === index.variant)?.tags ?? []
    const tags = planned.filter(({ platform }) => platform === null).map(fullName)
    return index.tags.length === 0 ? index : { ...index, tags }
  })
  return { ...written, kind: 'load', directory: null, indexes }
}

async function docker(args: readonly string[], { env, signal }: Machine): Promise<ProgramResult> {
  return runProgram('docker', args, { env, signal, timeoutMs: loadLimitMs })
}

/** Docker with the classic image store refuses an index of several platforms, after all the work: so it is asked first. */
async function checkStore(plan: Plan, machine: Machine): Promise<void> {
  const info = await docker(['info', '--format', '{{json .DriverStatus}}'], machine)
  if (info.exitCode !== 0) throw new Failure('environment', noDaemon(info.stderr))
  const keepsAll = info.stdout.includes('io.containerd.snapshotter')
  const platforms = platformsOf(plan)
  if (!keepsAll && platforms > 1) throw new Failure('environment', classicStore(platforms))
}

function platformsOf({ cells }: Plan): number {
  return new Set(cells.map(({ platform }) => platform)).size
}

function noDaemon(stderr: string): Problem {
  return {
    code: 'DAEMON_DOWN',
    what: 'load needs a Docker daemon, and none answers',
    why: stderr.trim().split('\n').at(-1) ?? '',
    fix: 'start Docker, or leave load out: the images then go into an OCI layout',
  }
}

function classicStore(platforms: number): Problem {
  return {
    code: 'LOAD_ONE_PLATFORM',
    what: `this Docker cannot hold ${platforms} platforms of one image`,
    why: 'its image store is the classic one, which keeps one platform per tag',
    fix: 'add --platforms local, or switch Docker to the containerd image store (features: containerd-snapshotter)',
  }
}

async function load(
  directory: string,
  indexes: readonly PublishedIndex[],
  { plan, machine }: { readonly plan: Plan; readonly machine: Machine },
): Promise<void> {
  const named = indexes.flatMap(({ digest, tags }) => (digest === null ? [] : [{ digest, tags }]))
  const isSingle = platformsOf(plan) === 1
  if (isSingle) await writeDockerManifest(directory, named)
  const files = isSingle ? [...layoutFiles, 'manifest.json'] : layoutFiles
  const archive = `${directory}.tar`
  try {
    const { env, signal } = machine
    const pack = ['--create', '--file', archive, '--directory', directory, ...files]
    const packed = await runProgram('tar', pack, { env, signal, timeoutMs: loadLimitMs })
    const loaded = packed.exitCode === 0 ? await docker(['load', '--input', archive], machine) : packed
    if (loaded.exitCode !== 0) throw notLoaded(loaded)
  } finally {
    await rm(archive, { force: true })
  }
}

function notLoaded({ stderr, cancelled, timedOut }: ProgramResult): Failure {
  if (cancelled) return new Failure('cancelled', [])
  return new Failure('environment', {
    code: 'LOAD_FAILED',
    what: 'docker load did not take the images',
    why: timedOut ? 'it took longer than 30 minutes' : (stderr.trim().split('\n').at(-1) ?? ''),
    fix: 'check the free space of this machine and of Docker; or push to a registry instead',
  })
}
