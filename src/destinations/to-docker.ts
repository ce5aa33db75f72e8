import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'

import type { Machine } from '../machine.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import { execShort } from '../process/exec-short.ts'
import { runProgram } from '../process/run-program.ts'
import type { Built, Destination } from './destination.ts'
import { toLayout } from './to-layout.ts'

/**
 * `load`: a layout in a temporary folder, given to `docker load` whole. An engine with the containerd image store keeps
 * all platforms of an index; the classic store keeps one per tag, so there only the cells of the engine's own platform
 * are loaded, and the publication says so.
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
      const written = await layout.publish(built)
      const isWhole = written.indexes.every(({ state }) => state === 'published' || state === 'unchanged')
      if (isWhole) await load(directory, machine)
      return { ...written, kind: 'load', directory: null }
    },
    cleanUp: () => rm(directory, { recursive: true, force: true }),
  }
}

async function docker(args: readonly string[], { env, signal }: Machine) {
  return runProgram('docker', args, { env, signal, timeoutMs: 600_000 })
}

/** Docker with the classic image store refuses an index of several platforms, after all the work: so it is asked first. */
async function checkStore(plan: Plan, machine: Machine): Promise<void> {
  const info = await docker(
    ['info', '--format', '{{.Driver}} {{json .DriverStatus}} {{.OSType}}/{{.Architecture}}'],
    machine,
  )
  if (info.exitCode !== 0) throw new Failure('environment', noDaemon(info.stderr))
  const keepsAll = info.stdout.includes('io.containerd.snapshotter')
  const platforms = new Set(plan.cells.map(({ platform }) => platform))
  if (!keepsAll && platforms.size > 1) throw new Failure('environment', classicStore(platforms.size))
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

async function load(directory: string, machine: Machine): Promise<void> {
  const archive = `${directory}.tar`
  try {
    const packed = await execShort(
      'tar',
      ['--create', '--file', archive, '--directory', directory, '.'],
      machine,
    )
    const loaded = packed.exitCode === 0 ? await docker(['load', '--input', archive], machine) : packed
    if (loaded.exitCode === 0) return
    throw new Failure('environment', {
      code: 'LOAD_FAILED',
      what: 'docker load did not take the images',
      why: loaded.stderr.trim().split('\n').at(-1) ?? '',
      fix: 'docker 25 or newer reads OCI layouts; or push to a registry instead',
    })
  } finally {
    await rm(archive, { force: true })
  }
}
