import { createHash } from 'node:crypto'
import { digestOf } from '../../src/oci/manifest.ts'
import type { CacheService } from '../actions-cache-service/service.ts'
import { createdAt } from './cache-fixture.ts'

/** BuildKit's cache config with one layer for each text; of their own size where none is given. */
export function indexText(layers: readonly string[], size?: number): string {
  return JSON.stringify({
    layers: layers.map((text) => ({
      blob: digestOf(Buffer.from(text)),
      parent: -1,
      annotations: { mediaType: 'x', size: size ?? text.length, createdAt },
    })),
    records: [],
  })
}

/** Puts an index for a scope as BuildKit does: it is found by its key's beginning. */
export async function putIndex(server: CacheService, scope: string, text: string, number = 1): Promise<void> {
  const ref = 'refs/heads/main'
  const token = server.token([{ scope: ref, permission: 3 }])
  const hash = createHash('sha256').update(ref).digest('hex').slice(0, 8)
  const key = `index-${scope}-1-${hash}#${number}`
  const version = createHash('sha256').update('|go-actionscache-1.0').digest('hex')
  const call = async (name: string, fields: object) => {
    const url = `${server.url}twirp/github.actions.results.api.v1.CacheService/${name}`
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ key, version, ...fields })
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Record<string, string>
  }
  const { signed_upload_url: url = '' } = await call('CreateCacheEntry', {})
  await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: text })
  await call('FinalizeCacheEntryUpload', { size_bytes: text.length })
  server.resetLog()
}
