import { readFile } from 'node:fs/promises'

import { writeWhole } from '../../files/write-whole.ts'
import type { Load } from '../../http/load.ts'
import { load } from '../../http/load.ts'
import { digestOf } from '../../oci/manifest.ts'

export interface WantedProgram {
  readonly url: string
  readonly sha256: string
  /** Where it is kept, for this run and later ones. */
  readonly path: string
}

export interface FetchOptions extends Pick<Load, 'env' | 'signal' | 'idleMs' | 'limitMs'> {
  /** Called when it is not kept yet, and so has to be waited for. */
  readonly onFetch?: () => void
}

/**
 * A program of a release, checked by its digest: what is kept is looked at again each time, so that nobody can put another in
 * its place. Throws an `Error` whose message says why there is none.
 */
export async function fetchProgram(wanted: WantedProgram, options: FetchOptions): Promise<string> {
  const { path } = wanted
  const expected = `sha256:${wanted.sha256}`
  const kept = await readFile(path).catch(() => null)
  if (kept !== null && digestOf(kept) === expected) return path
  options.onFetch?.()
  const bytes = await download(wanted.url, options)
  const found = digestOf(bytes)
  if (found !== expected) throw new Error(`its digest is ${found}, and ${expected} was expected`)
  // Two runs may fetch it at once; each sees it whole or not at all.
  await writeWhole(path, bytes, { mode: 0o755 })
  return path
}

/** Bytes; buildx has 75 MB. */
const longest = 1 << 28

/** A release's files are behind a redirect. */
async function download(url: string, { env, signal, idleMs, limitMs }: FetchOptions): Promise<Buffer> {
  const asked = { method: 'GET' as const, url: new URL(url), headers: {}, env, signal, longest }
  const answer = await load({ ...asked, redirects: true, tries: 2, idleMs, limitMs })
  if (answer.ok) return answer.value.body
  throw new Error(answer.fault.message)
}
