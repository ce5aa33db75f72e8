import { setTimeout as sleep } from 'node:timers/promises'

import type { Cache, CacheBackend } from '../model/cache.ts'
import type { CacheMachine } from './cache-machine.ts'
import { cancelled, findNearest, lookUpLimit } from './find-nearest.ts'
import { findScopeIn } from './find-scope.ts'
import type { ScopeContent } from './scope-content.ts'
import type { Baked } from './measure-export.ts'

interface ReadAgain {
  /** What the place holds for the scope that was written; null where it does not say. */
  readonly content: ScopeContent | null
  /** It answers, and does not have what BuildKit says it wrote. */
  readonly isLost: boolean
}

/**
 * Looks for what an export wrote. BuildKit's client for GitHub's service takes an index whose upload failed for one that was
 * written (go-actions-cache, SaveMutable), so there it must be another one than before. Throws a cancelled failure only.
 */
export async function readAgain({ cache, plan }: Baked, machine: CacheMachine): Promise<ReadAgain> {
  const { backend, export: written } = cache
  const find = isPlace(backend) ? findScopeIn(backend, plan, machine) : null
  if (!written?.scope || find === null) return { content: null, isLost: false }
  for (const pauseMs of backend === 'gha' ? pausesBefore(machine) : [0]) {
    await pause(pauseMs, machine.signal)
    const { found, faults } = await findNearest([written.scope], find, lookUpLimit(machine))
    const content = found?.content ?? null
    if (backend !== 'gha' || faults.length > 0 || isNew(content, cache)) return { content, isLost: false }
  }
  return { content: null, isLost: true }
}

/** Milliseconds: GitHub's service may show what was written a little later. */
function pausesBefore({ pausesMs = [0, 1000, 2000, 3000] }: CacheMachine): readonly number[] {
  return pausesMs
}

function isPlace(backend: Cache['backend']): backend is CacheBackend {
  return backend !== 'raw' && backend !== 'none' && backend !== 'builder'
}

function isNew(content: ScopeContent | null, { import: imported, export: written }: Cache): boolean {
  if (content?.key === undefined) return content !== null
  const before = imported?.found
  return before?.scope.name !== written?.scope?.name || before?.key !== content.key
}

async function pause(pauseMs: number, signal: AbortSignal): Promise<void> {
  await sleep(pauseMs, undefined, { signal }).catch(() => {
    throw cancelled()
  })
}
