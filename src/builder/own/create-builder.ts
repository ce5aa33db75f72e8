import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { Failure } from '../../model/failure.ts'
import type { Problem } from '../../model/failure.ts'
import type { ProgramResult } from '../../process/run-program.ts'
import { makeTemporaryFolder } from '../../files/temporary-folder.ts'

import { explainResult, runDocker, wordsOf } from '../buildx/buildx.ts'
import type { BuilderMachine } from '../machine.ts'
import { createArguments } from './own-builder.ts'
import type { OwnBuilder } from './own-builder.ts'
import { parseInspect } from '../buildx/parse-inspect.ts'
import type { Inspection } from '../buildx/parse-inspect.ts'

/** Pulling BuildKit's image (about 100 MB) over a slow line. */
const bootMs = 300_000

/** What passes by itself: rate limits, and networks that stumble. */
const transient =
  /toomanyrequests|rate limit|timeout|timed out|deadline exceeded|connection (?:reset|refused)|unexpected EOF|temporary failure|no such host|50[0234] |429 /i

/** Makes the builder known to buildx. One that another run made meanwhile is as good: the same name means the same settings. */
export async function createBuilder(own: OwnBuilder, machine: BuilderMachine): Promise<void> {
  const folder = own.config === null ? null : await makeTemporaryFolder('build-variants-')
  const file = folder === null ? null : join(folder, 'buildkitd.toml')
  try {
    if (file !== null) await writeFile(file, own.config ?? '', { mode: 0o600 })
    const result = await runDocker(createArguments(own, file), machine)
    if (result.exitCode === 0 || /existing instance for/.test(result.stderr)) return
    throw new Failure('environment', await explainResult(result, notCreated(own), machine))
  } finally {
    // buildx has copied it into its own store.
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }
}

function notCreated(own: OwnBuilder): Problem {
  const settings = ['`driver`', '`driver-opts`', '`buildkitd-config-inline`']
  return {
    code: 'BUILDER_CREATE',
    what: `builder "${own.name}" (driver ${own.driver}) could not be created`,
    fix: `check ${settings.join(', ')} against https://docs.docker.com/build/builders/drivers`,
  }
}

/** The builder to boot; what helps against a failure depends on its driver. */
export interface BootTarget {
  readonly name: string
  readonly driver: string
}

/**
 * Boots a builder and looks at it. Where an image has to be pulled, a rate limit or a network that stumbles gets three
 * tries. Throws a `Failure` (BUILDER_BOOT, or what `explainDocker` knows).
 */
export async function bootBuilder(target: BootTarget, machine: BuilderMachine): Promise<Inspection> {
  const { name, driver } = target
  const pauseMs = machine.retryWaitMs ?? 2000
  for (const waitMs of driver === 'remote' ? [null] : [pauseMs, pauseMs * 3, null]) {
    const result = await runDocker(['buildx', 'inspect', '--bootstrap', name], machine, bootMs)
    const { inspection, stumble } = readBoot(result)
    if (stumble === null || waitMs === null) {
      if (inspection !== null) return inspection
      throw new Failure('environment', await explainResult(result, notBooted(target, result), machine))
    }
    machine.log(`builder ${name} did not boot (${stumble}); trying again`)
    await wait(waitMs, undefined, { signal: machine.signal }).catch(() => undefined)
  }
  throw new Error('unreachable: the last try returns or throws')
}

/** What came of it, and why it is worth another try; null when it is not. */
function readBoot(result: ProgramResult) {
  if (result.exitCode !== 0)
    return { inspection: null, stumble: transient.test(wordsOf(result)) ? lastWords(result) : null }
  const inspection = parseInspect(result.stdout)
  // buildx exits with 0 when Docker, on a busy machine, did not answer in the 20 s that it gets.
  const errors = inspection.nodes.flatMap(({ error }) => error ?? [])
  return { inspection, stumble: errors.find((error) => transient.test(error)) ?? null }
}

function notBooted({ name, driver }: BootTarget, result: ProgramResult): Problem {
  const why = lastWords(result)
  if (driver === 'remote') {
    const what = `no BuildKit answers at the endpoint of builder "${name}"`
    return {
      code: 'BUILDER_BOOT',
      what,
      why,
      fix: 'check the endpoint, its certificates, and that buildkitd runs there',
    }
  }
  const asked = /toomanyrequests|rate limit/i.test(why)
    ? 'log in to Docker Hub before this step'
    : "check that Docker's daemon reaches the image's registry"
  return {
    code: 'BUILDER_BOOT',
    what: `BuildKit of builder "${name}" does not start`,
    why,
    fix: `${asked}; or take BuildKit's image from a mirror: \`driver-opts: image=mirror.gcr.io/moby/buildkit:…\``,
  }
}

/** buildx repeats the cause in its last line, after `ERROR:`. */
function lastWords(result: ProgramResult): string {
  if (result.timedOut) return `no answer within ${bootMs / 1000} s`
  const lines = result.stderr.split('\n').filter((line) => line.trim() !== '')
  return (lines.at(-1) ?? 'it printed nothing').replace(/^ERROR: /, '').slice(0, 300)
}
