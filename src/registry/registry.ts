import { Failure } from '../model/failure.ts'
import { parseReference } from '../model/reference.ts'
import type { Credentials } from './credentials.ts'
import type { HostSession } from './host-session.ts'
import { createHostSession } from './host-session.ts'
import type { Repository } from './repository.ts'
import { createRepository } from './repository.ts'
import { systemClock } from '../http/retry.ts'
import type { TransportOptions } from '../http/transport.ts'
import { createTransport } from '../http/transport.ts'
import type { RegistryPolicy } from './time-limits.ts'
import { scaleTimes, timeLimits } from './time-limits.ts'

export interface RegistryOptions extends Pick<TransportOptions, 'lookup' | 'env'> {
  readonly credentials: Credentials
  /** Hosts (`host[:port]`) that may be spoken to over http or with any certificate. */
  readonly insecure?: readonly string[]
  readonly signal?: AbortSignal
  /** Tries, time limits, and the clock and sleep that they use. */
  readonly retry?: Partial<RegistryPolicy>
  /** 0 to 1: all times are so much shorter. For tests. */
  readonly timeScale?: number
}

export interface Reading {
  /**
   * What is read was written by this run, so that it is there: a registry that says 404 only shows it late, and is asked
   * again for as long as it may lag. Not for `findManifest` and `headManifest`, whose answer may be that there is none.
   */
  readonly awaited?: boolean
}

/** Registries as one: connections, tokens and retries are shared by all repositories that are opened from it. */
export interface Registry {
  /** A repository by its full name, `ghcr.io/acme/worker`; nothing is sent yet. Throws a usage failure when it is no image name. */
  readonly open: (image: string, access: 'pull' | 'push', reading?: Reading) => Repository
  /** The same registries under another signal: what must still be done after a cancel. */
  readonly withSignal: (signal: AbortSignal | undefined) => Registry
  /** Pauses and time limits, for those who poll and those who put several calls together. */
  readonly policy: RegistryPolicy
  /** Closes kept connections; they do not keep the process alive. */
  readonly close: () => void
}

/** A client for the OCI distribution API (spec 1.1). Bounded, retried, cancelled by its signal; see docs of each `Repository` method. */
export function createRegistry(options: RegistryOptions): Registry {
  const policy = createPolicy(options)
  const transport = createTransport({ ...options, limits: policy })
  const sessions = new Map<string, HostSession>()
  const sessionFor = (host: string): HostSession => {
    const { credentials, insecure = [] } = options
    const session =
      sessions.get(host) ?? createHostSession({ host, insecure, credentials, transport, policy })
    sessions.set(host, session)
    return session
  }
  const view = (signal: AbortSignal | undefined): Registry => ({
    open(image, access, { awaited = false } = {}) {
      const { registry, repository } = parseImage(image)
      return createRepository({
        session: sessionFor(registry),
        name: image,
        path: repository,
        access,
        awaited,
        signal,
      })
    },
    withSignal: view,
    policy,
    close: () => transport.close(),
  })
  return view(options.signal)
}

/** OCI's error codes that pass, whatever status they come with. */
const retriedCodes = new Set(['TOOMANYREQUESTS', 'UNAVAILABLE', 'BLOB_UPLOAD_INVALID'])

function createPolicy({ timeScale = 1, retry }: RegistryOptions): RegistryPolicy {
  return {
    ...systemClock,
    ...scaleTimes(timeLimits, timeScale),
    tries: 6,
    retriedCodes,
    timeScale,
    ...retry,
  }
}

function parseImage(image: string) {
  const parsed = parseReference(image)
  if (!parsed.ok) throw new Failure('usage', parsed.problem)
  return parsed.value
}
