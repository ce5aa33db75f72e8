/** The recorded answers about odd Dockerfiles are those of the BuildKit at hand: nothing of them is invented or out of date. */
import { expect, test } from '@jest/globals'

import { askBuildkit } from '../dockerfile/ask-buildkit.ts'
import { corpus, readRecorded } from '../dockerfile/corpus.ts'

test('BuildKit says of each what is recorded', async () => {
  const recorded = readRecorded()
  const open = [...corpus]
  const said: Record<string, unknown> = {}
  const ask = async (): Promise<void> => {
    for (let one = open.shift(); one !== undefined; one = open.shift())
      said[one.name] = await askBuildkit(one)
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  expect(said).toEqual(recorded)
}, 300_000)
