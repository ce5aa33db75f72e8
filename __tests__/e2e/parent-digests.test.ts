/**
 * A Dockerfile written for many variants at once has, for the BuildKit at hand, exactly the steps of each built alone: the
 * same digests.
 *
 * @long
 */
import { expect, test } from '@jest/globals'

import { bakeParents } from '../dockerfile/bake-parents.ts'
import { parentCorpus } from '../dockerfile/parent-corpus.ts'

const image = 'node:24.21.0-bookworm-slim'
/** Dockerfiles in one bake. */
const size = 8

/** What BuildKit loads of the context are the paths that a build's own stages name, and those are part of a digest. */
const different: Readonly<Record<string, readonly string[]>> = { 'context-by-variant': ['RUN echo redis'] }

const parts = Array.from({ length: Math.ceil(parentCorpus.length / size) }, (_, at) =>
  parentCorpus.slice(at * size, (at + 1) * size),
)

test.each(parts.map((part) => [part.map(({ name }) => name).join(', '), part] as const))(
  '%s',
  async (_, part) => {
    for (const { name, parent, builds } of await bakeParents(part, image)) {
      expect({ name, missing: builds.filter((step) => !parent.includes(step)) }).toEqual({
        name,
        missing: [],
      })
      const more = parent.filter((step) => !builds.includes(step))
      const named = more.map((step) => step.replace(/ sha256:\S*$/, ''))
      expect({ name, more: named }).toEqual({ name, more: different[name] ?? [] })
      expect(parent.length).toBeGreaterThan(0)
    }
  },
  300_000,
)
