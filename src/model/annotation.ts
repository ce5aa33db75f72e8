import type { Parsed, Problem } from './failure.ts'
import type { Platform } from './platform.ts'
import { parsePlatform } from './platform.ts'

export const annotationLevels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'] as const

/**
 * Where an annotation stands (BuildKit, docs/annotations.md). `manifest`: on each image · `manifest-descriptor`: on its
 * entry in the index · `index`: on the index · `index-descriptor`: on the index's entry in an OCI layout.
 */
export type AnnotationLevel = (typeof annotationLevels)[number]

export interface Annotation {
  readonly level: AnnotationLevel
  /** Of the manifest levels the one platform that it is for; null: all. */
  readonly platform: Platform | null
  readonly key: string
  readonly value: string
}

/**
 * `key=value`, with levels in front: `index:key=value`, `manifest[linux/arm64],index:key=value`. One for each level; without
 * any for `fallback`. As buildx reads it (util/buildflags/export.go, `ParseAnnotations`): the first colon of the key ends the
 * levels, and the platform of an index means nothing. A problem has code BAD_LEVEL; what is no pair is for the caller.
 */
export function parseAnnotation(text: string, fallback: AnnotationLevel): Parsed<readonly Annotation[]> {
  const equals = text.indexOf('=')
  const [name, value] = [text.slice(0, equals), text.slice(equals + 1)]
  const colon = name.indexOf(':')
  if (colon < 0) return { ok: true, value: [{ level: fallback, platform: null, key: name.trim(), value }] }
  const key = name.slice(colon + 1).trim()
  const read = name
    .slice(0, colon)
    .split(',')
    .map((part) => readLevel(part.trim()))
  if (!read.every((one) => one !== null)) return { ok: false, problem: badLevel(text, key) }
  return { ok: true, value: read.map((place) => ({ ...place, key, value })) }
}

function readLevel(text: string): Pick<Annotation, 'level' | 'platform'> | null {
  const [, name, platform] = /^([a-z-]+)(?:\[([A-Za-z0-9_/-]+)\])?$/.exec(text) ?? []
  const level = annotationLevels.find((one) => one === name)
  if (level === undefined) return null
  if (platform === undefined || level.startsWith('index')) return { level, platform: null }
  const parsed = parsePlatform(platform)
  return parsed.ok ? { level, platform: parsed.value } : null
}

/** For a platform that nothing is built for: buildx refuses it, too. */
export function noSuchPlatform(text: string, platform: Platform): Problem {
  return {
    code: 'BAD_LEVEL',
    what: `annotation ${JSON.stringify(text)} is for ${platform}, which is not one of its platforms`,
    fix: 'name one of the platforms, or leave [platform] out',
  }
}

function badLevel(text: string, key: string): Problem {
  return {
    code: 'BAD_LEVEL',
    what: `annotation ${JSON.stringify(text)} has an unknown level`,
    why: `a level is ${annotationLevels.join(', ')}, of the manifest ones also for one platform: manifest[linux/arm64]`,
    fix: `write index:${key}=…, or manifest:${key}=…`,
  }
}

/** Those of one level, as they stand there; a platform's own go before those of all, later ones before earlier ones. */
export function annotationsAt(
  annotations: readonly Annotation[],
  level: AnnotationLevel,
  platform: Platform | null = null,
): Record<string, string> {
  const here = annotations.filter((one) => one.level === level)
  const own = here.filter((one) => one.platform !== null && one.platform === platform)
  const pairs = [...here.filter((one) => one.platform === null), ...own]
  return Object.fromEntries(pairs.map(({ key, value }) => [key, value]))
}
