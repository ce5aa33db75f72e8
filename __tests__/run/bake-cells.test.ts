import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { buildAll } from '../../src/run/bake-cells.ts'
import { toNowhere } from '../../src/run/destinations/to-nowhere.ts'
import { plannedFor, sampleRequest } from '../plan/sample-request.ts'
import { noCache } from '../model/planned-cache.ts'
import { builder } from '../report/sample-run.ts'
import { sampleMachine } from './sample-machine.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-all-'))
  // The plugin that is found first: it notes what it is told, and fails.
  mkdirSync(join(folder, 'cli-plugins'))
  const script = `#!/bin/sh\necho "$*" >> '${folder}/calls'\nexit 1\n`
  writeFileSync(join(folder, 'cli-plugins', 'docker-buildx'), script, { mode: 0o755 })
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  { buildxVersion: 'v0.17.0', asks: true },
  { buildxVersion: 'v0.16.2', asks: false },
])('buildx $buildxVersion is told what it may read: $asks', async ({ buildxVersion, asks }) => {
  const env = { DOCKER_CONFIG: folder, PATH: '/usr/bin:/bin' }
  const machine = sampleMachine(folder, { env })
  const job = { ...plannedFor(sampleRequest()), builder: { ...builder, buildxVersion }, cache: noCache }
  const rest = {
    destination: toNowhere(plannedFor(sampleRequest()).plan),
    buildx: null,
    parent: null,
    warn: () => undefined,
  }
  await expect(buildAll({ ...job, ...rest }, machine)).rejects.toThrow()
  const calls = readFileSync(join(folder, 'calls'), 'utf8')
  expect(calls.includes('--allow=fs.read=/')).toBe(asks)
})
