import { join } from 'node:path'

import lt from 'semver/functions/lt.js'

import type { CacheRequest } from '../../model/cache.ts'
import type { Problem } from '../../model/failure.ts'
import type { BuildxPin } from './buildx-pin.ts'
import { buildxPin } from './buildx-pin.ts'
import { lookMs } from './buildx.ts'
import { fetchProgram } from './fetch-program.ts'
import type { BuilderMachine } from '../machine.ts'
import { newestVersion, parseBuildxVersion, readVersion } from './versions.ts'

/** What runs a bake whose cache target imports. */
export interface ImportingBuildx {
  /** Null: the installed one. */
  readonly program: string | null
  /** Why nothing can be imported; null when it can. */
  readonly problem: Problem | null
}

export interface ImportingBuildxAsk {
  /** Of the installed buildx, as it says it. */
  readonly version: string
  /** What the user wants in place of ours: a program, or none; null: ours. */
  readonly named: CacheRequest['buildx']
  /** Of the builder. */
  readonly driver: string
}

/** The cache that it would read saves minutes at best: no more than this is waited for about 60 MB. Milliseconds. */
const fetchIdleMs = 5_000
const fetchLimitMs = 20_000

const installed: ImportingBuildx = { program: null, problem: null }

/**
 * The installed buildx where it looks an import up in time, else the one that the user names, else the last release that
 * does, fetched once for this machine. Never throws: a cache is never worth a failed build.
 */
export async function buildxForImports(
  { version, named, driver }: ImportingBuildxAsk,
  machine: BuilderMachine,
  pin: BuildxPin = buildxPin,
): Promise<ImportingBuildx> {
  if (isInTime(version, pin)) return installed
  if (named?.program) return checkNamed(named.program, { version, pin, machine })
  try {
    if (named !== null) throw new Error('`cache-buildx` is off')
    if (driver === 'cloud') throw new Error("its release has no driver cloud, which Docker's own builds have")
    const program = await fetchPinned({ version, pin, machine })
    machine.log(
      `buildx ${pin.version} builds this run: ${version} looks up caches too late for linked targets`,
    )
    return { program, problem: null }
  } catch (error) {
    return { program: null, problem: tooLate({ version, pin, machine }, error) }
  }
}

/** Does this buildx look an import up before it builds what the cache target links? Development builds and unknown versions are newer than any release. */
export function isInTime(text: string, pin: BuildxPin = buildxPin): boolean {
  const version = newestVersion(text)
  return version !== null && lt(version, pin.tooNew)
}

interface Replacing {
  /** Of the installed buildx. */
  readonly version: string
  readonly pin: BuildxPin
  readonly machine: BuilderMachine
}

async function checkNamed(program: string, { version, pin, machine }: Replacing): Promise<ImportingBuildx> {
  const { env, signal } = machine
  const asked = await machine.run(program, ['version'], { env, signal, timeoutMs: lookMs }).catch(() => null)
  const own = parseBuildxVersion(asked?.stdout ?? '')
  if (own !== null && isInTime(own, pin) && !lt(readVersion(own) ?? pin.oldest, pin.oldest))
    return { program, problem: null }
  const is = own === null ? 'prints no version of buildx' : `is buildx ${own}`
  const problem: Problem = {
    code: 'CACHE_BUILDX',
    what: `the cache is not imported: \`cache-buildx: ${program}\` ${is}`,
    why: `it stands in for buildx ${version}, which would find nothing in the cache`,
    fix: `name a buildx of ${rangeOf(pin)}, or leave \`cache-buildx\` out`,
  }
  return { program: null, problem }
}

/** `0.25 to 0.36`. */
function rangeOf({ oldest, version }: BuildxPin): string {
  const short = (text: string) => text.split('.').slice(0, 2).join('.')
  return `${short(oldest)} to ${short(version)}`
}

async function fetchPinned({ version, pin, machine }: Replacing): Promise<string> {
  const { toolDirectory } = machine
  const file = process.platform === 'linux' ? pin.files[process.arch] : undefined
  if (file === undefined) throw new Error(`there is no pinned one for ${process.platform} ${process.arch}`)
  if (toolDirectory === undefined) throw new Error('there is no folder to keep it in')
  const path = join(toolDirectory, 'buildx', pin.version, 'docker-buildx')
  const onFetch = () =>
    machine.log(
      `fetching buildx ${pin.version} from ${new URL(pin.release).host}: ${version} cannot read the cache`,
    )
  const limits = { idleMs: fetchIdleMs, limitMs: fetchLimitMs }
  return fetchProgram(
    { url: `${pin.release}/${file.name}`, sha256: file.sha256, path },
    { ...machine, ...limits, onFetch },
  )
}

function tooLate({ version, pin }: Replacing, error: unknown): Problem {
  const { message, cause } = error as Error
  const why = cause instanceof Error ? `${message}: ${cause.message}` : message
  return {
    code: 'CACHE_BUILDX',
    what: `the cache is not imported: buildx ${version} would find nothing in it`,
    why: `from ${pin.tooNew} on it builds what a target links before that target's cache is known, and ${pin.version} could not be fetched: ${why}`,
    fix: `name a buildx of ${rangeOf(pin)} with \`cache-buildx\`, or let this machine reach ${pin.release}`,
  }
}
