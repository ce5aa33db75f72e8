import type { Digest } from './digest.ts'
import { isDigest } from './digest.ts'
import type { Parsed } from './failure.ts'

/** An image reference taken apart (distribution/reference grammar), with Docker Hub's defaults filled in. */
export interface ImageReference {
  /** Host and port as the registry's API is reached: `ghcr.io`, `localhost:5000`, `docker.io` for Docker Hub. */
  readonly registry: string
  /** Path below it: `acme/worker`, `library/node`. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: Digest
}

export interface TaggedReference extends ImageReference {
  readonly tag: string
}

const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const repositoryPattern = new RegExp(`^${component}(?:/${component})*$`)
const hostLabel = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const registryPattern = new RegExp(
  `^(?:${hostLabel}(?:\\.${hostLabel})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]{1,5})?$`,
)
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

export function isTag(text: string): boolean {
  return tagPattern.test(text)
}

/** Reads `[registry/]path[:tag][@digest]`. Says which part is wrong and, where it can, which character. */
export function parseReference(text: string): Parsed<ImageReference> {
  const [named = '', digest, more] = text.split('@')
  if (more !== undefined || (digest !== undefined && !isDigest(digest)))
    return refuse(text, 'what follows "@" is not sha256: and 64 hex digits')
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const name = colon < 0 ? named : named.slice(0, colon)
  const tag = colon < 0 ? undefined : named.slice(colon + 1)
  if (tag !== undefined && !isTag(tag)) return refuse(text, describeTag(tag))
  const { registry, repository } = splitName(name)
  const reason = checkName(registry, repository)
  if (reason !== null) return refuse(text, reason)
  return {
    ok: true,
    value: {
      registry,
      repository,
      ...(tag !== undefined && { tag }),
      ...(digest !== undefined && { digest }),
    },
  }
}

function splitName(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  // Docker takes a first part with a capital for a host, too; a mistyped owner (Acme/worker) is what people mean by it.
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost'
  if (!isHost) return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name }
  const registry = first === 'index.docker.io' || first === 'registry-1.docker.io' ? 'docker.io' : first
  const path = name.slice(slash + 1)
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  return { registry, repository }
}

function checkName(registry: string, repository: string): string | null {
  if (!registryPattern.test(registry)) return `${JSON.stringify(registry)} is not a registry host`
  if (registry.length + repository.length > 254) return 'an image name has at most 255 characters'
  if (repositoryPattern.test(repository)) return null
  const bad = Array.from(repository).find((character) => !/[a-z0-9._/-]/.test(character))
  if (bad === undefined) return 'each part of the path starts and ends with a letter or digit'
  return `the character ${describeCharacter(bad)} is not allowed in an image name (a-z 0-9 . _ - /)`
}

/** Why a tag is refused, for `isTag` (distribution spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`). */
export function describeTag(tag: string): string {
  if (tag.length === 0) return 'the tag is empty'
  if (tag.length > 128) return `the tag has ${tag.length} characters, at most 128 are allowed`
  const bad = Array.from(tag).find((character) => !/[A-Za-z0-9._-]/.test(character))
  if (bad === undefined) return `a tag may not start with ${JSON.stringify(tag[0])}`
  return `the character ${describeCharacter(bad)} is not allowed in a tag (A-Z a-z 0-9 . _ -)`
}

function describeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return code > 32 && code < 127 ? `"${character}"` : name
}

function refuse(text: string, why: string): Parsed<ImageReference> {
  return {
    ok: false,
    problem: {
      code: 'BAD_IMAGE',
      what: `image ${JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)} is not an image reference`,
      why,
      fix: 'write [registry/]path[:tag], for example ghcr.io/acme/worker',
    },
  }
}

/** The repository's full name as `docker pull` and BuildKit's `name=` take it: `ghcr.io/acme/worker`. */
export function imageName(reference: ImageReference): string {
  const hub = reference.registry === 'docker.io'
  if (hub && reference.repository.startsWith('library/')) return reference.repository.slice('library/'.length)
  return hub ? reference.repository : `${reference.registry}/${reference.repository}`
}

export function formatReference(reference: ImageReference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`
  return `${imageName(reference)}${tag}${digest}`
}
