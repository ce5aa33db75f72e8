import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { stateDirectory, toolDirectory } from '../../src/machine/builder.ts'
import { findBuildx } from '../../src/buildkit/find-buildx.ts'
import { homeDirectory } from '../../src/files/home-directory.ts'

const home = userInfo().homedir

test.each([
  { name: 'on a runner', env: { RUNNER_TEMP: '/tmp/job', HOME: '/h' }, expected: '/tmp/job' },
  { name: 'where XDG says', env: { XDG_STATE_HOME: '/state', HOME: '/h' }, expected: '/state' },
  { name: 'else at home', env: { HOME: '/h' }, expected: '/h/.local/state' },
  { name: 'on Windows', env: { USERPROFILE: '/users/me' }, expected: '/users/me/.local/state' },
  { name: 'without HOME', env: {}, expected: `${home}/.local/state` },
  { name: 'with an empty one', env: { HOME: '', XDG_STATE_HOME: '' }, expected: `${home}/.local/state` },
  { name: 'with relative ones', env: { HOME: 'h', XDG_STATE_HOME: 's' }, expected: `${home}/.local/state` },
])('state is kept $name', ({ env, expected }) => {
  expect(stateDirectory({ env })).toBe(`${expected}/build-variants`)
})

test.each([
  { name: 'on a runner', env: { RUNNER_TOOL_CACHE: '/opt/tools', HOME: '/h' }, expected: '/opt/tools' },
  { name: 'where XDG says', env: { XDG_CACHE_HOME: '/cache', HOME: '/h' }, expected: '/cache' },
  { name: 'else at home', env: { HOME: '/h' }, expected: '/h/.cache' },
  { name: 'without HOME', env: {}, expected: `${home}/.cache` },
  { name: 'with empty ones', env: { HOME: '', RUNNER_TOOL_CACHE: '' }, expected: `${home}/.cache` },
  { name: 'with relative ones', env: { HOME: 'h', XDG_CACHE_HOME: 'c' }, expected: `${home}/.cache` },
])('programs are kept $name', ({ env, expected }) => {
  expect(toolDirectory({ env })).toBe(`${expected}/build-variants`)
})

// Only root can become somebody else.
const testAsRoot = process.geteuid?.() === 0 ? test : test.skip

testAsRoot('a user whom the system does not know has the folder of temporary files', () => {
  process.seteuid?.(54_321)
  try {
    expect(homeDirectory({})).toBeNull()
    expect(stateDirectory({ env: {} })).toBe(`${tmpdir()}/.local/state/build-variants`)
  } finally {
    process.seteuid?.(0)
  }
})

test('without HOME nothing of the working directory is run as buildx', async () => {
  const before = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  mkdirSync(join(folder, '.docker/cli-plugins'), { recursive: true })
  writeFileSync(join(folder, '.docker/cli-plugins/docker-buildx'), '#!/bin/sh\n', { mode: 0o755 })
  process.chdir(folder)
  try {
    const [program] = await findBuildx({ HOME: '' })
    expect(program).toMatch(/^(?:\/|docker$)/)
  } finally {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  }
})
