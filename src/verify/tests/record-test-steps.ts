import type { Digest } from '../../model/digest.ts'
import type { BuildEvent, Vertex } from '../../model/progress.ts'
import { testStage } from './test-dockerfile.ts'

/** What one step of a test is known to have done. */
export interface TestStep {
  readonly startedMs: number | null
  readonly completedMs: number | null
  /** BuildKit's words; null: it ended with exit code 0, or has not ended. */
  readonly error: string | null
  readonly output: StepOutput
}

/** Hostile text. */
export interface StepOutput {
  readonly stdout: string
  readonly stderr: string
  /** The last of both, in the order in which it came. */
  readonly tail: string
  /** Something of it was dropped: by BuildKit, or here. */
  readonly clipped: boolean
}

/** Of each stream; BuildKit passes on 2 MiB of a step unless it is told otherwise (BUILDKIT_STEP_LOG_MAX_SIZE). */
const keptCharacters = 2 * 1024 * 1024
const tailCharacters = 32 * 1024
const clipNotice = '[output clipped, log'

interface Running {
  readonly stdout: string[]
  readonly stderr: string[]
  readonly lengths: { stdout: number; stderr: number }
  tail: string
  clipped: boolean
}

/** The RUN steps of tests by their target, and what they printed. In bounded memory. */
export class TestStepRecorder {
  readonly #vertices = new Map<string, Map<number, Vertex>>()
  readonly #outputs = new Map<Digest, Running>()
  /** Targets with steps of a linked cell that were not found in the builder's cache. */
  readonly #rebuilt = new Set<string>()

  record(event: BuildEvent): void {
    if (event.type === 'log') this.#keep(event)
    if (event.type !== 'vertex' || event.vertex.cell === null) return
    const { vertex } = event
    const target = event.vertex.cell
    if (vertex.kind !== 'run' || vertex.step === null) return
    if (vertex.stage === testStage) {
      const steps = this.#vertices.get(target) ?? new Map<number, Vertex>()
      this.#vertices.set(target, steps.set(vertex.step, vertex))
    } else if (vertex.startedMs !== null && vertex.completedMs !== null && !vertex.cached)
      this.#rebuilt.add(target)
  }

  /** Of a target. */
  progressOf(target: string): { readonly isRunning: boolean; readonly tail: string } {
    const running = [...(this.#vertices.get(target)?.values() ?? [])].filter(
      ({ startedMs, completedMs }) => startedMs !== null && completedMs === null,
    )
    const [first] = running
    const tail = first === undefined ? '' : (this.#outputs.get(first.digest)?.tail ?? '')
    return { isRunning: first !== undefined, tail }
  }

  /** In the order of its Dockerfile, as far as BuildKit named them: it does so for all at once. */
  stepsOf(target: string): readonly TestStep[] {
    const steps = [...(this.#vertices.get(target) ?? [])].sort(([a], [b]) => a - b)
    return steps.map(([, { digest, startedMs, completedMs, error }]) => ({
      ...{ startedMs, completedMs, error },
      output: this.#outputOf(digest),
    }))
  }

  /** Whether the builder had lost what a test is run on, and made it anew; told of the test's target, or of the one that it links. */
  isRebuilt(targets: readonly string[]): boolean {
    return targets.some((target) => this.#rebuilt.has(target))
  }

  #keep({ vertex, text, stream }: Extract<BuildEvent, { type: 'log' }>): void {
    const running = this.#outputs.get(vertex) ?? {
      ...{ stdout: [], stderr: [], lengths: { stdout: 0, stderr: 0 }, tail: '', clipped: false },
    }
    this.#outputs.set(vertex, running)
    const name = stream === 'stderr' ? 'stderr' : 'stdout'
    const room = keptCharacters - running.lengths[name]
    if (text.length > room || text.includes(clipNotice)) running.clipped = true
    if (room > 0) running[name].push(text.slice(0, room))
    running.lengths[name] += text.length
    running.tail = `${running.tail}${text}`.slice(-tailCharacters)
  }

  #outputOf(digest: Digest): StepOutput {
    const running = this.#outputs.get(digest)
    if (running === undefined) return { stdout: '', stderr: '', tail: '', clipped: false }
    const { stdout, stderr, tail, clipped } = running
    return { stdout: stdout.join(''), stderr: stderr.join(''), tail, clipped }
  }
}
