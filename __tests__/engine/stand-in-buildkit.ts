import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'

import { findFreePort } from '../../src/engine/daemons/registry.ts'
import { isAlive, startDetached } from '../../src/engine/daemons/owned-process.ts'
import { waitUntil } from '../../src/engine/daemons/wait-until.ts'
import { notUp } from '../../src/engine/context.ts'
import type { EngineContext } from '../../src/engine/context.ts'
import type { EngineOptions } from '../../src/engine/engine.ts'
import { run } from '../../src/engine/exec.ts'
import type { Architecture } from '../../src/engine/host.ts'
import { baseImageConfig } from '../../src/engine/image/base-rootfs.ts'
import type { Layer } from '../../src/engine/image/oci-image.ts'
import { addIndex, addLayer, addManifest } from '../../src/engine/image/oci-image.ts'
import { pushImage } from '../../src/engine/image/push-image.ts'
import { withEngine } from '../../src/engine/with-engine.ts'
import { readBlob } from '../../src/oci/content-source.ts'
import { openLayout } from '../../src/oci/layout.ts'
import { readImageManifest, readIndex } from '../../src/oci/manifest.ts'
import { buildctlSource, buildkitdSource, containerProxySource } from './stand-in-programs.ts'

const repository = 'moby/buildkit'
const tag = 'stand-in'

/** The proxy on the bridge that the containers call, with a secret that only their image knows. */
async function ensureProxy({ paths, state }: EngineContext): Promise<Record<string, string>> {
  const host = `${state.current.subnet ?? ''}.1`
  const note = join(paths.root, 'container-proxy')
  const text = isAlive(state.current.processes['container-proxy']) ? await readFile(note, 'utf8') : ''
  let [port = '', secret = ''] = text.split(' ')
  if (secret === '') {
    port = String(await findFreePort(host))
    secret = randomBytes(16).toString('hex')
    const command = [process.execPath, '-e', containerProxySource, paths.buildkitSocket] as const
    const log = join(paths.logs, 'container-proxy.log')
    const proxy = startDetached([...command, host, port, secret], { env: {}, log })
    await state.update({ processes: { 'container-proxy': proxy } })
    await writeFile(note, `${port} ${secret}`)
  }
  await waitUntil(() => accepts(host, Number(port)), { limitMs: 10_000 })
  return { ENGINE_HOST: host, ENGINE_PORT: port, ENGINE_SECRET: secret }
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => resolve(socket.destroy().destroyed))
    socket.on('error', () => resolve(false))
  })
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

/** The layers that a layout's image has for one architecture, to build upon. */
export async function readLayers(folder: string, architecture: Architecture): Promise<Layer[]> {
  const layout = openLayout(folder)
  const { manifests } = readIndex(await layout.getManifest(''))
  const found = manifests.find(({ platform }) => platform?.architecture === architecture)
  const { config, layers } = readImageManifest(await layout.getManifest(found?.digest ?? ''))
  const { rootfs, history } = JSON.parse(String(await readBlob(layout, config.digest, 1e6))) as {
    rootfs: { diff_ids: string[] }
    history: { created_by: string }[]
  }
  return layers.map((layer, at) => ({
    ...layer,
    diffId: rootfs.diff_ids[at] ?? '',
    createdBy: history[at]?.created_by ?? '',
  }))
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
