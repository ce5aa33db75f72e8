/** A registry that shows late what was pushed: a store that replicates, a read cache before it. Times are the real ones. */
import { expect, test } from '@jest/globals'

import { faultyRun } from './faulty-run.ts'
import { tags } from './operations.ts'
import { contradictions } from './oracle.ts'

test('a pushed digest is there 2 s later: the push succeeds', async () => {
  let hidden = 0
  const { words, truth } = await faultyRun({
    name: 'late-digests',
    planned: tags,
    held: [],
    scale: 1,
    lag: () => ({
      matches: ({ ours, path }) => ours && /\/(?:manifests|blobs)\/sha256:/.test(path) && ++hidden > 0,
      milliseconds: 2000,
      shows: 'absent',
    }),
  })
  expect({ wrong: contradictions(words, truth), exitCode: words.exitCode, said: words.terminal }).toEqual({
    ...{ wrong: [], exitCode: 0 },
    said: expect.stringContaining('built and published'),
  })
  expect(hidden).toBeGreaterThan(0)
})
