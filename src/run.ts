import { buildCells } from './build/build-cells.ts'
import { runBake } from './buildkit/bake.ts'
import { prepareBuilder } from './builder/prepare-builder.ts'
import type { BuilderNeeds } from './builder/needs.ts'
import { chooseDestination } from './destinations/choose-destination.ts'
import type { Destination } from './destinations/destination.ts'
import { finishFacts, startFacts } from './facts.ts'
import type { Machine } from './machine.ts'
import { measureTimes } from './measure/times.ts'
import type { BuildResult } from './model/build-result.ts'
import type { Builder } from './model/builder.ts'
import { Failure } from './model/failure.ts'
import type { Plan } from './model/plan.ts'
import { parseReference } from './model/reference.ts'
import type { RunReport } from './model/report.ts'
import type { Request } from './model/request.ts'
import { bakeAllow } from './plan/bake-allow.ts'
import { toBakeDefinition } from './plan/bake-definition.ts'
import { planRun } from './plan/plan-run.ts'
import { assembleReport } from './report/assemble-report.ts'
import { verifyCells } from './verify/verify-cells.ts'

/**
 * The story of a run, a paragraph per room. Each result is kept as it comes, so that a run that ends early still tells all
 * that it knows. Throws a usage `Failure` before anything is started; whatever goes wrong later is in the report.
 */
export async function run(request: Request, machine: Machine): Promise<RunReport> {
  const plan = planRun(request)
  const facts = startFacts(plan, request, machine)
  const destination = chooseDestination(plan, machine)
  try {
    // What does not depend on the other is done at once.
    const find = (fresh: boolean) =>
      prepareBuilder(request.builder, { ...needsOf(plan, request), fresh }, machine.builder)
    const [builder] = await Promise.all([find(false), destination.prepare()])
    facts.builder = builder

    const result = await buildAll(plan, builder, { destination, machine }).catch(async (error: unknown) => {
      if (!isBuilderGone(error)) throw error
      // The last look at the builder was out of date: look again, once.
      facts.builder = await find(true)
      return buildAll(plan, facts.builder, { destination, machine })
    })
    facts.result = result
    facts.times = measureTimes(
      result.timeline,
      plan.cells.map(({ id }) => id),
    )

    const images = await destination.measure(result)
    facts.images = images
    const verdicts = verifyCells(plan, images)
    facts.verdicts = verdicts

    if (machine.signal.aborted) throw new Failure('cancelled', [])
    facts.publication = await destination.publish({ result, images, verdicts })
  } catch (error) {
    facts.error = error
  } finally {
    await destination.cleanUp()
  }
  return assembleReport(finishFacts(facts, machine))
}

interface Site {
  readonly destination: Destination
  readonly machine: Machine
}

async function buildAll(plan: Plan, builder: Builder, { destination, machine }: Site): Promise<BuildResult> {
  const dockerfile = await machine.readDockerfile(plan.build)
  return machine.watch({ plan, builder }, (onEvent) =>
    buildCells(plan, builder, {
      ...machine,
      definition: toBakeDefinition(plan, destination.output),
      allow: bakeAllow(plan, destination.output),
      dockerfile,
      bake: runBake,
      onEvent,
      onBuilt: (cell, digest) => destination.readAhead?.(cell, digest),
    }),
  )
}

function isBuilderGone(error: unknown): boolean {
  return error instanceof Failure && error.problems.some(({ code }) => code === 'BUILDER_MISSING')
}

function needsOf({ cells, images, output }: Plan, { insecureRegistries }: Request): BuilderNeeds {
  const registries = images.flatMap((image) => {
    const parsed = parseReference(image)
    return parsed.ok ? [parsed.value.registry] : []
  })
  return {
    platforms: [...new Set(cells.map(({ platform }) => platform))],
    // Loading goes through a layout, too.
    output: output.kind === 'load' ? 'layout' : output.kind,
    registries: output.kind === 'push' ? [...new Set(registries)] : [],
    insecureRegistries,
  }
}
