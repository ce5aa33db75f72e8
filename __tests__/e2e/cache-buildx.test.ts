/** A buildx of 0.37 or newer finds nothing in the cache of linked targets: another one bakes what imports. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { findBuildx } from '../../src/buildkit/find-buildx.ts'
import type { RunReport } from '../../src/model/report.ts'
import { buildVariants, root } from './cli-process.ts'
import { allFound, foundSteps } from './found-steps.ts'
import { freshBuilder } from './fresh-builder.ts'
import { registryHost } from './test-registry.ts'

const cwd = join(root, '__tests__/e2e/fixtures/tiny')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-buildx-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A docker configuration whose buildx says that it is new, and fails each bake that has gates, as only imports have. */
function newBuildx(program: string): string {
  const plugins = join(folder, 'docker', 'cli-plugins')
  mkdirSync(plugins, { recursive: true })
  writeFileSync(join(folder, 'docker', 'config.json'), '{}')
  const script = `#!/bin/sh
case "$1 $2" in
  version*|buildx\\ version*) echo 'github.com/docker/buildx v0.38.2 3c4cbd3'; exit 0 ;;
esac
case "$*" in *cache-gate*) echo 'too new' >&2; exit 97 ;; esac
exec '${program}' "$@"
`
  writeFileSync(join(plugins, 'docker-buildx'), script)
  chmodSync(join(plugins, 'docker-buildx'), 0o755)
  return join(folder, 'docker')
}

test('what imports is baked by the buildx that the user names, and all is found', async () => {
  const [installed] = await findBuildx(process.env)
  // The one under test may be too new itself; see given-parts.js.
  const program = process.env['BUILD_VARIANTS_TEST_CACHE_BUILDX'] ?? installed
  const reference = `${registryHost()}/e2e/cache-buildx-${process.pid}:buildcache`
  const run = async (name: string) => {
    const { env, remove } = await freshBuilder()
    try {
      const args = ['--build-all', '--test-only', '--output', join(folder, name), '--cache-buildx', program]
      const cache = ['--cache', 'registry', '--cache-ref', reference, '--cache-write', 'always']
      const where = {
        cwd,
        env: { ...env, DOCKER_CONFIG: newBuildx(program), XDG_STATE_HOME: join(folder, 'state') },
      }
      const { exitCode, stderr } = await buildVariants([...args, ...cache], where)
      expect({ exitCode, stderr }).toExitWith(0)
      return JSON.parse(readFileSync(join(folder, name, 'report.json'), 'utf8')) as RunReport
    } finally {
      await remove()
    }
  }
  const cold = await run('cold')
  expect(cold.cache).toMatchObject({ imported: 'miss', exported: 'written', warnings: [] })
  const warm = await run('warm')
  expect(warm.cache).toMatchObject({ imported: 'hit', warnings: [] })
  expect(foundSteps(warm)).toEqual(allFound(cold, 3))
}, 300_000)
