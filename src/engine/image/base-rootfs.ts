import { chmod, chown, lchown, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { run, runPiped } from '../exec.ts'
import { baseImage } from '../versions.ts'

import type { ExecOptions } from '../exec.ts'
import type { Architecture } from '../host.ts'
import type { NpmSettings } from '../download/npm-packages.ts'

/** uid and gid of the user `node`, as in the official image. */
const nodeUser = 1000

const passwd = [
  'root:x:0:0:root:/root:/bin/bash',
  'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
  'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
  'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
  `node:x:${nodeUser}:${nodeUser}::/home/node:/bin/bash`,
]
const group = [
  ...['root:x:0:', 'daemon:x:1:', 'tty:x:5:', 'staff:x:50:', 'www-data:x:33:', 'nogroup:x:65534:'],
  `node:x:${nodeUser}:`,
]

/** Like the official image's: runs `node` when the first word is an option or no program. */
const entrypoint = `#!/bin/sh
set -e
if [ "\${1#-}" != "\${1}" ] || [ -z "$(command -v "\${1}")" ] || { [ -f "\${1}" ] && ! [ -x "\${1}" ]; }; then
  set -- node "$@"
fi
exec "$@"
`

/** Debian's own files, unpacked without running anything: `/usr` merged as the release has it. */
export async function makeDebianRoot(
  root: string,
  parts: { readonly debs: readonly string[]; readonly architecture: Architecture },
  options: ExecOptions,
): Promise<void> {
  const merged = parts.architecture === 'amd64' ? ['bin', 'sbin', 'lib', 'lib64'] : ['bin', 'sbin', 'lib']
  for (const name of merged) {
    await mkdir(join(root, 'usr', name), { recursive: true })
    await symlink(`usr/${name}`, join(root, name))
  }
  for (const deb of parts.debs) {
    const tar = ['tar', '-x', '--keep-directory-symlink', '-p', '-C', root] as const
    await runPiped(['dpkg-deb', '--fsys-tarfile', deb], tar, options)
  }
  await writeFile(join(root, 'etc', 'passwd'), `${passwd.join('\n')}\n`)
  await writeFile(join(root, 'etc', 'group'), `${group.join('\n')}\n`)
  // What a container's runtime mounts over; some runtimes do not make them.
  for (const name of ['dev', 'proc', 'sys', 'run', 'tmp']) await mkdir(join(root, name), { recursive: true })
  await chmod(join(root, 'tmp'), 0o1777)
}

/** The node program, out of npm's package for one architecture. */
export async function makeNodeRoot(root: string, tarball: string): Promise<void> {
  const bin = join(root, 'usr', 'local', 'bin')
  await mkdir(bin, { recursive: true })
  const tar = ['tar', '-xzf', tarball, '--no-same-owner', '--strip-components=1'] as const
  await run([...tar, '-C', join(root, 'usr', 'local'), 'package/bin/node'])
  await chmod(join(bin, 'node'), 0o755)
  await symlink('node', join(bin, 'nodejs'))
}

/** npm, the user `node` and the entry point: the same bytes on each architecture. */
export async function makeNpmRoot(root: string, tarball: string): Promise<void> {
  const modules = join(root, 'usr', 'local', 'lib', 'node_modules', 'npm')
  const bin = join(root, 'usr', 'local', 'bin')
  const home = join(root, 'home', 'node')
  await Promise.all([modules, bin, home].map((folder) => mkdir(folder, { recursive: true })))
  await run(['tar', '-xzf', tarball, '--no-same-owner', '--strip-components=1', '-C', modules])
  for (const name of ['npm', 'npx']) {
    await chmod(join(modules, 'bin', `${name}-cli.js`), 0o755)
    await symlink(`../lib/node_modules/npm/bin/${name}-cli.js`, join(bin, name))
  }
  await writeFile(join(bin, 'docker-entrypoint.sh'), entrypoint)
  await chmod(join(bin, 'docker-entrypoint.sh'), 0o755)
  await chown(home, nodeUser, nodeUser)
}

/** What the machine needs to reach its registry of packages from within a build: the official image has nothing of it. */
export async function makeMachineRoot(root: string, settings: NpmSettings): Promise<void> {
  const certificates = join(root, 'etc', 'ssl', 'certs')
  const configuration = join(root, 'usr', 'local', 'etc')
  await Promise.all([certificates, configuration].map((folder) => mkdir(folder, { recursive: true })))
  const bundle = '/etc/ssl/certs/ca-certificates.crt'
  const lines: string[] = []
  if (settings.registry) lines.push(`registry=${settings.registry}`)
  if (settings.authorities) {
    await writeFile(join(root, bundle), settings.authorities)
    lines.push(`cafile=${bundle}`)
  }
  await writeFile(join(configuration, 'npmrc'), lines.map((line) => `${line}\n`).join(''))
  await lchown(root, 0, 0)
}

/** What containers of the image inherit, as in the official image. */
export const baseImageConfig = {
  Env: [
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    `NODE_VERSION=${baseImage.nodeVersion}`,
  ],
  Entrypoint: ['docker-entrypoint.sh'],
  Cmd: ['node'],
}
