import { setMaxListeners } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { Failure } from '../model/failure.ts'

import { fetchPackages } from './download/apt.ts'
import { fetchNodeParts, haveLayout, makeBaseImage } from './image/base-image.ts'
import { registerEmulator } from './daemons/binfmt.ts'
import { allowForwarding, ensureBridge } from './daemons/bridge.ts'
import { describeEngine, ensureBuilder } from './builder.ts'
import { ensureDockerd, stopDockerd } from './daemons/dockerd.ts'
import { ensureGrpcProxy } from './daemons/grpc-proxy.ts'
import { withLock } from './lock.ts'
import { useShared } from './machine-share.ts'
import { stopProcess } from './daemons/owned-process.ts'
import { holdsImage, pushImage } from './image/push-image.ts'
import { ensureRegistry } from './daemons/registry.ts'
import { haveTools, readVersions, unpackTools } from './download/tools.ts'
import { baseImage } from './versions.ts'
import { withEngine } from './with-engine.ts'

import type { FetchedPackages } from './download/apt.ts'
import type { EngineContext } from './context.ts'
import type { Engine, EngineOptions } from './engine.ts'

/** Debian's packages, fetched at most once however many steps wait for them. */
function packagesOf(context: EngineContext): () => Promise<FetchedPackages> {
  let fetched: Promise<FetchedPackages> | undefined
  const downloads = context.paths.downloads
  const fetch = () => fetchPackages({ ...context, downloads })
  // Two engines of one home share the downloads.
  return () => (fetched ??= withLock(join(downloads, 'packages.lock'), fetch, context))
}

async function ensureTools(context: EngineContext, packages: () => Promise<FetchedPackages>): Promise<void> {
  const { paths, tools, state, log } = context
  if (await haveTools(tools)) return
  const { engine, versions } = await packages()
  // Those of another version of this program are of no use to the new one's.
  await stopDockerd(paths, state)
  await stopProcess(state.current.processes['registry'], 3000)
  log('unpacking the engine')
  await unpackTools(tools, engine, context)
  await state.update({ versions: { ...versions, ...(await readVersions(tools)) } })
}

async function prepareBaseImage(
  context: EngineContext,
  packages: () => Promise<FetchedPackages>,
): Promise<string> {
  const { downloads } = context.paths
  const { signal } = context
  context.log(`making a stand-in for ${baseImage.reference}`)
  const fetchParts = () => fetchNodeParts(downloads, context)
  const [{ base }, parts] = await Promise.all([
    packages(),
    withLock(join(downloads, 'npm.lock'), fetchParts, context),
  ])
  const make = () => makeBaseImage(downloads, { debs: base, ...parts }, { signal })
  return withLock(join(downloads, 'images.lock'), make, context)
}

/** The stand-in for the base image, in the registry. Downloading and packing it does not wait for the registry. */
async function ensureBaseImage(
  context: EngineContext,
  packages: () => Promise<FetchedPackages>,
  registry: Promise<string>,
): Promise<void> {
  const { state, signal } = context
  const target = async () => ({ ...baseImage, registry: await registry, signal })
  const known = state.current.baseImage
  const here = known !== undefined && (await haveLayout(known.layout)) && (await haveTools(context.tools))
  if (here && (await holdsImage(await target(), known.digest))) return
  const layout = await prepareBaseImage(context, packages)
  await state.update({ baseImage: { layout, digest: await pushImage(layout, await target()) } })
}

async function ensureDaemons(context: EngineContext, registry: Promise<string>): Promise<void> {
  const { host, paths, tools } = context
  await Promise.all([
    ensureBridge(context),
    useShared(paths.id, async () => [
      ...(await allowForwarding()),
      ...(await registerEmulator(host.emulated, tools.emulator)),
    ]),
  ])
  await ensureDockerd(context, await registry)
  await ensureGrpcProxy(context)
  await ensureBuilder(context)
}

function startSteps(context: EngineContext): Promise<unknown>[] {
  const packages = packagesOf(context)
  const tools = ensureTools(context, packages)
  const registry = tools.then(() => ensureRegistry(context))
  const daemons = tools.then(() => ensureDaemons(context, registry))
  return [tools, registry, daemons, ensureBaseImage(context, packages, registry)]
}

/** Runs all steps; when one fails, the others are stopped and waited for before its error is thrown. */
async function bringUp(context: EngineContext): Promise<void> {
  const { paths, signal } = context
  for (const folder of [paths.logs, paths.run]) await mkdir(folder, { recursive: true, mode: 0o700 })
  const stop = new AbortController()
  const either = AbortSignal.any([stop.signal, ...(signal ? [signal] : [])])
  // Two dozen programs listen to it while packages are unpacked.
  setMaxListeners(0, either)
  const steps = startSteps({ ...context, signal: either })
  try {
    await Promise.all(steps)
  } catch (error) {
    stop.abort()
    await Promise.allSettled(steps)
    throw error
  }
}

/**
 * Brings an engine up: a real dockerd with BuildKit, emulation, a registry that stands in for Docker Hub, and the base
 * image of the sample in it. Each step looks first what is there, so a second call finds all in place in well under a
 * second, and a half-dead engine is made whole.
 *
 * Throws a `Failure`: ENGINE_UNSUPPORTED, ENGINE_NOT_ROOT, ENGINE_NAME, ENGINE_MIRROR, ENGINE_PACKAGE, ENGINE_NETWORK,
 * ENGINE_COMMAND, ENGINE_START, CANCELLED, or one of its registry.
 */
export async function upEngine(options: EngineOptions): Promise<Engine> {
  const { signal } = options
  try {
    return await withEngine(options, async (context) => {
      await bringUp(context)
      return describeEngine(context)
    })
  } catch (error) {
    if (!signal?.aborted) throw error
    const what = 'bringing up the embedded engine was cancelled'
    throw new Failure(
      'cancelled',
      { code: 'CANCELLED', what, fix: 'run `engine up` again: it goes on' },
      error,
    )
  }
}
