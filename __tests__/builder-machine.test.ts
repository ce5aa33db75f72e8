import { tmpdir, userInfo } from 'node:os'

import { expect, test } from '@jest/globals'

import { stateDirectory } from '../src/builder-machine.ts'
import { findBuildx } from '../src/buildkit/find-buildx.ts'
import { homeDirectory } from '../src/process/home-directory.ts'

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

test('a user whom the system does not know has the folder of temporary files', () => {
  // Only root can become somebody else.
  if (process.geteuid?.() !== 0) return
  process.seteuid?.(54_321)
  try {
    expect(homeDirectory({})).toBeNull()
    expect(stateDirectory({ env: {} })).toBe(`${tmpdir()}/.local/state/build-variants`)
  } finally {
    process.seteuid?.(0)
  }
})

test('without HOME nothing of the working directory is run as buildx', async () => {
  const [program] = await findBuildx({})
  expect(program).toMatch(/^(?:\/|docker$)/)
})
