import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Failure } from '../model/failure.ts'

import { choosePackage, parseMadison } from './choose-package.ts'
import { run, succeeds } from './exec.ts'
import { writeWhole } from './state.ts'

import type { Architecture, Host } from './host.ts'
import type { PackagePin } from './versions.ts'

/** What must be in the folder of downloads when `fetchPackages` is done. */
export interface PackageRequest {
  readonly engine: readonly PackagePin[]
  readonly base: { readonly suite: string; readonly packages: readonly string[] }
}

/** Paths of the .deb files, by package name, and the versions that were chosen. */
export interface FetchedPackages {
  readonly engine: Readonly<Record<string, string>>
  readonly base: Readonly<Record<Architecture, readonly string[]>>
  readonly versions: Readonly<Record<string, string>>
}

export interface AptContext {
  readonly host: Host
  readonly downloads: string
  readonly env: NodeJS.ProcessEnv
  readonly log: (line: string) => void
  readonly signal?: AbortSignal | undefined
}

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Pure: the address that this machine takes `codename` from, out of `apt-get update --print-uris`. */
export function findSite(uris: string, codename: string): string | undefined {
  const escaped = codename.replaceAll(/[^a-z]/g, '')
  return new RegExp(`^'([^']+?)/?/dists/${escaped}/InRelease'`, 'm').exec(uris)?.[1]
}

/**
 * Pure: an apt configuration that lives in `folder` alone. apt does what is hard: the mirror, its proxies, the signature
 * of InRelease, and the hashes of every index and package.
 */
export function renderAptConfig(folder: string, host: Host): string {
  return [
    `Dir::State::lists "${join(folder, 'lists')}";`,
    `Dir::State::status "${join(folder, 'status')}";`,
    `Dir::Cache "${folder}";`,
    `Dir::Etc::sourcelist "${join(folder, 'sources.list')}";`,
    'Dir::Etc::sourceparts "/dev/null";',
    'Dir::Etc::preferences "/dev/null";',
    'Dir::Etc::preferencesparts "/dev/null";',
    `APT::Architecture "${host.architecture}";`,
    '#clear APT::Architectures;',
    `APT::Architectures { "${host.architecture}"; "${host.emulated}"; };`,
    // apt's own user could not write into a folder of root's.
    'APT::Sandbox::User "root";',
    // A mirror that stands still since some weeks serves signed packages all the same.
    'Acquire::Check-Valid-Until "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "3";',
    '',
  ].join('\n')
}

/** Pure: the releases to read, each signed by Debian's own keys. */
export function renderSources(site: string, host: Host, base: string): string {
  const native = [...new Set([host.codename, 'sid'])].filter((suite) => suite !== base)
  const line = (suite: string, architectures: readonly string[]) =>
    `deb [signed-by=${keyring} arch=${architectures.join(',')}] ${site} ${suite} main\n`
  return (
    native.map((suite) => line(suite, [host.architecture])).join('') +
    line(base, [host.architecture, host.emulated])
  )
}

async function updateLists(folder: string, base: string, context: AptContext): Promise<NodeJS.ProcessEnv> {
  const { host, signal } = context
  const env = { ...context.env, LC_ALL: 'C' }
  await mkdir(join(folder, 'lists', 'partial'), { recursive: true })
  await mkdir(join(folder, 'archives', 'partial'), { recursive: true })
  const uris = await run(['apt-get', '-o', `Dir::State::lists=${folder}/none`, '--print-uris', 'update'], {
    env,
    signal,
  })
  const site = findSite(uris, host.codename)
  if (site === undefined) {
    throw new Failure('environment', {
      code: 'ENGINE_MIRROR',
      what: `apt's sources on this machine do not name a mirror for ${host.codename}`,
      why: 'the embedded engine takes its packages from the mirror that the machine uses',
      fix: `add a line for ${host.codename} to /etc/apt/sources.list, or install Docker`,
    })
  }
  await writeFile(join(folder, 'sources.list'), renderSources(site, host, base))
  await writeFile(join(folder, 'status'), '')
  await writeFile(join(folder, 'apt.conf'), renderAptConfig(folder, host))
  const own = { ...env, APT_CONFIG: join(folder, 'apt.conf') }
  await run(['apt-get', '-q', 'update'], { env: own, signal })
  return own
}

const isAtLeast = (version: string, minimum: string) =>
  succeeds(['dpkg', '--compare-versions', version, 'ge', minimum])

async function chooseAll(request: PackageRequest, env: NodeJS.ProcessEnv, context: AptContext) {
  const pins = request.engine.map((pin) =>
    pin.suite === 'host' ? { ...pin, suite: context.host.codename } : pin,
  )
  const offered = parseMadison(await run(['apt-cache', 'madison', ...pins.map((pin) => pin.name)], { env }))
  const versions: Record<string, string> = {}
  for (const pin of pins) {
    const { version, notice } = await choosePackage(pin, offered, isAtLeast)
    if (notice) context.log(notice)
    versions[pin.name] = version
  }
  return versions
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function readIndex(path: string, key: string): Promise<FetchedPackages | undefined> {
  try {
    const index = JSON.parse(await readFile(path, 'utf8')) as { key: string; packages: FetchedPackages }
    if (index.key !== key) return undefined
    const { engine, base } = index.packages
    const files = [...Object.values(engine), ...base.amd64, ...base.arm64]
    return (await Promise.all(files.map(exists))).every(Boolean) ? index.packages : undefined
  } catch {
    return undefined
  }
}

/** apt names a file `name_version_arch.deb`, with the version's colon as `%3a`. */
function packageOf(file: string): { name: string; architecture: string } {
  const [name = '', , architecture = ''] = file.replace(/\.deb$/, '').split('_')
  return { name, architecture }
}

async function download(request: PackageRequest, key: string, context: AptContext): Promise<FetchedPackages> {
  const { host, downloads, signal } = context
  const env = await updateLists(join(downloads, 'apt'), request.base.suite, context)
  const versions = await chooseAll(request, env, context)
  const both = [host.architecture, host.emulated]
  const wanted = [
    ...Object.entries(versions).map(([name, version]) => `${name}:${host.architecture}=${version}`),
    ...both.flatMap((arch) => request.base.packages.map((name) => `${name}:${arch}/${request.base.suite}`)),
  ]
  const folder = join(downloads, 'packages', key)
  const draft = `${folder}.${process.pid}.tmp`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await run(['apt-get', '-q', 'download', ...wanted], { cwd: draft, env, signal })
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)

  const files = (await readdir(folder))
    .sort()
    .map((file) => ({ path: join(folder, file), ...packageOf(file) }))
  const names = new Set<string>(request.base.packages)
  const baseOf = (arch: Architecture) =>
    files
      .filter((file) => names.has(file.name) && [arch, 'all'].includes(file.architecture))
      .map(({ path }) => path)
  return {
    engine: Object.fromEntries(
      files.filter(({ name }) => name in versions).map(({ name, path }) => [name, path]),
    ),
    base: { amd64: baseOf('amd64'), arm64: baseOf('arm64') },
    versions,
  }
}

/**
 * Downloads Debian packages, checked by apt against Debian's signature. What a folder of downloads holds already is not
 * asked for again. Throws a `Failure` (ENGINE_MIRROR, ENGINE_PACKAGE, ENGINE_COMMAND).
 */
export async function fetchPackages(
  request: PackageRequest,
  key: string,
  context: AptContext,
): Promise<FetchedPackages> {
  const indexFile = join(context.downloads, 'packages', `${key}.json`)
  const known = await readIndex(indexFile, key)
  if (known) return known
  context.log('downloading Debian packages (about 170 MB)')
  const packages = await download(request, key, context)
  await writeWhole(indexFile, JSON.stringify({ key, packages }, null, 2))
  return packages
}
