import type { Dockerfile } from '../read-dockerfile.ts'
import { splitPair, splitWords } from '../words.ts'
import { namesIn } from './write-words.ts'

export interface Globals {
  /** Those that are worth the same in all builds, as they are written. */
  readonly lines: readonly string[]
  /** The others: what stages take from them is written there. */
  readonly differing: ReadonlySet<string>
}

/** The arguments in front of the first FROM, of which these differ from build to build, with all that is made from them. */
export function writeGlobals(dockerfile: Dockerfile, given: ReadonlySet<string>): Globals {
  const words = dockerfile.globals.flatMap(({ args }) => splitWords(args, dockerfile.escape))
  const differing = new Set<string>()
  for (const word of words) {
    const { name, value } = splitPair(word)
    const isMade = namesIn(value ?? '').some((one) => differing.has(one))
    if (given.has(name) || isMade) differing.add(name)
  }
  const lines = words.filter((word) => !differing.has(splitPair(word).name)).map((word) => `ARG ${word}`)
  return { lines, differing }
}
