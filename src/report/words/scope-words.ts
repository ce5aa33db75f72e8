import type { CacheScope } from '../../model/cache.ts'
import { refName } from './cache-words.ts'

/**
 * A scope as people call it: `main, for linux/amd64 and linux/arm64`. Its name, which has hashes in it, is a key of
 * machines; where the words are not in it any more (it was too long), it stands for itself.
 */
export function scopeWords(scope: CacheScope): string {
  const parts = scope.name.split('.')
  const [platforms, variants] = (parts.at(-2) ?? '').split('__')
  const named = (platforms ?? '').split('_').map((slug) => slug.replaceAll('-', '/'))
  if (parts.length < 3 || !named.every((platform) => /^[a-z0-9]+(?:\/[a-z0-9]+)+$/.test(platform)))
    return refName(scope)
  const of = scope.ref === null ? 'no git ref' : refName(scope)
  const only = variants === undefined ? '' : `, of the variants ${listOf(variantNames(variants))} alone`
  return `${of}, for ${listOf(named)}${only}`
}

/** A long list was cut, and a hash stands behind it. */
function variantNames(component: string): readonly string[] {
  const isCut = /--[0-9a-f]{8}$/.test(component) && component.length > 40
  const names = component
    .replace(/--[0-9a-f]{8}$/, '')
    .split('_')
    .map((name) => name.replace(/--[0-9a-f]{8}$/, ''))
  return isCut ? [...names, '…'] : names
}

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
