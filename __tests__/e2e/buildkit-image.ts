/** The image that a builder container of these tests runs. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { standInBuildkit } from '../engine/stand-in-buildkit.ts'

/** One that was given for the whole suite; see given-parts.js. */
export const givenImage = process.env['BUILD_VARIANTS_TEST_BUILDKIT_IMAGE'] || null

const [, engine] = /^build-variants-engine-(.+)$/.exec(process.env['BUILDX_BUILDER'] ?? '') ?? []

/** True in the embedded engine without a given image: containers are real, the BuildKit in them is dockerd's own. */
export const isStandIn = givenImage === null && engine !== undefined

/** buildkitd.toml for such a container, in which the engine's registry stands in for Docker Hub; empty without a given image. */
export function givenConfig(): string {
  const file = process.env['BUILD_VARIANTS_TEST_BUILDKIT_CONFIG']
  return file === undefined ? '' : readFileSync(file, 'utf8')
}

/** `image=…` for a driver option; none where the real image can be pulled from Docker Hub. */
export async function imageOptions(): Promise<string[]> {
  if (givenImage !== null) return [`image=${givenImage}`]
  if (engine === undefined) return []
  const home = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'build-variants', 'engine')
  return [`image=${await standInBuildkit({ home, name: engine, env: process.env, log: () => undefined })}`]
}
