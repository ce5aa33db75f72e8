import { describe, expect, test } from '@jest/globals'

import { buildCells } from '../../src/build/build-cells.ts'
import type { BuildOptions } from '../../src/build/build-run.ts'
import type { BakeRequest } from '../../src/buildkit/bake.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { BuildResult } from '../../src/model/build-result.ts'
import { Failure } from '../../src/model/failure.ts'
import type { CellId } from '../../src/model/plan.ts'
import { builder, clockOf, planOf, playing } from './play-streams.ts'

const four = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64']
const two = ['redis-linux-amd64', 'kafka-linux-amd64']

const base = 'node:24.21.0-bookworm-slim'
const dockerfile = `FROM --platform=$BUILDPLATFORM ${base} AS tools
FROM tools AS builder
RUN build
FROM ${base} AS runtime
RUN prepare
`

async function build(
  cells: readonly string[],
  streams: readonly string[],
  more: { text?: string | null } & Pick<BuildOptions, 'isKept' | 'failFast'> = {},
): Promise<BuildResult & { requests: BakeRequest[] }> {
  const { bake, requests } = playing(...streams)
  const text = more.text === undefined ? dockerfile : more.text
  const result = await buildCells(planOf(cells), builder, {
    definition: { target: Object.fromEntries(cells.map((cell) => [cell, {}])) },
    cache: null,
    bake,
    env: {},
    cwd: '/',
    now: clockOf(streams, cells),
    dockerfile: text === null ? null : { ...readDockerfile(text), path: '/Dockerfile', ownIgnoreFile: false },
    isKept: more.isKept,
    failFast: more.failFast ?? false,
  })
  return { ...result, requests }
}

const stepOf = (result: BuildResult, start: string) =>
  result.timeline.steps.filter(({ name }) => name.startsWith(start))

describe('buildCells on captured streams', () => {
  test('a cold build: every cell built, shared steps once, emulated where they are', async () => {
    const result = await build(four, ['cold'])
    expect(result.cells.map(({ cell, outcome }) => [cell, outcome])).toEqual(
      four.map((cell) => [cell, 'built']),
    )
    expect(new Set(result.cells.map(({ digest }) => digest)).size).toBe(4)
    expect(result.references['redis-linux-amd64' as CellId]).toBe('ref/redis-linux-amd64')

    const [built, ...others] = stepOf(result, '[builder 1/1] RUN')
    expect(others).toEqual([])
    expect(built).toMatchObject({
      cells: four,
      cached: false,
      emulated: false,
      kind: 'run',
      stage: 'builder',
    })
    const prepared = stepOf(result, '[runtime 2/4] RUN')
    expect(prepared.map(({ cells, emulated }) => [cells, emulated])).toEqual(
      expect.arrayContaining([
        [['redis-linux-amd64', 'kafka-linux-amd64'], false],
        [['redis-linux-arm64', 'kafka-linux-arm64'], true],
      ]),
    )
    for (const { startMs, endMs } of prepared) expect(endMs! - startMs!).toBeGreaterThan(190)
  })

  test('steps know their line of the Dockerfile, where counting leads to an instruction of their kind', async () => {
    const lines = async (text: string | null) => {
      const { timeline } = await build(four, ['cold'], { text })
      const named = timeline.steps.flatMap(({ name, line }) => {
        const [place] = /^\[\w+ \d\/\d\] \w+/.exec(name) ?? []
        return place === undefined ? [] : [[place, line] as const]
      })
      return Object.fromEntries(named)
    }
    expect(await lines(dockerfile)).toMatchObject({
      '[builder 1/1] RUN': 3,
      '[runtime 2/4] RUN': 5,
      '[runtime 4/4] RUN': null,
    })
    const other = dockerfile.replace('RUN build', 'COPY build .')
    expect(await lines(other)).toMatchObject({ '[builder 1/1] RUN': null, '[runtime 2/4] RUN': 5 })
    expect(new Set(Object.values(await lines(null)))).toEqual(new Set([null]))
  })

  test('without the Dockerfile a step that serves both platforms is native, one of a foreign platform emulated', async () => {
    const result = await build(four, ['cold'], { text: null })
    expect(stepOf(result, '[builder 1/1] RUN')).toMatchObject([{ emulated: false }])
    expect(stepOf(result, '[runtime 4/4] RUN').filter(({ emulated }) => emulated)).toHaveLength(2)
  })

  test('a warm build: every RUN cached; what other clients began earlier costs nothing', async () => {
    const result = await build(four, ['warm'])
    const runs = result.timeline.steps.filter(({ kind }) => kind === 'run')
    expect(runs.map(({ cached }) => cached)).toEqual(runs.map(() => true))
    for (const step of result.timeline.steps) {
      expect(step.startMs ?? 0).toBeGreaterThanOrEqual(0)
      expect(step.endMs ?? 0).toBeLessThanOrEqual(result.timeline.wallMs)
    }
  })

  test('a failing variant is named, the cancelled one is built in a second bake', async () => {
    const result = await build(two, ['failing', 'builder-missing'])
    expect(result.cells).toMatchObject([
      {
        outcome: 'failed',
        failure: {
          exitCode: 3,
          output: Array.from({ length: 20 }, (_, index) => `line ${index + 11}`),
          dockerfile: { file: 'Dockerfile', line: 4 },
          problem: null,
        },
      },
      { outcome: 'cancelled', digest: null, failure: null },
    ])
    expect(result.cells[0]!.failure!.dockerfile!.excerpt).toHaveLength(5)
  })

  test('the rest is baked again, without what failed', async () => {
    const result = await build(['kafka-linux-amd64', 'redis-linux-amd64'], ['failing', 'single'])
    expect(result.requests.map(({ targets }) => targets)).toEqual([
      ['kafka-linux-amd64', 'redis-linux-amd64'],
      ['kafka-linux-amd64'],
    ])
    expect(result.cells.map(({ outcome }) => outcome)).toEqual(['built', 'failed'])
  })

  test('fail-fast: nothing is baked again, and what was not decided is neither built nor failed', async () => {
    const result = await build(['kafka-linux-amd64', 'redis-linux-amd64'], ['failing'], { failFast: true })
    expect(result.requests).toHaveLength(1)
    expect(result.cells).toMatchObject([
      { cell: 'kafka-linux-amd64', outcome: 'cancelled', failure: null },
      { cell: 'redis-linux-amd64', outcome: 'failed' },
    ])
    const whole = await build(four, ['cold'], { failFast: true })
    expect(whole.cells.every(({ outcome }) => outcome === 'built')).toBe(true)
  })

  test('when the builder is gone in the second bake, what is known is told', async () => {
    const result = await build(two, ['failing', 'builder-missing'])
    expect(result.cells.map(({ outcome }) => outcome)).toEqual(['failed', 'cancelled'])
  })

  describe('a cell that a failed bake says it has pushed', () => {
    const stream = 'buildx-0.37-dev-failing'
    const outcomesOf = (result: BuildResult) => result.cells.map(({ cell, outcome }) => `${cell} ${outcome}`)

    test('is built when the registry has it', async () => {
      const asked: string[] = []
      const isKept = (cell: CellId) => Promise.resolve(asked.push(cell) > 0)
      const result = await build(four, [stream, 'builder-missing'], { isKept })
      expect(outcomesOf(result)).toContain('redis-linux-amd64 built')
      expect(asked).toEqual(['redis-linux-amd64'])
    })

    test('is not when it has not: it is baked again', async () => {
      const isKept = () => Promise.resolve(false)
      const once = await build(four, [stream, 'builder-missing'], { isKept })
      expect(outcomesOf(once)).toContain('redis-linux-amd64 cancelled')
      const { requests } = await build(four, [stream, stream], { isKept })
      expect(requests[1]?.targets).toContain('redis-linux-amd64')
    })
  })

  test('a shared step that fails has failed for every cell, in one bake', async () => {
    const result = await build(two, ['failing-shared'])
    expect(result.requests).toHaveLength(1)
    expect(result.cells).toMatchObject(
      two.map(() => ({
        outcome: 'failed',
        failure: { output: ['all'], exitCode: 1, dockerfile: { line: 3 } },
      })),
    )
  })

  test('cancelled by the user: nothing failed', async () => {
    const result = await build(two, ['cancelled'])
    expect(result.cells.map(({ outcome }) => outcome)).toEqual(['cancelled', 'cancelled'])
  })

  const causes = [
    {
      stream: 'emulator-crash',
      cell: 'redis-linux-arm64',
      code: 'EMULATOR_CRASHED',
      what: /emulator for linux\/arm64 crashed \(SIGSEGV\)/,
    },
    {
      stream: 'exec-format',
      cell: 'redis-linux-s390x',
      code: 'NO_EMULATOR',
      what: /cannot run programs for linux\/s390x/,
    },
    { stream: 'out-of-memory', code: 'OUT_OF_MEMORY', what: /killed \(exit code 137\)/ },
    { stream: 'base-missing', code: 'REGISTRY_UNREACHABLE', what: /could not be reached/ },
    {
      stream: 'base-unknown',
      code: 'BASE_IMAGE_NOT_FOUND',
      what: /localhost:5000\/no\/such:image does not exist/,
    },
    { stream: 'base-platform', code: 'BASE_PLATFORM_MISSING', what: /not available/ },
    { stream: 'copy-missing', code: 'COPY_SOURCE_MISSING', what: /"\/no-such-file"/ },
    { stream: 'stage-missing', code: 'UNKNOWN_STAGE', what: /"runtim"/ },
    { stream: 'syntax', code: 'DOCKERFILE_SYNTAX', what: /line 2: unknown instruction: RUNN/ },
    { stream: 'entitlement', code: 'ENTITLEMENT_REFUSED', what: /network\.host/ },
    { stream: 'push-refused', code: 'PUSH_FAILED', what: /push to localhost:1\/app failed/ },
    { stream: 'no-dns', code: 'NAME_NOT_RESOLVED', what: /no-such-host\.invalid/ },
  ]
  test.each(causes)(
    '$stream is recognised as $code',
    async ({ stream, cell = 'redis-linux-amd64', code, what }) => {
      const result = await build([cell], [stream])
      expect(result.cells).toMatchObject([{ outcome: 'failed', failure: { problem: { code } } }])
      const { problem, message } = result.cells[0]!.failure!
      expect(problem!.what).toMatch(what)
      expect(problem!.fix).toBeTruthy()
      expect(message).not.toMatch(/^ERROR|failed to solve/)
    },
  )

  test('an unknown stage lists the stages that there are', async () => {
    const result = await build(['redis-linux-amd64'], ['stage-missing'])
    expect(result.cells[0]!.failure!.problem!.why).toBe('its stages are tools, builder, runtime')
  })

  const broken = [
    { stream: 'docker-driver', kind: 'environment', code: 'DRIVER_CANNOT_PUSH_BY_DIGEST' },
    { stream: 'builder-missing', kind: 'environment', code: 'BUILDER_MISSING' },
  ]
  test.each(broken)('$stream: no cell failed, the machine did', async ({ stream, kind, code }) => {
    for (const cells of [two, two.slice(0, 1)]) {
      const error: unknown = await build(cells, [stream]).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(Failure)
      expect(error).toMatchObject({ kind, problems: [{ code }] })
    }
  })
})
