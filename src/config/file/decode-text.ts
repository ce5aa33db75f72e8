import type { Parsed } from '../../model/failure.ts'

/** Reads UTF-8, with or without byte order mark. For anything else it says which byte is wrong, and where. */
export function decodeText(bytes: Uint8Array, path: string): Parsed<string> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse(path, 'it is UTF-16')
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const offset = findInvalid(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, offset)).split('\n')
    const column = Array.from(before.at(-1) ?? '').length + 1
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return refuse(`${path}:${before.length}:${column}`, `the byte 0x${byte} is not UTF-8 (perhaps Latin-1)`)
  }
}

function refuse(where: string, why: string): Parsed<never> {
  return {
    ok: false,
    problem: {
      code: 'BAD_ENCODING',
      what: 'the file is not text in UTF-8',
      why,
      fix: 'save it as UTF-8',
      where,
    },
  }
}

/** Offset of the first byte that no valid text can have there, by halving: every prefix of valid text stays valid. */
function findInvalid(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isPrefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return startOfSequence(bytes, good)
}

/** Where an unfinished sequence that ends in front of `offset` began; without one, `offset` itself. */
function startOfSequence(bytes: Uint8Array, offset: number): number {
  for (let back = 1; back <= 3 && back <= offset; back++) {
    const byte = bytes[offset - back] ?? 0
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (length > back) return offset - back
  }
  return offset
}

/** True when it is valid, or would be with a few bytes more. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
