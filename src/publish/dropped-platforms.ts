import type { Descriptor } from '../model/digest.ts'
import type { Problem } from '../model/failure.ts'
import type { Platform } from '../model/platform.ts'
import { joinParts } from '../model/platform.ts'
import { countOf } from '../text/units.ts'
import { isAttestation } from '../oci/attestation.ts'
import { refName } from '../oci/layout.ts'
import type { Layout } from '../oci/layout.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { isIndex, readIndex } from '../oci/manifest.ts'
import type { VariantIndex } from './variant-index.ts'

/** A name that was moved, what it held before, and what it holds now. */
export interface MovedName {
  readonly name: string
  readonly held: RawManifest | null
  readonly now: VariantIndex
}

/** Names that are told. */
const shown = 3

/** A warning for each set of platforms that names had and have no more: whoever pulls there gets nothing, or an old image. */
export function describeDropped(moved: readonly MovedName[]): readonly Problem[] {
  const groups = new Map<
    string,
    { dropped: readonly Platform[]; now: readonly Platform[]; names: string[] }
  >()
  for (const { name, held, now } of moved) {
    const { platforms } = now.variant
    const dropped = platformsOf(held).filter((one) => !platforms.includes(one))
    if (dropped.length === 0) continue
    const key = JSON.stringify([dropped, platforms])
    const group = groups.get(key) ?? { dropped, now: platforms, names: [] }
    groups.set(key, group)
    group.names.push(name)
  }
  return [...groups.values()].map(({ dropped, now, names }) => {
    const more = names.length > shown ? ` and ${names.length - shown} more` : ''
    return {
      code: 'PLATFORM_DROPPED',
      what: `${countOf(names.length, 'tag no longer has', 'tags no longer have')} ${dropped.join(', ')}: ${names.slice(0, shown).join(', ')}${more}`,
      why: `there was an image for it before, and this run publishes ${now.join(', ')} alone`,
      fix: `publish all platforms in one run: \`platforms: ${[...now, ...dropped].join(',')}\``,
    }
  })
}

/** A manifest by itself does not tell its platform. */
function platformsOf(held: RawManifest | null): readonly Platform[] {
  if (held === null || !isIndex(held)) return []
  const platforms = readIndex(held).manifests.flatMap((entry) =>
    entry.platform === undefined || isAttestation(entry) ? [] : (joinParts(entry.platform) ?? []),
  )
  return [...new Set(platforms)].sort()
}

/** What a layout's names held before, by its entries of then. */
export async function heldInLayout(
  layout: Layout,
  entries: readonly Descriptor[],
  { names, now }: { readonly names: readonly string[]; readonly now: VariantIndex },
): Promise<readonly MovedName[]> {
  return await Promise.all(
    names.map(async (name) => {
      const entry = entries.find(({ annotations }) => annotations?.[refName] === name)
      const held = entry === undefined ? null : await layout.getManifest(entry.digest).catch(() => null)
      return { name, held, now }
    }),
  )
}
