import { buildAll } from './bake-cells.ts'
import type { DockerfileChecks } from './check-dockerfile.ts'
import { checkDockerfile, withoutRepeated } from './check-dockerfile.ts'
import { checkImages } from './check-images.ts'
import type { BuilderNeeds } from '../builder/needs.ts'
import { platformsToRun } from '../builder/emulators/platforms-to-run.ts'
import { prepareBuilder } from '../builder/prepare-builder.ts'
import { tellIn } from '../config/table/door-problems.ts'
import { countSteps } from '../cache/count-steps.ts'
import { withEstimate } from '../cache/limit-warnings.ts'
import { noteEvicted } from '../cache/note-evicted.ts'
import { prepareCache } from '../cache/prepare-cache.ts'
import { settleCache } from '../cache/settle-cache.ts'
import { chooseDestination } from './destinations/choose-destination.ts'
import { readCells } from './destinations/to-nowhere.ts'
import type { Destination } from './destinations/destination.ts'
import type { Earlier } from './baseline.ts'
import { compareWith, findEarlier } from './baseline.ts'
import type { Findings } from './findings.ts'
import { finishFindings, startFindings } from './findings.ts'
import type { InTime } from './importing-buildx.ts'
import { importInTime, judgeLayout } from './importing-buildx.ts'
import type { PlannedRun } from './read-and-plan.ts'
import type { MountsUnderWay } from './cache-mounts.ts'
import { keepMounts } from './cache-mounts.ts'
import type { Machine } from '../machine/machine.ts'
import { explainRebuilds, missedAll, savedMs } from '../measure/rebuilds.ts'
import { measureTimes } from '../measure/times.ts'
import type { BuildResult } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { forcedSteps } from '../model/forced-steps.ts'
import type { CellImage } from '../model/measurement.ts'
import type { RunReport } from '../model/report.ts'
import { reachedRegistries } from '../plan/reached-registries.ts'
import { assembleReport } from '../report/value/assemble-report.ts'
import { testImages } from './test-images.ts'

/** A run under way: what is asked, where, and what is known so far. */
interface Job extends PlannedRun {
  readonly destination: Destination
  readonly findings: Findings
  readonly machine: Machine
}

/**
 * The story of a run, a line per room. Each result is kept as it comes, so that a run that ends early still tells all
 * that it knows. Whatever goes wrong is in the report.
 */
export async function run(planned: PlannedRun, machine: Machine): Promise<RunReport> {
  const { plan } = planned
  const findings = startFindings(planned, machine)
  const destination = chooseDestination(plan, machine)
  const job = { ...planned, destination, findings, machine }
  try {
    const prepared = await prepare(job)
    const result = await build(job, prepared).catch((error: unknown) => leaveCache(job, prepared, error))
    const images = await measure(job, { ...prepared, result })
    const {
      verdicts: checked,
      failed,
      warnings,
    } = await checkImages({ ...findings, plan, destination, images }, machine)
    findings.verdicts = checked
    const verdicts = [...checked, ...(await testImages({ ...job, ...prepared, result, images, checked }))]
    findings.verdicts = verdicts
    findings.failedChecks.push(...failed)
    findings.warnings.push(...warnings)
    if (machine.signal.aborted) throw new Failure('cancelled', [])
    findings.publication = await destination.publish({ result, images, verdicts })
  } catch (error) {
    findings.error = error
  }
  await cleanUp(job)
  return tellIn(machine.builder.door, assembleReport(finishFindings(findings, machine)))
}

/** What is left behind is a warning; after an error it may well be its consequence, and is no news. */
async function cleanUp({ destination, findings }: Job): Promise<void> {
  await destination.cleanUp().catch((error: unknown) => {
    if (findings.error !== null) return
    const what = 'what was only needed for the build could not be removed'
    findings.warnings.push({ code: 'NOT_WRITABLE', what, why: (error as Error).message })
  })
}

interface Prepared extends InTime {
  readonly builder: Builder
  readonly earlier: Earlier
  readonly mounts: MountsUnderWay
  /** Under way where they stop nothing. */
  readonly checks: Promise<DockerfileChecks>
}

/** What does not depend on the other is done at once. */
async function prepare(job: Job): Promise<Prepared> {
  const { request, plan, dockerfile, destination, findings, machine } = job
  const looked = findBuilder(job, false)
  const { ephemeral } = request.builder
  const asked = { plan, request: request.cache, ci: request.source.ci, builder: looked, ephemeral }
  const ready = destination.prepare()
  const checks = looked.then((builder) => checkDockerfile(plan, builder, machine))
  // Whoever waits for it sees the error.
  checks.catch(() => undefined)
  // Waited for also when another fails: what it makes must be there before it is cleaned up.
  const [builder, found, earlier, warnings] = await Promise.all([
    looked,
    prepareCache(asked, machine),
    findEarlier(plan, machine),
    ready,
    plan.checks.dockerfile === 'error' ? checks : null,
  ]).finally(() => ready.catch(() => undefined))
  findings.builder = builder
  findings.warnings.push(...warnings)
  const steps = () => (dockerfile === null ? 0 : countSteps(dockerfile, plan.cells))
  const estimated = withEstimate(found, steps, machine.builder.log)
  const [importing, mounts] = await Promise.all([
    importInTime(
      estimated,
      { plan, dockerfile, builder, request: request.cache, unfit: earlier.unfit },
      machine.builder,
    ),
    keepMounts({ plan, dockerfile, builder }, machine),
  ])
  findings.cache = { cache: importing.cache, outcome: null }
  return { builder, ...importing, earlier, mounts, checks }
}

async function build(job: Job, { builder, checks, ...importing }: Prepared): Promise<BuildResult> {
  const { plan, dockerfile, destination, findings, machine } = job
  const warn = (warning: Problem) => void findings.warnings.push(warning)
  const buildOn = (one: Builder) =>
    buildAll({ plan, dockerfile, builder: one, ...importing, destination, warn }, machine)
  const result = await buildOn(builder).catch(async (error: unknown) => {
    if (!isBuilderGone(error)) throw error
    // The last look at the builder was out of date: look again, once.
    findings.builder = await findBuilder(job, true)
    return buildOn(findings.builder)
  })
  const found = await checks
  findings.warnings.push(...(found ?? []))
  findings.result = await withoutRepeated(result, found)
  return findings.result
}

/** A bake that ended without an outcome for its cells: the cache stays as it was, and what was begun for it goes. */
async function leaveCache(
  { plan, findings, machine }: Job,
  { cache }: Prepared,
  error: unknown,
): Promise<never> {
  const outcome = await settleCache({ cache, plan, build: null, builtAll: false }, machine).catch(() => null)
  findings.cache = { cache, outcome }
  throw error
}

/** Sizes, times, what became of the cache, and how it all compares with earlier runs. */
async function measure(
  { plan, dockerfile, destination, findings, machine }: Job,
  { cache: laidOut, earlier, mounts, result }: Prepared & { readonly result: BuildResult },
): Promise<readonly CellImage[]> {
  const cache = judgeLayout(laidOut, result.cache, dockerfile)
  const cells = plan.cells.map(({ id }) => id)
  findings.times = measureTimes(result.timeline, cells)
  const builtAll = result.cells.every(({ outcome }) => outcome === 'built')
  const [images, outcome, kept] = await Promise.all([
    destination.measure(result),
    settleCache({ cache, plan, build: result.cache, builtAll }, machine),
    builtAll ? mounts.extract(result.timeline) : mounts.leave('a cell failed'),
  ])
  findings.images = images
  findings.mounts = kept
  findings.comparisonReason = earlier.failure
  const { steps: known, changedArguments } = earlier
  findings.steps = explainRebuilds(result.timeline, { cache, outcome, known, changedArguments })
  findings.savedMs = savedMs(findings.steps)
  findings.comparison = await compareWith(earlier, findings)
  const isMissed = forcedSteps(plan) === 'none' && missedAll(findings.steps, known)
  const builtAt = isMissed ? (findings.comparison?.baseline.at ?? null) : null
  findings.cache = { cache, outcome: noteEvicted(cache, outcome, builtAt) }
  return images
}

async function findBuilder(job: Job, fresh: boolean): Promise<Builder> {
  const { request, plan, dockerfile, machine } = job
  const needs = { ...needsOf(job), ...platformsToRun(plan, dockerfile), fresh }
  return prepareBuilder(request.builder, needs, machine.builder)
}

function isBuilderGone(error: unknown): boolean {
  return error instanceof Failure && error.problems.some(({ code }) => code === 'BUILDER_MISSING')
}

function needsOf({ plan, request, dockerfile }: PlannedRun): Omit<BuilderNeeds, 'platforms'> {
  const { output, build } = plan
  // Loading goes through a layout, and so do images that a test must read.
  const isWritten = output.kind === 'load' || (output.kind === 'none' && readCells(plan).length > 0)
  return {
    output: isWritten ? 'layout' : output.kind,
    registries: reachedRegistries(plan, request.cache, dockerfile),
    insecureRegistries: request.insecureRegistries,
    addsHosts: build.addHosts.length > 0,
  }
}
