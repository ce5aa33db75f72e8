import type { Digest } from '../model/digest.ts'
import type { BuildEvent } from '../model/progress.ts'

const keptLines = 20
const keptCharacters = 16 * 1024

/** Keeps the last 20 lines that each step printed. Hostile text. */
export class OutputRecorder {
  readonly #tails = new Map<Digest, { lines: string[]; open: string }>()

  record(event: BuildEvent): void {
    if (event.type !== 'log') return
    const tail = this.#tails.get(event.vertex) ?? { lines: [], open: '' }
    this.#tails.set(event.vertex, tail)
    // Of a flood only its end can be among the last lines.
    const parts = event.text.split('\n')
    const [first = '', ...rest] = parts
    tail.open = (tail.open + first).slice(0, keptCharacters)
    for (const part of rest) {
      tail.lines.push(tail.open)
      tail.open = part.slice(0, keptCharacters)
    }
    if (tail.lines.length > keptLines) tail.lines = tail.lines.slice(-keptLines)
  }

  linesOf(digest: Digest): readonly string[] {
    const tail = this.#tails.get(digest)
    if (tail === undefined) return []
    const lines = tail.open === '' ? tail.lines : [...tail.lines, tail.open]
    return lines.slice(-keptLines).map((line) => line.replace(/\r$/, ''))
  }
}
