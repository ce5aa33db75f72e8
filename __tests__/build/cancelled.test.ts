import { describe, expect, test } from '@jest/globals'

import { buildCells } from '../../src/build/build-cells.ts'
import type { RunBake } from '../../src/buildkit/bake.ts'
import type { BuildResult } from '../../src/model/build-result.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import type { Played } from './play-streams.ts'
import { builder, clockOf, planOf, playing } from './play-streams.ts'

const cell = 'redis-linux-amd64'

interface Cancelled {
  readonly result: BuildResult
  readonly watched: readonly BuildEvent[]
}

/** The user cancels at the first event that fits; null: only after the last. */
async function cancelAt(
  played: Played,
  isMoment: ((event: BuildEvent) => boolean) | null,
): Promise<Cancelled> {
  const stop = new AbortController()
  const watched: BuildEvent[] = []
  const { bake } = playing(played)
  const cancelling: RunBake = (request) => {
    const onEvent = (event: BuildEvent): void => {
      if (isMoment?.(event) === true) stop.abort()
      request.onEvent(event)
    }
    return bake({ ...request, onEvent }).finally(() => stop.abort())
  }
  const result = await buildCells(planOf([cell]), builder, {
    definition: { target: { [cell]: {} } },
    cache: null,
    bake: cancelling,
    env: {},
    cwd: '/',
    now: clockOf(['out-of-memory'], [cell]),
    dockerfile: null,
    signal: stop.signal,
    onEvent: (event) => watched.push(event),
  })
  return { result, watched }
}

const isFailing = (event: BuildEvent): boolean => event.type === 'vertex' && event.vertex.error !== null
const errorsOf = (events: readonly BuildEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'vertex' ? (event.vertex.error ?? []) : []))

describe('a cancel blames nobody', () => {
  const killed = { stream: 'out-of-memory', cancelled: true } as const

  test('a step that it killed (exit code 137) was stopped, and did not run out of memory', async () => {
    const { result, watched } = await cancelAt(killed, isFailing)
    expect(result.cells).toMatchObject([{ outcome: 'cancelled', failure: null }])
    for (const error of [...errorsOf(watched), ...result.timeline.steps.flatMap((step) => step.error ?? [])])
      expect(error).toBe('context canceled')
  })

  test('nor is the last word of a bake that was stopped a failure', async () => {
    // Without the steps' own errors, as when the stream ends before they come.
    const edit = (stream: string): string =>
      stream
        .split('\n')
        .filter((line) => !line.startsWith('{') || !line.includes('"error"'))
        .join('\n')
    const { result } = await cancelAt({ ...killed, edit }, () => true)
    expect(result.cells).toMatchObject([{ outcome: 'cancelled', failure: null }])
  })

  test('what had failed by itself before is told', async () => {
    const { result } = await cancelAt(killed, null)
    expect(result.cells).toMatchObject([{ outcome: 'failed', failure: { exitCode: 137 } }])
  })
})
