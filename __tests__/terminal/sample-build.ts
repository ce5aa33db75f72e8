import { createHash } from 'node:crypto'
import type { Digest } from '../../src/model/digest.ts'
import type { Cell, CellId } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { BuildEvent, Vertex } from '../../src/model/progress.ts'

export const native = new Set(['linux/amd64' as Platform])

export function cellsOf(variants: readonly string[]): Cell[] {
  return variants.flatMap((variant) =>
    ['linux/amd64', 'linux/arm64'].map((platform) => ({
      id: `${variant}-${platform.replaceAll('/', '-')}` as CellId,
      variant,
      platform: platform as Platform,
      target: null,
      buildArgs: {},
      labels: {},
      tests: [],
      sizeBudget: null,
    })),
  )
}

export function digestOf(text: string): Digest {
  return `sha256:${createHash('sha256').update(text).digest('hex')}` as Digest
}

export function step(cell: Cell | null, name: string, change: Partial<Vertex> = {}): BuildEvent {
  return {
    type: 'vertex',
    vertex: {
      digest: digestOf(`${cell?.id ?? ''} ${name}`),
      inputs: [],
      cell: cell?.id ?? null,
      name,
      stage: 'worker',
      step: 1,
      total: 2,
      kind: name.includes('RUN') ? 'run' : name.startsWith('exporting') ? 'export' : 'other',
      startedMs: null,
      completedMs: null,
      cached: false,
      error: null,
      ...change,
    },
  }
}

export function log(vertex: Digest, text: string): BuildEvent {
  return { type: 'log', vertex, text, atMs: 0 }
}

/** All steps known, the base cached, one cell done, one failed (and what it stopped), the others in their RUN. */
export function middleOfBuild(cells: readonly Cell[]): BuildEvent[] {
  const known = cells.flatMap((cell) => [
    step(cell, '[base 1/2] FROM docker.io/library/node:24-bookworm-slim'),
    step(cell, '[dependencies 4/4] RUN npm ci --omit=dev --prefer-offline'),
    step(cell, '[worker 6/6] RUN node dist/main.js --check > BUILD.json'),
  ])
  const base = cells.map((cell) =>
    step(cell, '[base 1/2] FROM docker.io/library/node:24-bookworm-slim', {
      startedMs: 1000,
      completedMs: 1010,
      cached: true,
    }),
  )
  const running = cells.slice(2).map((cell, index) =>
    step(cell, '[dependencies 4/4] RUN npm ci --omit=dev --prefer-offline', {
      startedMs: 2000 + index * 900,
    }),
  )
  return [...known, ...base, ...running, ...doneCell(cells[0]!), ...failedCell(cells[1]!)]
}

export function doneCell(cell: Cell): BuildEvent[] {
  return [
    step(cell, '[dependencies 4/4] RUN npm ci --omit=dev --prefer-offline', {
      startedMs: 1100,
      completedMs: 9300,
    }),
    step(cell, '[worker 6/6] RUN node dist/main.js --check > BUILD.json', {
      startedMs: 9300,
      completedMs: 9700,
    }),
    step(cell, 'exporting to image', { startedMs: 9700, completedMs: 10_400, stage: null, step: null }),
  ]
}

export function failedCell(cell: Cell): BuildEvent[] {
  return [
    step(cell, '[dependencies 4/4] RUN npm ci --omit=dev --prefer-offline', {
      startedMs: 1100,
      completedMs: 12_000,
    }),
    step(cell, '[worker 6/6] RUN node dist/main.js --check > BUILD.json', {
      startedMs: 12_000,
      completedMs: 13_000,
      error: 'exit code: 139',
    }),
  ]
}
