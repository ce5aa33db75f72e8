import { expect, test } from '@jest/globals'

import { ownCommand } from '../../src/doors/own-command.ts'

const checkout = { npm_package_name: 'build-variants', npm_lifecycle_event: 'demo' }

test.each([
  { name: 'installed', file: '/usr/local/bin/build-variants', env: {}, expected: 'build-variants' },
  { name: 'npm run demo', file: '/repo/dist/cli/index.js', env: checkout, expected: 'npm run' },
  {
    name: 'node, in the checkout',
    file: '/repo/dist/cli/index.js',
    env: {},
    expected: 'node dist/cli/index.js',
  },
  {
    name: 'node, from elsewhere',
    file: '/opt/bv/dist/cli/index.js',
    env: {},
    expected: 'node /opt/bv/dist/cli/index.js',
  },
  {
    name: 'a script of a project that has it installed',
    file: '/repo/node_modules/.bin/build-variants',
    env: { npm_package_name: 'other', npm_lifecycle_event: 'images' },
    expected: 'build-variants',
  },
])('a hint names the command that works: $name', ({ file, env, expected }) => {
  expect(ownCommand({ env, cwd: '/repo', program: ['/usr/bin/node', file] })).toBe(expected)
})
