import type { Parsed } from './failure.ts'

declare const platformBrand: unique symbol
/** A normalised OCI platform, `os/architecture[/variant]`: `linux/arm64`, `linux/arm/v7`. Made by `parsePlatform` only. */
export type Platform = string & { readonly [platformBrand]: true }

export interface PlatformParts {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** Spellings that uname, Docker and users have for one architecture (containerd platforms, `normalizeArch`). */
const aliases: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['x64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm/v7'],
  ['armel', 'arm/v6'],
  ['armv7l', 'arm/v7'],
  ['armv6l', 'arm/v6'],
  ['i386', '386'],
  ['i686', '386'],
  ['x86', '386'],
])

/** What BuildKit's Dockerfile frontend and its emulators know, with the variants that each architecture has. */
const architectures: ReadonlyMap<string, readonly string[]> = new Map([
  ['amd64', ['v1', 'v2', 'v3', 'v4']],
  ['arm64', ['v8']],
  ['arm', ['v5', 'v6', 'v7', 'v8']],
  ['386', []],
  ['ppc64le', []],
  ['s390x', []],
  ['riscv64', []],
  ['mips64le', []],
  ['mips64', []],
  ['loong64', []],
  ['wasm', []],
])

const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi']

/** The variants that mean the same as none (containerd platforms, `normalizeVariant`). */
const impliedVariants: ReadonlyMap<string, string> = new Map([
  ['arm64', 'v8'],
  ['amd64', 'v1'],
])

/**
 * Reads a platform as people write it: `linux/x86_64`, `LINUX/ARM64/v8`, `arm64`, and `local` for the client's own.
 * BuildKit itself builds `linux/foo` without a word, so what is not known is refused here.
 */
export function parsePlatform(text: string, local?: Platform): Parsed<Platform> {
  const given = text.trim().toLowerCase()
  if (given === 'local' && local !== undefined) return { ok: true, value: local }
  const parts = splitPlatform(given)
  const variants = architectures.get(parts.architecture)
  const known = systems.includes(parts.os) && variants !== undefined && parts.rest === undefined
  if (!known || (parts.variant !== undefined && !variants.includes(parts.variant))) return refuse(text)
  const implied = impliedVariants.get(parts.architecture) === parts.variant
  const tail = parts.variant === undefined || implied ? '' : `/${parts.variant}`
  return { ok: true, value: `${parts.os}/${parts.architecture}${tail}` as Platform }
}

function splitPlatform(given: string) {
  const bare = given.includes('/') ? given : `linux/${given}`
  const [os = '', named = '', ...tail] = bare.split('/')
  const [architecture = '', ...inner] = (aliases.get(named) ?? named).split('/')
  const fallback = architecture === 'arm' && inner.length + tail.length === 0 ? ['v7'] : []
  const [variant, rest] = [...tail, ...inner, ...fallback]
  return { os, architecture, variant, rest }
}

function refuse(text: string): Parsed<Platform> {
  return {
    ok: false,
    problem: {
      code: 'BAD_PLATFORM',
      what: `platform ${JSON.stringify(text)} is not known`,
      why: `a platform is os/architecture[/variant], with one of ${[...architectures.keys()].join(', ')}`,
      fix: 'write for example linux/amd64, linux/arm64 or linux/arm/v7',
    },
  }
}

export function splitParts(platform: Platform): PlatformParts {
  const [os = '', architecture = '', variant] = platform.split('/')
  return variant === undefined ? { os, architecture } : { os, architecture, variant }
}

/** The platform of an OCI image config or descriptor, normalised as `parsePlatform` does; null when it is not one we know. */
export function joinParts(parts: PlatformParts): Platform | null {
  const parsed = parsePlatform([parts.os, parts.architecture, parts.variant].filter(Boolean).join('/'))
  return parsed.ok ? parsed.value : null
}

/** The short form for names and tags: `linux/arm/v7` → `linux-arm-v7`. */
export function platformSlug(platform: Platform): string {
  return platform.replaceAll('/', '-')
}
