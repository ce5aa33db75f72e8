import { Failure } from '../model/failure.ts'
import type { Problem } from '../model/failure.ts'
import { isDockerHub } from './host.ts'
import { isSecondaryRateLimit, parseRetryAfter } from '../http/retry.ts'
import type { Fault } from '../http/retry.ts'

/** What was being done when it went wrong, for the message. */
export interface Doing {
  /** Host as the user wrote it: `ghcr.io`. */
  readonly host: string
  /** Path below it; empty for the host itself. */
  readonly repository: string
  /** `read ghcr.io/acme/worker:latest`. */
  readonly action: string
  /** Unix milliseconds. */
  readonly nowMs: number
}

interface Words {
  readonly code: string
  readonly why: string
  readonly fix: string
}

/** A registry failure in words: what was tried, what the registry answered, what to do about it. */
export function registryFailure(fault: Fault, doing: Doing): Failure {
  const words = fault.status === null ? connectionWords(fault, doing) : statusWords(fault, doing)
  const said = fault.status === null ? '' : answered(fault)
  const problem: Problem = {
    code: words.code,
    what: `cannot ${doing.action}${said}`,
    why: words.why + clockHint(fault, doing.nowMs),
    fix: words.fix,
  }
  return new Failure('registry', problem)
}

function answered(fault: Fault): string {
  const text = fault.message.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text
  const who = fault.host ?? 'the registry'
  return `: ${who} answered ${String(fault.status)}${short === '' ? '' : ` (${short})`}`
}

const byStatus: Readonly<Record<number, (fault: Fault, doing: Doing) => Words>> = {
  401: (_, doing) => ({
    code: 'REGISTRY_LOGIN',
    why: 'no login was found for this registry, or it is wrong or has expired',
    fix: loginFix(doing.host),
  }),
  403: denied,
  404: (_, doing) => ({
    code: 'REGISTRY_NOT_FOUND',
    why: 'the repository or the image does not exist, or the login may not see it',
    fix: `check the name ${doing.repository}; some registries want the repository to be created first`,
  }),
  405: () => ({
    code: 'REGISTRY_READ_ONLY',
    why: 'the registry does not take writes here: it is read-only, a mirror, or under maintenance',
    fix: 'push to a registry or repository that takes writes',
  }),
  413: () => ({
    code: 'REGISTRY_TOO_LARGE',
    why: 'the registry, or a proxy in front of it, refuses content of this size',
    fix: "raise its limit (nginx: client_max_body_size) or make the image's layers smaller",
  }),
  415: mediaTypeWords,
  429: rateLimit,
  507: () => ({
    code: 'REGISTRY_STORAGE',
    why: "the registry's storage is full",
    fix: 'free space in the registry, or ask for more quota; then run again',
  }),
}

const byCode: Readonly<Record<string, (fault: Fault, doing: Doing) => Words>> = {
  MANIFEST_INVALID: mediaTypeWords,
  TAG_INVALID: mediaTypeWords,
  MANIFEST_BLOB_UNKNOWN: missingContent,
  BLOB_UNKNOWN: missingContent,
  BLOB_UPLOAD_INVALID: () => ({
    code: 'REGISTRY_STORAGE',
    why: 'the registry could not keep what was sent; most often its storage is full',
    fix: "look at the registry's free space and its own log, then run again",
  }),
  TOOMANYREQUESTS: rateLimit,
}

function statusWords(fault: Fault, doing: Doing): Words {
  const coded = fault.codes.map((code) => byCode[code]).find((words) => words !== undefined)
  if (coded !== undefined) return coded(fault, doing)
  const words = byStatus[fault.status ?? 0]
  if (words !== undefined) return words(fault, doing)
  return {
    code: 'REGISTRY_ERROR',
    why: 'the registry could not do this, even after retries',
    fix: `run again later; if it happens again, ask the operator of ${doing.host}`,
  }
}

function denied(fault: Fault, doing: Doing): Words {
  if (isSecondaryRateLimit(fault)) return rateLimit(fault, doing)
  const ghcr = doing.host === 'ghcr.io'
  return {
    code: 'REGISTRY_DENIED',
    why: `the login may not do this in ${doing.repository}`,
    fix: ghcr
      ? 'give the job `permissions: packages: write`, and the repository write access in the package settings; runs of forks never have it: docs/publishing.md, "Pull requests from forks"'
      : 'use a login with write access to this repository',
  }
}

function rateLimit(fault: Fault, doing: Doing): Words {
  const asked = fault.retryAfter === null ? null : parseRetryAfter(fault.retryAfter, doing.nowMs)
  const wait = asked === null ? '' : `; it asks to wait ${String(Math.ceil(asked / 1000))} s`
  const hub = isDockerHub(doing.host) ? ', or log in to Docker Hub for a higher limit' : ''
  return {
    code: 'REGISTRY_RATE_LIMIT',
    why: `the registry's rate limit is used up${wait}`,
    fix: `run again later${hub}`,
  }
}

function mediaTypeWords(): Words {
  return {
    code: 'REGISTRY_MEDIA_TYPE',
    why: 'the registry does not take this manifest; old ones know no OCI indexes or attestations',
    fix: 'use a registry that follows the OCI distribution spec 1.0, or turn attestations off (`provenance: false`)',
  }
}

function missingContent(_: Fault, doing: Doing): Words {
  return {
    code: 'REGISTRY_CONTENT_MISSING',
    why: `something that the manifest names is not in ${doing.repository}`,
    fix: 'run again; if it happens again, see whether a clean-up rule of the registry removes untagged manifests',
  }
}

function loginFix(host: string): string {
  return isDockerHub(host) ? 'run `docker login`' : `run \`docker login ${host}\``
}

function connectionWords(fault: Fault, doing: Doing): Words {
  const code = fault.networkCode ?? ''
  const host = fault.host ?? doing.host
  const tls = certificateWords(code, host)
  if (tls !== null) return tls
  if (code === 'ETIMEDOUT')
    return {
      code: 'REGISTRY_TIMEOUT',
      why: `${host} did not answer in time`,
      fix: 'check that the registry is up and reachable from this machine (firewall, proxy), then run again',
    }
  return {
    code: 'REGISTRY_UNREACHABLE',
    why: `${host}: ${networkWords[code] ?? fault.message} (${code})`,
    fix: 'check the host name and port, that the registry runs, and that this machine may reach it',
  }
}

const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name server does not answer',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
}

const certificateCauses: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this machine does not trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this machine does not trust',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate comes from an authority that this machine does not trust',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: "its certificate is not valid yet (or this machine's clock is wrong)",
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
}

/** The connection fails for a reason that another try does not change: no listener, no such host, no good certificate. */
export function isUnreachable(fault: Fault): boolean {
  const code = fault.networkCode ?? ''
  return isCertificateFault(fault) || code === 'ECONNREFUSED' || code === 'ENOTFOUND'
}

function isCertificateFault(fault: Fault): boolean {
  return (fault.networkCode ?? '') in certificateCauses
}

function certificateWords(code: string, host: string): Words | null {
  const cause = certificateCauses[code]
  if (cause !== undefined)
    return {
      code: 'REGISTRY_TLS',
      why: `${host}: ${cause} (${code})`,
      fix: `trust its authority (NODE_EXTRA_CA_CERTS=ca.pem), or add \`insecure-registries: ${host}\``,
    }
  if (code !== 'EPROTO' && !code.startsWith('ERR_SSL_')) return null
  return {
    code: 'REGISTRY_TLS',
    why: `${host} does not speak TLS; it looks like a registry with plain http (${code})`,
    fix: `add \`insecure-registries: ${host}\` to use plain http`,
  }
}

/** A clock that is off breaks tokens and certificates in ways that no message names. */
function clockHint(fault: Fault, nowMs: number): string {
  const theirs = fault.date === null ? Number.NaN : Date.parse(fault.date)
  const minutes = Math.round(Math.abs(nowMs - theirs) / 60_000)
  const suspicious = fault.status === 401 && minutes >= 5
  return suspicious ? `; this machine's clock differs from the registry's by ${String(minutes)} minutes` : ''
}
