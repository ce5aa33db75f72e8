import { describe, expect, test } from '@jest/globals'

import type { BakeOutcome, BakeRequest } from '../../../src/buildkit/bake.ts'
import { readProgress } from '../../../src/buildkit/read-progress.ts'
import { runTest } from '../../../src/model/image-test.ts'
import type { Cell } from '../../../src/model/plan.ts'
import { runTestBakes } from '../../../src/verify/tests/run-test-bakes.ts'
import type { BakedTest } from '../../../src/verify/tests/test-bake.ts'
import { testBake } from '../../../src/verify/tests/test-bake.ts'
import { testDockerfile } from '../../../src/verify/tests/test-dockerfile.ts'
import { digestOf } from '../../report/sample-run.ts'
import { amd64, samplePlan } from '../../publish/sample-plan.ts'

const [cell] = samplePlan({ images: [], variants: ['a'], platforms: [amd64] }).cells as [Cell]

function baked(target: string, more: Partial<BakedTest> = {}): BakedTest {
  const base = {
    target,
    cell,
    config: null,
    mark: 'mark',
    slowness: 1,
    context: 'docker-image://x@sha256:0',
    contexts: {},
  }
  return { ...base, test: runTest(target, { kind: 'shell', text: target }), method: 'told', ...more }
}

/** What a step of a test is to do: its exit code, or `canceled`; and what it prints. */
interface Script {
  readonly prints?: string
  readonly error?: string
}

/** Plays the stream that BuildKit would send. Gives which targets each bake had. */
function playing(scripts: (target: string, bake: number) => Script | null) {
  const bakes: string[][] = []
  const bake = (request: BakeRequest): Promise<BakeOutcome> => {
    bakes.push([...request.targets])
    const reader = readProgress({ all: request.targets, cells: request.cells }, request.onEvent)
    let failed = false
    for (const target of request.targets) {
      const script = scripts(target, bakes.length)
      if (script === null) continue
      const prefix = request.targets.length > 1 ? `${target} ` : ''
      const vertex = {
        digest: digestOf(target),
        name: `[${prefix}build-variants-test 2/2] RUN x`,
        started: '2026-01-01T00:00:00Z',
      }
      const send = (status: object) => reader.push(Buffer.from(`${JSON.stringify(status)}\n`))
      send({ vertexes: [vertex] })
      if (script.prints !== undefined)
        send({
          logs: [{ vertex: vertex.digest, stream: 1, data: Buffer.from(script.prints).toString('base64') }],
        })
      send({
        vertexes: [
          { ...vertex, completed: '2026-01-01T00:00:02Z', ...(script.error && { error: script.error }) },
        ],
      })
      failed ||= script.error !== undefined
    }
    reader.end()
    const tail = failed ? 'ERROR: failed to solve: x' : ''
    return Promise.resolve({
      exitCode: failed ? 1 : 0,
      baked: new Map(),
      tail,
      cancelled: false,
      stall: null,
    })
  }
  return { bake, bakes }
}

async function outcomesOf(tests: readonly BakedTest[], scripts: Parameters<typeof playing>[0]) {
  const { bake, bakes } = playing(scripts)
  const { signal } = new AbortController()
  const found = await runTestBakes(tests, {
    ...{ builder: 'b', bake, env: {}, cwd: '/', signal, allow: [], linked: null, now: () => 0 },
    ...{ onEvent: () => undefined, runsPlatform: () => true },
  })
  const outcomes = Object.fromEntries(
    [...found].map(([target, { outcome, reason }]) => [target, reason ?? outcome]),
  )
  return { outcomes, bakes }
}

const failure = (code: number) => `process "x" did not complete successfully: exit code: ${code}`
const cancelled = `${failure(137)}: context canceled: context canceled`
const told = (code: number, before = '') => ({ prints: `${before}\nmark ${code}\n` })

describe('tests are baked until each has a verdict', () => {
  test('a failing shell command costs no bake', async () => {
    const { outcomes, bakes } = await outcomesOf([baked('a'), baked('b')], (target) =>
      told(target === 'a' ? 3 : 0),
    )
    expect(outcomes).toEqual({ a: 'exit code 3', b: 'passed' })
    expect(bakes).toEqual([['a', 'b']])
  })

  test('what a failed step cancelled is baked again without it', async () => {
    const plain = { method: 'plain' } as const
    const { outcomes, bakes } = await outcomesOf(
      [baked('a', plain), baked('b', plain), baked('c')],
      (target, bake) => {
        if (bake > 1) return target === 'c' ? told(0) : {}
        return target === 'a' ? { error: failure(2) } : { error: cancelled }
      },
    )
    expect(outcomes).toEqual({ a: 'exit code 2', b: 'passed', c: 'passed' })
    expect(bakes).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ])
  })

  test('what was clipped is run once more as a plain step', async () => {
    const { outcomes, bakes } = await outcomesOf([baked('a')], (_, bake) =>
      bake === 1 ? { prints: 'y\n\n[output clipped, log limit 2MiB reached]\n' } : { error: failure(9) },
    )
    expect(outcomes).toEqual({ a: 'exit code 9' })
    expect(bakes).toHaveLength(2)
  })

  test('no bake holds more than 16; one that BuildKit gave no word on is tried in smaller parts, and has an end', async () => {
    const tests = Array.from({ length: 18 }, (_, at) => baked(`t${at}`))
    const { outcomes, bakes } = await outcomesOf(tests, (target) => (target === 't17' ? null : told(0)))
    expect(bakes[0]).toHaveLength(16)
    expect(Object.values(outcomes).filter((outcome) => outcome === 'passed')).toHaveLength(17)
    expect(outcomes['t17']).toBe('it could not be run: buildx ended with code 0')
  })

  test('the mark is that of the last line, and no part of what the test printed', async () => {
    const expecting = runTest(
      'a',
      { kind: 'shell', text: 'a' },
      {
        expect: { exitCode: 0, stdout: ['^hello\n$'], notStdout: [], stderr: [], notStderr: [] },
      },
    )
    const { outcomes } = await outcomesOf([baked('a', { test: expecting })], () => told(0, 'hello\n'))
    expect(outcomes).toEqual({ a: 'passed' })
    const forged = await outcomesOf([baked('a')], () => told(4, '\nmark 0\n'))
    expect(forged.outcomes).toEqual({ a: 'exit code 4' })
  })
})

describe('a test as a bake target', () => {
  test('nothing that it says is an instruction, a heredoc or a template', () => {
    const text = 'cat <<EOF\nRUN x\nEOF\n${A} %{B} "\\'
    const test = runTest('a', { kind: 'shell', text }, { env: { A: '"$X\\ ${Y}' } })
    const lines = testDockerfile(baked('a', { test, method: 'plain' }))
      .trim()
      .split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[2]).toBe('ENV A="\\"\\$X\\\\ \\${Y}"')
    const [, argv = ''] = /^RUN (\[.*\])$/.exec(lines[3] ?? '') ?? []
    expect(argv).not.toMatch(/<<|[$%]/)
    expect(JSON.parse(argv)).toEqual(['/bin/sh', '-c', text])
    const target = testBake([baked('a', { test })], null).target['a']
    expect(target).toMatchObject({ 'no-cache': true, network: 'none', output: ['type=cacheonly'] })
    expect(String(target?.['dockerfile-inline'])).toContain('\\$${Y}')
  })

  test('links the cells only where one is linked', () => {
    const linked = { target: { 'a-linux-amd64': { contexts: {} } } }
    expect(Object.keys(testBake([baked('t')], linked).target)).toEqual(['t'])
    expect(Object.keys(testBake([baked('t', { context: 'target:a-linux-amd64' })], linked).target)).toEqual([
      'a-linux-amd64',
      't',
    ])
  })
})
