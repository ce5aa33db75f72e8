import type { BakeDefinition, BakeTarget } from '../../buildkit/bake-definition.ts'
import { escapeTemplates } from '../../model/bake-template.ts'
import type { Cell } from '../../model/plan.ts'
import type { Mount, TestSteps } from './test-dockerfile.ts'
import { mountsOf, testDockerfile } from './test-dockerfile.ts'

/** A test as a bake target. */
export interface BakedTest extends TestSteps {
  readonly target: string
  readonly cell: Cell
  /** Where the image is, as bake names a context: `docker-image://…@sha256:…`, `oci-layout://…@sha256:…`, `target:<cell>`. */
  readonly context: string
  /** The build's own contexts by their names, of which some are mounted. */
  readonly contexts: Readonly<Record<string, string>>
}

/**
 * One target for each test. `no-cache` is for the steps of the test alone: what was run before on the same image says nothing of
 * now. `linked` has the cells that contexts name as targets.
 */
export function testBake(tests: readonly BakedTest[], linked: BakeDefinition | null): BakeDefinition {
  const targets = tests.map((one) => [one.target, targetOf(one)] as const)
  const needed = new Set(tests.map(({ context }) => context))
  const needsLinks = [...needed].some((context) => context.startsWith('target:'))
  return { target: { ...(needsLinks ? linked?.target : {}), ...Object.fromEntries(targets) } }
}

function targetOf(one: BakedTest): BakeTarget {
  const named = ({ name, context }: Mount): [string, string] => [name, one.contexts[context] ?? '']
  return escapeTemplates({
    context: '.',
    'dockerfile-inline': testDockerfile(one),
    contexts: Object.fromEntries([['image', one.context], ...mountsOf(one.test).map(named)]),
    platforms: [one.cell.platform],
    network: one.test.network,
    'no-cache': true,
    output: ['type=cacheonly'],
  })
}

/** Cells as they are linked: found in the builder's cache, be it that the build itself was not to use it. */
export function cachedCells(definition: BakeDefinition): BakeDefinition {
  const targets = Object.entries(definition.target).map(([name, target]) => {
    const kept = Object.entries(target).filter(([key]) => !forcing.has(key))
    return [name, Object.fromEntries(kept)] as const
  })
  return { target: Object.fromEntries(targets) }
}

const forcing: ReadonlySet<string> = new Set(['no-cache', 'no-cache-filter', 'pull'])
