import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { timeLimit } from '../../process/time-limit.ts'

export interface WantedProgram {
  readonly url: string
  readonly sha256: string
  /** Where it is kept, for this run and later ones. */
  readonly path: string
}

export interface FetchOptions {
  /** For HTTPS_PROXY and its like, which Node understands from 24.5 on. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal | undefined
  /** Milliseconds without a byte after which a try is given up. */
  readonly idleMs: number
  /** Milliseconds for all tries together, the bytes included: a byte a second is no silence. */
  readonly limitMs: number
  /** Called when it is not kept yet, and so has to be waited for. */
  readonly onFetch?: () => void
}

/**
 * A program of a release, checked by its digest: what is kept is looked at again each time, so that nobody can put another in
 * its place. Throws an `Error` whose message says why there is none.
 */
export async function fetchProgram(wanted: WantedProgram, options: FetchOptions): Promise<string> {
  const { path, sha256 } = wanted
  const kept = await readFile(path).catch(() => null)
  if (kept !== null && digestOf(kept) === sha256) return path
  options.onFetch?.()
  const bytes = await download(wanted.url, options)
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

const tries = 2
const pauseMs = 500
const mostRedirects = 5

/** An answer that another try will not change. */
class Refused extends Error {}

async function download(url: string, { limitMs, ...options }: FetchOptions): Promise<Buffer> {
  const limit = timeLimit(limitMs, options.signal)
  const within = { ...options, limitMs, signal: limit }
  for (let tried = 1; ; tried += 1) {
    try {
      return await get(new URL(url), within)
    } catch (error) {
      if (limit.aborted) throw new Error(`it did not arrive within ${limitMs / 1000} s`, { cause: error })
      if (tried === tries || error instanceof Refused) throw error
      await sleep(pauseMs * tried, undefined, { signal: limit }).catch(() => undefined)
    }
  }
}

/** A release's files are behind a redirect. */
async function get(url: URL, options: FetchOptions, redirects = mostRedirects): Promise<Buffer> {
  const response = await send(url, options)
  const { statusCode: status = 0, headers } = response
  if (status === 200) return Buffer.concat(await response.toArray())
  response.destroy()
  if (status >= 300 && status < 400 && headers.location !== undefined && redirects > 0)
    return get(new URL(headers.location, url), options, redirects - 1)
  const message = `${url.href} answered ${status}`
  throw status === 429 || status >= 500 ? new Error(message) : new Refused(message)
}

async function send(url: URL, { env, signal, idleMs }: FetchOptions): Promise<IncomingMessage> {
  const isTls = url.protocol === 'https:'
  const agent = isTls ? new HttpsAgent({ proxyEnv: env }) : new HttpAgent({ proxyEnv: env })
  const request = (isTls ? httpsRequest : httpRequest)(url, {
    agent,
    timeout: idleMs,
    ...(signal && { signal }),
  })
  const idle = () => new Error(`${url.host} sent nothing for ${idleMs / 1000} s`)
  request.once('timeout', () => request.destroy(idle()))
  request.once('response', (answer: IncomingMessage) => request.once('timeout', () => answer.destroy(idle())))
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  return response
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
