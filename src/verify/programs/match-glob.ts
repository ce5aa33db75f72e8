/**
 * Whether a path in an image, without its first slash, is meant by a pattern: `*` and `?` stand for characters of one name,
 * `**` for any number of folders. Case counts. Needs time as the product of both lengths at most, whatever they are.
 */
export function matchGlob(pattern: string, path: string): boolean {
  return matchParts(pattern.replace(/^\/+/, '').split('/'), path.split('/'))
}

function matchParts(patterns: readonly string[], names: readonly string[]): boolean {
  return matchSequence(patterns, names, {
    isAny: (pattern) => pattern === '**',
    matches: (pattern, name) => matchName(pattern, name),
  })
}

function matchName(pattern: string, name: string): boolean {
  return matchSequence(Array.from(pattern), Array.from(name), {
    isAny: (one) => one === '*',
    matches: (one, character) => one === '?' || one === character,
  })
}

interface Rules {
  /** Stands for any number of elements. */
  readonly isAny: (pattern: string) => boolean
  readonly matches: (pattern: string, element: string) => boolean
}

/** Only the last `any` is ever tried again: an earlier one could bring nothing more. */
function matchSequence(patterns: readonly string[], elements: readonly string[], rules: Rules): boolean {
  let at = 0
  let any = -1
  let anyElement = 0
  for (let element = 0; element < elements.length;) {
    const pattern = patterns[at]
    if (pattern !== undefined && rules.isAny(pattern)) {
      any = at++
      anyElement = element
    } else if (pattern !== undefined && rules.matches(pattern, elements[element] ?? '')) {
      at++
      element++
    } else if (any >= 0) {
      at = any + 1
      element = ++anyElement
    } else return false
  }
  return patterns.slice(at).every(rules.isAny)
}
