import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { buildAll } from '../../src/run/bake-cells.ts'
import type { Machine } from '../../src/machine/machine.ts'
import type { Cache } from '../../src/model/cache.ts'
import { SecretMask } from '../../src/text/secret-mask.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import { toNowhere } from '../../src/run/destinations/to-nowhere.ts'
import { sampleRequest } from '../plan/sample-request.ts'
import { builder } from '../report/sample-run.ts'

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
  const machine = {
    env: { DOCKER_CONFIG: folder, PATH: '/usr/bin:/bin' },
    cwd: folder,
    mask: new SecretMask(),
    now: Date.now,
    builder: { env: {} },
    readDockerfile: () => Promise.resolve(null),
    watch: (_: unknown, build: Parameters<Machine['watch']>[1]) => build(() => undefined),
  } as unknown as Machine
  const cache = { import: null, export: null, allow: [] } as unknown as Cache
  const job = { plan: planRun(sampleRequest()), builder: { ...builder, buildxVersion }, cache }
  const rest = { destination: toNowhere(), buildx: null, warn: () => undefined }
  await expect(buildAll({ ...job, ...rest }, machine)).rejects.toThrow()
  const calls = readFileSync(join(folder, 'calls'), 'utf8')
  expect(calls.includes('--allow=fs.read=/')).toBe(asks)
})
