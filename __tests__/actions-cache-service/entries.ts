import { randomUUID } from 'node:crypto'

import type { TokenScope } from './token.ts'

/** One cache entry: its key and version are taken from the moment it is reserved, it is found once it is finished. */
export interface Entry {
  readonly id: string
  readonly key: string
  readonly version: string
  /** The git ref that it belongs to. */
  readonly scope: string
  readonly blocks: Map<string, Buffer>
  content: Buffer | null
  finishedAtMs: number | null
  /** Counts up with every use: the lowest is evicted first. */
  lastUse: number
}

const reads = 1
const writes = 2

/** The entries of one repository, in memory, with GitHub's rules of who sees what. */
export class Entries {
  readonly byId = new Map<string, Entry>()
  readonly #maxBytes: number
  #uses = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get bytes(): number {
    return [...this.byId.values()].reduce((sum, { content }) => sum + (content?.length ?? 0), 0)
  }

  /** What can be found, in the order in which it was reserved. */
  finished(): Entry[] {
    return [...this.byId.values()].filter(({ finishedAtMs }) => finishedAtMs !== null)
  }

  /** The scope that a token writes: its last writable one. */
  writtenScope(scopes: readonly TokenScope[]): string | undefined {
    return scopes.findLast(({ permission }) => (permission & writes) !== 0)?.scope
  }

  mayRead(scopes: readonly TokenScope[]): boolean {
    return scopes.some(({ permission }) => (permission & reads) !== 0)
  }

  /** Null when there is such an entry already, finished or not. */
  reserve(scope: string, key: string, version: string): Entry | null {
    if (this.#find(scope, key, version) !== undefined) return null
    const rest = { blocks: new Map<string, Buffer>(), content: null, finishedAtMs: null }
    const entry: Entry = { id: randomUUID(), key, version, scope, ...rest, lastUse: this.#use() }
    this.byId.set(entry.id, entry)
    return entry
  }

  reserved(scope: string, key: string, version: string): Entry | undefined {
    const entry = this.#find(scope, key, version)
    return entry?.finishedAtMs === null ? entry : undefined
  }

  /** From now on it is found; what was used longest ago makes room for it. */
  finish(entry: Entry): void {
    entry.finishedAtMs = Date.now()
    entry.lastUse = this.#use()
    const oldestFirst = this.finished().sort((one, other) => one.lastUse - other.lastUse)
    for (const old of oldestFirst) if (this.bytes > this.#maxBytes) this.byId.delete(old.id)
  }

  /** Scope by scope as the token lists them: the first key that is there in full or, newest first, as a beginning. */
  lookUp(scopes: readonly TokenScope[], keys: readonly string[], version: string): Entry | undefined {
    const readable = scopes.filter(({ permission }) => (permission & reads) !== 0)
    const found = readable
      .flatMap(({ scope }) => keys.map((key) => this.#newest(scope, key, version)))
      .find((entry) => entry !== undefined)
    if (found !== undefined) found.lastUse = this.#use()
    return found
  }

  #newest(scope: string, key: string, version: string): Entry | undefined {
    const candidates = this.finished().filter((entry) => entry.scope === scope && entry.version === version)
    return (
      candidates.find((entry) => entry.key === key) ??
      candidates.findLast((entry) => entry.key.startsWith(key))
    )
  }

  #find(scope: string, key: string, version: string): Entry | undefined {
    return [...this.byId.values()].find(
      (entry) => entry.scope === scope && entry.key === key && entry.version === version,
    )
  }

  #use(): number {
    return ++this.#uses
  }
}
