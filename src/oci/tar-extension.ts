import type { Sparse, TarHeader } from './tar-header.ts'
import { BadArchive } from './tar-header.ts'

/** What a header before an entry says of it instead. */
export interface Extension {
  readonly path?: string
  readonly linkPath?: string
  readonly size?: number
  readonly uid?: number
  readonly gid?: number
  readonly sparse?: Sparse
}

/** Records `<length> <key>=<value>\n` (POSIX.1-2017, "pax Extended Header"); those of GNU's sparse files name the file. */
export function readPax(content: Buffer): Extension {
  const found = readRecords(content)
  const sparse = readSparse(found)
  const path = found.get('GNU.sparse.name') || found.get('path')
  const linkPath = found.get('linkpath')
  const size = found.get('size')
  // An empty value takes back what an earlier header said.
  return {
    ...(path && { path }),
    ...(linkPath && { linkPath }),
    ...(size && { size: readSize(size) }),
    ...(sparse && { sparse }),
    ...readOwner('uid', found),
    ...readOwner('gid', found),
  }
}

function readRecords(content: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; at < content.length;) {
    const blank = content.indexOf(32, at)
    const length = blank < 0 ? NaN : Number(content.toString('latin1', at, blank))
    const record = content.subarray(blank + 1, at + length)
    const equals = record.indexOf(61)
    if (!(length > 0) || at + length > content.length || equals < 0)
      throw new BadArchive('a pax header in it is damaged')
    const key = record.toString('utf8', 0, equals)
    // Of the parts of a sparse file the first counts.
    if (key !== firstOffset || !found.has(key))
      found.set(key, record.toString('utf8', equals + 1, record.length - 1))
    at += length
  }
  return found
}

const firstOffset = 'GNU.sparse.offset'

/** Null for a file like any other (GNU tar's manual, "Storing Sparse Files"). */
function readSparse(found: ReadonlyMap<string, string>): Sparse | null {
  const [major = '', size] = [found.get('GNU.sparse.major'), found.get('GNU.sparse.size')]
  if (major === '1') return { size: readSize(found.get('GNU.sparse.realsize') ?? ''), begins: 'map' }
  if (major !== '' && major !== '0') throw new BadArchive('it has a sparse file of a kind that is not known')
  if (size === undefined) return null
  const offset = found.get('GNU.sparse.map')?.split(',', 1)[0] ?? found.get(firstOffset)
  return { size: readSize(size), begins: offset === '0' ? 'data' : 'hole' }
}

function readOwner(name: 'uid' | 'gid', found: ReadonlyMap<string, string>): Partial<Extension> {
  const text = found.get(name) ?? ''
  return /^\d{1,10}$/.test(text) ? { [name]: Number(text) } : {}
}

function readSize(text: string): number {
  const size = /^\d{1,16}$/.test(text) ? Number(text) : NaN
  if (!Number.isSafeInteger(size)) throw new BadArchive('an entry of the tar has no length')
  return size
}

export function withExtension(header: TarHeader, extension: Extension): TarHeader {
  const told = { ...header, ...extension }
  // The rule of old directories, for the name that counts.
  return told.type === '0' && told.path.endsWith('/') ? { ...told, type: '5' } : told
}
