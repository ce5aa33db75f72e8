import { randomBytes } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { baseImageConfig } from './base-rootfs.ts'
import { notUp } from '../context.ts'
import { run } from '../exec.ts'
import { findFreePort } from '../daemons/free-port.ts'
import { ensureContainerProxy } from '../daemons/grpc-proxy.ts'
import { addIndex, addLayer, addManifest, readLayers } from './oci-image.ts'
import { pushImage } from './push-image.ts'
import { buildctlSource, buildkitdSource } from './stand-in-buildkit-source.ts'
import { withEngine } from '../with-engine.ts'

import type { EngineContext } from '../context.ts'
import type { EngineOptions } from '../engine.ts'

const repository = 'moby/buildkit'
const tag = 'stand-in'

/** The proxy on the bridge that the containers call, with a secret that only their image knows. */
async function ensureProxy(context: EngineContext): Promise<Record<string, string>> {
  const { state } = context
  const host = `${state.current.subnet ?? ''}.1`
  const known = state.current.containerProxy
  const proxy = known ?? { port: await findFreePort(host), secret: randomBytes(16).toString('hex') }
  await state.update({ containerProxy: proxy })
  await ensureContainerProxy(context, { host, ...proxy })
  return { ENGINE_HOST: host, ENGINE_PORT: String(proxy.port), ENGINE_SECRET: proxy.secret }
}

async function makePrograms(root: string): Promise<void> {
  const bin = join(root, 'usr', 'bin')
  await mkdir(bin, { recursive: true })
  await mkdir(join(root, 'etc', 'buildkit'), { recursive: true })
  await mkdir(join(root, 'var', 'lib', 'buildkit'), { recursive: true })
  for (const [name, source] of [
    ['buildkitd', buildkitdSource],
    ['buildctl', buildctlSource],
  ] as const) {
    await writeFile(join(bin, name), source, { mode: 0o755 })
  }
}

async function makeImage(
  context: EngineContext,
  baseLayout: string,
  env: Record<string, string>,
): Promise<string> {
  const { paths, host, signal } = context
  const layout = join(paths.root, 'buildkit-image')
  const programs = join(layout, 'work')
  await rm(layout, { recursive: true, force: true })
  await run(['cp', '-a', baseLayout, layout])
  await makePrograms(programs)
  const layer = await addLayer(layout, programs, { createdBy: 'stand-in for BuildKit', signal })
  const config = {
    Env: [...baseImageConfig.Env, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)],
    Entrypoint: ['buildkitd'],
  }
  const layers = [...(await readLayers(layout, host.architecture)), layer]
  await addIndex(layout, [await addManifest(layout, host.architecture, { layers, config })])
  return layout
}

/**
 * Puts a stand-in for the image `moby/buildkit` into the engine's registry and gives its name, for
 * `docker buildx create --driver docker-container --driver-opt image=NAME`.
 *
 * Real: buildx, its driver, dockerd, the container with its volume and its life, every connection through `docker exec`,
 * and the BuildKit that builds. Not real: that BuildKit is dockerd's own, outside of the container. So the container's
 * flags and buildkitd.toml have no effect, its volume stays empty, and builders of one engine share one cache.
 * Throws a `Failure`: ENGINE_DOWN when the engine is not up, and what `upEngine` throws.
 */
export async function standInBuildkit(options: EngineOptions): Promise<string> {
  return withEngine(options, async (context) => {
    const { registryPort, baseImage } = context.state.current
    if (registryPort === undefined || baseImage === undefined) throw notUp(context.paths)
    const layout = await makeImage(context, baseImage.layout, await ensureProxy(context))
    await pushImage(layout, { registry: `127.0.0.1:${registryPort}`, repository, tag })
    await rm(layout, { recursive: true, force: true })
    return `localhost:${registryPort}/${repository}:${tag}`
  })
}
