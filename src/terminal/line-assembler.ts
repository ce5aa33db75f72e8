import { lineLimit } from '../text/safe-text.ts'

export interface LineAssembler<Key> {
  add(key: Key, text: string): void
  /** The step is over: what has no line break yet is a line, too. */
  end(key: Key): void
  endAll(): void
}

/**
 * Puts the chunks that a step printed together into whole lines, given out as one text for all that a chunk completes.
 * BuildKit cuts output anywhere: in the middle of a line, and between `\r` and `\n`. Holds at most one unfinished line per
 * step, of at most twice the length that is printed.
 */
export function createLineAssembler<Key>(onLines: (key: Key, text: string) => void): LineAssembler<Key> {
  const unfinished = new Map<Key, string>()

  function keep(key: Key, rest: string): void {
    if (rest.length <= 2 * lineLimit) return void unfinished.set(key, rest)
    // A progress bar redraws its line with `\r` and never ends it: what it overwrote can go out.
    const end = rest.lastIndexOf('\r', rest.length - 2)
    if (end > 0) onLines(key, rest.slice(0, end))
    unfinished.set(key, rest.slice(end + 1, end + 1 + 2 * lineLimit))
  }

  function end(key: Key): void {
    const rest = unfinished.get(key)
    unfinished.delete(key)
    if (rest !== undefined && rest !== '') onLines(key, rest)
  }

  return {
    add(key, text) {
      const all = (unfinished.get(key) ?? '') + text
      const last = all.lastIndexOf('\n')
      if (last >= 0) onLines(key, all.slice(0, last + 1))
      keep(key, all.slice(last + 1))
    },
    end,
    endAll: () => [...unfinished.keys()].forEach(end),
  }
}
