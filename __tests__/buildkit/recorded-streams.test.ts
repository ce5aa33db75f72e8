/**
 * The readers of streams, over streams of several versions, each event in its order: what is known at which line. BuildKit of
 * 2026-08 (after 0.32.2) in a container, by buildx 0.29.1 and by a buildx after docker/buildx#4014; beside them BuildKit 0.25.
 * What must be known is found by a reader of its own here, which looks at the raw lines.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { describe, expect, test } from '@jest/globals'

import { CacheRecorder } from '../../src/build/record-cache.ts'
import { StepRecorder } from '../../src/build/record-steps.ts'
import { readProgress } from '../../src/buildkit/read-progress.ts'
import { ExportRecorder } from '../../src/buildkit/record-exports.ts'
import { IdleWatch } from '../../src/buildkit/watch-idle.ts'
import type { Cell, CellId } from '../../src/model/plan.ts'
import type { BuildEvent } from '../../src/model/progress.ts'
import { applyEvent, startProgress } from '../../src/terminal/cell-progress.ts'
import { planOf } from '../build/play-streams.ts'

const cells = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64'] as CellId[]
const folder = join(import.meta.dirname, 'fixtures', 'streams')
const recorded = readdirSync(folder).map((file) => ({
  stream: file.replace('.rawjson.gz', ''),
  lines: gunzipSync(readFileSync(join(folder, file)))
    .toString()
    .trimEnd()
    .split('\n'),
}))
const older = ['cold', 'warm', 'failing'].map((stream) => ({
  stream: `buildkit-0.25-${stream}`,
  lines: readFileSync(join(folder, '..', `${stream}.rawjson`), 'utf8')
    .trimEnd()
    .split('\n'),
}))
const streams = [...recorded, ...older]

interface RawExport {
  cell: string
  isPush: boolean
  firstStart: string
  lastEnd: string | null
  failed: boolean
  /** Manifests under way or pushed. */
  pushes: Map<string, boolean>
}

/** Line by line: the cells that are whole in the registry, or the layout, by the raw stream alone. */
function wholeAtEachLine(lines: readonly string[]) {
  const exports = new Map<string, RawExport>()
  const whole = lines.map((line) => {
    noteExports(line, exports)
    return new Set(
      [...exports.values()].flatMap(({ cell, isPush, lastEnd, failed, pushes }) => {
        const pushed = pushes.size > 0 && [...pushes.values()].every(Boolean)
        return lastEnd !== null && !failed && (pushed || !isPush) ? [cell] : []
      }),
    )
  })
  return { whole, exports }
}

interface RawLine {
  vertexes?: { digest: string; name?: string; started?: string; completed?: string; error?: string }[]
  statuses?: { id: string; vertex: string; completed?: string }[]
}

function noteExports(line: string, exports: Map<string, RawExport>): void {
  if (!line.startsWith('{"')) return
  const { vertexes = [], statuses = [] } = JSON.parse(line) as RawLine
  for (const { digest, name = '', started = '', completed, error } of vertexes) {
    const [, cell] = /^\[([^\] ]+)\] exporting to /.exec(name) ?? []
    if (cell === undefined) continue
    const isPush = name.endsWith('] exporting to image')
    const known = exports.get(digest) ?? {
      cell,
      isPush,
      firstStart: started,
      failed: false,
      lastEnd: null,
      pushes: new Map(),
    }
    exports.set(digest, { ...known, lastEnd: completed ?? null, failed: error !== undefined && error !== '' })
  }
  for (const { id, vertex, completed } of statuses)
    if (id.startsWith('pushing manifest for ')) exports.get(vertex)?.pushes.set(id, completed !== undefined)
}

/** All readers over a stream, and what each of them knows after each line. */
function play(lines: readonly string[]) {
  const told: string[] = []
  const readers = {
    exports: new ExportRecorder((cell) => told.push(cell)),
    steps: new StepRecorder(),
    cache: new CacheRecorder(),
    idle: new IdleWatch({ idleMs: 0, cacheMs: 0 }, () => undefined),
  }
  const plan: readonly Cell[] = planOf(cells).cells
  let view = startProgress(plan, new Set())
  const targets = { all: [...cells, 'cache'], cells }
  const reader = readProgress(targets, (event: BuildEvent) => {
    for (const one of Object.values(readers)) one.record(event)
    view = applyEvent(view, event)
  })
  const known = lines.map((line) => {
    reader.push(Buffer.from(`${line}\n`))
    return {
      finished: new Set<string>(readers.exports.finished().keys()),
      told: new Set(told),
      done: new Set<string>(view.cells.flatMap(({ id, state }) => (state === 'done' ? [id] : []))),
    }
  })
  reader.end()
  return { known, told, readers, tail: reader.tail() }
}

describe.each(streams)('$stream', ({ lines }) => {
  const { whole, exports } = wholeAtEachLine(lines)
  const { known, told, readers } = play(lines)

  test('a cell is built when it is whole, at no line before and at none after', () => {
    expect(known.map(({ finished }) => finished)).toEqual(whole)
    expect(known.map((now) => now.told)).toEqual(whole)
    expect(told.length).toBe(new Set(told).size)
  })

  test('and the live view says so no earlier', () => {
    const early = known.flatMap(({ done }, at) => [...done].filter((cell) => !whole[at]?.has(cell)))
    expect(early).toEqual([])
  })

  test('an export lasts from its first start to its last end', () => {
    const spans = readers.steps
      .steps()
      .filter(({ kind, completedMs, error }) => kind === 'export' && completedMs !== null && error === null)
      .map(({ cells: of, startedMs, completedMs }) => [
        of[0],
        Math.round(startedMs ?? 0),
        Math.round(completedMs ?? 0),
      ])
    const raw = [...exports.values()].filter(
      ({ cell, lastEnd }) => lastEnd !== null && whole.at(-1)?.has(cell),
    )
    expect(spans.sort()).toEqual(
      raw.map(({ cell, firstStart, lastEnd }) => [cell, millis(firstStart), millis(lastEnd ?? '')]).sort(),
    )
  })
})

const millis = (time: string) => {
  const [, seconds, fraction = ''] = /^(.*?)(\.\d+)?Z$/.exec(time) ?? []
  return Math.round(Date.parse(`${seconds ?? ''}Z`) + Number(`0${fraction}`) * 1000)
}

const named = (part: string) => recorded.filter(({ stream }) => stream.includes(part))

test.each([
  ...named('push-cold'),
  ...named('push-warm'),
  ...named('layout'),
  ...named('cache-export'),
  ...named('cache-import'),
])('$stream: all four cells are built', ({ lines }) => {
  expect([...(play(lines).known.at(-1)?.finished ?? [])].sort()).toEqual([...cells].sort())
})

test.each([...named('push-cold'), ...named('failing')])(
  '$stream: wherever it is cut, only what was pushed by then counts as built',
  ({ lines }) => {
    for (let end = 1; end <= lines.length; end += 1) {
      const cut = lines.slice(0, end)
      expect(play(cut).known.at(-1)?.finished).toEqual(wholeAtEachLine(cut).whole.at(-1))
    }
  },
)

test.each([
  ['cache-export', { imported: null, exported: { error: null } }],
  ['cache-import', { imported: { error: null }, exported: null }],
])('%s: what became of the cache is read from each version alike', (part, expected) => {
  for (const { lines } of named(part)) expect(play(lines).readers.cache.result()).toMatchObject(expected)
})

test('cache-refused: the refusal is read from each version', () => {
  for (const { lines } of named('cache-refused'))
    expect(play(lines).readers.cache.result().exported?.error).toMatch(/connection refused/)
})
