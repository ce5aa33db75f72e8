/** A registry whose reads lag behind its writes: for some time they show what was there before. */
import type { Asked } from './proxy.ts'
import { acceptManifests } from './witness.ts'

export interface Lag {
  /** The reads that lag. */
  readonly matches: (asked: Asked) => boolean
  readonly milliseconds: number
  /** `absent`: 404 until then; `old`: what was there before. */
  readonly shows: 'absent' | 'old'
  /** What was written just before the run: address of the manifest below the host → digest that it held until then. */
  readonly written?: Readonly<Record<string, string>>
}

interface State {
  readonly since: number
  /** Null: not there. */
  readonly digest: string | null
}

export function createLag(lag: Lag, registry: string) {
  const states = new Map<string, State[]>()
  for (const [path, digest] of Object.entries(lag.written ?? {}))
    states.set(path, [
      { since: -Infinity, digest },
      { since: performance.now(), digest: 'what is there' },
    ])

  const keyOf = ({ method, path }: Asked): string | null => {
    if (path.includes('/manifests/')) return path
    // The end of an upload: the blob is there from then on.
    const uploaded = method === 'PUT' ? /^(.*\/blobs\/)uploads\/.*[?&]digest=([^&]+)/.exec(path) : null
    if (uploaded !== null) return `${uploaded[1]}${decodeURIComponent(uploaded[2] ?? '')}`
    return path.includes('/blobs/sha256:') ? path : null
  }

  return {
    /** The path that is read instead; `absent`: there is nothing yet. */
    shown(asked: Asked): string {
      const known = states.get(keyOf(asked) ?? '')
      if (known === undefined || !/GET|HEAD/.test(asked.method) || !lag.matches(asked)) return asked.path
      const now = performance.now()
      const visible = known.findLast(({ since }) => since + lag.milliseconds <= now)
      if (visible === known.at(-1)) return asked.path
      if (lag.shows === 'absent' || visible === undefined || visible.digest === null) return 'absent'
      return asked.path.replace(/[^/]+$/, visible.digest)
    },
    async beforePut(asked: Asked): Promise<void> {
      const key = keyOf(asked)
      if (asked.method !== 'PUT' || key === null || states.has(key)) return
      const held = await fetch(`http://${registry}${key}`, {
        method: 'HEAD',
        headers: { accept: acceptManifests },
      })
      states.set(key, [
        { since: -Infinity, digest: held.ok ? held.headers.get('docker-content-digest') : null },
      ])
    },
    afterPut(asked: Asked, status: number): void {
      const key = keyOf(asked)
      if (asked.method !== 'PUT' || key === null || status >= 300) return
      states.get(key)?.push({ since: performance.now(), digest: asked.digest ?? 'what is there' })
    },
  }
}
