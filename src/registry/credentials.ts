import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../model/failure.ts'
import { runProgram } from '../process/run-program.ts'
import { cancelled } from './faults.ts'
import { dockerHubKey, isDockerHub } from './host.ts'
import { fieldsOf, isObject, parseJson } from '../text/json.ts'

/** A login as Docker keeps it. Never printed. */
export type Credential =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token that only the registry's token service takes. */
  | { readonly kind: 'identity'; readonly token: string }
  /** A token that is sent to the registry as it is. */
  | { readonly kind: 'bearer'; readonly token: string }

/** The login for a registry host; null: none, try without. */
export type Credentials = (host: string) => Promise<Credential | null>

export interface CredentialsOptions {
  /** Folder of Docker's config.json: `$DOCKER_CONFIG` or `~/.docker`. */
  readonly directory: string
  /** For the helpers; they look for PATH, HOME, DISPLAY. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal?: AbortSignal
  /** Milliseconds that a helper may take; some wait for a person. */
  readonly helperTimeoutMs?: number
}

interface DockerConfig {
  readonly auths: Readonly<Record<string, unknown>>
  readonly credHelpers: Readonly<Record<string, unknown>>
  readonly credsStore: string | null
}

/**
 * Reads Docker's own configuration, never writes it. Hosts are matched exactly; a login for `ghcr.io` is never sent to
 * `ghcr.io.example.com`. The file is read and a helper is run when a registry first asks for a login, not before.
 * Throws a registry failure when the file is malformed or a helper does not work.
 */
export function createCredentials(options: CredentialsOptions): Credentials {
  let config: Promise<DockerConfig> | undefined
  const found = new Map<string, Promise<Credential | null>>()
  const look = async (host: string) => {
    config ??= readConfig(join(options.directory, 'config.json'))
    return await findCredential(host, await config, options)
  }
  return (host) => {
    const known = found.get(host) ?? look(host)
    found.set(host, known)
    return known
  }
}

async function readConfig(path: string): Promise<DockerConfig> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return { auths: {}, credHelpers: {}, credsStore: null }
    throw unreadable(path, (error as NodeJS.ErrnoException).code ?? 'it cannot be opened')
  }
  const value = parseJson(text.replace(/^\uFEFF/, ''))
  if (value === undefined) throw unreadable(path, 'it is not JSON')
  if (!isObject(value)) throw unreadable(path, 'it is not a JSON object')
  const { auths, credHelpers, credsStore } = value
  return {
    auths: fieldsOf(auths),
    credHelpers: fieldsOf(credHelpers),
    credsStore: typeof credsStore === 'string' && credsStore !== '' ? credsStore : null,
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
}

function unreadable(path: string, why: string): Failure {
  return new Failure('registry', {
    code: 'BAD_DOCKER_CONFIG',
    what: `the logins in ${path} cannot be read`,
    why,
    fix: 'fix or remove that file, then run `docker login` again',
  })
}

async function findCredential(
  host: string,
  config: DockerConfig,
  options: CredentialsOptions,
): Promise<Credential | null> {
  const named = config.credHelpers[host] ?? (isDockerHub(host) ? config.credHelpers[dockerHubKey] : undefined)
  const helper = typeof named === 'string' && named !== '' ? named : config.credsStore
  const stored = helper === null ? null : await askHelper(helper, host, options)
  if (stored !== null) return stored
  const entry = Object.entries(config.auths).find(([key]) => isSameHost(key, host))
  return entry === undefined ? null : readEntry(entry[1])
}

/** Keys are hosts, or the old URLs `https://host/v1/`. */
function isSameHost(key: string, host: string): boolean {
  const keyHost = key.replace(/^https?:\/\//, '').replace(/\/(v[12]\/?)?$/, '')
  return keyHost === host || (isDockerHub(keyHost) && isDockerHub(host))
}

function readEntry(entry: unknown): Credential | null {
  if (!isObject(entry)) return null
  const { auth, username, password, identitytoken, registrytoken } = entry
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity', token: identitytoken }
  if (typeof registrytoken === 'string' && registrytoken !== '')
    return { kind: 'bearer', token: registrytoken }
  if (typeof auth === 'string' && auth !== '') {
    const pair = Buffer.from(auth, 'base64').toString('utf8')
    const colon = pair.indexOf(':')
    // Docker pads old entries with NUL.
    if (colon > 0) return basic(pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, ''))
  }
  return typeof username === 'string' && typeof password === 'string' ? basic(username, password) : null
}

/** `<token>` as the user name marks an identity token (docker-credential-helpers). */
function basic(username: string, password: string): Credential | null {
  if (username === '') return null
  return username === '<token>'
    ? { kind: 'identity', token: password }
    : { kind: 'basic', username, password }
}

/** Runs `docker-credential-<name> get` with the host on stdin (docker-credential-helpers protocol). */
async function askHelper(
  name: string,
  host: string,
  options: CredentialsOptions,
): Promise<Credential | null> {
  if (!/^[A-Za-z0-9._-]+$/.test(name)) throw helperFailure(name, host, 'its name is not a plain word')
  const result = await runProgram(`docker-credential-${name}`, ['get'], {
    env: options.env,
    input: isDockerHub(host) ? dockerHubKey : host,
    timeoutMs: options.helperTimeoutMs ?? 10_000,
    ...(options.signal !== undefined && { signal: options.signal }),
  }).catch((error: unknown) => {
    const missing = error instanceof Failure && error.problems[0]?.code === 'PROGRAM_NOT_FOUND'
    throw helperFailure(name, host, missing ? 'it is not installed' : 'it cannot be run')
  })
  if (result.cancelled) throw cancelled()
  if (result.timedOut) throw helperFailure(name, host, 'it did not answer in time')
  if (result.exitCode !== 0) {
    // The protocol's words for "no such login"; anything else is a helper that does not work.
    if (/credentials not found|no credentials|no username|no server/i.test(result.stdout + result.stderr))
      return null
    throw helperFailure(name, host, `it ended with exit code ${String(result.exitCode)}`)
  }
  return readHelperAnswer(result.stdout)
}

function readHelperAnswer(text: string): Credential | null {
  const { Username, Secret } = fieldsOf(parseJson(text))
  return typeof Username === 'string' && typeof Secret === 'string' ? basic(Username, Secret) : null
}

function helperFailure(name: string, host: string, why: string): Failure {
  return new Failure('registry', {
    code: 'CREDENTIAL_HELPER',
    what: `docker-credential-${name} gave no login for ${host}`,
    why,
    fix: `fix it, or remove it from "credsStore"/"credHelpers" in Docker's config.json and run \`docker login ${host}\``,
  })
}
