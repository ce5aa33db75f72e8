/** Odd Dockerfiles, and what a real BuildKit says of each: `npx tsx __tests__/dockerfile/record-corpus.ts` asks it again. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const folder = join(import.meta.dirname, 'corpus')
export const recordedFile = join(folder, 'recorded.json')

export interface CorpusCase {
  readonly name: string
  readonly file: string
  readonly target: string | null
  readonly buildArgs: Readonly<Record<string, string>>
  /** Images that FROM and --from name, replaced by an empty folder: no registry is asked. */
  readonly contexts: readonly string[]
}

/** `docker buildx build --call=outline` and `--call=targets`; a refusal in BuildKit's words. */
export interface Recorded {
  readonly outline: readonly RecordedArg[] | string
  readonly targets: readonly RecordedTarget[] | string
}

export interface RecordedArg {
  readonly name: string
  readonly value: string
  readonly line: number
}

export interface RecordedTarget {
  readonly name: string
  readonly base: string
  readonly platform: string
  readonly line: number
}

const settings: Readonly<Record<string, Partial<CorpusCase>>> = {
  'upper-case-target': { target: 'TOOLS' },
  'number-target': { target: '0' },
  'unknown-target': { target: 'none' },
  'global-in-from-given': { buildArgs: { FLAVOR: 'redis' } },
  'global-without-value-given': { buildArgs: { FLAVOR: 'se' } },
  'mount-from-number': { contexts: ['base', '0'] },
  'stage-like-image': { contexts: [] },
}

export const corpus: readonly CorpusCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.Dockerfile'))
  .sort()
  .map((file) => {
    const name = basename(file, '.Dockerfile')
    const defaults = { target: null, buildArgs: {}, contexts: ['base'] }
    return { name, file: join(folder, file), ...defaults, ...settings[name] }
  })

export function readRecorded(): Readonly<Record<string, Recorded>> {
  return JSON.parse(readFileSync(recordedFile, 'utf8')) as Record<string, Recorded>
}
