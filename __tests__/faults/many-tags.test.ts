/** Sixteen tags of which none can be put back: each is named, in the terminal and in the summary. */
import { expect, test } from '@jest/globals'

import { faultyRun } from './faulty-run.ts'
import { contradictions } from './oracle.ts'

const variants = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const planned = variants.flatMap((variant) =>
  variant === 'a' ? ['v1', 'latest'] : [`v1-${variant}`, `latest-${variant}`],
)

test('every tag that stays moved is named, however many they are', async () => {
  const { words, truth } = await faultyRun({
    name: 'many-tags',
    variants,
    planned,
    held: planned,
    scale: 0.02,
    rules: (before) => [
      {
        // The last may not be moved, and none may be put back.
        matches: ({ ours, method, reference, digest }) =>
          ours && method === 'PUT' && (reference === 'latest-h' || digest === before.get(reference ?? '')),
        fault: { kind: 'status', status: 403 },
      },
    ],
  })
  const changed = truth.tags.filter(({ isNew }) => isNew)
  expect({ wrong: contradictions(words, truth), exitCode: words.exitCode, changed: changed.length }).toEqual({
    ...{ wrong: [], exitCode: 7 },
    changed: expect.any(Number),
  })
  expect(changed.length).toBeGreaterThanOrEqual(8)
})
