/** The calls of the service, and what is done with blobs. */
export type Operation =
  | 'GetCacheEntryDownloadURL'
  | 'CreateCacheEntry'
  | 'FinalizeCacheEntryUpload'
  | 'upload'
  | 'upload-block'
  | 'upload-list'
  | 'download'
  | 'unknown'

/** One request that came in. */
export interface Request {
  readonly operation: Operation
  readonly method: string
  readonly path: string
  /** The key of the entry that it is about. */
  readonly key: string | null
  /** Bytes of its body. */
  readonly bytes: number
  /** The `authorization` header. */
  readonly authorization: string | null
  /** What was answered; null: nothing. */
  readonly status: number | null
}

export interface Counts {
  readonly lookUps: number
  /** Entries that were finished. */
  readonly entriesCreated: number
  readonly blobsUploaded: number
  readonly bytesUploaded: number
  readonly downloads: number
}

/** Where the calls of the service are; a request that is none is one for a blob. */
export const twirpPath = '/twirp/github.actions.results.api.v1.CacheService/'

export function operationOf(method: string, path: string, part: string | null): Operation {
  if (path.startsWith(twirpPath)) return path.slice(twirpPath.length) as Operation
  if (method !== 'PUT') return method === 'GET' || method === 'HEAD' ? 'download' : 'unknown'
  return part === null ? 'upload' : part === 'block' ? 'upload-block' : 'upload-list'
}

/** What these requests did. */
export function count(requests: readonly Request[]): Counts {
  const done = (operation: Operation): readonly Request[] =>
    requests.filter(
      (request) => request.operation === operation && Math.floor((request.status ?? 0) / 100) === 2,
    )
  const uploaded = [...done('upload'), ...done('upload-block')]
  return {
    lookUps: requests.filter(({ operation }) => operation === 'GetCacheEntryDownloadURL').length,
    entriesCreated: done('FinalizeCacheEntryUpload').length,
    blobsUploaded: done('upload').length + done('upload-list').length,
    bytesUploaded: uploaded.reduce((sum, { bytes }) => sum + bytes, 0),
    downloads: done('download').length,
  }
}
