import { expect, test } from '@jest/globals'

import { buildCells } from '../../src/build/build-cells.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Played } from './play-streams.ts'
import { builder, planOf, playing } from './play-streams.ts'

const ids = ['a-linux-amd64', 'a-linux-arm64', 'b-linux-amd64', 'b-linux-arm64']
const text = `FROM --platform=$BUILDPLATFORM node AS build
RUN echo shared > /shared.txt
FROM node
ARG FLAVOR TARGETARCH
COPY --from=build /shared.txt /
RUN echo "$FLAVOR on $TARGETARCH"; test $TARGETARCH$FLAVOR != arm64b
`
const plan = planOf(ids)
const joint = ['a', 'b'].map((name) => ({
  name,
  stages: new Set(['stage-1']),
  cells: plan.cells
    .filter(({ variant }) => variant === name)
    .map(({ id, platform }) => ({ id, platform, bases: new Set<string>() })),
}))

async function build(...streams: readonly Played[]) {
  const { bake, requests } = playing(...streams)
  const result = await buildCells(plan, builder, {
    ...{ bake, joint, cache: null, env: {}, cwd: '/', now: Date.now },
    definition: { target: Object.fromEntries([...ids, 'a', 'b'].map((name) => [name, {}])) },
    dockerfile: { ...readDockerfile(text), path: '/Dockerfile', ownIgnoreFile: false },
  })
  return { ...result, asked: requests.map(({ targets }) => targets) }
}

test('a platform fails: its cell has failed, and what it took down is built again, each cell alone', async () => {
  const { cells, asked, timeline } = await build('variant-failing', 'variant-rest')
  expect(asked).toEqual([
    ['a', 'b'],
    ['a-linux-amd64', 'a-linux-arm64', 'b-linux-amd64'],
  ])
  expect(cells.map(({ outcome }) => outcome)).toEqual(['built', 'built', 'built', 'failed'])
  expect(cells.map(({ digest }) => digest !== null)).toEqual([true, true, true, false])
  expect(cells[3]?.failure).toMatchObject({ exitCode: 1, dockerfile: { file: 'Dockerfile', line: 6 } })
  // One step in both bakes, with one name.
  const runs = timeline.steps.filter(({ name }) => name.startsWith('[stage-1 3/3] RUN'))
  expect(runs.map((step) => step.cells)).toEqual(
    expect.arrayContaining([['a-linux-amd64'], ['b-linux-arm64']]),
  )
  expect(runs).toHaveLength(4)
})

test('a failure of which nobody knows for which platform it is: each cell is asked for alone', async () => {
  const unknown = 'ERROR: target b: failed to solve: node: not found\n'
  const started = (stream: string) =>
    stream
      .split('\n')
      .filter((line) => line.startsWith('{') && !line.includes('"error"'))
      .join('\n') + `\n${unknown}`
  const nothing = { exitCode: 1, baked: new Map() }
  const { cells, asked } = await build(
    { stream: 'variant-failing', edit: started, ...nothing },
    { stream: 'variant-rest' },
  )
  expect(asked[1]).toEqual(ids)
  expect(cells.map(({ outcome }) => outcome)).toEqual(['built', 'built', 'built', 'built'])
  // It ends: nobody is asked a third time.
  const again = build(
    { stream: 'variant-failing', edit: started, ...nothing },
    { stream: 'variant-rest', edit: () => unknown, ...nothing },
  )
  await expect(again).rejects.toThrow(Failure)
})
