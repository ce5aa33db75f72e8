import type { BakeOutcome, RunBake } from '../../buildkit/bake.ts'
import type { BakeDefinition } from '../../buildkit/bake-definition.ts'
import { Failure } from '../../model/failure.ts'
import type { CellId } from '../../model/plan.ts'
import type { BuildEvent } from '../../model/progress.ts'
import { plainText } from '../../text/hostile-text.ts'
import type { TestOutcome } from './judge-test.ts'
import { judgeTest } from './judge-test.ts'
import { TestStepRecorder } from './record-test-steps.ts'
import type { BakedTest } from './test-bake.ts'
import { tellTest, tellVerdict } from './tell-test.ts'
import { testBake } from './test-bake.ts'
import { TestClock } from './test-clock.ts'

export interface TestBuilder {
  readonly builder: string
  readonly bake: RunBake
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly signal: AbortSignal
  /** Values for bake's `--allow`. */
  readonly allow: readonly string[]
  /** Cells that contexts name as targets. */
  readonly linked: BakeDefinition | null
  readonly onEvent: (event: BuildEvent) => void
  readonly runsPlatform: (test: BakedTest) => boolean
  /** Unix milliseconds. */
  readonly now: () => number
}

/** How many tests a bake holds; fewer when BuildKit lost some. */
const partSizes = [16, 4, 1]
/** Bakes at once of tests whose steps fail as they should, or are stopped when they have shown enough: each has its own. */
const atOnce = 4
/** Of a test alone, without a verdict. */
const mostTries = 2

/**
 * Runs tests until each has a verdict. A failing step cancels its bake: what has no verdict then is baked again without it.
 * Throws a `Failure` (cancelled), or (environment) when docker itself cannot be started.
 */
export async function runTestBakes(
  tests: readonly BakedTest[],
  site: TestBuilder,
): Promise<ReadonlyMap<string, TestOutcome>> {
  const found = new Map<string, TestOutcome>()
  const give = (test: BakedTest, outcome: TestOutcome) => {
    found.set(test.target, outcome)
    site.onEvent(tellVerdict(test, outcome, site.now()))
  }
  const alone = tests.filter(endsItsBake)
  const together = tests.filter((test) => !endsItsBake(test))
  const rest = await runTogether(together, site, give)
  const queue = [...alone, ...rest]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      give(next, await runAlone(next, site))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return found
}

/** A step that is meant to fail, or to be stopped, would end the others of its bake. */
function endsItsBake({ test, method }: BakedTest): boolean {
  const { exitCode } = test.expect
  return test.staysUpMs !== null || method === 'watched' || (exitCode !== 0 && method !== 'told')
}

/** Gives back those that are to be run by themselves. */
async function runTogether(
  tests: readonly BakedTest[],
  site: TestBuilder,
  give: (test: BakedTest, outcome: TestOutcome) => void,
): Promise<readonly BakedTest[]> {
  const later: BakedTest[] = []
  let open = tests
  for (let size = 0; open.length > 0;) {
    const part = open.slice(0, partSizes[size])
    const { verdicts } = await bakeOnce(part, site)
    for (const test of part) {
      const verdict = verdicts.get(test.target)
      if (typeof verdict === 'object') give(test, verdict)
      else if (verdict !== undefined) later.push(again(test, verdict))
    }
    open = open.filter(({ target }) => !verdicts.has(target))
    if (verdicts.size > 0) continue
    size += 1
    if (size === partSizes.length) return [...later, ...open]
  }
  return later
}

function again(test: BakedTest, verdict: 'again' | 'watch'): BakedTest {
  return { ...test, method: verdict === 'again' ? 'plain' : 'watched' }
}

async function runAlone(test: BakedTest, site: TestBuilder): Promise<TestOutcome> {
  let current = test
  let why = 'BuildKit gave no answer'
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { verdicts, bake } = await bakeOnce([current], site)
    const verdict = verdicts.get(test.target)
    if (typeof verdict === 'object') return verdict
    if (verdict !== undefined) {
      current = again(current, verdict)
      tries -= 1
      if (current.method === test.method) break
    }
    why = explain(bake)
  }
  return {
    // Where the platform runs, that is no matter of course: the builder is gone, or the image is not what was built.
    outcome: site.runsPlatform(test) ? 'failed' : 'not-tested',
    reason: `it could not be run: ${why}`,
    ms: null,
    exitCode: null,
    output: [],
  }
}

type Verdicts = Map<string, TestOutcome | 'again' | 'watch'>

/** Gives the verdicts that one bake brought. */
async function bakeOnce(
  tests: readonly BakedTest[],
  site: TestBuilder,
): Promise<{ readonly verdicts: Verdicts; readonly bake: BakeOutcome }> {
  const recorder = new TestStepRecorder()
  const clock = new TestClock(tests, recorder)
  const targets = tests.map(({ target }) => target)
  const { builder, env, cwd, allow, signal } = site
  try {
    const bake = await site.bake({
      ...{ builder, env, cwd, allow, targets, definition: testBake(tests, site.linked) },
      cells: [...targets, ...tests.flatMap(linkedCell)] as CellId[],
      signal: AbortSignal.any([signal, clock.signal]),
      onEvent: (event) => {
        recorder.record(event)
        clock.look()
        site.onEvent(tellTest(event, tests))
      },
    })
    if (signal.aborted) throw new Failure('cancelled', [])
    return { verdicts: await judgeAll(tests, { recorder, clock, site }), bake }
  } finally {
    clock.stop()
  }
}

async function judgeAll(
  tests: readonly BakedTest[],
  { recorder, clock, site }: { recorder: TestStepRecorder; clock: TestClock; site: TestBuilder },
): Promise<Verdicts> {
  const verdicts: Verdicts = new Map()
  for (const test of tests) {
    const steps = recorder.stepsOf(test.target)
    const verdict = recorder.isRebuilt([test.target, ...linkedCell(test)])
      ? notWhatWasBuilt
      : await judgeTest(test, {
          steps,
          timedOutMs: clock.timedOut(test.target),
          stayedUp: clock.stayedUp(test.target),
          runsPlatform: site.runsPlatform(test),
        })
    if (verdict !== null) verdicts.set(test.target, verdict)
  }
  return verdicts
}

function linkedCell({ context }: BakedTest): readonly string[] {
  return context.startsWith('target:') ? [context.slice('target:'.length)] : []
}

const notWhatWasBuilt: TestOutcome = {
  outcome: 'not-tested',
  reason: 'the builder had lost what was built: a test would run on another build of it',
  ms: null,
  exitCode: null,
  output: [],
}

/** buildx's last word, hostile. */
function explain({ tail, stall, exitCode }: BakeOutcome): string {
  if (stall !== null) return `nothing moved for ${Math.round(stall.idleMs / 1000)} s`
  const line = tail
    .split('\n')
    .reverse()
    .find((one) => one.startsWith('ERROR: '))
  return plainText(line?.slice('ERROR: '.length) ?? `buildx ended with code ${exitCode ?? 'none'}`).slice(
    0,
    300,
  )
}
