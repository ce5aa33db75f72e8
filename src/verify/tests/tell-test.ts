import type { Digest } from '../../model/digest.ts'
import { describeTest } from '../../model/image-test.ts'
import type { CellId } from '../../model/plan.ts'
import type { BuildEvent } from '../../model/progress.ts'
import type { TestOutcome } from './judge-test.ts'
import type { BakedTest } from './test-bake.ts'
import { testStage } from './test-dockerfile.ts'

/** An event as it is shown: a test by its own words, without what is there for the verdict alone. */
export function tellTest(event: BuildEvent, tests: readonly BakedTest[]): BuildEvent {
  if (event.type === 'log') return { ...event, text: withoutMarks(event.text, tests) }
  if (event.type !== 'vertex' || event.vertex.stage !== testStage || event.vertex.kind !== 'run') return event
  const { vertex } = event
  const own = tests.find(({ target }) => target === vertex.cell)
  if (own === undefined) return event
  // Whether a step that failed is a test that did, its verdict says.
  return { ...event, vertex: { ...vertex, name: `test: ${describeTest(own.test)}`, error: null } }
}

function withoutMarks(text: string, tests: readonly BakedTest[]): string {
  const [mark] = tests.flatMap((test) => (text.includes(test.mark) ? test.mark : []))
  return mark === undefined ? text : text.replace(new RegExp(`\\n?${mark} \\w+\\n?`, 'g'), '')
}

const words = { passed: 'passed', failed: 'failed', 'not-tested': 'not verified' }

/** The verdict as what a cell ends with: views of a build take its export for its end. */
export function tellVerdict(
  { target }: BakedTest,
  { outcome, reason }: TestOutcome,
  nowMs: number,
): BuildEvent {
  const name = reason === null ? words[outcome] : `${words[outcome]}: ${reason}`
  return {
    type: 'vertex',
    vertex: {
      ...{ digest: `verdict ${target}` as Digest, inputs: [], cell: target as CellId, name },
      ...{ stage: null, step: null, total: null, kind: 'export', cached: false },
      ...{ startedMs: nowMs, completedMs: nowMs, error: outcome === 'failed' ? name : null },
    },
  }
}
