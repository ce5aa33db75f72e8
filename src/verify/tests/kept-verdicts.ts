import { createHash } from 'node:crypto'
import type { Digest } from '../../model/digest.ts'
import type { ImageTest } from '../../model/image-test.ts'
import { fieldsOf, parseJson } from '../../text/json.ts'

/** What passed in an earlier run. */
export interface KeptVerdict {
  /** RFC 3339. */
  readonly testedAt: string
  readonly ms: number | null
}

/** By `verdictKey`. */
export type KeptVerdicts = ReadonlyMap<string, KeptVerdict>

/** Stands for what a test does, and whether an emulator did it: not for its name, nor for the time that it may take. */
export function testKey(test: ImageTest, emulated: boolean): string {
  const what = { ...test, name: null, timeoutMs: null }
  return createHash('sha256')
    .update(JSON.stringify([what, emulated]))
    .digest('hex')
}

export function verdictKey(image: Digest, key: string): string {
  return `${image} ${key}`
}

/** The tests that passed, as a report of this tool tells them; of any other text, none. */
export function readKeptVerdicts(report: string): KeptVerdicts {
  const kept = new Map<string, KeptVerdict>()
  const { cells } = fieldsOf(parseJson(report))
  for (const cell of listOf(cells)) {
    const { imageDigest, verdicts } = fieldsOf(cell)
    if (typeof imageDigest !== 'string') continue
    for (const verdict of listOf(verdicts)) {
      const { check, outcome, test } = fieldsOf(verdict)
      const { key, testedAt, ms } = fieldsOf(test)
      if (check !== 'test' || outcome !== 'passed' || typeof key !== 'string' || typeof testedAt !== 'string')
        continue
      kept.set(verdictKey(imageDigest as Digest, key), { testedAt, ms: typeof ms === 'number' ? ms : null })
    }
  }
  return kept
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
