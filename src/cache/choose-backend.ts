import type { ActionsCache, Cache, CacheBackend, CacheRequest } from '../model/cache.ts'
import type { Builder } from '../model/builder.ts'
import type { Problem } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import type { SourceContext } from '../model/request.ts'

/** What is known before a cache is looked for. */
export interface CacheAsk {
  readonly plan: Plan
  readonly request: CacheRequest
  readonly ci: SourceContext['ci']
  /** Awaited only where the choice depends on it; null: not known. Its failure is not this room's. */
  readonly builder: Promise<Builder> | null
  /** True when what this machine keeps ends with the run. */
  readonly ephemeral: boolean
}

export interface Choice {
  readonly backend: Cache['backend']
  readonly reason: string
  /** Set when it cannot be used. Then nothing is imported and nothing exported. */
  readonly refusal: Problem | null
  readonly warnings: readonly Problem[]
}

/** Where this run's cache is, and why there. */
export async function chooseBackend(ask: CacheAsk, service: ActionsCache | null): Promise<Choice> {
  const { kind } = ask.plan.cache
  if (kind === 'raw') return choice('raw', '`cache-from` and `cache-to` say where')
  if (kind === 'none') return choice('none', 'the cache is off')
  if (kind !== 'auto') return chosenByUser(kind, ask.plan, service)
  return ask.ci === 'github' ? chooseOnGitHub(ask, service) : chooseElsewhere(ask)
}

function choice(backend: Choice['backend'], reason: string, warnings: readonly Problem[] = []): Choice {
  return { backend, reason, refusal: null, warnings }
}

function chosenByUser(kind: CacheBackend, plan: Plan, service: ActionsCache | null): Choice {
  const refusal =
    kind === 'gha'
      ? serviceRefusal(service)
      : kind === 'registry' && !hasRepository(plan)
        ? noRepository
        : null
  return { ...choice(kind, `cache: ${kind}`), refusal, warnings: refusal === null ? [] : [refusal] }
}

function chooseOnGitHub(ask: CacheAsk, service: ActionsCache | null): Choice {
  const refusal = serviceRefusal(service)
  if (refusal === null) return choice('gha', "GitHub's cache service is there")
  // Half of the variables or an old token is a fault; none at all is how a plain `run:` step is.
  const warnings = service === null ? [] : [refusal]
  if (isPushed(ask.plan))
    return choice('registry', "beside the image, since GitHub's cache service cannot be used", warnings)
  return choice('builder', 'what the builder keeps: no cache service, and nothing is pushed', warnings)
}

async function chooseElsewhere(ask: CacheAsk): Promise<Choice> {
  const builder = await ask.builder?.catch(() => null)
  const mayEnd = builder?.made === true && (ask.ephemeral || ask.ci !== null)
  if (builder && !mayEnd) return choice('builder', `the builder ${builder.name} keeps its own`)
  if (isPushed(ask.plan)) return choice('registry', 'beside the image: the builder ends with the run')
  return choice('local', 'a folder of this machine: the builder ends with the run')
}

function isPushed(plan: Plan): boolean {
  return plan.output.kind === 'push' && hasRepository(plan)
}

function hasRepository({ cache }: Plan): boolean {
  return cache.repository !== null
}

const noRepository: Problem = {
  code: 'CACHE_UNAVAILABLE',
  what: 'no cache is used: nothing says where in a registry it would be',
  why: '`cache: registry` puts it beside the first image, and there is no image',
  fix: 'add `cache-ref: ghcr.io/acme/worker:buildcache`',
}

/** Why GitHub's cache service cannot be used; null when it can. buildx itself drops such a cache without a word. */
export function serviceRefusal(service: ActionsCache | null): Problem | null {
  if (service === null)
    return {
      code: 'CACHE_UNAVAILABLE',
      what: "no cache is used: GitHub's cache service is not there",
      why: 'ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set; GitHub gives them to actions, not to run: steps',
      fix: 'use the action, or another cache (registry, local)',
    }
  return service.problem
}
