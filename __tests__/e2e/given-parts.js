/**
 * Other parts than the engine's, from the environment, for the whole end-to-end suite:
 *
 *   BUILD_VARIANTS_TEST_BUILDX           a program: the buildx that `docker buildx` is then
 *   BUILD_VARIANTS_TEST_BUILDKIT_IMAGE   an image of BuildKit: all builders are then docker-container ones of it
 *   BUILD_VARIANTS_TEST_CACHE_BUILDX     a program: the value of `cache-buildx`, for a machine that cannot fetch the pinned one
 *
 * What is made here is taken away by `removeGivenParts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export function useGivenParts() {
  const { BUILD_VARIANTS_TEST_BUILDX: buildx, BUILD_VARIANTS_TEST_BUILDKIT_IMAGE: image } = process.env
  if (!buildx && !image) return null
  const folder = mkdtempSync(join(tmpdir(), 'given-parts-'))
  if (buildx) useBuildx(resolve(buildx), folder)
  const builder = image ? useImage(image, folder) : null
  const version = execFileSync('docker', ['buildx', 'version'], { encoding: 'utf8' }).trim()
  process.stderr.write(`e2e: ${version}; builders of ${image || 'the engine'}\n`)
  return { folder, builder }
}

/** Docker's configuration stays the user's; only its buildx is another one. (Extra folders are looked into first.) */
function useBuildx(program, folder) {
  const plugins = join(folder, 'cli-plugins')
  mkdirSync(plugins)
  symlinkSync(program, join(plugins, 'docker-buildx'))
  const before = process.env.DOCKER_CONFIG ?? join(homedir(), '.docker')
  const config = { ...readJson(join(before, 'config.json')), cliPluginsExtraDirs: [plugins] }
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config))
  process.env.DOCKER_CONFIG = folder
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

/** The engine's registry stands in for Docker Hub there, too. */
function useImage(image, folder) {
  const host = process.env.BUILD_VARIANTS_REGISTRY
  const config = join(folder, 'buildkitd.toml')
  writeFileSync(
    config,
    `[registry."docker.io"]\n  mirrors = ["${host}"]\n[registry."${host}"]\n  http = true\n`,
  )
  process.env.BUILD_VARIANTS_TEST_BUILDKIT_CONFIG = config
  const name = `build-variants-given-${process.pid}`
  const options = [
    '--driver-opt',
    `image=${image}`,
    '--driver-opt',
    'network=host',
    '--buildkitd-config',
    config,
  ]
  const create = [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'docker-container',
    ...options,
    '--bootstrap',
  ]
  execFileSync('docker', create, { stdio: ['ignore', 'ignore', 'inherit'] })
  process.env.BUILDX_BUILDER = name
  return name
}

export function removeGivenParts(parts) {
  if (!parts) return
  if (parts.builder)
    execFileSync('docker', ['buildx', 'rm', '--force', parts.builder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  rmSync(parts.folder, { recursive: true, force: true })
}
