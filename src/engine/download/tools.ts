import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'

import { execShort } from '../../process/exec-short.ts'
import type { ShortResult } from '../../process/exec-short.ts'
import { runPiped, systemPath } from '../exec.ts'
import { architectureNames } from '../host.ts'
import { shortHash } from '../short-hash.ts'
import { enginePackages } from '../versions.ts'

import type { ExecOptions } from '../exec.ts'
import type { Host } from '../host.ts'

/** Where the programs of an engine are, once unpacked. */
export interface Tools {
  readonly folder: string
  readonly dockerd: string
  readonly docker: string
  readonly registry: string
  readonly iptables: string
  readonly emulator: string
  readonly plugins: string
  /** For the daemons, which run each other, and for iptables: the system's proxies and this folder's paths. */
  readonly env: NodeJS.ProcessEnv
}

/** Pure: the layout that `unpackTools` makes. */
export function toolsIn(folder: string, host: Host, env: NodeJS.ProcessEnv): Tools {
  const names = architectureNames[host.architecture]
  const libraries = join(folder, 'usr', 'lib', names.triplet)
  const programs = [join(folder, 'links'), join(folder, 'usr', 'bin'), join(folder, 'usr', 'sbin')]
  return {
    folder,
    dockerd: join(folder, 'usr', 'sbin', 'dockerd'),
    docker: join(folder, 'usr', 'bin', 'docker'),
    registry: join(folder, 'usr', 'bin', 'docker-registry'),
    iptables: join(folder, 'links', 'iptables'),
    emulator: join(folder, 'usr', 'bin', `qemu-${architectureNames[host.emulated].qemu}`),
    plugins: join(folder, 'usr', 'libexec', 'docker', 'cli-plugins'),
    env: {
      ...proxiesOf(env),
      PATH: [...programs, systemPath].join(delimiter),
      LD_LIBRARY_PATH: [libraries, join(folder, 'lib', names.triplet)].join(delimiter),
      XTABLES_LIBDIR: join(libraries, 'xtables'),
    },
  }
}

/** dockerd pulls images: how this machine reaches them is all that it is told of its environment. */
function proxiesOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const known = /^(?:https?|no|all)_proxy$|^SSL_CERT_(?:FILE|DIR)$/i
  return Object.fromEntries(Object.entries(env).filter(([name]) => known.test(name)))
}

/** What Debian's maintainer scripts would link; nothing of them is run here. */
const links: Readonly<Record<string, string>> = {
  'client/docker': '../usr/bin/docker',
  'links/docker-init': '../usr/bin/tini-static',
  'links/iptables': '../usr/sbin/xtables-nft-multi',
}

/** Several may unpack into one folder: of two that make a folder for a file that they pick out, tar lets one fail. */
export async function unpack(
  deb: string,
  target: string,
  options: ExecOptions & { members: readonly string[] },
): Promise<void> {
  for (const member of options.members) await mkdir(join(target, dirname(member)), { recursive: true })
  const tar = ['tar', '-x', '--no-same-owner', '-C', target] as const
  await runPiped(['dpkg-deb', '--fsys-tarfile', deb], [...tar, ...options.members], options)
}

/** skopeo, with its libraries and without asking for the system's rules on signatures. */
function renderSkopeo(tools: Tools): string {
  const libraries = tools.env['LD_LIBRARY_PATH'] ?? ''
  const program = join(tools.folder, 'usr', 'bin', 'skopeo')
  return `#!/bin/sh\nLD_LIBRARY_PATH=${libraries} exec ${program} --insecure-policy "$@"\n`
}

/** Which packages these tools are made of. */
const key = shortHash(enginePackages)

/** Unpacks the engine's programs, whole or not at all, and leaves the system untouched. */
export async function unpackTools(
  tools: Tools,
  debs: Readonly<Record<string, string>>,
  options: { readonly host: Host; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { host, signal } = options
  const draft = `${tools.folder}.tmp`
  await rm(draft, { recursive: true, force: true })
  for (const name of ['client', 'links']) await mkdir(join(draft, name), { recursive: true })
  const qemu = architectureNames[host.emulated].qemu
  await Promise.all(
    enginePackages.map(async ({ name, members = [] }) => {
      const deb = debs[name]
      if (deb === undefined) throw new Error(`no file of the package ${name}`)
      const wanted = members.map((member) => member.replace('QEMU', qemu))
      await unpack(deb, draft, { members: wanted, signal })
    }),
  )
  await Promise.all(Object.entries(links).map(([path, target]) => symlink(target, join(draft, path))))
  await writeFile(join(draft, 'client', 'skopeo'), renderSkopeo(tools), { mode: 0o755 })
  await writeFile(join(draft, 'key'), key)
  await rm(tools.folder, { recursive: true, force: true })
  await rename(draft, tools.folder)
}

/** Whether the programs are there, and those of this version of ours. */
export async function haveTools(tools: Tools): Promise<boolean> {
  return (await readFile(join(tools.folder, 'key'), 'utf8').catch(() => '')) === key
}

/** Versions as the programs say them. */
export async function readVersions(tools: Tools): Promise<Record<string, string>> {
  const [docker, buildx] = await Promise.all([
    execShort(tools.docker, ['--version'], { env: tools.env }),
    execShort(join(tools.plugins, 'docker-buildx'), ['version'], { env: tools.env }),
  ])
  const find = ({ stdout }: ShortResult) => /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim()
  return { docker: find(docker), buildx: find(buildx) }
}
