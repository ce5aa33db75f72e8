import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export interface WantedProgram {
  readonly url: string
  readonly sha256: string
  /** Where it is kept, for this run and later ones. */
  readonly path: string
}

/**
 * A program of a release, checked by its digest: what is kept is looked at again each time, so that nobody can put another in
 * its place. Throws an `Error` whose message says why there is none.
 */
export async function fetchProgram(wanted: WantedProgram, signal?: AbortSignal): Promise<string> {
  const { path, sha256 } = wanted
  const kept = await readFile(path).catch(() => null)
  if (kept !== null && digestOf(kept) === sha256) return path
  const bytes = await download(wanted, signal)
  const found = digestOf(bytes)
  if (found !== sha256) throw new Error(`its digest is sha256:${found}, and sha256:${sha256} was expected`)
  const partial = `${path}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(partial, bytes)
    await chmod(partial, 0o755)
    // Two runs may fetch it at once; each sees it whole or not at all.
    await rename(partial, path)
  } finally {
    await rm(partial, { force: true })
  }
  return path
}

const tries = 3
const limitMs = 60_000

async function download({ url }: WantedProgram, signal?: AbortSignal): Promise<Buffer> {
  for (let tried = 1; ; tried += 1) {
    try {
      const limit = AbortSignal.timeout(limitMs)
      const response = await fetch(url, {
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      })
      if (response.ok) return Buffer.from(await response.arrayBuffer())
      throw new Error(`${url} answered ${response.status}`)
    } catch (error) {
      if (tried === tries || signal?.aborted === true) throw error
    }
  }
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
