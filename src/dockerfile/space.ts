/** Go's `unicode.IsSpace`. */
export function isSpace(char: string): boolean {
  return /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/.test(char)
}

export function trimStart(line: string): string {
  let at = 0
  while (at < line.length && isSpace(line[at] ?? '')) at += 1
  return line.slice(at)
}

/** Words apart by space, where some text is taken as it is. */
export class Words {
  readonly done: string[] = []
  #open = ''

  add(text: string): void {
    for (const char of text)
      if (!isSpace(char)) this.#open += char
      else this.close()
  }

  addRaw(text: string): void {
    this.#open += text
  }

  close(): void {
    if (this.#open !== '') this.done.push(this.#open)
    this.#open = ''
  }
}
