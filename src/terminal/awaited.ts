import type { Digest } from '../model/digest.ts'
import type { BuildEvent, Vertex } from '../model/progress.ts'

/** What BuildKit has begun and not ended that is no instruction of a Dockerfile: names by digest. */
export type Awaited = ReadonlyMap<Digest, string>

/** One event later; the same value when nothing changed. */
export function applyAwaited(awaited: Awaited, event: BuildEvent): Awaited {
  if (event.type !== 'vertex' || event.vertex.startedMs === null) return awaited
  const { digest, name } = event.vertex
  const isOpen = event.vertex.completedMs === null && isBeside(event.vertex)
  if (isOpen === awaited.has(digest)) return awaited
  const next = new Map(awaited)
  if (isOpen) next.set(digest, name)
  else next.delete(digest)
  return next
}

/** (An export belongs to its cell, which says so itself.) */
function isBeside({ kind, step }: Vertex): boolean {
  return step === null && kind !== 'export'
}

/** Names of BuildKit and buildx, and what they are to a reader. */
const meanings: readonly (readonly [RegExp, string])[] = [
  [/^\[internal\] load metadata for (?:docker\.io\/(?:library\/)?)?([^@]+)/, 'looking up the base image $1'],
  [/^resolve image config for /, 'looking up the syntax of the Dockerfile'],
  [/^\[auth\] /, 'logging in to the registry'],
  [/^importing cache manifest/, 'importing the cache'],
  [/^(?:exporting cache|preparing build cache|exporting to GitHub Actions Cache)/, 'exporting the cache'],
  [/^\[(?:internal\] load build context|context )/, 'sending the build context'],
  [
    /^\[internal\] (?:load|connecting to|waiting for) (?:local bake|build definition|\.dockerignore)/,
    'reading the Dockerfile',
  ],
  [/^\[internal\] (?:booting buildkit|pulling image|creating container|starting)/, 'starting the builder'],
]

/** `looking up the base image node:24, importing the cache`; nothing when nothing is waited for. Hostile text. */
export function awaitedWords(awaited: Awaited): string {
  return [...new Set([...awaited.values()].map(meaningOf))].join(', ')
}

function meaningOf(name: string): string {
  for (const [pattern, meaning] of meanings) {
    const match = pattern.exec(name)
    if (match !== null) return meaning.replace('$1', () => match[1] ?? '')
  }
  return name
}
