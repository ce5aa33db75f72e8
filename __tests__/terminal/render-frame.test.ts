import { describe, expect, test } from '@jest/globals'
import { plainStyles } from '../../src/text/styles.ts'
import { ansiStyles } from '../../src/terminal/ansi-styles.ts'
import { applyEvent, endProgress, startProgress } from '../../src/terminal/cell-progress.ts'
import type { BuildProgress } from '../../src/terminal/cell-progress.ts'
import { renderFrame } from '../../src/terminal/render-frame.ts'
import { growth } from '../growth.ts'
import { cellsOf, doneCell, middleOfBuild, native, step } from './sample-build.ts'

const cells = cellsOf(['all', 'redis', 'kafka', 'minimal'])
const middle = middleOfBuild(cells).reduce(applyEvent, startProgress(cells, native))

function frame(progress: BuildProgress, columns: number, rows: number, styles = plainStyles): string {
  return renderFrame(progress, { now: 44_000, startedMs: 500, size: { columns, rows }, styles })
}

describe('a frame of the live view', () => {
  test('in a wide terminal', () => {
    expect(`\n${frame(middle, 110, 24)}\n`).toBe(`
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  1/8 cells · 11/24 steps · 8 cached · 44 s

✓ all      linux/amd64              3/3   1 cached   9.4 s
✗ all      linux/arm64  emulated    2/3   1 cached    12 s  [worker 6/6] RUN node dist/main.js --check > BUI…
⠋ redis    linux/amd64              1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
⠋ redis    linux/arm64  emulated    1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
⠋ kafka    linux/amd64              1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
⠋ kafka    linux/arm64  emulated    1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
⠋ minimal  linux/amd64              1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
⠋ minimal  linux/arm64  emulated    1/3   1 cached    43 s  [dependencies 4/4] RUN npm ci --omit=dev --prefe…
`)
  })

  test.each([200, 110, 80, 60, 40, 20, 8])('never wider than %d columns', (columns) => {
    const widths = frame(middle, columns, 24)
      .split('\n')
      .map((line) => Array.from(line).length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns)
  })

  test.each([24, 10, 7, 3])('never higher than %d rows; what runs is kept', (rows) => {
    const text = frame(middle, 100, rows)
    expect(text.split('\n').length).toBeLessThanOrEqual(Math.max(4, rows))
    if (rows < 12) expect(text).toMatch(/\+\d more: /)
    expect(text).toContain('✗')
  })

  test('colours change nothing but colours', () => {
    // eslint-disable-next-line no-control-regex -- colours are what is taken away
    expect(frame(middle, 110, 24, ansiStyles).replace(/\x1b\[\d+m/g, '')).toBe(frame(middle, 110, 24))
  })

  test('a hostile step name is one line of plain text', () => {
    const cell = cells[2]!
    const event = step(cell, '[x 1/1] RUN a\n\x1b[2J\r::add-mask::x', { startedMs: 43_000 })
    const text = frame(applyEvent(middle, event), 120, 24)
    expect(text).toContain('RUN a ::add-mask::x')
    expect(text.split('\n')).toHaveLength(frame(middle, 120, 24).split('\n').length)
  })

  test('ten times the cells are drawn in about ten times the time', async () => {
    const drawn = (variants: number) => {
      const many = cellsOf(Array.from({ length: variants }, (_, index) => `variant-${index}`))
      const progress = middleOfBuild(many).reduce(applyEvent, startProgress(many, native))
      return () => {
        for (let index = 0; index < 20; index++) frame(progress, 100, 40)
      }
    }
    // With the square it would be a hundred times.
    expect(await growth(drawn(50), drawn(500))).toBeLessThan(30)
  })
})

describe('progress', () => {
  test('events that concern no cell change nothing', () => {
    expect(applyEvent(middle, step(null, '[internal] load build definition'))).toBe(middle)
    expect(applyEvent(middle, { type: 'log', vertex: cells[0]!.id as never, text: 'x', atMs: 0 })).toBe(
      middle,
    )
  })

  test('states follow the steps', () => {
    expect(middle.cells.slice(0, 3).map(({ state }) => state)).toEqual(['done', 'failed', 'running'])
    expect(startProgress(cells, native).cells.every(({ state }) => state === 'waiting')).toBe(true)
  })

  test('what another failure stopped is cancelled, not failed', () => {
    const stopped = applyEvent(
      middle,
      step(cells[2]!, '[x 1/1] RUN sleep', { startedMs: 1, completedMs: 2, error: 'context canceled' }),
    )
    expect(stopped.cells[2]?.state).toBe('cancelled')
  })

  test('a step that starts again is running again', () => {
    const again = step(cells[0]!, 'exporting to image', { startedMs: 11_000, completedMs: null, stage: null })
    expect(applyEvent(middle, again).cells[0]?.state).toBe('running')
  })

  test('cells without an export are done when the bake is', () => {
    const only = doneCell(cells[0]!)
      .slice(0, 2)
      .reduce(applyEvent, startProgress(cells.slice(0, 1), native))
    expect(only.cells[0]?.state).toBe('running')
    expect(endProgress(only).cells[0]?.state).toBe('done')
  })

  test('emulated is what no node runs natively; nothing is said when that is unknown', () => {
    expect(middle.cells.slice(0, 2).map(({ emulated }) => emulated)).toEqual([false, true])
    expect(startProgress(cells, new Set()).cells[1]?.emulated).toBe(false)
  })
})
