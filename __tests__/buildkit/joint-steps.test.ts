import { describe, expect, test } from '@jest/globals'

import { wholeExports } from '../../src/buildkit/whole-exports.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { JointTarget } from '../../src/model/joint-target.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { Vertex } from '../../src/model/progress.ts'
import { replay } from './fixtures/replay.ts'

const node = 'docker.io/library/node:24.21.0-bookworm-slim'

function jointOf(name: string, stages: readonly string[]): JointTarget {
  const cells = ['linux/amd64', 'linux/arm64'].map((platform) => ({
    id: `${name}-${platform.replace('/', '-')}` as CellId,
    platform: platform as Platform,
    bases: new Set(['linux/amd64 node:24.21.0-bookworm-slim']),
  }))
  return { name, cells, stages: new Set(stages) }
}

/** The last word on each vertex, by cell, of a bake of the variants a and b. */
function lastOf(
  stream: string,
  stages: readonly string[],
  edit?: (text: string) => string,
): Map<string, Vertex> {
  const joint = ['a', 'b'].map((name) => jointOf(name, stages))
  const cells = joint.flatMap((one) => one.cells.map(({ id }) => id))
  const { events } = replay(stream, ['a', 'b'], { cells, joint, ...(edit && { edit }) })
  const vertices = events.flatMap((event) => (event.type === 'vertex' ? event.vertex : []))
  return new Map(vertices.map((vertex) => [`${vertex.cell} ${vertex.digest}`, vertex]))
}

const cellsOf = (last: ReadonlyMap<string, Vertex>, start: string) => {
  const found = [...last.values()].filter(({ name }) => name.startsWith(start))
  const byDigest = new Map(found.map(({ digest }) => [digest, new Set<string | null>()]))
  for (const { digest, cell } of found) byDigest.get(digest)?.add(cell)
  return [...byDigest.values()].map((cells) => [...cells].sort())
}
const all = ['a-linux-amd64', 'a-linux-arm64', 'b-linux-amd64', 'b-linux-arm64']

describe('whose steps they are in a target of several platforms', () => {
  test('named after the platform: its cell; what they are made from: all that are', () => {
    const last = lastOf('variant-failing', ['stage-1'])
    expect(cellsOf(last, '[stage-1 3/3] RUN echo "b on arm64"')).toEqual([['b-linux-arm64']])
    expect(cellsOf(last, '[stage-1 2/3] COPY')).toEqual([
      ['a-linux-arm64', 'b-linux-arm64'],
      ['a-linux-amd64', 'b-linux-amd64'],
    ])
    // Its name says linux/amd64, where it runs.
    expect(cellsOf(last, '[build 2/2] RUN')).toEqual([all])
    const failed = [...last.values()].filter(({ error }) => error?.endsWith('exit code: 1'))
    expect(failed.map(({ cell }) => cell)).toEqual(['b-linux-arm64'])
  })

  test('packing and what is read of the Dockerfile are of all; a base image of those that begin with it', () => {
    const last = lastOf('variant-scratch', ['stage-2'])
    const own = [all.slice(0, 2), all.slice(2)]
    expect(cellsOf(last, 'exporting to image').sort()).toEqual(own)
    expect(cellsOf(last, `[internal] load metadata for ${node}`)).toEqual([all])
    expect(cellsOf(last, '[internal] load local bake definitions')).toEqual([[null]])
  })

  test('an image that is the same on both platforms: once it is packed, its steps are of both', () => {
    const last = lastOf('variant-scratch', ['stage-2'])
    expect(cellsOf(last, '[stage-2 1/1] COPY').sort()).toEqual([all.slice(0, 2), all.slice(2)])
    const unpacked = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes('exporting'))
        .join('\n')
    const open = lastOf('variant-scratch', ['stage-2'], unpacked)
    // The other platform might have had steps of its own.
    expect(cellsOf(open, '[stage-2 1/1] COPY').sort()).toEqual([['a-linux-amd64'], ['b-linux-amd64']])
  })

  test('a step in whose place the other platform ran its own is told as the one that ran', () => {
    const last = lastOf('variant-cross', ['stage-2'])
    const ran = [...last.values()].filter(
      ({ name, cached }) => name.startsWith('[flavor 3/3] RUN') && !cached,
    )
    expect(ran.map(({ cell }) => cell).sort()).toEqual(all)
    expect(new Set(ran.map(({ digest }) => digest)).size).toBe(2)
    // Where what is made of it was found itself, nothing says that it was not.
    const found = lastOf('variant-cross', ['stage-2'], (text) =>
      text.replaceAll(/(3\/3\] COPY --from=flavor [^}]*"started":"[^"]*")/g, '$1,"cached":true'),
    )
    const alone = [...found.values()].filter(
      ({ name, cached }) => name.startsWith('[flavor 3/3] RUN') && !cached,
    )
    expect(alone.map(({ cell }) => cell).sort()).toEqual(['a-linux-amd64', 'b-linux-amd64'])
  })

  test('a failure outside the graph is of no cell', () => {
    const failing = (text: string) =>
      text.replaceAll(
        /("name":"\[\w linux\/amd64 internal\] load metadata[^}]*"completed":"[^"]*")/g,
        '$1,"error":"not found"',
      )
    const last = lastOf('variant-scratch', ['stage-2'], failing)
    const failed = [...last.values()].filter(({ error }) => error === 'not found')
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.map(({ cell }) => cell)).toEqual(failed.map(() => null))
  })
})

test('an export of several cells is whole for each of them when its push is (BuildKit 0.28 and newer)', () => {
  const told: string[] = []
  const give = wholeExports((event) => {
    if (event.type === 'vertex') told.push(`${event.vertex.cell} ${event.vertex.completedMs}`)
  })
  const digest = `sha256:${'1'.repeat(64)}` as Digest
  const packed = {
    digest,
    name: 'exporting to image',
    inputs: [],
    stage: null,
    step: null,
    total: null,
  } as const
  const cells = all.slice(0, 2) as CellId[]
  for (const cell of cells)
    give({
      type: 'vertex',
      vertex: { ...packed, cell, kind: 'export', startedMs: 1, completedMs: 2, cached: false, error: null },
    })
  give({
    type: 'status',
    vertex: digest,
    id: 'pushing manifest for a',
    current: 1,
    total: 1,
    completed: true,
  })
  expect(told).toEqual([...cells.map((cell) => `${cell} null`), ...cells.map((cell) => `${cell} 2`)])
})
