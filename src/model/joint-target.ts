import type { CellId } from './plan.ts'
import type { Platform } from './platform.ts'
import { formatReference, parseReference } from './reference.ts'

/** A bake target that is a whole variant: one build for all of its cells, which differ in nothing but the platform. */
export interface JointTarget {
  readonly name: string
  readonly cells: readonly JointCell[]
  /**
   * The stages that its images themselves are made of, as BuildKit names them; null: the one that has no name. It names their
   * steps after the platform of the image, so that they tell whose what they are made from is.
   */
  readonly stages: ReadonlySet<string | null>
}

export interface JointCell {
  readonly id: CellId
  readonly platform: Platform
  /** The images that its stages begin with, by `baseName`. */
  readonly bases: ReadonlySet<string>
}

/** An image on a platform, however it is spelled: BuildKit looks it up once for all that begin with it. */
export function baseName(image: string, platform: string): string {
  const parsed = parseReference(image)
  if (!parsed.ok) return `${platform} ${image}`
  const { value } = parsed
  const isBare = value.tag === undefined && value.digest === undefined
  return `${platform} ${formatReference(isBare ? { ...value, tag: 'latest' } : value)}`
}
