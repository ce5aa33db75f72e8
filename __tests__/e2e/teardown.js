import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { removeGivenParts } from './given-parts.js'

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

export default function teardown() {
  try {
    takeEngineDown()
  } finally {
    removeTemporaryFolder()
  }
}

function takeEngineDown() {
  const { docker, ours, parts } = globalThis.testEngine ?? {}
  removeGivenParts(parts)
  if (process.env.KEEP_ENGINE === '1') return
  const quietly = { stdio: ['ignore', 'ignore', 'inherit'] }
  if (docker !== undefined) {
    execFileSync('docker', ['buildx', 'rm', docker], quietly)
    execFileSync('docker', ['rm', '-f', '-v', docker], quietly)
  }
  if (ours !== undefined) execFileSync(process.execPath, [cli, 'engine', 'down', '--name', ours], quietly)
}

function removeTemporaryFolder() {
  const { folder, before } = globalThis.testTemporary ?? {}
  if (folder === undefined) return
  // In watch mode setup.js comes again.
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(folder, { recursive: true, force: true })
}
