import type { RunTest } from '../../model/image-test.ts'
import { splitLines } from '../../text/hostile-text.ts'
import { quote } from '../../text/quote.ts'
import { formatDuration } from '../../text/units.ts'
import type { BakedTest } from './test-bake.ts'
import { commandIndex } from './test-dockerfile.ts'
import { checkOutput } from './check-output.ts'
import type { StepOutput, TestStep } from './record-test-steps.ts'
import { stopSeconds } from './stays-up-script.ts'

/** What a test came to. */
export interface TestOutcome {
  readonly outcome: 'passed' | 'failed' | 'not-tested'
  /** Null for what passed. */
  readonly reason: string | null
  readonly ms: number | null
  readonly exitCode: number | null
  /** The last lines, where it failed. Hostile text. */
  readonly output: readonly string[]
}

/** What is known when a bake has ended. */
export interface TestEvidence {
  readonly steps: readonly TestStep[]
  /** It was stopped for taking this long, milliseconds; null: it was not. */
  readonly timedOutMs: number | null
  /** A watched server still ran when its time was over. */
  readonly stayedUp: boolean
  /** Whether the builder says that it runs programs of the platform. */
  readonly runsPlatform: boolean
}

/**
 * The verdict that the evidence carries; `again`: it must be run as a plain step, since what it printed was clipped;
 * `watch`: only the time can be seen; null: nothing yet.
 */
export async function judgeTest(
  baked: BakedTest,
  evidence: TestEvidence,
): Promise<TestOutcome | 'again' | 'watch' | null> {
  const { test } = baked
  const at = commandIndex(test)
  const before = evidence.steps.slice(0, at).find((step) => failedCode(step) !== null)
  if (before !== undefined) return failed(`a setup command failed${withCode(before)}`, before)
  const step = evidence.steps[at]
  if (step === undefined) return null
  if (evidence.timedOutMs !== null)
    return failed(`it did not end within ${formatDuration(evidence.timedOutMs)}${slowWords(baked)}`, step)
  const notStarted = describeNotStarted(baked, evidence, step)
  if (notStarted !== null) return notStarted
  return test.staysUpMs === null ? judgeEnd(baked, step) : judgeServer(baked, step, evidence)
}

async function judgeEnd(
  { test, method, mark }: BakedTest,
  step: TestStep,
): Promise<TestOutcome | 'again' | null> {
  const code = failedCode(step) ?? (step.completedMs === null || step.error !== null ? null : 0)
  if (code === null) return null
  if (method !== 'told') return judgeCode(test, step, { code, output: step.output })
  const told = readMark(step.output, mark)
  // The shell itself was ended, or what it said is among what was clipped.
  if (told === null) return code === 0 ? 'again' : judgeCode(test, step, { code, output: step.output })
  return judgeCode(test, step, { code: told.code, output: told.output })
}

async function judgeCode(
  test: RunTest,
  step: TestStep,
  { code, output }: { readonly code: number; readonly output: StepOutput },
): Promise<TestOutcome> {
  const { exitCode } = test.expect
  const whole = { ...step, output }
  if (code !== exitCode)
    return failed(
      `exit code ${code}${exitCode === 0 ? '' : ` instead of ${exitCode}`}${codeWords(code)}`,
      whole,
      code,
    )
  const unexpected = await checkOutput(test.expect, output)
  if (unexpected !== null) return failed(unexpected, whole, code)
  return { outcome: 'passed', reason: null, ms: msOf(step), exitCode: code, output: [] }
}

function slowWords({ slowness }: BakedTest): string {
  return slowness === 1 ? '' : `, under emulation ${slowness} times as long as otherwise`
}

function judgeServer(
  baked: BakedTest,
  step: TestStep,
  { stayedUp }: TestEvidence,
): TestOutcome | 'watch' | null {
  const { test, method, mark, slowness } = baked
  const said = step.output.stdout
  const staysUp = formatDuration((test.staysUpMs ?? 0) * slowness)
  const [up, ignored] = ['up', 'ignored'].map((word) => said.includes(`\n${mark} ${word}\n`))
  const ms = msOf(step)
  if (ignored === true)
    return failed(`it still ran ${stopSeconds * slowness} s after SIGTERM${slowWords(baked)}`, {
      ...step,
      output: withoutMarks(step.output, mark),
    })
  const hasEnded = step.completedMs !== null && (step.error === null || failedCode(step) !== null)
  const passed: TestOutcome = { outcome: 'passed', reason: null, ms, exitCode: null, output: [] }
  if (up === true) return hasEnded ? passed : null
  if (stayedUp && method === 'watched')
    return {
      ...passed,
      outcome: 'not-tested',
      reason: `it stayed up for ${staysUp}; the image has no shell, so nothing could send it SIGTERM`,
    }
  if (!hasEnded) return null
  const code = failedCode(step) ?? 0
  return failed(`it ended with exit code ${code} before ${staysUp} were over`, step, code)
}

/** runc says why a program could not be started, and its own exit code is 1. */
const notFound =
  /exec: "([^"]{1,200})": (?:stat [^:]{1,200}: no such file or directory|executable file not found|permission denied)/

function describeNotStarted(
  baked: BakedTest,
  { runsPlatform }: TestEvidence,
  step: TestStep,
): TestOutcome | 'watch' | null {
  if (failedCode(step) === null && (baked.method !== 'told' || step.completedMs === null)) return null
  const said = step.output.tail
  if (!runsPlatform && /exec format error/i.test(said))
    return { ...failed(noEmulator, step), outcome: 'not-tested' }
  const isRunc = /runc run failed|unable to start container process/.test(said)
  const [, program] = isRunc ? (notFound.exec(said) ?? []) : []
  return program === undefined ? null : withoutProgram(baked, program, step)
}

const noEmulator = 'nothing here runs programs of this platform: there is no emulator'

function withoutProgram(
  { test, method }: BakedTest,
  program: string,
  step: TestStep,
): TestOutcome | 'watch' | null {
  if (program !== '/bin/sh')
    return failed(`there is no program ${quote(program)} in the image that can be started`, step)
  if (test.staysUpMs !== null) return method === 'watched' ? null : 'watch'
  if (test.command.kind !== 'shell') return null
  return failed('the image has no /bin/sh: write the test as a list, test: [program, argument]', step)
}

/** BuildKit's words on a step that ended by itself; null while it runs, when it succeeded, or was stopped for another one's sake. */
export function failedCode({ error }: TestStep): number | null {
  if (error === null || /(?:context canceled|Canceled)\s*$/.test(error)) return null
  const [, code] = /exit code: (\d{1,3})/.exec(error) ?? []
  return code === undefined ? null : Number(code)
}

function withCode(step: TestStep): string {
  return ` with exit code ${failedCode(step) ?? 0}`
}

/** Killed from outside: by the kernel, for its memory, most of the time. */
function codeWords(code: number): string {
  return code === 137 ? ' (killed: out of memory?)' : code === 139 ? ' (it crashed: SIGSEGV)' : ''
}

/** What stood before the shell's last word is what the test printed. */
function readMark(
  output: StepOutput,
  mark: string,
): { readonly code: number; readonly output: StepOutput } | null {
  const pattern = new RegExp(`\\n${mark} (\\d{1,3})\\n$`)
  const [said, code] = pattern.exec(output.stdout) ?? []
  if (said === undefined || code === undefined) return null
  const own = (text: string) => text.replace(new RegExp(`\\n${mark} \\d{1,3}\\n`), '')
  return { code: Number(code), output: { ...output, stdout: own(output.stdout), tail: own(output.tail) } }
}

const shownLines = 20

function failed(reason: string, step: TestStep, exitCode: number | null = failedCode(step)): TestOutcome {
  const lines = splitLines(step.output.tail.replace(/\s+$/, '')).filter((line) => line !== '')
  return { outcome: 'failed', reason, ms: msOf(step), exitCode, output: lines.slice(-shownLines) }
}

function msOf({ startedMs, completedMs }: TestStep): number | null {
  return startedMs === null || completedMs === null ? null : Math.round(completedMs - startedMs)
}

function withoutMarks(output: StepOutput, mark: string): StepOutput {
  return { ...output, tail: output.tail.replace(new RegExp(`\\n${mark} \\w+\\n`, 'g'), '\n') }
}
