import { describe, expect, test } from '@jest/globals'

import { parseTime } from '../../src/buildkit/parse-time.ts'
import { readProgress } from '../../src/buildkit/read-progress.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import { replay } from './fixtures/replay.ts'

const four = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64']

function read(lines: readonly unknown[], all = ['a', 'b']): { events: BuildEvent[]; tail: string } {
  const events: BuildEvent[] = []
  const reader = readProgress({ all, cells: all as CellId[] }, (event) => events.push(event))
  for (const line of lines)
    reader.push(Buffer.from(`${typeof line === 'string' ? line : JSON.stringify(line)}\n`))
  reader.end()
  return { events, tail: reader.tail() }
}
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')

describe('readProgress', () => {
  test('gives the same events whatever the chunks', () => {
    const whole = replay('cold', four, { chunkBytes: 1 << 20 })
    expect(replay('cold', four, { chunkBytes: 7 })).toEqual(whole)
    expect(whole.events.length).toBeGreaterThan(100)
    expect(whole.tail).toBe('')
  })

  test('gives a shared step to each of its cells', () => {
    const { events } = replay('cold', four)
    const build = events.flatMap((event) =>
      event.type === 'vertex' && event.vertex.name.startsWith('[builder 1/1] RUN') ? event.vertex : [],
    )
    expect(new Set(build.map(({ cell }) => cell))).toEqual(new Set(four))
    expect(new Set(build.map(({ digest }) => digest)).size).toBe(1)
  })

  test('a bake of one target: all is of the one cell but the reading of the bake file', () => {
    const { events } = replay('single', ['redis-linux-amd64'])
    const vertices = events.flatMap((event) => (event.type === 'vertex' ? event.vertex : []))
    expect(new Set(vertices.map(({ cell }) => cell))).toEqual(new Set([null, 'redis-linux-amd64']))
    const ofNone = new Set(vertices.filter(({ cell }) => cell === null).map(({ name }) => name))
    expect([...ofNone]).toEqual(['[internal] load local bake definitions'])
  })

  test('a linked target that fails has failed for each cell that needs it, and one that works for none', () => {
    const events: BuildEvent[] = []
    const needing = new Map([['base', ['alpha', 'beta'] as CellId[]]])
    const targets = { all: ['alpha', 'beta', 'base'], cells: ['alpha', 'beta'] as CellId[], needing }
    const reader = readProgress(targets, (event) => events.push(event))
    const step = { digest: 'sha256:1', name: '[base 2/3] RUN false', started: '2026-11-29T19:00:00Z' }
    for (const state of [{}, { completed: '2026-11-29T19:00:01Z', error: 'exit code: 1' }])
      reader.push(Buffer.from(`${JSON.stringify({ vertexes: [{ ...step, ...state }] })}\n`))
    reader.end()
    const told = events.flatMap((event) => (event.type === 'vertex' ? event.vertex : []))
    expect(told.map(({ cell, error }) => [cell, error])).toEqual([
      [null, null],
      ...[null, 'alpha', 'beta'].map((cell) => [cell, 'exit code: 1']),
    ])
  })

  describe('a step whose layers are unpacked, one after the other', () => {
    const at = (second: number) => `2026-11-26T13:00:${String(second).padStart(2, '0')}Z`
    const npm = (state: object) => ({
      vertexes: [{ digest: 'sha256:1', name: '[a packages 5/5] RUN npm ci', ...state }],
    })
    const unpacked = [
      npm({ started: at(4) }),
      // Once more for another of its results, while the first layer is unpacked.
      npm({ started: at(3), completed: at(3), cached: true }),
      npm({ started: at(4), completed: at(5) }),
      npm({ started: at(6) }),
      npm({ started: at(6), completed: at(9) }),
    ]
    const last = (...lines: object[]) => {
      const vertices = read(lines).events.flatMap((event) => (event.type === 'vertex' ? event.vertex : []))
      return vertices.at(-1)
    }
    const inputs = ['sha256:0']

    test('stays the cached step that it was', () => {
      const found = [
        npm({ inputs, started: at(2), cached: true }),
        npm({ inputs, started: at(2), completed: at(3), cached: true }),
      ]
      const from = parseTime(at(2))
      expect(last(...found, ...unpacked.slice(0, 1))).toMatchObject({ cached: true, completedMs: null })
      expect(last(...found, ...unpacked)).toMatchObject({
        cached: true,
        inputs,
        startedMs: from,
        completedMs: parseTime(at(9)),
      })
    })

    test('stays executed when its cached result could not be read', () => {
      const lost = npm({ inputs, started: at(1), completed: at(2), cached: true, error: 'not found' })
      const executed = [npm({ inputs, started: at(2) }), npm({ inputs, started: at(2), completed: at(3) })]
      const refetched = unpacked.filter((_, index) => index !== 1)
      expect(last(lost, ...executed)).toMatchObject({ cached: false })
      expect(last(lost, ...executed, ...refetched)).toMatchObject({ cached: false, inputs })
    })
  })

  test('decodes output as UTF-8, once for all cells', () => {
    const text = replay('cold', four)
      .events.map((event) => (event.type === 'log' ? event.text : ''))
      .join('')
    expect(text).toContain('größe of redis: x86_64\n')
    expect(text).toContain('größe of redis: aarch64\n')
    expect(text.match(/^built \d+$/gm)).toHaveLength(1)
  })

  test('a character cut by two messages of a step stays whole, other steps and streams between', () => {
    const euro = Buffer.from('€')
    const log = (vertex: string, stream: number, data: Buffer) => ({
      logs: [{ vertex, stream, data: base64(data) }],
    })
    const { events } = read([
      log('v', 1, euro.subarray(0, 1)),
      log('w', 1, Buffer.from('w')),
      log('v', 2, Buffer.from('2')),
      log('v', 1, euro.subarray(1)),
    ])
    expect(events.map((event) => event.type === 'log' && event.text)).toEqual(['', 'w', '2', '€'])
  })

  test('keeps what is no event as tail, also JSON of another form', () => {
    const lines = ['ERROR: x', '{"a":1}', '{broken', '{"vertexes":[{}]}', ' 12 | >>> RUN {"logs":[]}']
    const { events, tail } = read(lines)
    expect(events).toEqual([])
    expect(tail).toBe(lines.join('\n'))
  })

  test('the tail is bounded', () => {
    const { tail } = read(Array.from({ length: 5000 }, (_, index) => `line ${index}`))
    expect(tail.split('\n')).toHaveLength(400)
    expect(tail.endsWith('line 4999')).toBe(true)
  })

  test('decodes warnings', () => {
    const { events } = read([
      { warnings: [{ vertex: 'v', level: 1, short: base64('LegacyKey: …'), url: 'https://x' }] },
    ])
    expect(events).toEqual([
      { type: 'warning', vertex: 'v', text: 'LegacyKey: …', url: 'https://x', place: null },
    ])
  })

  test("a Dockerfile check has its file and line, as BuildKit's own stream names them", () => {
    const { events } = replay('base-platform', four)
    const places = events.flatMap((event) => (event.type === 'warning' ? event.place : []))
    expect(places).toContainEqual({ file: 'Dockerfile', line: 1 })
    const raw = { vertex: 'v', short: base64('x'), sourceInfo: { filename: 'Dockerfile' } }
    for (const range of [
      undefined,
      [],
      {},
      [{ start: { line: 0 } }],
      [{ start: { line: '3' } }],
      [{ start: null }],
    ])
      expect(read([{ warnings: [{ ...raw, range }] }]).events).toMatchObject([{ place: null }])
  })

  test('a target that is no cell gives steps of no cell', () => {
    const events: BuildEvent[] = []
    const reader = readProgress({ all: ['a', 'cache'], cells: ['a' as CellId] }, (event) =>
      events.push(event),
    )
    reader.push(Buffer.from('{"vertexes":[{"digest":"d","name":"[cache 1/2] COPY x y"}]}\n'))
    expect(events).toMatchObject([{ vertex: { cell: null, name: '[1/2] COPY x y' } }])
  })
})

describe('parseTime', () => {
  const rows = [
    { text: '2026-11-23T01:02:03Z', ms: Date.UTC(2026, 10, 23, 1, 2, 3) },
    { text: '2026-11-23T01:02:03.5Z', ms: Date.UTC(2026, 10, 23, 1, 2, 3, 500) },
    { text: '2026-11-23T01:02:03.123456789Z', ms: Date.UTC(2026, 10, 23, 1, 2, 3, 123) + 0.456789 },
    { text: '2026-11-23T02:02:03.123456+01:00', ms: Date.UTC(2026, 10, 23, 1, 2, 3, 123) + 0.456 },
    { text: 'soon', ms: null },
    { text: undefined, ms: null },
  ]
  test.each(rows)('$text', ({ text, ms }) => {
    const parsed = parseTime(text)
    if (ms === null) expect(parsed).toBeNull()
    else expect(parsed).toBeCloseTo(ms, 3)
  })
})
