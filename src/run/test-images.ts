import { takesAllow } from '../builder/buildx/versions.ts'
import { runBake } from '../buildkit/bake.ts'
import type { Earlier } from './baseline.ts'
import type { Destination } from './destinations/destination.ts'
import { forgetLost } from './forget-lost.ts'
import { hideInBake } from './hide-bake.ts'
import type { Machine } from '../machine/machine.ts'
import type { BuildResult } from '../model/build-result.ts'
import type { Builder } from '../model/builder.ts'
import type { CellImage } from '../model/measurement.ts'
import type { CellId, Plan } from '../model/plan.ts'
import type { Verdict } from '../model/verdict.ts'
import { bakeAllow } from '../plan/bake-allow.ts'
import { toBakeDefinition } from '../plan/bake-definition.ts'
import type { TestedImage } from '../verify/tests/test-cells.ts'

export interface TestJob {
  readonly plan: Plan
  readonly builder: Builder
  readonly destination: Destination
  readonly machine: Machine
  readonly earlier: Earlier
  readonly result: BuildResult
  readonly images: readonly CellImage[]
  /** What the other checks found: an image that is not what it should be is not started. */
  readonly checked: readonly Verdict[]
}

/** The tests of all images, run on what was built. Loaded only when there are any. */
export async function testImages(job: TestJob): Promise<readonly Verdict[]> {
  const { plan, machine, builder } = job
  const [{ testCells }, { readKeptVerdicts }, { cachedCells }] = await Promise.all([
    import('../verify/tests/test-cells.ts'),
    import('../verify/tests/kept-verdicts.ts'),
    import('../verify/tests/test-bake.ts'),
  ])
  const { env, cwd, signal, now, mask } = machine
  const images = findImages(job)
  return testCells(plan, {
    ...{ env, cwd, signal, now, builder, images, contexts: plan.build.buildContexts },
    bake: hideInBake(forgetLost(runBake, machine.builder), mask),
    unfit: findUnfit(job),
    keptVerdicts: readKeptVerdicts(job.earlier.report?.text ?? ''),
    linked: cachedCells(toBakeDefinition(plan, { kind: 'cacheonly' })),
    allow: takesAllow(builder.buildxVersion) ? allowed(plan, images) : [],
    watch: (cells, run) => machine.watch({ cells, builder, done: 'tested' }, run, () => true),
  })
}

/** Every image that was built, where it can be taken from. */
function findImages({ destination, images, result }: TestJob): ReadonlyMap<CellId, TestedImage> {
  const read = new Map(images.map((image) => [image.cell, image]))
  const built = result.cells.filter(({ outcome }) => outcome === 'built')
  return new Map(
    built.map(({ cell }): [CellId, TestedImage] => {
      const image = read.get(cell)
      const source = destination.contentOf?.(cell)
      const context = image === undefined ? undefined : destination.contextOf?.(image)
      if (image === undefined || source === undefined || context === undefined)
        return [cell, { context: `target:${cell}`, kept: null }]
      return [cell, { context, kept: { digest: image.manifest.digest, source } }]
    }),
  )
}

/** Nothing is run for what will not be published anyway. */
function findUnfit({ plan, result, checked }: TestJob): ReadonlyMap<CellId, string> {
  const unbuilt = new Set(result.cells.flatMap(({ cell, outcome }) => (outcome === 'built' ? [] : [cell])))
  const isPart = plan.publish === 'per-variant'
  const lacking = new Set(plan.cells.filter(({ id }) => unbuilt.has(id)).map(({ variant }) => variant))
  const untested = plan.cells.filter(({ variant }) => (isPart ? lacking.has(variant) : lacking.size > 0))
  const why = isPart ? 'not every image of its variant was built' : 'not every image could be built'
  const refused = checked.filter(({ outcome }) => outcome === 'failed')
  return new Map([
    ...refused.map(({ cell, check }) => [cell, `it failed another check: ${check}`] as const),
    ...untested.map(({ id }) => [id, why] as const),
  ])
}

function allowed(plan: Plan, images: ReadonlyMap<CellId, TestedImage>): readonly string[] {
  const folders = [...images.values()].flatMap(({ context }) => {
    const [, folder] = /^oci-layout:\/\/(.*)@sha256:[0-9a-f]{64}$/.exec(context) ?? []
    return folder === undefined ? [] : [`fs.read=${folder}`]
  })
  return [...bakeAllow(plan, { kind: 'cacheonly' }), ...folders]
}
