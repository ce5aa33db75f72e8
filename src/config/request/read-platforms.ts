import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'
import type { InputReader } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

/** Reads platforms; `$(uname -m)`, which no shell has replaced, means this machine's. Each at most once. */
export function readPlatforms(reader: InputReader, items: readonly RawText[]): readonly Platform[] {
  const found = new Map<Platform, RawText>()
  const { local } = reader.raw
  const architecture = local.slice(local.indexOf('/') + 1)
  for (const item of items) {
    const text = item.text.trim().replace(/\$\(uname -m\)|`uname -m`/, architecture)
    const platform = reader.take(parsePlatform(text, local), item)
    if (platform === null) continue
    const before = found.get(platform)
    if (before !== undefined)
      reader.refuse(item, {
        code: 'DUPLICATE_PLATFORM',
        what: `platform ${quote(item.text)} is listed twice`,
        ...(before.text !== item.text && { why: `${quote(before.text)} is ${platform}, too` }),
        fix: 'keep one',
      })
    found.set(platform, item)
  }
  return [...found.keys()]
}
