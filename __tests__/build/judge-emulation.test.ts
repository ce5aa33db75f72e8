import { describe, expect, test } from '@jest/globals'

import { outlineDockerfile } from '../../src/build/dockerfile-stages.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { isEmulated } from '../../src/build/judge-emulation.ts'
import type { RawStep } from '../../src/build/record-steps.ts'
import type { Cell, CellId } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { samplePlan } from '../publish/sample-plan.ts'
import { digestOf } from '../report/sample-run.ts'

const [amd, arm, i386] = ['linux/amd64', 'linux/arm64', 'linux/386'].map((platform): Cell => {
  const [cell] = samplePlan({ images: [], variants: ['a'], platforms: [platform as Platform] }).cells
  return { ...cell!, buildArgs: platform === 'linux/arm64' ? { WHERE: platform } : {} }
}) as [Cell, Cell, Cell]

const dockerfile = `ARG WHERE=linux/amd64
FROM --platform=$BUILDPLATFORM x AS tools
RUN 1
FROM tools AS builder
RUN 2
FROM --platform=\${TARGETPLATFORM} x AS target
RUN 3
FROM --platform=linux/arm64 x AS fixed
RUN 4
FROM --platform=\${WHERE} x AS chosen
RUN 5
FROM --platform=linux/\${TARGETARCH} x AS assembled
RUN 6
FROM target AS final
RUN 7
`

describe('isEmulated on an amd64 machine', () => {
  const rows = [
    { name: 'a $BUILDPLATFORM stage', stage: 'tools', cells: [arm], expected: false },
    { name: 'a stage from one', stage: 'builder', cells: [arm], expected: false },
    { name: 'a $TARGETPLATFORM stage', stage: 'target', cells: [arm], expected: true },
    { name: 'the native cell', stage: 'target', cells: [amd], expected: false },
    { name: 'a stage from a target stage', stage: 'final', cells: [arm], expected: true },
    {
      name: 'a fixed foreign platform, even for the native cell',
      stage: 'fixed',
      cells: [amd, arm],
      expected: true,
    },
    { name: 'an argument with its default', stage: 'chosen', cells: [amd], expected: false },
    { name: 'an argument that the cell sets', stage: 'chosen', cells: [arm], expected: true },
    { name: 'a platform put together', stage: 'assembled', cells: [arm], expected: true },
    { name: '32-bit x86', stage: 'target', cells: [i386], expected: false },
    { name: 'an unknown stage, one foreign platform', stage: 'elsewhere', cells: [arm], expected: true },
    { name: 'an unknown stage that serves both', stage: 'elsewhere', cells: [amd, arm], expected: false },
    { name: 'a COPY', stage: 'target', cells: [arm], kind: 'copy' as const, expected: false },
    { name: 'a step of no cell', stage: 'target', cells: [], expected: false },
  ]
  test.each(rows)('$name', ({ stage, cells, kind = 'run' as const, expected }) => {
    const machine = {
      native: new Set(['linux/amd64' as Platform]),
      cells: new Map<CellId, Cell>([amd, arm, i386].map((cell) => [cell.id, cell])),
      outline: outlineDockerfile(readDockerfile(dockerfile)),
    }
    const step: RawStep = {
      ...{
        digest: digestOf('step'),
        inputs: [],
        cells: cells.map(({ id }) => id),
        name: 'RUN x',
        stage,
        kind,
      },
      ...{ step: 1, startedMs: 0, completedMs: 1, cached: false, error: null },
    }
    expect(isEmulated(step, machine)).toBe(expected)
  })
})
