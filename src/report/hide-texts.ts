/** The same value with `…` in place of each of `texts`, wherever a string holds it. */
export function hideTexts<T>(value: T, texts: readonly string[]): T {
  // Longest first: of a text that starts with another one nothing is left over.
  const sorted = texts.toSorted((a, b) => b.length - a.length)
  return sorted.length === 0 ? value : (hidden(value, sorted) as T)
}

function hidden(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string') return texts.reduce((text, secret) => text.replaceAll(secret, '…'), value)
  if (Array.isArray(value)) return value.map((inner) => hidden(inner, texts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hidden(inner, texts)]))
}
