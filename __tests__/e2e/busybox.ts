/**
 * A stand-in for `busybox:1.35.0` in the engine's registry, where builds look before Docker Hub: Debian's own busybox, for both
 * platforms. What needs no Node is built from it: a builder that has seen nothing has a hundredth of the bytes to unpack, and a
 * step under emulation starts at once. Its shell is mksh: Debian's busybox starts the programs that it is under another name,
 * which an emulator does not hand on.
 *
 *   node --import tsx busybox.ts
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { mustRun } from './cli-process.ts'
import { fetchBusybox } from './debian-programs.ts'

const busybox = 'busybox:1.35.0'

/** Makes it on the engine that is up. Nothing is done where its registry stands in for nobody, or has it. */
export async function ensureBusybox(env: NodeJS.ProcessEnv): Promise<void> {
  const { BUILDX_BUILDER: builder = '', BUILD_VARIANTS_REGISTRY: registry } = env
  if (!builder.startsWith('build-variants-engine-') || registry === undefined) return
  const [name, tag] = busybox.split(':')
  const { ok } = await fetch(`http://${registry}/v2/library/${name}/manifests/${tag}`, {
    headers: { accept: 'application/vnd.oci.image.index.v1+json' },
  })
  if (!ok) await make(`${registry}/library/${busybox}`)
}

async function make(reference: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'busybox-'))
  try {
    for (const file of await fetchBusybox()) {
      const [, architecture = ''] = /_(\w+)\.deb$/.exec(file) ?? []
      await mustRun('dpkg-deb', ['--extract', file, join(folder, `deb-${architecture}`)])
    }
    const names = await listNames(folder)
    for (const architecture of ['amd64', 'arm64']) await layOut(folder, architecture, names)
    writeFileSync(join(folder, 'Dockerfile'), dockerfile)
    const output = `type=image,name=${reference},push=true,oci-mediatypes=true`
    const platforms = '--platform=linux/amd64,linux/arm64'
    await mustRun('docker', ['buildx', 'build', platforms, '--provenance=false', '--output', output, folder])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const dockerfile = `FROM scratch
ARG TARGETARCH
COPY root-$TARGETARCH /
CMD ["sh"]
`

/** Static ones, by their names in the image. */
const programs: Readonly<Record<string, RegExp>> = {
  busybox: /(?:^|\/)bin\/busybox$/,
  sh: /-linux-musl\/bin\/mksh$/,
}

function unpacked(folder: string, architecture: string, name: string): string {
  const from = join(folder, `deb-${architecture}`)
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
  const found = files.find((path) => programs[name]?.test(path))
  if (found === undefined) throw new Error(`Debian's packages for ${architecture} have no ${name}`)
  return join(from, found)
}

/** Those of busybox for itself, from the one that runs here. */
async function listNames(folder: string): Promise<readonly string[]> {
  const own = process.arch === 'x64' ? 'amd64' : 'arm64'
  const names = await mustRun(unpacked(folder, own, 'busybox'), ['--list'])
  return names.trim().split('\n')
}

/** The files of an image, as few as BuildKit and a shell need. */
async function layOut(folder: string, architecture: string, names: readonly string[]): Promise<void> {
  const root = join(folder, `root-${architecture}`)
  for (const place of ['bin', 'etc', 'root', 'usr']) mkdirSync(join(root, place), { recursive: true })
  mkdirSync(join(root, 'tmp'))
  await mustRun('chmod', ['1777', join(root, 'tmp')])
  for (const name of Object.keys(programs))
    await mustRun('install', ['-m', '755', unpacked(folder, architecture, name), join(root, 'bin', name)])
  for (const name of names.filter((one) => !(one in programs)))
    symlinkSync('busybox', join(root, 'bin', name))
  symlinkSync('../bin', join(root, 'usr/bin'))
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBusybox(process.env)
