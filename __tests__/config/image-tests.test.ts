import { describe, expect, test } from '@jest/globals'

import { runTest } from '../../src/model/image-test.ts'
import { makeRequest, tryRequest } from './request-fixture.ts'

const head = 'variant-arg: QUEUE_BACKEND\nplatforms: [linux/amd64]\n'

async function testsOf(yaml: string, argv: readonly string[] = []) {
  const request = await makeRequest({ files: { 'variants.yml': `${head}${yaml}` }, argv })
  return Object.fromEntries(
    request.variants.map(({ name, tests }) => [name, tests.map((one) => one.test)] as const),
  )
}

async function refused(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const { problems } = await tryRequest({ files: { 'variants.yml': `${head}${yaml}`, ...files } })
  return problems.map(({ code, what, where }) => `${code} ${where ?? ''}: ${what}`)
}

describe('test', () => {
  test('is a shell command, a program, or several; a variant has its own, or none', async () => {
    const tests = await testsOf(`test: npm test
variants:
  all: {}
  exec: { test: [node, -v] }
  none: { test: false }
  several:
    test:
      - { name: a, run: 'true' }
      - { name: b, entrypoint: true }
`)
    expect(tests).toEqual({
      all: [runTest('test', { kind: 'shell', text: 'npm test' })],
      exec: [runTest('test', { kind: 'exec', argv: ['node', '-v'] })],
      none: [],
      several: [runTest('a', { kind: 'shell', text: 'true' }), runTest('b', { kind: 'entrypoint' })],
    })
  })

  test('of the door is for all variants', async () => {
    const tests = await testsOf('variants: { all: { test: false }, b: { test: own } }\n', ['--test', 'x, y'])
    const given = [runTest('test', { kind: 'shell', text: 'x, y' })]
    expect(tests).toEqual({ all: given, b: given })
  })

  test('says all that it can', async () => {
    const yaml = `variants:
  all:
    test:
      run: check
      env: { A: 1.10, B: "x y" }
      user: 1000:1000
      workdir: /srv
      timeout: 2m
      network: default
      expect: { exit-code: 3, stdout: ok, not-stdout: [a, b], stderr: e, not-stderr: f }
`
    expect(await testsOf(yaml)).toEqual({
      all: [
        runTest(
          'test',
          { kind: 'shell', text: 'check' },
          {
            env: { A: '1.10', B: 'x y' },
            ...{ user: '1000:1000', workdir: '/srv', timeoutMs: 120_000, network: 'default' },
            expect: { exitCode: 3, stdout: ['ok'], notStdout: ['a', 'b'], stderr: ['e'], notStderr: ['f'] },
          },
        ),
      ],
    })
  })

  test.each([
    ['an unknown key', 'test: { rnu: x }', /^UNKNOWN_KEY variants.yml:3:9: test has no key "rnu"/],
    ['nothing to run', 'test: { name: x }', /^BAD_TEST variants.yml:3:7: test says nothing to run/],
    ['two things to run', 'test: { run: x, entrypoint: true }', /run and entrypoint cannot be used together/],
    ['a server with a command', 'test: { run: x, stays-up: 3s }', /run and stays-up cannot be used together/],
    ['one that is never up', 'test: { stays-up: 10m }', /would time out before it has stayed up/],
    [
      'a pattern with look-ahead',
      "test: { run: x, expect: { stdout: '(?=a)' } }",
      /^BAD_PATTERN variants.yml:3:35: "\(\?=a\)"/,
    ],
    [
      'a broken pattern of a list',
      "test: { run: x, expect: { stdout: [a, '('] } }",
      /^BAD_PATTERN variants.yml:3:39/,
    ],
    ['no program', "test: ['']", /^BAD_TEST variants.yml:3:7: test starts no program/],
    ['one of several without a name', 'test: [{ run: x }]', /test\[0\] has no name/],
    ['two of one name', 'test: [{ name: a, run: x }, { name: a, run: y }]', /two tests called "a"/],
    ['a time that is none', 'test: { run: x, timeout: soon }', /^BAD_DURATION/],
    ['a network', 'test: { run: x, network: host }', /network is "host"/],
    ['a user with a line break', 'test: { run: x, user: "a\\nRUN b" }', /is not a user/],
    ['a folder that is none', 'test: { run: x, workdir: app }', /is not an absolute path/],
    [
      'a variable with a line break',
      'test: { run: x, env: { A: "b\\nUSER c" } }',
      /the value of A has a line break/,
    ],
    ['a name of a variable', 'test: { run: x, env: { "A B": c } }', /"A B" is not the name of a variable/],
    ['a platform', 'test: { run: x, platforms: linux/foo }', /^BAD_PLATFORM/],
    ['mounts that are none', 'test: { run: x, mounts: [a] }', /test.mounts .*a list/],
    [
      'a mount of no context',
      'test: { run: x, mounts: { /a: goss } }',
      /^BAD_TEST variants.yml:3:7: .*mounts "goss", which is no build context/,
    ],
    ['a mount at no path', 'test: { run: x, mounts: { "/a,b": goss } }', /"\/a,b" is no path for a mount/],
    [
      'a mount above the root',
      'test: { run: x, mounts: { /a/../b: goss } }',
      /"\/a\/..\/b" is no path for a mount/,
    ],
  ])('is refused by name and line: %s', async (_, yaml, words) => {
    expect((await refused(`${yaml}\nvariants: [all]\n`)).join('\n')).toMatch(words)
  })

  test('for a platform that no variant has is refused', async () => {
    const yaml = 'variants: { all: { test: { run: x, platforms: linux/arm64 } } }\n'
    expect((await refused(yaml)).join('\n')).toMatch(/^BAD_TEST variants.yml:3:26: .*linux\/arm64/)
  })

  test('for a platform that this run leaves out is only not run', async () => {
    const yaml =
      'platforms: [linux/amd64, linux/arm64]\nvariants: { all: { test: { run: x, platforms: linux/arm64 } } }\n'
    const request = await makeRequest({
      files: { 'variants.yml': `variant-arg: QUEUE_BACKEND\n${yaml}` },
      argv: ['-p', 'linux/amd64'],
    })
    expect(request.variants[0]?.tests).toHaveLength(1)
  })
})

describe('test-file', () => {
  const file = (text: string) => ({ 'tests/t.yaml': text })
  const yaml = 'test-file: tests/t.yaml\nvariants: [all]\n'

  test('is read as container-structure-test reads it', async () => {
    const text = `schemaVersion: 2.0.0
globalEnvVars: [{ key: PATH, value: "/env/bin:$PATH" }]
containerRunOptions: { user: root }
commandTests:
  - { name: which, setup: [[mkdir, /env]], command: which, args: [gunicorn], expectedOutput: [/env/bin/gunicorn], exitCode: 1 }
fileExistenceTests:
  - { name: Root, path: /, permissions: drwxr-xr-x, uid: 0, isExecutableBy: any }
fileContentTests:
  - { name: Sources, path: /etc/apt/sources.list, expectedContents: ['.*debian.*'] }
metadataTest:
  labels: [{ key: date, value: '^\\d+$', isRegex: true }]
  cmd: [/bin/bash]
`
    const request = await makeRequest({ files: { 'variants.yml': `${head}${yaml}`, ...file(text) } })
    expect(request.variants[0]?.tests.map((one) => one.test)).toEqual([
      runTest(
        'which',
        { kind: 'exec', argv: ['which', 'gunicorn'] },
        {
          ...{ setup: [['mkdir', '/env']], baseEnv: { PATH: '/env/bin:$PATH' }, expands: true, user: 'root' },
          network: 'default',
          expect: { exitCode: 1, stdout: ['/env/bin/gunicorn'], notStdout: [], stderr: [], notStderr: [] },
        },
      ),
      {
        ...{ kind: 'file', name: 'Root', path: '/', env: {}, shouldExist: true, permissions: 'drwxr-xr-x' },
        ...{ uid: 0, gid: null, executableBy: 'any' },
      },
      {
        kind: 'content',
        name: 'Sources',
        path: '/etc/apt/sources.list',
        expected: ['.*debian.*'],
        excluded: [],
      },
      {
        ...{ kind: 'metadata', name: 'metadata', env: [], unboundEnv: [] },
        labels: [{ key: 'date', value: '^\\d+$', isPattern: true }],
        ...{ entrypoint: null, cmd: ['/bin/bash'], exposedPorts: [], unexposedPorts: [], volumes: [] },
        ...{ unmountedVolumes: [], workdir: null, user: null },
      },
    ])
  })

  test.each([
    ['another version', 'schemaVersion: 1.0.0\n', /^TEST_FILE tests\/t.yaml:1:16: schemaVersion is "1.0.0"/],
    ['no version', 'commandTests: []\n', /the file has no schemaVersion/],
    [
      'licences',
      'schemaVersion: 2.0.0\nlicenseTests: []\n',
      /^UNKNOWN_KEY tests\/t.yaml:2:1: .*"licenseTests"/,
    ],
    ['rights', 'schemaVersion: 2.0.0\ncontainerRunOptions: { privileged: true }\n', /"privileged"/],
    [
      'a key',
      'schemaVersion: 2.0.0\ncommandTests: [{ name: a, command: b, expectOutput: [c] }]\n',
      /tests\/t.yaml:2:39: .*"expectOutput"/,
    ],
    [
      'no command',
      'schemaVersion: 2.0.0\ncommandTests: [{ name: a }]\n',
      /commandTests\[0\].command is missing/,
    ],
    [
      'a pattern',
      'schemaVersion: 2.0.0\nfileContentTests: [{ name: a, path: /b, expectedContents: ["["] }]\n',
      /^BAD_PATTERN tests\/t.yaml:2/,
    ],
    ['no YAML', 'schemaVersion: [\n', /^BAD_YAML/],
    ['nothing', '', /^TEST_FILE tests\/t.yaml: the test file is empty/],
  ])('is refused by name and line: %s', async (_, text, words) => {
    expect((await refused(yaml, file(text))).join('\n')).toMatch(words)
  })

  test('must be there, and not be too large', async () => {
    expect(await refused(yaml)).toEqual([
      'TEST_FILE variants.yml:3:12: there is no file "tests/t.yaml" with tests',
    ])
    expect((await refused(yaml, file(`# ${'x'.repeat(2 ** 20)}`))).join()).toMatch(/^FILE_TOO_LARGE/)
  })
})
