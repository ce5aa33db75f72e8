/** What BuildKit loses (128 targets at once: "no such job"), or a BuildKit that is killed and comes back. */
import { describe, expect, test } from '@jest/globals'

import { buildCells } from '../../src/build/build-cells.ts'
import { runBake } from '../../src/buildkit/bake.ts'
import type { BuildResult } from '../../src/model/build-result.ts'
import type { Failure } from '../../src/model/failure.ts'
import type { Problem } from '../../src/model/failure.ts'
import { builder, clockOf, planOf, playing } from './play-streams.ts'
import type { Played } from './play-streams.ts'

const cells = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64']

const noSuchJob =
  'ERROR: failed to receive status: rpc error: code = NotFound desc = no such job xrg1fht0idptmfzn'
const words = [
  noSuchJob,
  'ERROR: failed to get status: rpc error: code = Canceled desc = context canceled',
  'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
  // Of a first bake, on a machine at load 30.
  'ERROR: target cache: failed to solve: Canceled: failed to compute cache key: Canceled: grpc: the client connection is closing: context canceled',
]

const lost = (tail: string): Exclude<Played, string> => ({
  stream: 'cold',
  exitCode: 1,
  tail,
  baked: new Map(),
})

async function build(...played: Played[]) {
  const { bake, requests } = playing(...played)
  const warnings: Problem[] = []
  const waited: number[] = []
  const built: Promise<BuildResult> = buildCells(planOf(cells), builder, {
    definition: { target: Object.fromEntries(cells.map((cell) => [cell, {}])) },
    ...{ cache: null, bake, env: {}, cwd: '/', dockerfile: null },
    now: clockOf(['cold', 'cold', 'cold'], cells),
    sleep: (ms) => {
      waited.push(ms)
      return Promise.resolve()
    },
    warn: (warning) => void warnings.push(warning),
  })
  const outcome = await built.then(
    (result) => result.cells.map((one) => one.outcome),
    (error: unknown) => (error as Failure).problems.map(({ code }) => code),
  )
  return { outcome, warnings, waited, asked: requests.map((request) => request.cells), requests }
}

describe('builds that are lost', () => {
  test.each(words)('are built again, and that is said once: %s', async (tail) => {
    const { outcome, warnings, asked } = await build(lost(tail), 'cold')
    expect(outcome).toEqual(cells.map(() => 'built'))
    expect(asked).toEqual([cells, cells])
    expect(warnings).toEqual([
      expect.objectContaining({
        code: 'BUILT_IN_PARTS',
        what: 'BuildKit lost builds of a bake, which were done again, at most 16 images at once',
      }),
    ])
  })

  test('three times: the builder is told as lost', async () => {
    const { outcome, asked } = await build(lost(noSuchJob), lost(noSuchJob), lost(noSuchJob), 'cold')
    expect(outcome).toEqual(['BUILDER_LOST'])
    expect(asked).toHaveLength(3)
  })

  // From a continuous integration: another build of the same BuildKit had let go of the layer.
  const layer =
    'ERROR: target redis-linux-amd64: failed to solve: failed to commit 84toircqlu2ypuxeouaft7u4r to kp57bry21c5z0a4tdgkwlqu06 during finalize: failed to stat active key during commit: snapshot 84toircqlu2ypuxeouaft7u4r does not exist: not found'

  test('or a layer, are built again as they were, and that is said once', async () => {
    const { outcome, warnings, asked } = await build(lost(layer), lost(layer), 'cold')
    expect(outcome).toEqual(cells.map(() => 'built'))
    expect(asked[1]).toContain('redis-linux-amd64')
    expect(warnings.map(({ code }) => code)).toEqual(['BUILT_AGAIN'])
  })

  test('a layer that is lost each time is that cell’s failure', async () => {
    const each = Array.from({ length: 5 }, () => lost(layer))
    const { outcome, waited, asked } = await build(...each, 'cold')
    expect(outcome).toEqual(['failed', 'built', 'built', 'built'])
    expect(asked).toHaveLength(6)
    // Longer each time: it may be the bake before that is still let go of.
    expect(waited).toEqual([0, 500, 1000, 2000])
  })

  test('what is lost again although it was forgotten is built without a cache, and nothing else', async () => {
    const { outcome, requests } = await build({ ...lost(layer), isForgotten: true }, lost(layer), 'cold')
    expect(outcome).toEqual(cells.map(() => 'built'))
    const uncached = requests.map(({ definition }) =>
      cells.filter((cell) => definition.target[cell]?.['no-cache'] === true),
    )
    expect(uncached).toEqual([[], [], ['redis-linux-amd64']])
  })

  test('one that was forgotten is no such time: a builder may have lost many', async () => {
    const many = Array.from({ length: 9 }, () => ({ ...lost(layer), isForgotten: true }))
    const { outcome, waited } = await build(...many, 'cold')
    expect(outcome).toEqual(cells.map(() => 'built'))
    expect(waited).toEqual(many.map(() => 0))
  })

  // From a continuous integration, with registry:2: two images brought the same layer at the same time.
  const push =
    'ERROR: target redis-linux-amd64: failed to solve: failed to push r.io/a: errors:\nunknown: provided digest did not match uploaded content\nunknown: blob unknown to registry - sha256:d7b1'

  test('a push whose layers the registry did not have yet is done again, and that is said once', async () => {
    const { outcome, warnings, asked } = await build(lost(push), lost(push), 'cold')
    expect(outcome).toEqual(cells.map(() => 'built'))
    expect(asked).toHaveLength(3)
    expect(warnings).toMatchObject([{ code: 'BUILT_AGAIN', what: expect.stringContaining('pushed again') }])
  })

  test('each time: it is that cell’s failure', async () => {
    const { outcome } = await build(...Array.from({ length: 5 }, () => lost(push)), 'cold')
    expect(outcome).toEqual(['failed', 'built', 'built', 'built'])
  })

  const failing = lost(
    'ERROR: target redis-linux-amd64: failed to solve: process "/bin/sh -c false" did not complete successfully: exit code: 1',
  )
  const still = { ...lost(''), stall: { idleMs: 120_000, steps: [], onCache: false } }

  test('a bake that stands still after one that failed is done once more, and that is said', async () => {
    const { outcome, warnings, asked } = await build(failing, still, 'cold')
    expect(outcome).toEqual(['failed', 'built', 'built', 'built'])
    expect(asked.slice(1)).toEqual([cells.slice(1), cells.slice(1)])
    expect(warnings).toMatchObject([
      { code: 'BUILT_AGAIN', what: expect.stringContaining('made no progress') },
    ])
  })

  test('not twice, and not the first one', async () => {
    expect((await build(failing, still, still, 'cold')).outcome).toEqual(cells.map(() => 'failed'))
    const first = await build(still, 'cold')
    expect(first).toMatchObject({ outcome: cells.map(() => 'failed'), warnings: [] })
    expect(first.asked).toHaveLength(1)
  })

  test('what a step says is not what BuildKit says', async () => {
    const quoting =
      'ERROR: target redis-linux-amd64: failed to solve: process "/bin/sh -c echo no such job" did not complete successfully: exit code: 1'
    const { outcome, warnings } = await build(lost(quoting), 'cold')
    expect(warnings).toEqual([])
    expect(outcome).toEqual(['failed', 'built', 'built', 'built'])
  })
})

describe('traces of BuildKit', () => {
  const env = { PATH: process.env['PATH'] }
  const sampler = async (more: Readonly<Record<string, string>>) => {
    const script = 'process.stderr.write(String(process.env.OTEL_TRACES_SAMPLER))'
    const { tail } = await runBake({
      definition: { target: {} },
      ...{ targets: [], cells: [], builder: 'b', cwd: '/', onEvent: () => undefined },
      env: { ...env, ...more },
      buildx: [process.execPath, '--eval', script, '--'],
    })
    return tail
  }

  test('are off', async () => {
    expect(await sampler({})).toBe('always_off')
  })

  test('are what the environment asks for', async () => {
    expect(await sampler({ OTEL_TRACES_SAMPLER: 'always_on' })).toBe('always_on')
    expect(await sampler({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4317' })).toBe('undefined')
  })
})
