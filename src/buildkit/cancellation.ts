/** BuildKit ends the error of a step that it stopped for another one's sake with these words. */
export function isCancellation(error: string): boolean {
  return /(?:context canceled|Canceled)\s*$/.test(error)
}
