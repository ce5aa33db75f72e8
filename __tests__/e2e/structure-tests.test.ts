/**
 * Every example in container-structure-test's documentation, as a team's file has it: on an image of two platforms each passes, and
 * each fails with its reason, on one of them, where it asks for something else.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants, root } from './cli-process.ts'

const fixture = join(root, '__tests__/e2e/fixtures/structure-tests')
const platforms = ['linux/amd64', 'linux/arm64']

/** The project with the test files of one folder. */
function project(kind: 'passing' | 'failing' | 'refused'): string {
  const folder = mkdtempSync(join(tmpdir(), 'structure-tests-'))
  cpSync(fixture, folder, { recursive: true })
  const files = ['commands.yaml', 'files.json', 'contents.yaml', 'metadata.yaml'].map(
    (name) => `${kind}/${name}`,
  )
  const variants =
    kind === 'refused'
      ? 'variants: { plain: { test-file: refused/tests.yaml } }'
      : `variants:
  plain: { target: plain, test-file: [${files.join(', ')}] }
  entry: { target: entry, test-file: ${kind}/entrypoint.yaml }`
  writeFileSync(
    join(folder, 'variants.yml'),
    `variant-arg: KIND\ndefault: plain\nplatforms: [${platforms.join(', ')}]\n${variants}\n`,
  )
  return folder
}

/** What is said of each test, by its name; the same on all platforms, or it is told with them. */
async function outcomesOf(cwd: string, args: readonly string[]) {
  const finished = await buildVariants(args, { cwd })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const said = (platform: string) =>
    Object.fromEntries(
      report.cells
        .filter((cell) => cell.platform === platform)
        .flatMap(({ variant, verdicts }) =>
          verdicts.flatMap(({ test: record, outcome, reason }) =>
            record === undefined ? [] : [[`${variant}: ${record.name}`, reason ?? outcome] as const],
          ),
        ),
    )
  const [first = {}, ...others] = [...new Set(report.cells.map(({ platform }) => platform))].map(said)
  for (const other of others) expect(other).toEqual(first)
  return { finished, outcomes: first }
}

const names = [
  ...['plain: gunicorn flask', 'plain: apt-get upgrade', 'plain: say hello world'],
  ...['plain: nothing of another test is left', 'plain: its own variables'],
  'plain: variables build on the shared ones',
  ...[
    'plain: Root',
    'plain: Own',
    'plain: Run',
    'plain: Not there',
    'plain: Debian Sources',
    'plain: metadata',
  ],
  ...['entry: the entrypoint is not used', 'entry: but may be called'],
]

test('the examples pass on an image that is as they say', async () => {
  const { finished, outcomes } = await outcomesOf(project('passing'), [])
  expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, 'passed'])))
  expect(finished).toExitWith(0)
  expect(finished.stdout + finished.stderr).toContain('28 of 28 tests passed')
}, 600_000)

test('each fails, with what is wrong, where it asks for something else', async () => {
  const { finished, outcomes } = await outcomesOf(project('failing'), ['--platforms', 'linux/amd64'])
  expect(finished).toExitWith(5)
  expect(outcomes).toEqual({
    'plain: gunicorn flask': 'exit code 127',
    'plain: apt-get upgrade': '".*Inst.*Security.* | .*Security.*Inst.*" is in its stdout',
    'plain: apt-get warns': '"(?m)old$" is in its stderr',
    'plain: say hello world': '"^world" is not in its stdout',
    'plain: exit code': 'exit code 3 instead of 2',
    'plain: setup fails': 'a setup command failed with exit code 4',
    'plain: no such program': 'there is no program "nosuch" in the image that can be started',
    'plain: Root': '"/" has drwxr-xr-x, not "-rw-r--r--" (and 2 more)',
    'plain: Own': '"/srv/own" belongs to user 1000, not 0',
    'plain: Run': '"/etc/apt/sources.list" is not executable by any: it has -rw-r--r--',
    'plain: Not there': 'there is no "/nosuch"',
    'plain: Debian Sources': '".*gce_debian_mirror.*" is not in "/etc/apt/sources.list" (and 1 more)',
    'plain: metadata': 'environment variable "foo" is "baz", not "b.z" (and 10 more)',
    'entry: the entrypoint is not used': '"from the entrypoint" is not in its stdout',
    'entry: but may be called': 'exit code 1',
  })
}, 600_000)

test('all of it runs for test-only, too, which keeps no image', async () => {
  const { finished, outcomes } = await outcomesOf(project('passing'), [
    ...['--test-only', '--tests', 'require', '--platforms', 'linux/amd64'],
  ])
  expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, 'passed'])))
  expect(finished).toExitWith(0)
}, 600_000)

describe('what is not known here', () => {
  test('is refused by name and line before anything is built', async () => {
    const { exitCode, stderr } = await buildVariants([], { cwd: project('refused') })
    expect(exitCode).toBe(2)
    const lines = [
      'licenseTests:2',
      'privileged:7',
      'allocateTty:8',
      'envFile:9',
      'envVars:10',
      'capabilities:13',
      'bindMounts:15',
    ]
    for (const [name = '', line = ''] of lines.map((one) => one.split(':'))) {
      expect(stderr).toMatch(new RegExp(`refused/tests\\.yaml:${line}:\\d+`))
      expect(stderr).toContain(`has no key "${name}"`)
    }
    expect(stderr).not.toContain('"user"')
  })
})
