import type { BakeOutcome, RunBake } from '../buildkit/bake.ts'
import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import { Failure } from '../model/failure.ts'
import type { BuildEvent } from '../model/progress.ts'
import { limitTime } from '../http/deadline.ts'
import { mountTarget } from './mount-bake.ts'

export interface BakeMachine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  readonly bake: RunBake
  readonly builder: string
  /** Milliseconds; default 120 000. */
  readonly limitMs?: number
}

/**
 * Bakes in `folder` and gives back why that did not work, in words that may be hostile; null when it worked.
 * Throws a `Failure` (cancelled) only.
 */
export async function runMountBake(
  definition: BakeDefinition,
  folder: string,
  machine: BakeMachine,
): Promise<string | null> {
  const limitMs = machine.limitMs ?? 120_000
  const { signal: limit, end } = limitTime(limitMs, machine.signal)
  const said = new LastWords()
  try {
    const outcome = await machine.bake({
      definition,
      targets: [mountTarget],
      cells: [],
      builder: machine.builder,
      env: machine.env,
      cwd: folder,
      idleLimitMs: limitMs,
      signal: limit,
      onEvent: (event) => said.record(event),
    })
    if (machine.signal.aborted) throw new Failure('cancelled', [])
    if (limit.aborted || outcome.stall !== null) return `it took more than ${Math.round(limitMs / 1000)} s`
    return outcome.exitCode === 0 ? null : said.of(outcome)
  } catch (error) {
    if (machine.signal.aborted) throw new Failure('cancelled', [])
    return (error as Error).message
  } finally {
    end()
  }
}

/** What a failed step printed last, else its error, else what buildx said. */
class LastWords {
  #error: { readonly vertex: string; readonly text: string } | null = null
  readonly #printed = new Map<string, string>()

  record(event: BuildEvent): void {
    if (event.type === 'log') {
      const line = event.text.trim().split('\n').at(-1)?.trim() ?? ''
      if (line !== '') this.#printed.set(event.vertex, line)
    } else if (event.type === 'vertex' && event.vertex.error !== null)
      this.#error ??= { vertex: event.vertex.digest, text: event.vertex.error }
  }

  of({ exitCode, tail }: BakeOutcome): string {
    const printed = this.#error === null ? undefined : this.#printed.get(this.#error.vertex)
    const last = tail.trim().split('\n').at(-1)
    return (printed ?? this.#error?.text ?? last ?? `buildx ended with code ${exitCode ?? 'none'}`).slice(
      0,
      300,
    )
  }
}
