import { access, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { prepareLayout } from '../../oci/layout-writer.ts'

import { baseImageConfig, makeDebianRoot, makeMachineRoot, makeNodeRoot, makeNpmRoot } from './base-rootfs.ts'
import { architectureNames } from '../host.ts'
import { fetchNpmPackages, readNpmSettings } from '../download/npm-packages.ts'
import { addIndex, addLayer, addManifest } from './oci-image.ts'
import { shortHash } from '../short-hash.ts'
import { baseImage } from '../versions.ts'

import type { ExecOptions } from '../exec.ts'
import type { Architecture } from '../host.ts'
import type { NpmSettings } from '../download/npm-packages.ts'
import type { Layer } from './oci-image.ts'

const architectures = ['amd64', 'arm64'] as const

export interface BaseImageParts {
  readonly debs: Readonly<Record<Architecture, readonly string[]>>
  readonly node: Readonly<Record<Architecture, string>>
  readonly npm: string
  readonly settings: NpmSettings
}

/** Downloads what comes from npm, and reads how this machine reaches it. */
export async function fetchNodeParts(
  downloads: string,
  options: { readonly env: NodeJS.ProcessEnv; readonly signal?: AbortSignal | undefined },
): Promise<Omit<BaseImageParts, 'debs'>> {
  const node = (arch: Architecture) => `node-linux-${architectureNames[arch].npm}@${baseImage.nodeVersion}`
  const wanted = [node('amd64'), node('arm64'), `npm@${baseImage.npmVersion}`]
  const [files, settings] = await Promise.all([
    fetchNpmPackages(join(downloads, 'npm'), wanted, options),
    readNpmSettings({ ...options, cwd: '/' }),
  ])
  const [amd64 = '', arm64 = '', npm = ''] = files
  return { node: { amd64, arm64 }, npm, settings }
}

type MakeRoot = (root: string) => Promise<void>

async function packLayers(
  layout: string,
  parts: BaseImageParts,
  options: ExecOptions,
): Promise<Record<Architecture, Layer[]>> {
  const work = join(layout, 'work')
  const pack = async (name: string, createdBy: string, make: MakeRoot) => {
    const root = join(work, name)
    await mkdir(root, { recursive: true })
    await make(root)
    return addLayer(layout, root, { ...options, createdBy })
  }
  const debian = (arch: Architecture) =>
    pack(`debian-${arch}`, `Debian ${baseImage.suite} packages`, (root) =>
      makeDebianRoot(root, { debs: parts.debs[arch], architecture: arch }, options),
    )
  const node = (arch: Architecture) =>
    pack(`node-${arch}`, `Node.js ${baseImage.nodeVersion}`, (root) => makeNodeRoot(root, parts.node[arch]))
  const npm = () => pack('npm', `npm ${baseImage.npmVersion}`, (root) => makeNpmRoot(root, parts.npm))
  const machine = () =>
    pack('machine', 'npm settings and certificates of this machine', (root) =>
      makeMachineRoot(root, parts.settings),
    )
  const [npmLayer, machineLayer, ...perArchitecture] = await Promise.all([
    npm(),
    machine(),
    ...architectures.map(async (arch) => Promise.all([debian(arch), node(arch)])),
  ])
  await rm(work, { recursive: true, force: true })
  const [amd64 = [], arm64 = []] = perArchitecture.map((layers) => [...layers, npmLayer, machineLayer])
  return { amd64, arm64 }
}

/**
 * Makes the stand-in for the official Node image, for both architectures and without emulation: Debian's own packages
 * unpacked, node and npm from npm. No package manager is in it. Gives the folder of an OCI layout; one that was made
 * from the same parts before is taken as it is.
 */
export async function makeBaseImage(
  downloads: string,
  parts: BaseImageParts,
  options: ExecOptions,
): Promise<string> {
  const layout = join(downloads, 'images', shortHash([baseImage, parts]))
  if (await haveLayout(layout)) return layout
  // Also images of other parts go.
  await rm(dirname(layout), { recursive: true, force: true })
  const draft = `${layout}.tmp`
  await prepareLayout(draft)
  const layers = await packLayers(draft, parts, options)
  const manifests = await Promise.all(
    architectures.map((arch) => addManifest(draft, arch, { layers: layers[arch], config: baseImageConfig })),
  )
  await addIndex(draft, manifests)
  await rename(draft, layout)
  return layout
}

/** Whether an OCI layout is there, whole. */
export async function haveLayout(layout: string): Promise<boolean> {
  return access(join(layout, 'index.json')).then(
    () => true,
    () => false,
  )
}
