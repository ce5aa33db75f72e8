import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from '@jest/globals'

import { findDocker } from '../../src/engine/find-docker.ts'

const home = mkdtempSync(join(tmpdir(), 'docker-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function pathWith(script: string | undefined): string {
  const folder = mkdtempSync(join(home, 'docker-'))
  if (script !== undefined) writeFileSync(join(folder, 'docker'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return folder
}

const refused = 'Cannot connect to the Docker daemon'

test.each([
  ['a daemon', 'echo 28.5.2', { kind: 'daemon', version: '28.5.2' }],
  ['a client only', `echo "${refused}" >&2; exit 1`, { kind: 'client', why: refused }],
  ['an old client, which exits with 0', `echo "${refused}" >&2; echo`, { kind: 'client', why: refused }],
  ['nothing', undefined, { kind: 'none' }],
])('finds %s', async (_, script, found) => {
  expect(await findDocker({ PATH: pathWith(script) })).toEqual(found)
})
