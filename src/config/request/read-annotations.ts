import type { Annotation } from '../../model/annotation.ts'
import { parseAnnotation } from '../../model/annotation.ts'
import type { Request } from '../../model/request.ts'
import type { InputReader } from './input-reader.ts'
import { readPairs } from './pairs.ts'
import type { RawText } from './raw-inputs.ts'

/** What labels and annotations are called. */
export const keyPattern = /^[^\s\p{Cc}\p{Cf}="]+$/u

/** Without a level on the index: that is what registries show of a multi-platform image, and no image's digest changes. */
export function readAnnotations(reader: InputReader): Request['annotations'] {
  const found = new Map<string, Annotation>()
  const items = reader.items('annotations').flatMap((item) => {
    // `readPairs` says what is no pair.
    if (!item.text.includes('=')) return [item]
    return (reader.take(parseAnnotation(item.text, 'index'), item) ?? []).map((one): RawText => {
      const name = nameOf(one)
      found.set(name, one)
      return { ...item, text: `${name}=${one.value}` }
    })
  })
  const pairs = readPairs(reader, items, { name: 'annotations', key: keyPattern, example: 'key=value' })
  return pairs.flatMap(({ key, value }) => {
    const one = found.get(key)
    return one === undefined ? [] : [{ ...one, value }]
  })
}

/** One place and one key: two values for it are one too many. */
function nameOf({ level, platform, key }: Annotation): string {
  return `${level}${platform === null ? '' : `[${platform}]`}:${key}`
}
