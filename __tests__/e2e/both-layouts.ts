import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildCells } from '../../src/build/build-cells.ts'
import { runBake } from '../../src/buildkit/bake.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { BuildResult, Step } from '../../src/model/build-result.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import { withJoint } from '../../src/plan/joint-definition.ts'
import { jointTargets } from '../../src/plan/joint-targets.ts'
import { plainBuild, plannedFor, reference, sampleRequest, variant } from '../plan/sample-request.ts'
import { builder } from '../report/sample-run.ts'
import { registryHost } from './test-registry.ts'

const native = 'linux/amd64' as Platform

export interface LaidOut {
  readonly name: string
  readonly dockerfile: string
  readonly maxParallel?: number
  readonly variants?: readonly string[]
}

/** A context and a plan of its own: what is built of it was never built before. */
export function planOf({ name, dockerfile, variants = ['a', 'b'] }: LaidOut) {
  const context = mkdtempSync(join(tmpdir(), 'layouts-'))
  const path = join(context, 'Dockerfile')
  writeFileSync(path, dockerfile)
  writeFileSync(join(context, 'file'), `${context}\n`)
  const { plan } = plannedFor(
    sampleRequest({
      images: [reference(`${registryHost()}/e2e/layouts-${name}`)],
      variantArg: 'FLAVOR',
      defaultVariant: null,
      variants: variants.map((one) => variant(one, { buildArgs: { FLAVOR: one } })),
      build: { ...plainBuild, context, file: path, buildArgs: { SALT: context } },
    }),
  )
  return { plan, path, source: { ...readDockerfile(dockerfile), path, ownIgnoreFile: false } }
}

/** Builds it, and pushes it by digest, with a target per variant where that can be, or with one per cell. */
export async function buildAs(
  layout: 'variants' | 'cells',
  { plan, source }: ReturnType<typeof planOf>,
  maxParallel?: number,
): Promise<BuildResult & { readonly joint: number; readonly bakes: number }> {
  const output = { kind: 'push' } as const
  const joint = layout === 'cells' ? [] : jointTargets({ plan, output, dockerfile: source, native })
  let bakes = 0
  const result = await buildCells(
    plan,
    { ...builder, name: process.env['BUILDX_BUILDER'] ?? '' },
    {
      definition: withJoint(toBakeDefinition(plan, output), joint),
      ...{ joint, cache: null, dockerfile: source, env: process.env, cwd: plan.build.context, now: Date.now },
      bake: (request) => {
        bakes += 1
        return runBake(request)
      },
      maxParallel,
      allow: ['fs.read=/'],
    },
  )
  return { ...result, joint: joint.length, bakes }
}

/**
 * What a report tells of steps, but for when they were: of instructions, base images and the context; not the packing. An image
 * as a context is told of in some runs only, beside its FROM.
 */
export function stepsOf({ timeline, cells }: BuildResult, { build }: Plan): readonly string[] {
  const built = new Set(cells.map(({ cell }) => cell))
  return timeline.steps
    .filter(
      ({ kind, name }) =>
        kind !== 'export' &&
        !/^\[internal\] load (?!metadata|build context)|^resolving |^\[context [^\]]+\] (?!load )/.test(name),
    )
    .filter((step) => step.cells.some((cell) => built.has(cell)))
    .map((step) => describe(step).replaceAll(build.context, 'SALT'))
    .sort()
}

function describe({ name, cells, stage, line, kind, cached, emulated, startMs, inputs }: Step): string {
  // (A folder is made without salt, for all tests at once: whether the builder still has it may change between two bakes.)
  const done = kind === 'workdir' ? 'there' : cached ? 'cached' : 'executed'
  const state = startMs === null ? 'listed' : done
  // (A base image has the name that whoever came to it first gave it.)
  const named = kind === 'from' ? name.replace(/^\[[^\]]*\] /, '') : name
  return [
    named,
    kind,
    kind === 'from' ? null : stage,
    kind === 'from' ? null : line,
    state,
    emulated,
    inputs.length,
    cells.join(),
  ].join(' | ')
}
