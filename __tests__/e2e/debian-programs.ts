/** Debian's packages for many architectures, as this machine's apt gets and checks them; kept for the next time. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { findSite } from '../../src/engine/download/apt-config.ts'
import { mustRun } from './cli-process.ts'

/** `libc6` has the loader and libraries, `coreutils` programs that need it, `busybox-static` one that does not. */
const names = ['libc6', 'coreutils', 'busybox-static']
/** In bookworm; one more came with trixie. */
const architectures = ['amd64', 'i386', 'arm64', 'armhf', 'armel', 'ppc64el', 's390x', 'mips64el']
const later = ['riscv64']
const both = ['amd64', 'arm64']
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Paths of the .deb files. Throws where there is no apt, or no mirror that it can reach. */
export function fetchDebianPackages(): Promise<readonly string[]> {
  const wanted = [...architectures, ...later].flatMap((of) => names.map((name) => `${name}:${of}`))
  return fetchPackages('debian', { suites: { bookworm: architectures, trixie: later }, wanted })
}

/** The same of packages that came after trixie, for both of the platforms that most tests build. */
export function fetchNewPackages(name: string): Promise<readonly string[]> {
  return fetchPackages(`debian-${name}`, { suites: { sid: both }, wanted: both.map((of) => `${name}:${of}`) })
}

/** The program that is a system of its own, and a small shell, for both of the platforms that most tests build. */
export function fetchBusybox(): Promise<readonly string[]> {
  const wanted = both.flatMap((of) => [`busybox-static:${of}`, `mksh:${of}`])
  return fetchPackages('debian-busybox', { suites: { bookworm: both }, wanted })
}

interface Wanted {
  /** Architectures by suite. */
  readonly suites: Readonly<Record<string, readonly string[]>>
  readonly wanted: readonly string[]
}

async function fetchPackages(kept: string, from: Wanted): Promise<readonly string[]> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const folder = join(cache, 'build-variants-tests', kept)
  const made = join(folder, 'packages')
  if (!existsSync(made)) await download(folder, made, from)
  return readdirSync(made).map((file) => join(made, file))
}

async function download(folder: string, made: string, { suites, wanted }: Wanted): Promise<void> {
  const site = findSite(
    await mustRun('apt-get', ['-o', 'Dir::State::lists=/nonexistent', '--print-uris', 'update']),
    'bookworm',
  )
  if (site === undefined) throw new Error('apt knows no mirror of bookworm')
  rmSync(folder, { recursive: true, force: true })
  for (const name of ['lists/partial', 'archives/partial', 'draft'])
    mkdirSync(join(folder, name), { recursive: true })
  const line = (suite: string, of: readonly string[]) =>
    `deb [signed-by=${keyring} arch=${of.join(',')}] ${site} ${suite} main\n`
  const lines = Object.entries(suites).map(([suite, of]) => line(suite, of))
  writeFileSync(join(folder, 'sources.list'), lines.join(''))
  writeFileSync(join(folder, 'status'), '')
  writeFileSync(join(folder, 'apt.conf'), configuration(folder, Object.values(suites).flat()))
  const env = { APT_CONFIG: join(folder, 'apt.conf'), LC_ALL: 'C' }
  await mustRun('apt-get', ['-q', 'update'], { env })
  await mustRun('apt-get', ['-q', 'download', ...wanted], { env, cwd: join(folder, 'draft') })
  renameSync(join(folder, 'draft'), made)
  rmSync(join(folder, 'lists'), { recursive: true })
}

function configuration(folder: string, all: readonly string[]): string {
  return [
    `Dir::State::lists "${folder}/lists";`,
    `Dir::State::status "${folder}/status";`,
    `Dir::Cache "${folder}";`,
    `Dir::Etc::sourcelist "${folder}/sources.list";`,
    'Dir::Etc::sourceparts "/dev/null";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "/dev/null";',
    '#clear APT::Architectures;',
    `APT::Architectures { ${all.map((name) => `"${name}"; `).join('')}};`,
    'APT::Sandbox::User "root";',
    'Acquire::Check-Valid-Until "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    '',
  ].join('\n')
}
