/** Cold means cold: a builder with an empty state, not one that was asked to forget. For tests and bench alike. */
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'

import type { FreshBuilder } from '../engine/fresh-builder.ts'
import { startFreshBuilder } from '../engine/fresh-builder.ts'
import { givenImage } from './buildkit-image.ts'
import { mustRun } from './cli-process.ts'

/** Next to the embedded engine, when that is what this process uses; otherwise a BuildKit container of the machine's Docker. */
export async function freshBuilder(): Promise<FreshBuilder> {
  const [, engine] = /^build-variants-engine-(.+)$/.exec(process.env['BUILDX_BUILDER'] ?? '') ?? []
  if (engine === undefined) return freshContainer()
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  const home = join(cache, 'build-variants', 'engine')
  return startFreshBuilder({ home, name: engine, env: process.env, log: () => undefined })
}

async function freshContainer(): Promise<FreshBuilder> {
  const builder = `build-variants-fresh-${randomBytes(4).toString('hex')}`
  const config = process.env['BUILD_VARIANTS_TEST_BUILDKIT_CONFIG']
  const options = [
    ...['--driver', 'docker-container', '--driver-opt', 'network=host', '--bootstrap'],
    ...(givenImage === null ? [] : ['--driver-opt', `image=${givenImage}`]),
    ...(config === undefined ? [] : ['--buildkitd-config', config]),
  ]
  const remove = async () => {
    await mustRun('docker', ['buildx', 'rm', '--force', builder])
  }
  try {
    await mustRun('docker', ['buildx', 'create', '--name', builder, ...options])
  } catch (error) {
    await remove().catch(() => undefined)
    throw error
  }
  return { builder, env: { BUILDX_BUILDER: builder }, remove }
}
