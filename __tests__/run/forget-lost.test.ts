import { describe, expect, test } from '@jest/globals'

import type { BuilderMachine } from '../../src/builder/machine.ts'
import type { BakeOutcome, BakeRequest } from '../../src/buildkit/bake.ts'
import { forgetLost } from '../../src/run/forget-lost.ts'

const request: BakeRequest = {
  ...{ definition: { target: {} }, targets: [], cells: [], builder: 'mine', env: {}, cwd: '/' },
  onEvent: () => undefined,
}
const failed: BakeOutcome = { exitCode: 1, baked: new Map(), tail: '', cancelled: false, stall: null }
const lost = (layer: string) =>
  `ERROR: target a-linux-amd64: failed to solve: failed to commit ${layer} to kp57bry21c5z0a4tdgkwlqu06 during finalize: failed to stat active key during commit: snapshot ${layer} does not exist: not found`
const [one, other] = ['84toircqlu2ypuxeouaft7u4r', 'udkqoytra5xceuzqz8dukt8yf'] as const

/** Bakes once for each outcome, and tells what docker was asked for. */
async function play(outcomes: readonly BakeOutcome[], exitCode = 0) {
  const asked: string[] = []
  const machine: BuilderMachine = {
    ...{ env: {}, log: () => undefined, now: () => 0 },
    run: (program, args) => {
      asked.push([program, ...args].join(' '))
      const said = { stdout: '', stderr: '', durationMs: 0, signal: null }
      return Promise.resolve({ ...said, exitCode, timedOut: false, cancelled: false })
    },
  }
  const left = [...outcomes]
  const bake = forgetLost(() => Promise.resolve(left.shift() ?? failed), machine)
  const told: (boolean | undefined)[] = []
  while (left.length > 0) told.push((await bake(request)).isForgotten)
  return { asked, told }
}

const prune = (layer: string) => `docker buildx prune --builder mine --force --all --filter id=${layer}`

describe('layers that BuildKit lost', () => {
  test('are pruned by name, each once', async () => {
    const outcomes = [one, one, other].map((layer) => ({ ...failed, tail: lost(layer) }))
    expect(await play(outcomes)).toEqual({
      asked: [prune(one), prune(other)],
      told: [true, undefined, true],
    })
  })

  test('are taken as forgotten whatever docker says: the next bake tells', async () => {
    expect(await play([{ ...failed, tail: lost(one) }], 1)).toEqual({ asked: [prune(one)], told: [true] })
  })

  test.each([
    ['a bake that worked', { ...failed, exitCode: 0, tail: lost(one) }],
    ['one that was stopped', { ...failed, cancelled: true, tail: lost(one) }],
    ['another error', { ...failed, tail: 'ERROR: failed to solve: it broke' }],
    ['what is no layer of BuildKit', { ...failed, tail: lost('sha256:84toircqlu2ypuxeouaft7u4') }],
    ['what would be more of a filter', { ...failed, tail: lost('84toircqlu2ypuxeouaft7u4r,id~=.') }],
    ['what a step printed', { ...failed, tail: `${lost(one).slice(7)}\nERROR: failed to solve: it broke` }],
  ])('%s: nothing is pruned', async (_, outcome) => {
    expect(await play([outcome])).toEqual({ asked: [], told: [undefined] })
  })

  test('are not pruned without end', async () => {
    const many = Array.from({ length: 200 }, (_, at) => `${at.toString(36).padStart(3, '0')}${one.slice(3)}`)
    const { asked } = await play(many.map((layer) => ({ ...failed, tail: lost(layer) })))
    expect(asked).toHaveLength(128)
  })
})
