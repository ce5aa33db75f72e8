import { access, mkdir, rename, rm, symlink } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

import { run, runPiped, systemPath } from './exec.ts'
import { architectureNames } from './host.ts'
import { enginePackages } from './versions.ts'

import type { ExecOptions } from './exec.ts'
import type { Host } from './host.ts'

/** Where the programs of an engine are, once unpacked. */
export interface Tools {
  readonly dockerd: string
  readonly docker: string
  readonly registry: string
  readonly iptables: string
  readonly emulator: string
  readonly plugins: string
  /** For the daemons, which run each other, and for iptables: the system's environment plus this folder's. */
  readonly env: NodeJS.ProcessEnv
}

/** Pure: the layout that `unpackTools` makes. */
export function toolsIn(folder: string, host: Host, env: NodeJS.ProcessEnv): Tools {
  const names = architectureNames[host.architecture]
  const libraries = join(folder, 'usr', 'lib', names.triplet)
  const programs = [join(folder, 'links'), join(folder, 'usr', 'bin'), join(folder, 'usr', 'sbin')]
  return {
    dockerd: join(folder, 'usr', 'sbin', 'dockerd'),
    docker: join(folder, 'usr', 'bin', 'docker'),
    registry: join(folder, 'usr', 'bin', 'docker-registry'),
    iptables: join(folder, 'links', 'iptables'),
    emulator: join(folder, 'usr', 'bin', `qemu-${architectureNames[host.emulated].qemu}`),
    plugins: join(folder, 'usr', 'libexec', 'docker', 'cli-plugins'),
    env: {
      ...env,
      PATH: [...programs, systemPath].join(delimiter),
      LD_LIBRARY_PATH: [libraries, join(folder, 'lib', names.triplet)].join(delimiter),
      XTABLES_LIBDIR: join(libraries, 'xtables'),
    },
  }
}

/** What Debian's maintainer scripts would link; nothing of them is run here. */
const links: Readonly<Record<string, string>> = {
  'client/docker': '../usr/bin/docker',
  'links/docker-init': '../usr/bin/tini-static',
  'links/iptables': '../usr/sbin/xtables-nft-multi',
}

async function unpack(deb: string, target: string, options: ExecOptions & { members: readonly string[] }) {
  const tar = ['tar', '-x', '--no-same-owner', '-C', target] as const
  await runPiped(['dpkg-deb', '--fsys-tarfile', deb], [...tar, ...options.members], options)
}

/** Unpacks the engine's programs into `folder`, whole or not at all, and leaves the system untouched. */
export async function unpackTools(
  folder: string,
  debs: Readonly<Record<string, string>>,
  options: { readonly host: Host; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { host, signal } = options
  const draft = `${folder}.${process.pid}.tmp`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const qemu = architectureNames[host.emulated].qemu
  await Promise.all(
    enginePackages.map(async ({ name, members = [] }) => {
      const deb = debs[name]
      if (deb === undefined) throw new Error(`no file of the package ${name}`)
      const wanted = members.map((member) => member.replace('QEMU', qemu))
      await unpack(deb, draft, { members: wanted, signal })
    }),
  )
  await Promise.all(['client', 'links'].map((name) => mkdir(join(draft, name))))
  await Promise.all(Object.entries(links).map(([path, target]) => symlink(target, join(draft, path))))
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
}

/** Whether the programs are there: they come into being by one rename. */
export async function haveTools(tools: Tools): Promise<boolean> {
  return access(tools.dockerd).then(
    () => true,
    () => false,
  )
}

/** Versions as the programs say them. */
export async function readVersions(tools: Tools): Promise<Record<string, string>> {
  const [docker, buildx] = await Promise.all([
    run([tools.docker, '--version'], { env: tools.env }),
    run([join(tools.plugins, 'docker-buildx'), 'version'], { env: tools.env }),
  ])
  const find = (text: string) => /\d+\.\d+\.\d+/.exec(text)?.[0] ?? text.trim()
  return { docker: find(docker), buildx: find(buildx) }
}
