import { expect, test } from '@jest/globals'

import { platformsToRun } from '../../src/builder/emulators/platforms-to-run.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Plan } from '../../src/model/plan.ts'
import { amd64, arm64, samplePlan } from '../publish/sample-plan.ts'

const plan = samplePlan({ images: [], variants: ['redis'], platforms: [amd64, arm64] })
const all = [amd64, arm64]

const rows: readonly (readonly [string, string | null, readonly string[], readonly string[]])[] = [
  ['a RUN', 'FROM x\nRUN y', all, []],
  ['a RUN of a stage that it is made from', 'FROM x AS a\nRUN y\nFROM a\nCOPY a b', all, []],
  ['a RUN of a stage that is mounted', 'FROM x AS a\nRUN y\nFROM scratch\nCOPY --from=a a b', all, []],
  [
    'nothing but a copy',
    'FROM --platform=$BUILDPLATFORM x AS a\nRUN y\nFROM scratch\nCOPY --from=a a b',
    [],
    [],
  ],
  [
    'a copy into an image',
    'FROM --platform=${BUILDPLATFORM} x AS a\nRUN y\nFROM z\nWORKDIR /a\nCOPY --from=a a b',
    [],
    [],
  ],
  ['a RUN that no target uses', 'FROM x AS a\nRUN y\nFROM scratch\nCOPY a b', [], []],
  ['RUN in a heredoc', 'FROM scratch\nCOPY <<EOF /a\nRUN y\nEOF\n', [], []],
  ['a RUN by ONBUILD', 'FROM x AS a\nONBUILD RUN y\nFROM a', all, []],
  ['a fixed platform', 'FROM --platform=linux/s390x x\nRUN y', ['linux/s390x'], []],
  ['a platform of an ARG', 'ARG WHERE=linux/s390x\nFROM --platform=$WHERE x\nRUN y', ['linux/s390x'], []],
  ['one put together', 'FROM --platform=linux/${TARGETARCH} x\nRUN y', all, []],
  ['a stage made from one of the builder', 'FROM --platform=$BUILDPLATFORM x AS a\nFROM a\nRUN y', [], []],
  ['what cannot be told', 'FROM --platform=linux/$BUILDARCH x\nRUN y', all, all],
  ['another frontend', '# syntax=acme/dockerfile:1\nFROM scratch', all, all],
  ["Docker's own frontend", '# syntax=docker/dockerfile:1\nFROM scratch', [], []],
  ['a Dockerfile that is elsewhere', null, all, all],
  ['one that BuildKit refuses', 'FRUM scratch', all, all],
]

test.each(rows)('%s', (_, text, platforms, doubtful) => {
  expect(platformsToRun(plan, text === null ? null : readDockerfile(text))).toEqual({ platforms, doubtful })
})

test('the targets of a bake file have Dockerfiles of their own', () => {
  const baked = { ...plan, bake: {} } as Plan
  expect(platformsToRun(baked, readDockerfile('FROM scratch'))).toEqual({ platforms: all, doubtful: all })
})

test('what one variant surely runs is not in doubt because of another', () => {
  const [cell] = plan.cells
  const cells = [cell!, { ...cell!, target: 'none' }]
  expect(platformsToRun({ ...plan, cells }, readDockerfile('FROM x\nRUN y'))).toEqual({
    platforms: [amd64],
    doubtful: [],
  })
})

test('a build argument may choose another frontend', () => {
  const cells = plan.cells.map((cell) => ({ ...cell, buildArgs: { BUILDKIT_SYNTAX: 'acme/x' } }))
  expect(platformsToRun({ ...plan, cells }, readDockerfile('FROM scratch'))).toEqual({
    platforms: all,
    doubtful: all,
  })
})
