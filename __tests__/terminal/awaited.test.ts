import { describe, expect, test } from '@jest/globals'
import { plainStyles } from '../../src/text/styles.ts'
import { replay } from '../buildkit/fixtures/replay.ts'
import { heartbeat } from '../../src/terminal/calm-log.ts'
import { applyEvent, startProgress, waitingFor } from '../../src/terminal/cell-progress.ts'
import type { BuildProgress } from '../../src/terminal/cell-progress.ts'
import { renderFrame } from '../../src/terminal/render-frame.ts'
import { cellsOf, digestOf, native, step } from './sample-build.ts'

const cells = cellsOf(['redis', 'kafka']).filter(({ platform }) => platform === 'linux/amd64')
const begun = startProgress(cells, native)
const [redis] = cells
const targets = cellsOf(['redis', 'kafka']).map(({ id }) => id)

function during(names: readonly string[], progress = begun): BuildProgress {
  return names.reduce(
    (so, name) =>
      applyEvent(
        so,
        step(redis!, name, {
          step: null,
          stage: null,
          kind: 'internal',
          startedMs: 1,
          digest: digestOf(name),
        }),
      ),
    progress,
  )
}

describe('what is waited for while no step runs', () => {
  test('before the first word of BuildKit: the builder', () => {
    expect(waitingFor(begun)).toBe('waiting for the builder')
    const frame = renderFrame(begun, {
      now: 9,
      startedMs: 0,
      size: { columns: 80, rows: 24 },
      styles: plainStyles,
    })
    expect(frame.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/0\/2 cells · 0\/0 steps/),
      'waiting for the builder',
    ])
    expect(heartbeat(begun, { now: 31_000, startedMs: 0 })).toContain('\n    waiting for the builder')
  })

  test.each([
    ['[internal] load metadata for docker.io/library/node:24-slim', 'looking up the base image node:24-slim'],
    ['[internal] load metadata for ghcr.io/a/b:1@sha256:00', 'looking up the base image ghcr.io/a/b:1'],
    ['[internal] load build definition from Dockerfile', 'reading the Dockerfile'],
    ['[internal] load build context', 'sending the build context'],
    ['importing cache manifest from ghcr.io/a/b:cache', 'importing the cache'],
    ['[internal] booting buildkit', 'starting the builder'],
    ['[auth] a/b:pull token for ghcr.io', 'logging in to the registry'],
    ['something that is new', 'something that is new'],
  ])('%s', (name, words) => {
    expect(waitingFor(during([name]))).toBe(words)
  })

  test('several at once, each once', () => {
    const open = [
      '[internal] load build context',
      'importing cache manifest from a',
      'importing cache manifest from b',
    ]
    expect(waitingFor(during(open))).toBe('sending the build context, importing the cache')
  })

  test('nothing while an instruction runs, and what has ended is not waited for', () => {
    const open = during(['[internal] load build context'])
    const running = applyEvent(open, step(redis!, '[x 1/1] RUN make', { startedMs: 2 }))
    expect(waitingFor(running)).toBe('')
    const ended = {
      step: null,
      kind: 'internal',
      startedMs: 1,
      completedMs: 2,
      digest: digestOf('[internal] load build context'),
    } as const
    expect(waitingFor(applyEvent(open, step(redis!, '[internal] load build context', ended)))).toBe(
      'waiting for the builder',
    )
  })

  test.each(['cold', 'warm', 'cache-hit'])(
    'in a captured stream (%s) something is said as long as there are "0/0 steps"',
    (stream) => {
      const said: string[] = []
      let progress = begun
      for (const event of replay(stream, [...targets, 'cache'], {
        cells: targets,
      }).events) {
        if (progress.cells.every(({ total }) => total === 0)) said.push(waitingFor(progress))
        progress = applyEvent(progress, event)
      }
      expect(said).not.toContain('')
      const told = new Set(said.flatMap((words) => words.split(', ')))
      expect([...told]).toEqual(
        expect.arrayContaining([
          'waiting for the builder',
          'reading the Dockerfile',
          expect.stringMatching(/^looking up the base image/),
        ]),
      )
    },
  )
})
