import type { Platform } from '../../model/platform.ts'
import type { VariantRequest } from '../../model/request.ts'

/** The platforms that a variant is left with. */
export function platformsOf(variant: VariantRequest, platforms: readonly Platform[]): readonly Platform[] {
  return (variant.platforms ?? platforms).filter((platform) => !variant.excludePlatforms.includes(platform))
}
