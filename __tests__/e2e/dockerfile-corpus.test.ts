/**
 * The recorded answers about odd Dockerfiles are those of the BuildKit at hand: nothing of them is invented or out of date.
 *
 * @long
 */
import { expect, test } from '@jest/globals'

import { askBuildkit } from '../dockerfile/ask-buildkit.ts'
import type { Recorded } from '../dockerfile/corpus.ts'
import { corpus, readRecorded } from '../dockerfile/corpus.ts'

/** The words of a refusal may change from version to version. */
function withoutWords({ outline, targets }: Recorded) {
  const plain = <T>(answer: T | string) => (typeof answer === 'string' ? 'refused' : answer)
  return { outline: plain(outline), targets: plain(targets) }
}

test('BuildKit says of each what is recorded', async () => {
  const open = [...corpus]
  const said = new Map<string, unknown>()
  const ask = async (): Promise<void> => {
    for (let one = open.shift(); one !== undefined; one = open.shift())
      said.set(one.name, withoutWords(await askBuildkit(one)))
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  const recorded = Object.entries(readRecorded()).map(([name, one]) => [name, withoutWords(one)] as const)
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(recorded))
}, 600_000)
