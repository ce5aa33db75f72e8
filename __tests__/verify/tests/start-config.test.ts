import { describe, expect, test } from '@jest/globals'

import { runTest } from '../../../src/model/image-test.ts'
import { commandOf, envOf, expand, readStartConfig } from '../../../src/verify/tests/start-config.ts'
import { testDockerfile } from '../../../src/verify/tests/test-dockerfile.ts'

const values = new Map([
  ['HOME', '/root'],
  ['A', 'a'],
  ['A_1', 'b'],
])

// What Go's os.Expand gives for them (os/env_test.go has most).
test.each([
  ['', ''],
  ['$HOME', '/root'],
  ['${HOME}/x', '/root/x'],
  ['start$HOME end', 'start/root end'],
  ['$A_1$A-$B', 'ba-'],
  ['$$ $1 $* $# $@ $! $? $-', '       '],
  ['$12', '2'],
  ['now is the $', 'now is the $'],
  ['$ $/ $.', '$ $/ $.'],
  ['${} ${A', ' A'],
  ['${A:-x} ${A B}', ' '],
  ['\\$A', '\\a'],
])('%j is expanded as Go does it', (text, found) => {
  expect(expand(text, values)).toBe(found)
})

describe('what a test sets', () => {
  const config = readStartConfig({ config: { Env: ['PATH=/bin', 'A=a'] } })
  const given = (env: Record<string, string>, baseEnv: Record<string, string> = {}, expands = true) =>
    runTest('n', { kind: 'exec', argv: ['x', '$PATH'] }, { env, baseEnv, expands })

  test('builds on what is shared, and that on the image', () => {
    const one = given({ PATH: '/more:$PATH', C: '${B}c' }, { PATH: '/env:$PATH', B: '$A$A' })
    expect(Object.fromEntries(envOf(one, config))).toEqual({ PATH: '/more:/env:/bin', B: 'aa', C: 'aac' })
    expect(commandOf(one, config)).toEqual(['x', '/more:/env:/bin'])
  })

  test('stands in the Dockerfile as it is in the end: nothing of it is looked at there', () => {
    const steps = { method: 'plain', config, mark: 'm', slowness: 1 } as const
    const one = given({ A: '${A:-b}"\\$' }, { PATH: '/env:$PATH' })
    expect(testDockerfile({ ...steps, test: one })).toContain('\nENV PATH="/env:/bin"\nENV A="\\"\\\\\\$"\n')
    const plain = given({ A: '$A' }, {}, false)
    expect(testDockerfile({ ...steps, test: plain })).toContain('\nENV A="\\$A"\n')
    expect(commandOf(plain, config)).toEqual(['x', '$PATH'])
  })
})
