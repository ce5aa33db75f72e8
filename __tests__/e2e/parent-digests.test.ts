/**
 * A Dockerfile written for many variants at once has, for the BuildKit at hand, exactly the steps of each built alone: the
 * same digests.
 *
 * @long
 */
import { expect, test } from '@jest/globals'

import { bakeParents } from '../dockerfile/bake-parents.ts'
import { parentCorpus } from '../dockerfile/parent-corpus.ts'

const image = 'busybox:1.35.0'
/** Dockerfiles in one bake. */
const size = 8

/** What BuildKit loads of the context are the paths that a build's own stages name, and those are part of a digest. */
const byName: ReadonlySet<string> = new Set(['context-by-variant'])

const parts = Array.from({ length: Math.ceil(parentCorpus.length / size) }, (_, at) =>
  parentCorpus.slice(at * size, (at + 1) * size),
)

test.each(parts.map((part) => [part.map(({ name }) => name).join(', '), part] as const))(
  '%s',
  async (_, part) => {
    for (const { name, ...steps } of await bakeParents(part, image)) {
      const [parent, builds] = [steps.parent, steps.builds].map((all) =>
        byName.has(name) ? distinctNames(all) : digests(all),
      )
      expect({ name, steps: parent }).toEqual({ name, steps: builds })
      // (A base image alone is not even looked at.)
      expect(parent?.length).toBeGreaterThanOrEqual(name === 'no-step' ? 0 : 1)
    }
  },
  300_000,
)

/** A step has the name that whoever came to it first gave it (`COPY --from=build-2`): its digest is what it is. */
function digests(steps: readonly string[]): readonly string[] {
  return steps.map((step) => / (sha256:\S*)$/.exec(step)?.[1] ?? step).sort()
}

function distinctNames(steps: readonly string[]): readonly string[] {
  return [...new Set(steps.map((step) => step.replace(/ sha256:\S*$/, '')))].sort()
}
