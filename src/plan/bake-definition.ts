import type { BakeSource } from '../model/bake-file.ts'
import type { Cache } from '../model/cache.ts'
import type { Plan } from '../model/plan.ts'
import type { BuildSettings } from '../model/request.ts'
import { attestations, withProvenance } from './bake-attest.ts'
import type { CellOutput } from './bake-output.ts'
import { cacheOnly, outputsOf } from './bake-output.ts'
import type { BuiltTarget } from './bake-targets.ts'
import { BakeFileTargets } from './bake-targets.ts'
import { escapeTemplates } from '../model/bake-template.ts'
import { cacheGates, cacheTarget, cacheTargetName } from './cache-target.ts'
import { writeCsv } from '../model/csv.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { list, map } from './bake-target.ts'

/**
 * One target for each cell, named by its id, and the cache target when there is a cache. Local paths in it are absolute, since
 * bake resolves the paths of a definition on stdin against its own working directory. Needs buildx 0.25 where hosts are
 * added (`extra-hosts`), 0.17 with entitlements, 0.13 otherwise.
 */
export function toBakeDefinition(plan: Plan, output: CellOutput, cache: Cache | null = null): BakeDefinition {
  const outputs = outputsOf(plan, output)
  const hasProvenance = output.kind === 'layout' && output.provenance
  const cells = plan.cells.map((cell) => ({ name: cell.id, cell, platforms: [cell.platform] }))
  const { resolve, linked, shared } = targetsOf(plan, cells)
  const targets = cells.map((built): [string, BakeTarget] => {
    const { cell } = built
    // Those of other levels are written with the index, by us.
    const target = { ...resolve(built), ...list('annotations', at('manifest', cell.annotations)) }
    return [cell.id, withOutput(target, outputs(cell), hasProvenance)]
  })
  const others = linked()
  const linking = cacheTarget([...plan.cells, ...others.map(withId)], shared(), cache)
  const name = cacheTargetName(plan)
  if (linking !== null) targets.push([name, linking], ...cacheGates(name, linking))
  return definitionOf(targets, others)
}

/** What each target is made from, before it is said what becomes of it; of a Dockerfile, or of a bake file's targets. */
export function targetsOf(plan: Plan, built: readonly BuiltTarget[]) {
  const shared = sharedSettings(plan.build)
  const attest = attestations(plan.build)
  const own = plan.bake === null ? null : bakeFileTargets(plan, { source: plan.bake, attest, built })
  return {
    resolve: (one: BuiltTarget): Omit<BakeTarget, 'output'> =>
      own?.of(one) ?? { ...shared, ...cellSettings(one), ...list('attest', attest) },
    /** Those that only others link, once all are resolved. */
    linked: () => own?.linked() ?? [],
    shared: () => own?.rights() ?? shared,
  }
}

export function definitionOf(targets: readonly Named[], linked: readonly Named[]): BakeDefinition {
  return {
    group: { default: { targets: targets.map(([name]) => name) } },
    target: Object.fromEntries(
      [...targets, ...linked].map(([name, target]) => [name, escapeTemplates(target)]),
    ),
  }
}

/** Annotations as buildx takes them. */
export function at(level: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).map(([key, value]) => `${level}:${key}=${value}`)
}

type Named = readonly [name: string, target: BakeTarget]

/** What is kept nowhere has no annotations and no attestations: the docker driver refuses them, and nobody would read them. */
export function withOutput(
  { attest = [], annotations = [], ...target }: Omit<BakeTarget, 'output'>,
  output: readonly string[],
  hasProvenance: boolean,
): BakeTarget {
  if (output.includes(cacheOnly)) return { ...target, output }
  const attested = list('attest', hasProvenance ? withProvenance(attest) : attest)
  return { ...target, ...attested, ...list('annotations', annotations), output }
}

function withId([id, { platforms }]: readonly [string, BakeTarget]) {
  return { id, platform: platforms[0] ?? '' }
}

/** To the targets of a bake file the run adds only what it was asked for. */
function bakeFileTargets(
  plan: Plan,
  { source, attest, built }: { source: BakeSource; attest: readonly string[]; built: readonly BuiltTarget[] },
): BakeFileTargets {
  const { buildArgs, noCache, noCacheFilters, pull, secrets, ssh } = plan.build
  const settings = {
    ...list('secret', secrets.map(writeSecret)),
    ...list('ssh', ssh),
    ...(noCache && { 'no-cache': true }),
    ...list('no-cache-filter', noCacheFilters),
    ...(pull && { pull: true }),
  }
  return new BakeFileTargets(source, { args: buildArgs, settings, attest }, built)
}

function cellSettings({ cell, platforms }: BuiltTarget) {
  return {
    platforms,
    ...(cell.target !== null && { target: cell.target }),
    ...map('args', cell.buildArgs),
    ...map('labels', cell.labels),
  }
}

function sharedSettings(build: BuildSettings) {
  return {
    context: build.context,
    ...(build.file !== null && { dockerfile: build.file }),
    ...map('contexts', build.buildContexts),
    ...list('secret', build.secrets.map(writeSecret)),
    ...list('ssh', build.ssh),
    ...(build.network !== null && { network: build.network }),
    ...map('extra-hosts', Object.fromEntries(build.addHosts.map(splitHost))),
    ...(build.noCache && { 'no-cache': true }),
    ...list('no-cache-filter', build.noCacheFilters),
    ...(build.pull && { pull: true }),
    ...(build.shmSize !== null && { 'shm-size': build.shmSize }),
    ...list('ulimits', build.ulimits),
    ...list('entitlements', entitlements(build)),
  }
}

function splitHost(entry: string): [host: string, address: string] {
  const colon = entry.indexOf(':')
  return [entry.slice(0, colon), entry.slice(colon + 1)]
}

function writeSecret(secret: BuildSettings['secrets'][number]): string {
  const source = secret.kind === 'file' ? (['src', secret.path] as const) : (['env', secret.name] as const)
  return writeCsv([['id', secret.id], source])
}

/** Those that BuildKit itself knows (buildx, util/buildflags/entitlements.go); the others are only for bake's `--allow`. */
function entitlements(build: BuildSettings): string[] {
  return build.allow.filter((entry) => /^(network\.host|security\.insecure|device(=.*)?)$/s.test(entry))
}
