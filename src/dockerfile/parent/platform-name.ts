import type { Platform } from '../../model/platform.ts'
import { splitParts } from '../../model/platform.ts'

/** `linux-armv7`, as TARGETOS, TARGETARCH and TARGETVARIANT make it. */
export function platformName(platform: Platform): string {
  const { os, architecture, variant = '' } = splitParts(platform)
  return `${os}-${architecture}${variant}`
}
