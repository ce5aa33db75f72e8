import { createHash } from 'node:crypto'

/** Cell ids name folders, too: long enough to be told apart, short enough for every file system. */
const maxLength = 100

/**
 * A name for each variant that a bake target may have (`[a-zA-Z0-9_-]+`, bake's `validateTargetName`) and that stays
 * unique on a file system that ignores case. Names that would meet get a short hash of the name.
 */
export function variantSlugs(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(toSlug(name), (counts.get(toSlug(name)) ?? 0) + 1)
  const taken = new Set(names.filter((name) => name === toSlug(name)))
  const slugs = new Map<string, string>()
  for (const name of names) {
    const slug = distinctSlug(name, { taken, alone: counts.get(toSlug(name)) === 1 })
    taken.add(slug.toLowerCase())
    slugs.set(name, slug)
  }
  return slugs
}

function distinctSlug(name: string, among: { taken: ReadonlySet<string>; alone: boolean }): string {
  const key = toSlug(name)
  if (name === key) return name
  if (among.alone && !among.taken.has(key)) return keepCase(name)
  const hash = createHash('sha256').update(name).digest('hex')
  let length = 6
  while (among.taken.has(`${key}-${hash.slice(0, length)}`) && length < hash.length) length += 2
  return `${keepCase(name)}-${hash.slice(0, length)}`
}

function toSlug(name: string): string {
  return keepCase(name).toLowerCase()
}

function keepCase(name: string): string {
  const slug = name.replace(/[^a-zA-Z0-9_-]+/g, '-').replace(/^-+/, '')
  return slug.slice(0, maxLength) || 'variant'
}
