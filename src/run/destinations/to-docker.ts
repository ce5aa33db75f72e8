import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { explainResult, runDocker } from '../../builder/buildx/buildx.ts'
import type { BuilderMachine } from '../../builder/machine.ts'
import { Failure } from '../../model/failure.ts'
import type { Plan } from '../../model/plan.ts'
import type { Publication, PublishedIndex } from '../../model/publication.ts'
import type { ProgramResult } from '../../process/run-program.ts'
import { runProgram } from '../../process/run-program.ts'
import type { Built, Destination } from './destination.ts'
import { fullName, writeDockerManifest } from './docker-archive.ts'
import { askStore, describeLeftOut, heldBy } from './docker-store.ts'
import { toLayout } from './to-layout.ts'

const loadLimitMs = 1_800_000
/** What is packed: a cell's own folder beside them is not. */
const layoutFiles = ['oci-layout', 'index.json', 'blobs']

/**
 * `load`: a layout in a temporary folder, given to `docker load` whole. An engine with the containerd image store keeps
 * all platforms of an index. The classic store keeps one: then the others are built, and stay in the builder's cache.
 */
export function toDocker(plan: Plan, machine: BuilderMachine): Destination {
  const directory = join(tmpdir(), `build-variants-load-${randomUUID()}`)
  let held = plan
  const layout = toLayout(plan, directory, { provenance: false, kept: () => held })
  return {
    ...layout,
    get output() {
      return layout.output
    },
    async prepare() {
      held = heldBy(await askStore(machine), plan)
      await layout.prepare()
      const leftOut = describeLeftOut(plan, held)
      return leftOut === null ? [] : [leftOut]
    },
    async publish(built: Built) {
      const written = nameAsDocker(plan, await layout.publish(built))
      const ready = written.indexes.filter(({ state }) => state === 'loaded')
      if (ready.length === 0) return written
      const isSingle = held.variants.every(({ platforms }) => platforms.length === 1)
      const failure = await load(directory, ready, { isSingle, machine })
      return failure === null ? written : halfLoaded(written, failure)
    },
    cleanUp: () => rm(directory, { recursive: true, force: true }),
  }
}

/** The layout's entries by the names that Docker gives them. */
function nameAsDocker({ variants }: Plan, written: Publication): Publication {
  const indexes = written.indexes.map((index): PublishedIndex => {
    if (index.tags.length === 0) return index
    const planned = variants.find(({ name }) => name === index.variant)?.tags ?? []
    const tags = planned.filter(({ platform }) => platform === null).map(fullName)
    return { ...index, state: 'loaded', tags }
  })
  return { ...written, kind: 'load', directory: null, indexes }
}

/** `docker load` takes one image after the other: how far it came is not known. */
function halfLoaded(written: Publication, { problems }: Failure): Publication {
  const indexes = written.indexes.map((index): PublishedIndex =>
    index.state === 'loaded' ? { ...index, state: 'unknown', tags: [] } : index,
  )
  return { ...written, indexes, problems }
}

/** Gives the failure of `docker load`; throws what went wrong before it. */
async function load(
  directory: string,
  indexes: readonly PublishedIndex[],
  { isSingle, machine }: { readonly isSingle: boolean; readonly machine: BuilderMachine },
): Promise<Failure | null> {
  const named = indexes.flatMap(({ digest, tags }) => (digest === null ? [] : [{ digest, tags }]))
  if (isSingle) await writeDockerManifest(directory, named)
  const files = isSingle ? [...layoutFiles, 'manifest.json'] : layoutFiles
  const archive = `${directory}.tar`
  try {
    const { signal } = machine
    const env = { PATH: machine.env['PATH'] }
    const pack = ['--create', '--file', archive, '--directory', directory, ...files]
    const packed = await runProgram('tar', pack, { env, signal, timeoutMs: loadLimitMs })
    if (packed.exitCode !== 0) throw await notLoaded(packed, machine)
    const loaded = await runDocker(['load', '--input', archive], machine, loadLimitMs)
    return loaded.exitCode === 0 ? null : await notLoaded(loaded, machine)
  } finally {
    await rm(archive, { force: true })
  }
}

async function notLoaded(result: ProgramResult, machine: BuilderMachine): Promise<Failure> {
  if (result.cancelled) return new Failure('cancelled', [])
  const problem = {
    code: 'LOAD_FAILED',
    what: 'docker load did not take the images',
    fix: 'check the free space of this machine and of Docker; or push to a registry instead',
  }
  return new Failure('environment', await explainResult(result, problem, machine))
}
