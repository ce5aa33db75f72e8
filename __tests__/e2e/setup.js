/**
 * Before the end-to-end tests: a real BuildKit, registry and emulator. A machine with Docker lends its own, with a fresh
 * builder and a registry container; a Debian machine without gets an engine of our own, named `test`. What is made here is
 * taken down by teardown.js, and by a process of its own (last-will.js) when this one ends before. KEEP_ENGINE=1 leaves the
 * engine up, for the next run.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { useGivenParts } from './given-parts.js'
import { leaveWill } from './last-will.js'
import { takeDown } from './take-down.js'

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))
const busybox = fileURLToPath(new URL('busybox.ts', import.meta.url))

function run(command, args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function dockerAnswers() {
  try {
    execFileSync('docker', ['version', '--format', '{{.Server.Version}}'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function useDocker(name) {
  const registry = run('docker', ['run', '-d', '-p', '127.0.0.1::5000', '--name', name, 'registry:2']).trim()
  const address = run('docker', ['port', registry, '5000/tcp']).trim()
  run('docker', ['buildx', 'create', '--name', name, '--driver-opt', 'network=host', '--bootstrap'])
  process.env.BUILDX_BUILDER = name
  process.env.BUILD_VARIANTS_REGISTRY = `localhost:${address.split(':').pop()}`
}

function useOurs(name) {
  const engine = JSON.parse(run(process.execPath, [cli, 'engine', 'up', '--name', name, '--json']))
  Object.assign(process.env, engine.env)
}

/** One folder for all that the tests and their programs leave in the temporary folder. */
function useTemporaryFolder() {
  // A short name: unix sockets are made below it, whose path has at most 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'bv-e2e-'))
  // As /tmp is: some tests act as another user.
  chmodSync(folder, 0o1777)
  globalThis.testTemporary = { folder, before: process.env.TMPDIR }
  process.env.TMPDIR = folder
}

/** They are the same in a CI and on a laptop: what a CI says of itself, the tests say that are about it. */
function forgetCi() {
  const names = Object.keys(process.env).filter((name) =>
    /^(?:(?:CI|GITHUB|RUNNER)(?:_|$)|GITLAB_CI$|JENKINS_)/.test(name),
  )
  for (const name of names) delete process.env[name]
}

export default function setup() {
  if (!existsSync(cli)) throw new Error('the end-to-end tests run dist/: run `npm run package` first')
  const engine = dockerAnswers() ? { docker: `build-variants-test-${process.pid}` } : { ours: 'test' }
  forgetCi()
  // First: Ctrl-C may come while it is brought up.
  const will = leaveWill(takeDown(engine))
  globalThis.testEngine = { ...engine, will }
  if (engine.docker !== undefined) useDocker(engine.docker)
  else useOurs(engine.ours)
  run(process.execPath, ['--import', import.meta.resolve('tsx'), busybox])
  globalThis.testEngine.parts = useGivenParts()
  // Last: an engine that stays up keeps the environment that it was started with.
  useTemporaryFolder()
}
