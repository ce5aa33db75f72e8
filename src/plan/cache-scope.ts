import { createHash } from 'node:crypto'
import type { ScopePattern } from '../model/cache.ts'
import type { Platform } from '../model/platform.ts'
import { platformSlug } from '../model/platform.ts'
import type { GitRef } from './git-ref.ts'

/** What a cache is the cache of. */
export interface ScopeParts {
  readonly prefix: string | null
  /** How the image is called, and what tells it from every other one. */
  readonly image: Named
  /** The files that say what is built; null for those that most projects have. */
  readonly sources: Named | null
  readonly machine: MachineShare
  readonly ref: GitRef
}

interface Named {
  readonly shown: string
  readonly identity: string
}

/** What one machine builds: of which platforms, and of which variants; null: all. In any order. */
export interface MachineShare {
  readonly platforms: readonly Platform[]
  readonly variants: readonly string[] | null
}

const longest = 100

/**
 * A name that can be read and that no other parts have: `acme-worker--5d41402a.linux-amd64_linux-arm64.main`. It is a tag, a
 * folder and a key as it is, in lower case for file systems that do not tell case. No component holds `.`; of a list none
 * holds `_`, and variants and sources come behind `__`.
 */
export function cacheScope({ prefix, image, sources, machine, ref }: ScopeParts): string {
  const { platforms, variants } = machine
  const share = [
    joinSet(platforms.map(platformSlug)),
    ...(variants === null ? [] : [shorten(joinSet(variants.map(plain)))]),
  ]
  const name = [
    ...(prefix === null ? [] : [plain(prefix)]),
    imageComponent({ image, sources }),
    share.join('__'),
    refComponent(ref),
  ].join('.')
  return name.length <= longest ? name : `${name.slice(0, longest - 10)}--${hash(name)}`
}

/** What the names of one image and one ref have in common; those that are too long to be whole do not fit. */
export function scopePattern({ prefix, image, sources, ref }: Omit<ScopeParts, 'machine'>): ScopePattern {
  const parts = [...(prefix === null ? [] : [plain(prefix)]), imageComponent({ image, sources })]
  return { start: `${parts.join('.')}.`, end: `.${refComponent(ref)}`, ref: ref.full }
}

function imageComponent({ image, sources }: Pick<ScopeParts, 'image' | 'sources'>): string {
  return [image, ...(sources === null ? [] : [sources])].map(nameComponent).join('__')
}

/** A long list is cut, longer than any that is whole, so that the ref behind it can still be read. */
function shorten(list: string): string {
  return list.length <= 40 ? list : `${list.slice(0, 40).replace(/[-_]+$/, '')}--${hash(list)}`
}

function joinSet(items: readonly string[]): string {
  return [...new Set(items)].sort().join('_')
}

/** Words of two hyphens that only these have; a hash has eight characters. */
function refComponent({ kind, name }: GitRef): string {
  if (kind === 'none') return 'no--ref'
  if (kind === 'pull') return `pull--${name}`
  return kind === 'branch' ? plain(name) : `${kind}--${plain(name)}`
}

function plain(text: string): string {
  return nameComponent({ shown: text, identity: text })
}

/** A text that is fit, and says everything, stands as it is; any other is made fit and told apart by a hash. */
export function nameComponent({ shown, identity }: Named): string {
  const isFit = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(shown) && shown.length <= 40
  if (isFit && shown === identity) return shown
  const words = shown.toLowerCase().match(/[a-z0-9]+/g) ?? ['x']
  return `${words.join('-').slice(0, 40).replace(/-$/, '')}--${hash(identity)}`
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
