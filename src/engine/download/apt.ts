import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { writeWhole } from '../../files/write-whole.ts'
import { Failure } from '../../model/failure.ts'
import { fieldsOf, parseJson, textList, textsOf } from '../../text/json.ts'

import { findSite, renderAptConfig, renderSources } from './apt-config.ts'
import { choosePackage, parseMadison } from './choose-package.ts'
import { run, succeeds } from '../exec.ts'
import { shortHash } from '../short-hash.ts'
import { baseImage, enginePackages } from '../versions.ts'

import type { Architecture, Host } from '../host.ts'

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

async function updateLists(folder: string, context: AptContext): Promise<NodeJS.ProcessEnv> {
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
  await writeFile(join(folder, 'sources.list'), renderSources(site, host))
  await writeFile(join(folder, 'status'), '')
  await writeFile(join(folder, 'apt.conf'), renderAptConfig(folder, host))
  const own = { ...env, APT_CONFIG: join(folder, 'apt.conf') }
  await run(['apt-get', '-q', 'update'], { env: own, signal })
  return own
}

const isAtLeast = (version: string, minimum: string) =>
  succeeds(['dpkg', '--compare-versions', version, 'ge', minimum])

async function chooseAll(
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<Record<string, string>> {
  const names = enginePackages.map((pin) => pin.name)
  const offered = parseMadison(await run(['apt-cache', 'madison', ...names], { env }))
  const versions: Record<string, string> = {}
  for (const pin of enginePackages) {
    const { version, notice } = await choosePackage(pin, offered, isAtLeast)
    if (notice) log(notice)
    versions[pin.name] = version
  }
  return versions
}

/** What an earlier run noted, if all of it is still there. */
async function readIndex(path: string): Promise<FetchedPackages | undefined> {
  try {
    const { engine, base, versions } = fieldsOf(parseJson(await readFile(path, 'utf8')))
    const { amd64, arm64 } = fieldsOf(base)
    const packages = {
      engine: textsOf(engine),
      base: { amd64: textList(amd64), arm64: textList(arm64) },
      versions: textsOf(versions),
    }
    const files = [...Object.values(packages.engine), ...packages.base.amd64, ...packages.base.arm64]
    await Promise.all(files.map((file) => access(file)))
    return enginePackages.every(({ name }) => name in packages.engine) ? packages : undefined
  } catch {
    return undefined
  }
}

/** apt names a file `name_version_arch.deb`, with the version's colon as `%3a`. */
function packageOf(file: string): { name: string; architecture: string } {
  const [name = '', , architecture = ''] = file.replace(/\.deb$/, '').split('_')
  return { name, architecture }
}

/** Downloads into a folder of its own, which comes into being with everything in it. */
async function download(folder: string, context: AptContext): Promise<Record<string, string>> {
  const { host, downloads, log, signal } = context
  const env = await updateLists(join(downloads, 'apt'), context)
  const versions = await chooseAll(env, log)
  const { suite, packages } = baseImage
  const wanted = [
    ...Object.entries(versions).map(([name, version]) => `${name}:${host.architecture}=${version}`),
    ...[host.architecture, host.emulated].flatMap((arch) =>
      packages.map((name) => `${name}:${arch}/${suite}`),
    ),
  ]
  // Also what earlier versions of the list had downloaded goes.
  await rm(dirname(folder), { recursive: true, force: true })
  const draft = `${folder}.tmp`
  await mkdir(draft, { recursive: true })
  await run(['apt-get', '-q', 'download', ...wanted], { cwd: draft, env, signal })
  await rename(draft, folder)
  return versions
}

async function listPackages(folder: string, versions: Record<string, string>): Promise<FetchedPackages> {
  const files = (await readdir(folder))
    .sort()
    .map((file) => ({ path: join(folder, file), ...packageOf(file) }))
  const baseOf = (arch: Architecture) =>
    files
      .filter(({ name }) => (baseImage.packages as readonly string[]).includes(name))
      .filter(({ architecture }) => architecture === arch || architecture === 'all')
      .map(({ path }) => path)
  const engine = files.filter(({ name }) => name in versions).map(({ name, path }) => [name, path] as const)
  return {
    engine: Object.fromEntries(engine),
    base: { amd64: baseOf('amd64'), arm64: baseOf('arm64') },
    versions,
  }
}

/**
 * Downloads Debian's packages for the engine and the base image, checked by apt against Debian's signature. What the
 * folder of downloads holds already is not asked for again. One at a time for each folder of downloads.
 * Throws a `Failure` (ENGINE_MIRROR, ENGINE_PACKAGE, ENGINE_COMMAND).
 */
export async function fetchPackages(context: AptContext): Promise<FetchedPackages> {
  const key = shortHash([enginePackages, baseImage, context.host])
  const folder = join(context.downloads, 'packages', key)
  const indexFile = `${folder}.json`
  const known = await readIndex(indexFile)
  if (known) return known
  context.log('downloading Debian packages (about 180 MB)')
  const packages = await listPackages(folder, await download(folder, context))
  await writeWhole(indexFile, JSON.stringify(packages, null, 2))
  return packages
}
