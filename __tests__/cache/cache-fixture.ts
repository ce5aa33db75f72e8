import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CacheMachine } from '../../src/cache/cache-machine.ts'
import type { CacheAsk } from '../../src/cache/choose-backend.ts'
import type { Builder } from '../../src/model/builder.ts'
import type { ActionsCache, CacheRequest, CacheScope, PlannedCache } from '../../src/model/cache.ts'
import type { Plan } from '../../src/model/plan.ts'
import { digestOf } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { RetryPolicy } from '../../src/http/retry.ts'
import { plannedCache } from '../model/planned-cache.ts'
import { samplePlan } from '../publish/sample-plan.ts'
import type { RegistryServer } from '../registry/registry-server.ts'

/** Own branch, base branch, default branch: nearest first. */
export const own: CacheScope = { name: 'worker.feature', ref: 'refs/heads/feature' }
export const base: CacheScope = { name: 'worker.next', ref: 'refs/heads/next' }
export const main: CacheScope = { name: 'worker.main', ref: 'refs/heads/main' }

const request: CacheRequest = {
  kind: 'auto',
  prefix: null,
  mode: 'max',
  write: 'auto',
  branches: [],
  reference: null,
  directory: null,
  options: {},
  from: [],
  to: [],
  buildx: null,
  mounts: false,
  timeoutMs: 60_000,
}

export interface AskSketch extends Partial<Omit<CacheAsk, 'plan' | 'request'>> {
  readonly cache?: Partial<PlannedCache>
  readonly plan?: Partial<Plan>
  readonly request?: Partial<CacheRequest>
}

/** A push to a feature branch that writes its own scope, and may read all three. */
export function ask({ cache, plan, request: asked, ...more }: AskSketch = {}): CacheAsk {
  const planned: PlannedCache = {
    ...plannedCache,
    kind: 'auto',
    scope: own,
    readable: [own, base, main],
    certain: main,
    writes: true,
    writeReason: 'cache-write: always',
    ...cache,
  }
  const whole = { ...samplePlan({ images: ['ghcr.io/acme/worker'] }), cache: planned, ...plan }
  return {
    plan: whole,
    request: { ...request, ...asked },
    ci: 'github',
    builder: null,
    ephemeral: true,
    ...more,
  }
}

export function builder(made: boolean): Promise<Builder> {
  const fields = { name: 'b1', driver: 'docker-container', nodes: [], pushByDigest: true, warnings: [] }
  return Promise.resolve({ ...fields, made, buildxVersion: 'v0.29.1' })
}

const opened: (() => void)[] = []

/** Closes and removes what was opened. */
export function cleanUp(): void {
  for (const close of opened.splice(0)) close()
}

export function freshDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'cache-room-'))
  opened.push(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}

export function machine(more: Partial<CacheMachine> = {}): CacheMachine {
  return {
    registry: client(),
    actionsCache: null,
    projectDirectory: freshDirectory(),
    signal: new AbortController().signal,
    now: Date.now,
    ...more,
  }
}

/** A client that does not wait between tries, unless it is told how. */
export function client(sleep: RetryPolicy['sleep'] = () => Promise.resolve()): Registry {
  const registry = createRegistry({
    credentials: () => Promise.resolve(null),
    retry: { sleep, random: () => 0 },
  })
  opened.push(() => registry.close())
  return registry
}

export function service(more: Partial<ActionsCache> = {}): ActionsCache {
  const idle = { problem: null, reads: true, writes: true, writeReason: null }
  return { ...idle, findIndex: () => Promise.resolve(null), answers: () => Promise.resolve(true), ...more }
}

export const createdAt = '2026-11-20T08:00:00.5Z'

/** A cache as BuildKit pushes it, with one layer for each text; the first was made last. */
export function cacheManifest(layers: readonly string[], firstAt: string | null = createdAt) {
  const config = Buffer.from(JSON.stringify({ layers: [], records: [] }))
  const blobs = [config, ...layers.map((text) => Buffer.from(text))]
  const describe = (mediaType: string, blob: Buffer) => ({
    mediaType,
    digest: digestOf(blob),
    size: blob.length,
  })
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: describe('application/vnd.buildkit.cacheconfig.v0', config),
    layers: blobs.slice(1).map((blob, at) => ({
      ...describe('application/vnd.oci.image.layer.v1.tar+gzip', blob),
      ...(firstAt !== null && {
        annotations: { 'buildkit/createdat': at === 0 ? firstAt : '2026-11-01T08:00:00Z' },
      }),
    })),
  }
  return { body: Buffer.from(JSON.stringify(manifest)), blobs }
}

/** Puts a manifest under a tag, `acme/worker:tag`. */
export function putManifest(server: RegistryServer, tagged: string, body: Buffer): void {
  const digest = digestOf(body)
  server.manifests.set(digest, { type: mediaTypes.ociManifest, body })
  server.tags.set(tagged, digest)
}
