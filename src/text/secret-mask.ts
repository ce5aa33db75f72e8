import { secretForms, secretLines, shortestSecret } from './secret-forms.ts'

/** As the Actions runner shows it. */
const mark = '***'

/**
 * Values under these keys of a report are this tool's own words, or names that are public by their use: a password `docker` must
 * not take the driver of that name out of a report, nor tear cells apart that are joined by their names.
 */
const ownKeys: ReadonlySet<string> = new Set([
  ...['outcome', 'state', 'kind', 'code', 'backend', 'driver', 'digest', 'imageDigest'],
  ...['id', 'cell', 'cells', 'variant', 'platform', 'platforms', 'startedAt', 'at', 'importedAt'],
])

/** A digest holds every short number by chance; hidden in it are only secrets that are long themselves. */
const digestLength = 'sha256:'.length + 64
const longSecret = 16

/**
 * Knows every secret of this process, and hides them in what leaves it. Made once by a door; filled by config/ as it reads.
 * Looks at each character once, however many secrets there are.
 */
export class SecretMask {
  readonly #given = new Set<string>()
  /** By their first four characters, the longest first. */
  readonly #forms = new Map<number, string[]>()
  /** Which of these beginnings there are: nearly every position is over after this look. */
  readonly #begins = new Uint8Array(1 << 16)

  /** From here on it is hidden. What is shorter than four characters is not. */
  hide(secret: string | Uint8Array): void {
    const text = typeof secret === 'string' ? secret : Buffer.from(secret).toString('utf8')
    if (text.trim() === '' || this.#given.has(text)) return
    this.#given.add(text)
    for (const form of secretForms(secret)) this.#keep(form)
  }

  #keep(form: string): void {
    const begin = beginOf(form, 0)
    const others = this.#forms.get(begin) ?? []
    if (others.includes(form)) return
    this.#forms.set(
      begin,
      [...others, form].sort((a, b) => b.length - a.length),
    )
    this.#begins[begin] = 1
  }

  /** What a log that hides texts itself must be told: every secret, and its lines. */
  texts(): readonly string[] {
    return [...new Set([...this.#given].flatMap((text) => [text, ...secretLines(text)]))]
  }

  get isEmpty(): boolean {
    return this.#forms.size === 0
  }

  /** The text with `***` for each secret in it; what overlaps is one. */
  text(text: string): string {
    if (this.isEmpty) return text
    let [shown, done, from, to] = ['', 0, -1, -1]
    for (let at = 0; at <= text.length - shortestSecret; at += 1) {
      if (this.#begins[beginOf(text, at)] === 0) continue
      const length = this.#lengthAt(text, at)
      if (length === 0) continue
      if (at > to) {
        if (to >= 0) shown += text.slice(done, from) + mark
        if (to >= 0) done = to
        from = at
      }
      to = Math.max(to, at + length)
    }
    return to < 0 ? text : shown + text.slice(done, from) + mark + text.slice(to)
  }

  #lengthAt(text: string, at: number): number {
    const found = this.#forms.get(beginOf(text, at))?.find((form) => text.startsWith(form, at))
    if (found === undefined) return 0
    return found.length < longSecret && isInDigest(text, at, found.length) ? 0 : found.length
  }

  /** The same value with its strings masked: for what is serialised afterwards. Keys stay, and what is under `ownKeys`. */
  value<T>(value: T): T {
    return this.isEmpty ? value : (this.#masked(value, '') as T)
  }

  #masked(value: unknown, key: string): unknown {
    if (typeof value === 'string') return ownKeys.has(key) ? value : this.text(value)
    if (Array.isArray(value)) return value.map((inner) => this.#masked(inner, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#masked(inner, name)]))
  }
}

/** Of the four characters from `at` on. */
function beginOf(text: string, at: number): number {
  const code = (offset: number) => text.charCodeAt(at + offset)
  return (code(0) ^ (code(1) << 3) ^ (code(2) << 6) ^ (code(3) << 9)) & 0xffff
}

function isInDigest(text: string, at: number, length: number): boolean {
  const first = Math.max(0, at - digestLength)
  const start = text.slice(first, at + length).lastIndexOf('sha256:')
  if (start < 0) return false
  const end = first + start + digestLength
  return at + length <= end && /^sha256:[0-9a-f]{64}$/.test(text.slice(first + start, end))
}
