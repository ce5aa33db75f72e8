import { relative } from 'node:path'
import type { CellBuild } from '../../model/build-result.ts'
import type { Builder } from '../../model/builder.ts'
import { nativePlatforms } from '../../model/builder.ts'
import type { Digest } from '../../model/digest.ts'
import type { Problem } from '../../model/failure.ts'
import type { CellImage, CellTimes } from '../../model/measurement.ts'
import type { Cell, CellId } from '../../model/plan.ts'
import type { Platform } from '../../model/platform.ts'
import type { ReportedBuilder, ReportedCache, ReportedCell, RunReport } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { localDockerfile } from '../words/dockerfile-of.ts'
import { costliestEmulated } from './costliest-emulated.ts'
import { reportCache } from './reported-cache.ts'
import { reportTotals } from './report-totals.ts'
import { failedTests, unverifiedTests } from '../words/test-words.ts'
import type { RunFindings } from './run-findings.ts'

/** Everything known of a run in one value. Bytes and milliseconds; what is not known is null, never 0. Secrets are hidden by the door. */
export function assembleReport(findings: RunFindings): RunReport {
  const found = indexFacts(findings)
  const cells = findings.plan.cells.map((cell) => reportCell(cell, found))
  const cache = findings.cache === null ? null : reportCache(findings.cache, findings)
  return {
    schemaVersion: 1,
    tool: { name: 'build-variants', version: findings.version },
    outcome: findings.outcome,
    exitCode: findings.exitCode,
    startedAt: new Date(findings.startedAtMs).toISOString(),
    wallMs: findings.endedAtMs - findings.startedAtMs,
    source: findings.source,
    plan: findings.plan,
    builder: findings.builder === null ? null : reportBuilder(findings.builder),
    cells,
    publication: findings.publication,
    totals: reportTotals(cells, findings),
    costliestEmulated: costliestEmulated(findings.result?.timeline.steps ?? [], findings.plan),
    steps: findings.steps,
    cache,
    cacheMounts: findings.mounts?.reported ?? null,
    comparison: findings.comparison,
    comparisonReason: findings.comparisonReason,
    warnings: [...allWarnings(findings, cache), ...unverifiedTests(cells)],
    problems: [...failedTests(cells), ...findings.problems, ...(findings.publication?.problems ?? [])].filter(
      firstOfItsKind,
    ),
  }
}

function allWarnings(findings: RunFindings, cache: ReportedCache | null): Problem[] {
  const { builder, mounts, warnings, publication } = findings
  const ofRooms = [builder, cache, mounts].flatMap((room) => room?.warnings ?? [])
  const published = publication?.warnings ?? []
  return [...ofRooms, ...warnings, ...buildWarnings(findings), ...published].filter(firstOfItsKind)
}

function firstOfItsKind(problem: Problem, index: number, all: readonly Problem[]): boolean {
  const { code, what, where } = problem
  return (
    all.findIndex((other) => other.code === code && other.what === what && other.where === where) === index
  )
}

/** Each at its line of the Dockerfile, where that is one file of this machine. */
function buildWarnings({ result, plan, workingDirectory }: RunFindings): Problem[] {
  return (result?.warnings ?? []).map(({ text, url, place = null }) => {
    const files =
      place === null ? [] : plan.variants.map(({ name }) => localDockerfile(name, place.file, plan))
    const [file] = new Set(files)
    const where = file == null ? undefined : `${relative(workingDirectory, file)}:${place?.line ?? 0}`
    return {
      code: 'BUILDKIT_WARNING',
      what: text,
      ...(url !== null && { why: url }),
      ...(where !== undefined && { where }),
    }
  })
}

function reportBuilder(builder: Builder): ReportedBuilder {
  return {
    name: builder.name,
    driver: builder.driver,
    buildkitVersion: builder.nodes[0]?.buildkitVersion ?? null,
    buildxVersion: builder.buildxVersion,
    native: [...nativePlatforms(builder)],
  }
}

interface Found {
  readonly builds: ReadonlyMap<CellId, CellBuild>
  readonly images: ReadonlyMap<CellId, CellImage>
  readonly times: ReadonlyMap<CellId, CellTimes>
  readonly verdicts: ReadonlyMap<CellId, readonly Verdict[]>
  readonly native: ReadonlySet<Platform>
}

function indexFacts(findings: RunFindings): Found {
  const byCell = <T extends { readonly cell: CellId }>(values: readonly T[]) =>
    new Map(values.map((value) => [value.cell, value]))
  return {
    builds: byCell(findings.result?.cells ?? []),
    images: byCell(findings.images),
    times: byCell(findings.times),
    verdicts: groupVerdicts(findings.verdicts),
    native: findings.builder === null ? new Set() : nativePlatforms(findings.builder),
  }
}

function groupVerdicts(verdicts: readonly Verdict[]): Map<CellId, Verdict[]> {
  const groups = new Map<CellId, Verdict[]>()
  for (const verdict of verdicts) {
    const group = groups.get(verdict.cell)
    if (group === undefined) groups.set(verdict.cell, [verdict])
    else group.push(verdict)
  }
  return groups
}

function reportCell(cell: Cell, found: Found): ReportedCell {
  const build = found.builds.get(cell.id)
  return {
    id: cell.id,
    variant: cell.variant,
    platform: cell.platform,
    outcome: build?.outcome ?? 'cancelled',
    emulated: found.native.size > 0 && !found.native.has(cell.platform),
    ...reportImage(found.images.get(cell.id), build?.digest ?? null),
    ...reportTimes(found.times.get(cell.id)),
    verdicts: found.verdicts.get(cell.id) ?? [],
    failure: build?.failure ?? null,
  }
}

function reportImage(image: CellImage | undefined, pushed: Digest | null) {
  return {
    digest: image?.digest ?? pushed,
    imageDigest: image?.manifest.digest ?? null,
    compressedBytes: image?.compressedBytes ?? null,
    unpackedBytes: image?.unpackedBytes ?? null,
    layers: image?.layers ?? [],
  }
}

const unknownTimes = {
  wallMs: null,
  ownMs: null,
  sharedMs: null,
  cachedMs: null,
  waitingMs: null,
  emulatedMs: null,
  steps: null,
  cachedSteps: null,
  cacheHitRate: null,
}

function reportTimes(times: CellTimes | undefined) {
  if (times === undefined) return unknownTimes
  const { wallMs, ownMs, sharedMs, cachedMs, waitingMs, emulatedMs, steps, cachedSteps, cacheHitRate } = times
  return { wallMs, ownMs, sharedMs, cachedMs, waitingMs, emulatedMs, steps, cachedSteps, cacheHitRate }
}
