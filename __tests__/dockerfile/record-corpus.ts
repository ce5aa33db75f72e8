/** Writes what BuildKit says of the corpus into corpus/recorded.json. Wants a Docker whose builder is a BuildKit. */
import { writeFileSync } from 'node:fs'

import { askBuildkit } from './ask-buildkit.ts'
import type { Recorded } from './corpus.ts'
import { corpus, recordedFile } from './corpus.ts'

const recorded: Record<string, Recorded> = {}
for (const one of corpus) recorded[one.name] = await askBuildkit(one)
writeFileSync(recordedFile, `${JSON.stringify(recorded, null, 1)}\n`)
