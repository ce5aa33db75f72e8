import { spawn } from 'node:child_process'

import { readProgress } from '../src/buildkit/read-progress.ts'

/** A target as `docker buildx bake -f -` reads it, as far as the bench writes it. */
export interface Target {
  readonly context: string
  readonly 'dockerfile-inline'?: string
  readonly contexts?: Readonly<Record<string, string>>
  readonly platforms: readonly string[]
  readonly args?: Readonly<Record<string, string>>
  readonly output: readonly string[]
  readonly 'cache-from'?: readonly string[]
  readonly 'cache-to'?: readonly string[]
}

export type Targets = Readonly<Record<string, Target>>

export interface Baked {
  readonly ms: number
  /** RUN steps, each once however many targets share it. */
  readonly steps: number
  readonly found: number
}

/**
 * The one target with a cache, that of `src/plan/` by hand: it links to all others, so that its cache holds their steps;
 * the pattern matches no file, so it holds nothing itself.
 */
export function cacheTarget(targets: Targets, caches: Pick<Target, 'cache-from' | 'cache-to'>): Target {
  const names = Object.keys(targets)
  const copies = names.map((name) => `COPY --link --from=${name} /.no-such-fil[e] /`)
  return {
    context: '.',
    'dockerfile-inline': ['FROM scratch', ...copies].join('\n'),
    contexts: Object.fromEntries(names.map((name) => [name, `target:${name}`])),
    platforms: ['linux/amd64'],
    output: ['type=cacheonly'],
    ...caches,
  }
}

/** Runs `docker buildx bake` on a definition and counts its RUN steps. Rejects when it fails. */
export function bake(target: Targets, env: Readonly<Record<string, string>>): Promise<Baked> {
  const names = Object.keys(target)
  const definition = JSON.stringify({ group: { default: { targets: names } }, target })
  const found = new Map<string, boolean>()
  const progress = readProgress({ all: names, cells: [] }, (event) => {
    if (event.type !== 'vertex' || event.vertex.kind !== 'run') return
    const { digest, cached } = event.vertex
    found.set(digest, cached || found.get(digest) === true)
  })
  return new Promise((done, fail) => {
    const started = performance.now()
    const args = ['buildx', 'bake', '--file', '-', '--progress', 'rawjson', '--allow', 'fs=*']
    const child = spawn('docker', args, {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    child.stderr.on('data', (chunk: Buffer) => progress.push(chunk))
    child.stdin.end(definition)
    child.on('error', fail)
    child.on('close', (code) => {
      const ms = performance.now() - started
      progress.end()
      if (code === 0) done({ ms, steps: found.size, found: [...found.values()].filter(Boolean).length })
      else fail(new Error(`docker buildx bake: exit ${code}\n${progress.tail()}`))
    })
  })
}
