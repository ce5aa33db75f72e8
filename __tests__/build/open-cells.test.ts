import { describe, expect, test } from '@jest/globals'

import { OpenCells } from '../../src/build/open-cells.ts'
import type { CellBuild } from '../../src/model/build-result.ts'
import type { Cell } from '../../src/model/plan.ts'
import { planOf } from './play-streams.ts'

const cells = planOf(['a-linux-amd64', 'a-linux-arm64', 'b-linux-amd64', 'b-linux-arm64']).cells

const built = (part: readonly Cell[]): CellBuild[] =>
  part.map(({ id }) => ({ cell: id, outcome: 'built', digest: null, failure: null }))
const names = (part: readonly Cell[]) => part.map(({ id }) => id)

describe('cells that are dealt to bakes', () => {
  test('each once, with one that is built for each platform of the part', () => {
    const open = new OpenCells(cells)
    const first = open.next(2)
    expect([names(first.cells), first.anchors]).toEqual([['a-linux-amd64', 'a-linux-arm64'], []])
    open.decide(built(first.cells))
    const second = open.next(1)
    expect([names(second.cells), names(second.anchors)]).toEqual([['b-linux-amd64'], ['a-linux-amd64']])
    open.decide(built(second.cells))
    expect(names(open.next(Infinity).cells)).toEqual(['b-linux-arm64'])
    open.decide(built(cells))
    expect(open.all).toEqual([])
  })

  test('those of one target are neighbours', () => {
    const [one, two, three] = cells.map((cell, at) => ({ ...cell, target: at === 1 ? 'other' : 'same' }))
    const open = new OpenCells([one, two, three].flatMap((cell) => cell ?? []))
    expect(names(open.next(2).cells)).toEqual(['a-linux-amd64', 'b-linux-amd64'])
  })

  test('what is left of a part is not new, and needs no other to be told apart', () => {
    const open = new OpenCells(cells)
    open.decide(built(open.next(3).cells.slice(0, 1)))
    expect(open.next(3)).toMatchObject({ isNew: false, anchors: [] })
    open.forget()
    expect(open.next(3)).toMatchObject({ isNew: true, anchors: [] })
  })

  test('a cell that cannot be baked again is baked along no more', () => {
    const open = new OpenCells(cells)
    open.decide(built(open.next(2).cells))
    open.dropAnchors()
    expect(open.next(2)).toMatchObject({ isNew: true, anchors: [] })
  })
})

describe('variants that are one target', () => {
  const joint = ['a', 'b'].map((name) => ({
    name,
    stages: new Set([null]),
    cells: cells
      .filter(({ variant }) => variant === name)
      .map(({ id, platform }) => ({ id, platform, bases: new Set<string>() })),
  }))
  const jointNames = (part: ReturnType<OpenCells['next']>) => part.joint.map(({ name }) => name)

  test('are not parted for the sake of a size, where one fits', () => {
    const open = new OpenCells(cells, joint)
    const first = open.next(3)
    expect([names(first.cells), jointNames(first)]).toEqual([['a-linux-amd64', 'a-linux-arm64'], ['a']])
    const alone = new OpenCells(cells, joint).next(1)
    expect([names(alone.cells), jointNames(alone)]).toEqual([['a-linux-amd64'], []])
  })

  test('are one once: what is left of them is built cell by cell, also when it counts as not tried', () => {
    const open = new OpenCells(cells, joint)
    expect(jointNames(open.next(2))).toEqual(['a'])
    open.forget()
    expect(jointNames(open.next(Infinity))).toEqual(['b'])
  })
})
