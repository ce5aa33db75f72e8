import { randomBytes } from 'node:crypto'
import type { Builder } from '../../model/builder.ts'
import { nativePlatforms } from '../../model/builder.ts'
import type { Digest } from '../../model/digest.ts'
import type { ImageTest, RunTest } from '../../model/image-test.ts'
import { describeTest, onlyTest, readsImage, seesMore } from '../../model/image-test.ts'
import type { Cell, CellId, Plan } from '../../model/plan.ts'
import type { TestRecord, Verdict } from '../../model/verdict.ts'
import { plainText } from '../../text/hostile-text.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import type { TestOutcome } from './judge-test.ts'
import type { KeptVerdict, KeptVerdicts } from './kept-verdicts.ts'
import { testKey, verdictKey } from './kept-verdicts.ts'
import { createImageReader } from './read-image.ts'
import type { TestBuilder } from './run-test-bakes.ts'
import { runTestBakes } from './run-test-bakes.ts'
import type { StartConfig } from './start-config.ts'
import type { BakedTest } from './test-bake.ts'

/** An image that is there to be tested. */
export interface TestedImage {
  /** As bake names a context. */
  readonly context: string
  /** Of its own manifest, and where that is; null where nothing but the builder has the image. */
  readonly kept: { readonly digest: Digest; readonly source: ContentSource } | null
}

export interface TestSite extends Omit<TestBuilder, 'runsPlatform' | 'builder' | 'onEvent'> {
  readonly builder: Builder
  readonly images: ReadonlyMap<CellId, TestedImage>
  /** Cells that are not to be tested, and why. */
  readonly unfit: ReadonlyMap<CellId, string>
  readonly keptVerdicts: KeptVerdicts
  /** The build's own contexts, by their names. */
  readonly contexts: Readonly<Record<string, string>>
  /** Shows tests while they run: each as a cell of its own. */
  readonly watch: WatchTests
}

export type WatchTests = (
  tests: readonly Cell[],
  run: (onEvent: TestBuilder['onEvent']) => Promise<ReadonlyMap<string, TestOutcome>>,
) => Promise<ReadonlyMap<string, TestOutcome>>

/** An emulated test may take so many times as long: real programs were 4 to 9 times slower. */
const emulatedFactor = 5

/**
 * The verdicts of all tests of all cells, in the plan's order: what is kept, what was run now, and what could not be. A cell
 * without a test has one that says so. Throws a `Failure` (cancelled), or (environment) without docker.
 */
export async function testCells(plan: Plan, site: TestSite): Promise<readonly Verdict[]> {
  const jobs = plan.cells.flatMap((cell) => jobsOf(cell, plan, site))
  const open = jobs.filter(({ known }) => known === null)
  const startedAt = new Date(site.now()).toISOString()
  const outcomes = await runAll(open, site)
  return plan.cells.flatMap((cell): readonly Verdict[] => {
    const own = jobs.filter((job) => job.cell === cell)
    if (own.length === 0) return [notTested(cell.id, 'no test is given')]
    return own.map((job) => {
      const found = job.known ?? outcomes.get(job.target) ?? unanswered
      const testedAt = job.known === null ? startedAt : (job.kept?.testedAt ?? null)
      return verdictOf(job, plan.testMode === 'require' ? required(found) : found, testedAt)
    })
  })
}

interface Job {
  readonly target: string
  readonly cell: Cell
  readonly test: ImageTest
  readonly image: TestedImage | null
  readonly emulated: boolean
  readonly key: string
  /** What an earlier run found. */
  readonly kept: KeptVerdict | null
  /** The outcome, where nothing need be run for it, or can be. */
  readonly known: TestOutcome | null
}

function jobsOf(cell: Cell, { testMode }: Plan, site: TestSite): Job[] {
  const image = site.images.get(cell.id) ?? null
  const isNative = runsNatively(cell, site.builder)
  return cell.tests.map((test, at) => {
    const emulated = test.kind === 'run' && !isNative
    const key = testKey(test, emulated)
    const job = { target: `test-${cell.id}-${at}`, cell, test, image, emulated, key }
    const why = whyNot(cell, testMode, site)
    if (why !== null) return { ...job, kept: null, known: notRun(why) }
    const digest = testMode === 'run' || seesMore(test) ? null : (image?.kept?.digest ?? null)
    const kept = digest === null ? null : (site.keptVerdicts.get(verdictKey(digest, key)) ?? null)
    return { ...job, kept, known: kept === null ? null : { ...passed, ms: kept.ms } }
  })
}

function whyNot({ id }: Cell, testMode: Plan['testMode'], { images, unfit }: TestSite): string | null {
  if (testMode === 'skip') return 'tests are skipped: `tests: skip`'
  return unfit.get(id) ?? (images.has(id) ? null : 'there is no image: the cell was not built')
}

const passed: TestOutcome = { outcome: 'passed', reason: null, ms: null, exitCode: null, output: [] }

function notRun(reason: string): TestOutcome {
  return { ...passed, outcome: 'not-tested', reason }
}

/** What could not be verified fails. */
function required(found: TestOutcome): TestOutcome {
  if (found.outcome !== 'not-tested') return found
  return { ...found, outcome: 'failed', reason: `not verified: ${found.reason ?? ''}` }
}

const unanswered = notRun('it was not run')

function notTested(cell: CellId, reason: string): Verdict {
  return { cell, check: 'test', outcome: 'not-tested', expected: null, found: null, reason }
}

function runsNatively({ platform }: Cell, builder: Builder): boolean {
  const native = nativePlatforms(builder)
  const x86 = [...native].some((one) => one.startsWith('linux/amd64'))
  return native.has(platform) || (x86 && (platform === 'linux/386' || platform.startsWith('linux/amd64')))
}

async function runAll(open: readonly Job[], site: TestSite): Promise<ReadonlyMap<string, TestOutcome>> {
  const reader = createImageReader()
  const outcomes = new Map<string, TestOutcome>()
  const baked: BakedTest[] = []
  const { contexts } = site
  const mark = `test-${randomBytes(9).toString('hex')}`
  for (const job of open) {
    const { test, image } = job
    if (image === null) continue
    if (test.kind !== 'run') outcomes.set(job.target, await reader.judge(test, image))
    else if (!readsImage(test)) baked.push(toBake(job, { test, image, config: null, mark, contexts }))
    else if (image.kept === null) outcomes.set(job.target, notRun(noConfig))
    else
      baked.push(toBake(job, { test, image, config: await reader.startConfig(image.kept), mark, contexts }))
  }
  const startable = baked.filter((one) => {
    if (startsSomething(one)) return true
    outcomes.set(one.target, { ...notRun('the image has neither ENTRYPOINT nor CMD'), outcome: 'failed' })
    return false
  })
  if (startable.length === 0) return outcomes
  const found = await site.watch(startable.map(asCell), (onEvent) =>
    runTestBakes(startable, {
      ...site,
      onEvent,
      builder: site.builder.name,
      runsPlatform: ({ cell }) => hasPlatform(cell, site.builder),
    }),
  )
  return new Map([...outcomes, ...found])
}

function asCell({ target, cell, test }: BakedTest): Cell {
  const variant = test.name === onlyTest ? cell.variant : `${cell.variant}: ${plainText(test.name)}`
  return { ...cell, id: target as CellId, variant }
}

const noConfig = 'what the image starts is not known here: it is kept nowhere but in the builder'

interface Made {
  readonly test: RunTest
  readonly image: TestedImage
  readonly config: StartConfig | null
  readonly mark: string
  readonly contexts: TestSite['contexts']
}

function toBake({ target, cell, emulated }: Job, { image, ...made }: Made): BakedTest {
  const method = made.test.command.kind === 'shell' ? 'told' : 'plain'
  const slowness = emulated ? emulatedFactor : 1
  return { ...made, target, cell, method, slowness, context: image.context }
}

function startsSomething({ test, config }: BakedTest): boolean {
  if (test.command.kind !== 'entrypoint') return true
  return (config?.entrypoint.length ?? 0) + (config?.cmd.length ?? 0) > 0
}

function hasPlatform(cell: Cell, builder: Builder): boolean {
  return (
    runsNatively(cell, builder) || builder.nodes.some(({ platforms }) => platforms.includes(cell.platform))
  )
}

function verdictOf(job: Job, found: TestOutcome, testedAt: string | null): Verdict {
  const { cell, test, emulated, key, kept } = job
  const { outcome, reason, ms, exitCode, output } = found
  const record: TestRecord = {
    name: test.name,
    command: plainText(describeTest(test)).slice(0, 500),
    ...{ key, ms, emulated, exitCode, output },
    testedAt: outcome === 'not-tested' ? null : testedAt,
    kept: kept !== null,
  }
  return { cell: cell.id, check: 'test', outcome, expected: null, found: null, reason, test: record }
}
