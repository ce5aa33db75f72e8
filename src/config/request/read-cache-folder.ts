import { dirname } from 'node:path'
import type { Problem } from '../../model/failure.ts'
import type { InputReader } from './input-reader.ts'
import { isFromFile } from './pairs.ts'
import { quote } from '../../text/quote.ts'
import type { Files, RawText } from './raw-inputs.ts'
import { isInside } from './read-context.ts'

/** The folder of local caches; it need not exist. One that variants.yml names stays, in CI, inside the checkout, links followed. */
export function readCacheFolder(reader: InputReader): string | null {
  const item = reader.text('cache-dir')
  const path = item === null ? null : reader.path(item)
  const problem = item === null || path === null ? null : describeBad(reader, item, path)
  if (item !== null && problem !== null) reader.refuse(item, problem)
  return path
}

function describeBad(reader: InputReader, item: RawText, path: string): Problem | null {
  const { workspace, files } = reader.raw
  const what = `cache-dir ${quote(item.text)} cannot be the folder of caches`
  if (workspace !== null && isFromFile(item) && !leadsInside(reader, path, workspace))
    return {
      code: 'OUTSIDE_WORKSPACE',
      what,
      why: `variants.yml may name only folders inside ${workspace}`,
      fix: reader.raw.door === 'cli' ? 'give it as --cache-dir' : 'give it as input, under with:',
    }
  const nearest = nearestExisting(files, path)
  const found = files.look(nearest)
  const why = /\p{Cc}/u.test(path) ? 'it holds a control character' : `${nearest} is not a folder`
  const fine = found?.kind !== 'file' && found?.kind !== 'other' && !/\p{Cc}/u.test(path)
  return fine ? null : { code: 'BAD_PATH', what, why, fix: 'name a folder' }
}

/** True for a path, of something that need not exist, which stays inside a folder with links followed. */
export function leadsInside(reader: InputReader, path: string, folder: string): boolean {
  const { files } = reader.raw
  const nearest = nearestExisting(files, path)
  return isInside(reader, files.look(nearest)?.real ?? nearest, folder)
}

/** The path itself, or the nearest folder above it that is there. */
export function nearestExisting(files: Files, path: string): string {
  let nearest = path
  while (files.look(nearest) === null && dirname(nearest) !== nearest) nearest = dirname(nearest)
  return nearest
}
