import type { Builder } from '../model/builder.ts'
import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import type { BuilderRequest } from '../model/request.ts'

import { assessBuilder } from './assess-builder.ts'
import { explainResult, runDocker, surroundings } from './buildx/buildx.ts'
import { findBadConfig } from './docker-problem.ts'
import { listInstances, readDefaultConfig, readEndpoint } from './docker-folders.ts'
import { addEmulators, ensurePlatforms, verifyPlatforms } from './emulators/ensure-platforms.ts'
import { keepBuilder, keptPath, readKept } from './own/kept-builder.ts'
import type { BuilderMachine } from './machine.ts'
import type { BuilderNeeds } from './needs.ts'
import { planOwnBuilder, runPrefix } from './own/own-builder.ts'
import type { OwnBuilder } from './own/own-builder.ts'
import type { Inspection } from './buildx/parse-inspect.ts'
import { makeRunMark, sweepBuilders } from './own/remove-builder.ts'
import { inspectBuilder, useNamed } from './use-named.ts'
import { useOwn } from './own/use-own.ts'
import { checkBuildkit, checkBuildx, parseBuildxVersion } from './buildx/versions.ts'

/** A builder that was found or made, before its versions are checked. */
interface Found {
  readonly inspection: Inspection
  readonly made: boolean
  readonly warnings: readonly Problem[]
}

interface Job {
  readonly request: BuilderRequest
  readonly needs: BuilderNeeds
  readonly machine: BuilderMachine
}

/**
 * A BuildKit that can do the job, with an emulator for each platform that it does not run natively: the one that the
 * user named, else one of our own where settings for it are given, else the current one, else one of our own. One look costs two processes at once (`buildx inspect`,
 * `buildx version`) and none when the last look is less than ten minutes old.
 * Throws a `Failure` (environment) that says what is wrong with docker, buildx, the builder or its platforms.
 */
export async function prepareBuilder(
  request: BuilderRequest,
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<Builder> {
  const path = await keptPath(request, needs, machine)
  const kept = path === null || needs.fresh ? null : await readKept(path, needs, machine)
  if (kept !== null) return kept
  const [buildx, found] = await Promise.all([
    askVersion(machine, needs),
    findOrMake({ request, needs, machine }),
  ])
  const builder = describe(buildx, found)
  if (path !== null) await keepBuilder(path, builder, machine)
  return builder
}

interface Buildx {
  readonly version: string
  readonly warnings: readonly Problem[]
}

async function askVersion(machine: BuilderMachine, { addsHosts }: BuilderNeeds): Promise<Buildx> {
  const result = await runDocker(['buildx', 'version'], machine)
  const version = parseBuildxVersion(result.stdout)
  if (version === null) {
    const what = '`docker buildx version` does not print a version of buildx'
    throw new Failure('environment', await explainResult(result, { code: 'NO_BUILDX', what }, machine))
  }
  const { problems, warnings } = checkBuildx(version, addsHosts)
  if (problems.length > 0) throw new Failure('environment', problems)
  const unread = findBadConfig(result.stderr, await surroundings(machine))
  return { version, warnings: unread === null ? warnings : [unread, ...warnings] }
}

function describe(buildx: Buildx, { inspection, made, warnings }: Found): Builder {
  const buildkit = checkBuildkit(inspection)
  if (buildkit.problems.length > 0) throw new Failure('environment', buildkit.problems)
  const { name, driver, nodes } = inspection
  return {
    name,
    driver,
    nodes: nodes.map(({ name: node, endpoint, status, buildkitVersion, platforms }) => ({
      ...{ name: node, endpoint, status, buildkitVersion, platforms },
    })),
    pushByDigest: driver !== 'docker',
    made,
    buildxVersion: buildx.version,
    warnings: [...buildx.warnings, ...buildkit.warnings, ...warnings],
  }
}

/** Which builder: named, our own if that is asked for, current, or our own, in this order. */
async function findOrMake(job: Job): Promise<Found> {
  const { request, needs, machine } = job
  const name = await nameOf(request, machine)
  if (name !== null) {
    const inspection = await useNamed(name, needs, machine)
    return { made: false, ...(await ensurePlatforms(inspection, platformsOf(job), machine)) }
  }
  const own = await planOwn(job)
  if (request.own) return makeOwn(own, null, job)
  // Where a builder of our own exists, the current one was no use last time: look at both at once.
  const [current, mine] = await Promise.all([
    inspectBuilder(null, machine),
    own.exists ? inspectBuilder(own.name, machine).catch(() => null) : null,
  ])
  const state = assessBuilder(current, needs)
  if (state.state === 'ready')
    return { made: false, ...(await ensurePlatforms(current, platformsOf(job), machine)) }
  if (state.state === 'asleep')
    return {
      made: false,
      ...(await ensurePlatforms(await useNamed(current.name, needs, machine), platformsOf(job), machine)),
    }
  if (mine !== null && assessBuilder(mine, needs).state === 'ready')
    return { made: false, ...(await ensurePlatforms(mine, platformsOf(job), machine)) }
  machine.log(`builder ${current.name} is not used: ${state.why}`)
  return makeOwn(own, current.error === null ? current : null, job)
}

/** The name that the user gave (config/ knows BUILDX_BUILDER); with driver `docker`, the builder of Docker itself. */
async function nameOf(request: BuilderRequest, { env }: BuilderMachine): Promise<string | null> {
  if (request.name !== null) return request.name
  if (request.driver !== 'docker' || request.endpoint !== null) return null
  return env['DOCKER_HOST'] ? 'default' : readEndpoint(env)
}

const platformsOf = ({ request, needs }: Job) => ({
  platforms: needs.platforms,
  doubtful: needs.doubtful ?? [],
  binfmtImage: request.binfmtImage,
})

type PlannedOwn = OwnBuilder & { readonly exists: boolean; readonly abandoned: boolean }

async function planOwn({ request, needs, machine }: Job): Promise<PlannedOwn> {
  const [defaultConfig, endpoint, instances] = await Promise.all([
    readDefaultConfig(machine.env),
    readEndpoint(machine.env),
    listInstances(machine.env),
  ])
  const runMark = makeRunMark(machine.now())
  const own = planOwnBuilder(request, needs, { defaultConfig, endpoint, runMark })
  const abandoned = instances.some((name) => name.startsWith(runPrefix))
  return { ...own, exists: instances.includes(own.name), abandoned }
}

/**
 * The builder of our own. Emulators that another builder of the same daemon was seen to lack are installed while it
 * boots, and what crashed runs left behind is removed meanwhile.
 */
async function makeOwn(own: PlannedOwn, neighbour: Inspection | null, job: Job): Promise<Found> {
  const { needs, machine } = job
  const sameMachine = neighbour?.driver === 'docker' && own.driver === 'docker-container' ? neighbour : null
  const [{ inspection, made }, early] = await Promise.all([
    useOwn(own, needs, machine),
    sameMachine === null ? null : addEmulators(sameMachine, platformsOf(job), machine),
    own.abandoned ? sweepBuilders(machine).catch(() => []) : [],
  ])
  const ensured =
    early === null || early.formats.length + early.reasons.length === 0
      ? await ensurePlatforms(inspection, platformsOf(job), machine)
      : await verifyPlatforms(inspection, { ...platformsOf(job), installed: early }, machine)
  return { inspection: ensured.inspection, made, warnings: [...own.warnings, ...ensured.warnings] }
}
