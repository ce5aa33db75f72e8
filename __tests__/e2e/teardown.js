import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

import { removeGivenParts } from './given-parts.js'
import { takeDown } from './take-down.js'

export default function teardown() {
  try {
    takeEngineDown()
  } finally {
    removeTemporaryFolder()
  }
}

function takeEngineDown() {
  const engine = globalThis.testEngine
  if (engine === undefined) return
  removeGivenParts(engine.parts)
  for (const [program, ...args] of takeDown(engine))
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  engine.will.revoke()
}

function removeTemporaryFolder() {
  const { folder, before } = globalThis.testTemporary ?? {}
  if (folder === undefined) return
  // In watch mode setup.js comes again.
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(folder, { recursive: true, force: true })
}
