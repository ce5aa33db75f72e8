import { expect, test } from '@jest/globals'

import { countSteps } from '../../src/cache/count-steps.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Cell } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { samplePlan } from '../publish/sample-plan.ts'

const cellsOf = (variants: readonly string[], platforms: readonly string[], target: string | null = null) =>
  samplePlan({ images: [], variants, platforms: platforms as readonly Platform[] }).cells.map(
    (cell): Cell => ({ ...cell, target, buildArgs: { FLAVOR: cell.variant } }),
  )
const variants = ['all', 'sweet', 'sour']
const platforms = ['linux/amd64', 'linux/arm64']

const dockerfile = `ARG BASE=node
FROM --platform=$BUILDPLATFORM $BASE AS tools
WORKDIR /tools
RUN one && \\
    two
FROM $BASE AS deps
COPY package.json .
RUN npm ci
FROM deps AS final
ENV A=b
COPY --from=tools /x /x
RUN --mount=type=bind,from=never,target=/y true
ARG FLAVOR
RUN echo $FLAVOR
CMD ["x"]
FROM deps AS never
RUN never
`

test.each<[string, readonly Cell[], number]>([
  // tools 2, deps 2, final 2 and one for each variant.
  ['one cell', cellsOf(['all'], ['linux/amd64'], 'final'), 7],
  ['variants share what comes before their ARG', cellsOf(variants, ['linux/amd64'], 'final'), 6 + 3],
  ['platforms share only what is on BUILDPLATFORM', cellsOf(['all'], platforms, 'final'), 2 + 2 * 5],
  ['both', cellsOf(variants, platforms, 'final'), 2 + 2 * (4 + 3)],
  ['the last stage, without those that it does not need', cellsOf(variants, ['linux/amd64']), 3],
  ['a target that is none', cellsOf(variants, platforms, 'none'), 0],
])('%s', (_, cells, steps) => {
  expect(countSteps(readDockerfile(dockerfile), cells)).toBe(steps)
})

test.each([
  // The last stage has a step for each variant.
  ['of the cell', 'deps-$FLAVOR', 2 + 1 + 1 + 3],
  ['with a default, which no cell sets', 'deps-${KIND}', 1 + 1],
  ['in a default', '${BASE}', 2 + 1 + 1 + 3],
  ['of the platform', 'deps-${FLAVOR}-$TARGETARCH', 1 + 3],
])('a stage chosen by a variable %s counts', (_, base, steps) => {
  const text = `ARG FLAVOR=none
ARG KIND=sour
ARG BASE=deps-$FLAVOR
FROM node AS deps-all
RUN one
RUN two
FROM node AS deps-sweet
RUN one
FROM node AS deps-Sour
RUN one
FROM node AS deps-all-amd64
RUN one
FROM ${base}
RUN last
`
  expect(countSteps(readDockerfile(text), cellsOf(variants, ['linux/amd64']))).toBe(steps)
})

test.each(['', 'RUN x', 'FROM', 'FROM a AS a\nFROM a AS a\nRUN x\n', 'FROM 0\nCOPY --from=0 a b', '\0'])(
  'never fails: %j',
  (text) => expect(countSteps(readDockerfile(text), cellsOf(variants, platforms))).toBeLessThan(3),
)
