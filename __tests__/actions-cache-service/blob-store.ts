import type { IncomingHttpHeaders } from 'node:http'

import type { Answer } from './service.ts'
import type { Entry } from './entries.ts'

export interface BlobRequest {
  readonly method: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** One blob, as Azure's clients write it (whole, or in blocks and then their list) and read it (whole, or in part). */
export function answerBlob(entry: Entry, request: BlobRequest): Answer {
  return request.method === 'PUT' ? write(entry, request) : read(entry, request.headers)
}

function write(entry: Entry, { query, headers, body }: BlobRequest): Answer {
  if (entry.finishedAtMs !== null) return { status: 403 }
  const part = query.get('comp')
  if (part === 'block') entry.blocks.set(query.get('blockid') ?? '', body)
  else if (part === 'blocklist') {
    const ids = [...body.toString().matchAll(/<(Latest|Uncommitted|Committed)>([^<]+)</g)]
    const blocks = ids.map(([, , id]) => entry.blocks.get(id ?? ''))
    if (blocks.includes(undefined)) return { status: 400, headers: { 'x-ms-error-code': 'InvalidBlockList' } }
    entry.content = Buffer.concat(blocks.filter((block) => block !== undefined))
    entry.blocks.clear()
  } else if (headers['x-ms-blob-type'] === 'BlockBlob') entry.content = body
  else return { status: 400, headers: { 'x-ms-error-code': 'MissingRequiredHeader' } }
  return { status: 201, headers: { etag: '"0x1"', 'last-modified': new Date().toUTCString() } }
}

function read({ content, finishedAtMs }: Entry, headers: IncomingHttpHeaders): Answer {
  if (content === null || finishedAtMs === null) return { status: 404 }
  const facts = {
    'content-type': 'application/octet-stream',
    'last-modified': new Date(finishedAtMs).toUTCString(),
    'accept-ranges': 'bytes',
    'x-ms-blob-type': 'BlockBlob',
    etag: '"0x1"',
  }
  const range = headers['x-ms-range'] ?? headers.range
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(String(range)) ?? []
  if (from === undefined) return { status: 200, headers: facts, body: content }
  const end = Math.min(to === undefined || to === '' ? Infinity : Number(to) + 1, content.length)
  if (Number(from) >= end) return { status: 416, headers: { 'x-ms-error-code': 'InvalidRange' } }
  const contentRange = `bytes ${from}-${end - 1}/${content.length}`
  return {
    status: 206,
    headers: { ...facts, 'content-range': contentRange },
    body: content.subarray(Number(from), end),
  }
}
