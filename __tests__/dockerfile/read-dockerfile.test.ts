import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { findUse } from '../../src/dockerfile/used-stages.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { CorpusCase, Recorded } from './corpus.ts'
import { corpus, readRecorded } from './corpus.ts'

const recorded = readRecorded()
const native = 'linux/amd64' as Platform

/** BuildKit reads these, and refuses them when it builds. */
const refusedLater: Readonly<Record<string, RegExp>> = {
  'no-from': /no stages to build/,
  'arg-quoted-name': /matching double-quote/,
  'number-target': /target stage "0" could not be found/,
  'unknown-target': /target stage "none" could not be found/,
  'upper-case-base': /must be lowercase/,
}

function ours({ file, target, buildArgs, contexts }: CorpusCase) {
  const dockerfile = readDockerfile(readFileSync(file, 'utf8'))
  const given = Object.fromEntries(contexts.map((name) => [name, '/empty']))
  const options = { target, buildArgs, platform: null, native, contexts: given }
  return { dockerfile, use: findUse(dockerfile, options) }
}

function refusalOf({ outline, targets }: Recorded): string | null {
  return typeof outline === 'string' && typeof targets === 'string' ? outline : null
}

test('BuildKit was asked about every file, and about no other', () => {
  expect(Object.keys(recorded).sort()).toEqual(corpus.map(({ name }) => name).sort())
  expect(corpus.length).toBeGreaterThanOrEqual(40)
  const later = Object.entries(recorded).filter(
    ([, one]) => typeof one.outline === 'string' && refusalOf(one) === null,
  )
  expect(later.map(([name]) => name).sort()).toEqual(Object.keys(refusedLater).sort())
})

describe('reads as BuildKit does', () => {
  test.each(corpus.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const { dockerfile, use } = ours(one)
    const { outline, targets } = recorded[name]!
    const refusal = refusalOf(recorded[name]!)
    if (refusal !== null) {
      const [, line, message] =
        /^(?:dockerfile parse error on line (\d+): )?(.*?)(?: \(did you mean .*\))?$/.exec(refusal)!
      expect(dockerfile.problem?.message).toBe(message)
      if (line !== undefined) expect(dockerfile.problem?.line).toBe(Number(line))
      return
    }
    expect(
      dockerfile.stages.map((stage) => ({
        name: stage.name ?? '',
        base: stage.base,
        platform: stage.platform ?? '',
        line: stage.from.line,
      })),
    ).toEqual(targets)
    if (typeof outline === 'string') {
      expect(outline).toMatch(refusedLater[name]!)
      return
    }
    expect(dockerfile.problem).toBeNull()
    const args = [...use.args].map(([arg, { line, value }]) => ({ name: arg, value, line }))
    expect(args.sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1))).toEqual(outline)
  })
})
