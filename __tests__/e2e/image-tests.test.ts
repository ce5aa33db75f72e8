/**
 * Tests of images: run on what was built, for every kind of output; a failing one publishes nothing and is named first.
 *
 * @long
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import type { TestRecord, Verdict } from '../../src/model/verdict.ts'
import type { Finished } from './cli-process.ts'
import { buildVariants, mustRun, root } from './cli-process.ts'
import { isAttestation, readBlob, readManifest, readTags, registryHost } from './test-registry.ts'

const fixture = join(root, '__tests__/e2e/fixtures/tested')

/** A project of its own, so that nothing of another test is kept for it. */
function project(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'image-tests-'))
  cpSync(fixture, folder, { recursive: true })
  writeFileSync(join(folder, 'variants.yml'), `variant-arg: KIND\n${yaml}`)
  return folder
}

let count = 0
const nameImage = () => `e2e/image-tests-${process.pid}-${(count += 1)}`

interface Tested {
  readonly finished: Finished
  readonly report: RunReport
  /** By `variant/architecture name`. */
  readonly tests: ReadonlyMap<string, Verdict & { readonly test: TestRecord }>
}

async function run(cwd: string, args: readonly string[]): Promise<Tested> {
  rmSync(join(cwd, 'out/report.json'), { force: true })
  const finished = await buildVariants(args, { cwd })
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const tests = report.cells.flatMap(({ variant, platform, verdicts }) =>
    verdicts.flatMap((verdict) =>
      verdict.test === undefined
        ? []
        : [
            [
              `${variant}/${platform.split('/')[1] ?? ''} ${verdict.test.name}`,
              { ...verdict, test: verdict.test },
            ] as const,
          ],
    ),
  )
  return { finished, report, tests: new Map(tests) }
}

const outcomes = ({ tests }: Tested) =>
  Object.fromEntries([...tests].map(([name, { outcome, reason }]) => [name, reason ?? outcome]))

const testBakes = ({ stdout, stderr }: Finished) =>
  (stdout + stderr).match(/· tested in|failed in/g)?.length ?? 0

describe('on two platforms one variant fails its smoke test', () => {
  const eight = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8']
  const two = ['v5', 'v6']

  test.each([
    { output: 'push', variants: eight, words: 'nothing was published, every tag is as it was' },
    { output: 'layout', variants: two, words: 'nothing was kept' },
    { output: 'load', variants: two, words: 'nothing was kept' },
    { output: 'test-only', variants: two, words: 'nothing was kept' },
  ])(
    '$output: nothing is published, and it is named',
    async ({ output, variants, words }) => {
      const yaml = `test: grep -v v6 /kind\nvariants: [${variants.join(', ')}]\n`
      const name = nameImage()
      const image = ['--name', `${registryHost()}/${name}`, '--tag', 'v1']
      const args = {
        push: ['--push', ...image],
        layout: [],
        load: ['--load', ...image],
        'test-only': ['--test-only'],
      }
      const tested = await run(project(yaml), args[output as keyof typeof args])
      expect(tested.finished).toExitWith(5)
      expect(tested.finished.stderr.trim().split('\n').at(-1)).toBe(
        `✗ v6 linux/amd64 failed its test (exit code 1), as did 1 more image: ${words}`,
      )
      expect(tested.finished.stderr).toContain(
        'error[TEST_FAILED] v6 linux/amd64, v6 linux/arm64: test "test" failed',
      )
      const failed = [...tested.tests].filter(([, { outcome }]) => outcome !== 'passed').map(([key]) => key)
      expect(failed).toEqual(['v6/amd64 test', 'v6/arm64 test'])
      expect(tested.tests.size).toBe(2 * variants.length)
      expect(await readTags(name)).toEqual({})
    },
    300_000,
  )
})

describe('what passed', () => {
  const image = nameImage()
  const args = ['--push', '--name', `${registryHost()}/${image}`, '--tag', 'v1']
  const yaml = 'test: cat /kind\nvariants: [a, b]\n'
  const cwd = project(yaml)
  let first: Tested
  beforeAll(async () => {
    first = await run(cwd, args)
  }, 300_000)

  test('is published', async () => {
    expect(first.finished).toExitWith(0)
    expect(Object.keys(await readTags(image)).toSorted()).toEqual(['v1-a', 'v1-b'])
    expect(first.finished.stdout + first.finished.stderr).toContain('4 of 4 tests passed')
  })

  test('is attested in the index, beside the provenance, where other tools read it', async () => {
    const place = `${registryHost()}/${image}:v1-a`
    const { manifest: index } = await readManifest(image, 'v1-a')
    const [attested] = index.manifests.filter(isAttestation)
    const { manifest } = await readManifest(image, attested?.digest ?? '')
    const types = manifest.layers.map(({ annotations }) => annotations?.['in-toto.io/predicate-type'])
    expect(types.at(-1)).toBe('https://in-toto.io/attestation/test-result/v0.1')
    expect(types.some((type) => type?.startsWith('https://slsa.dev/provenance/'))).toBe(true)
    const statement = JSON.parse(
      (await readBlob(image, manifest.layers.at(-1)?.digest ?? '')).toString(),
    ) as object
    expect(statement).toMatchObject({
      subject: [{ digest: { sha256: first.report.cells[0]?.imageDigest?.slice('sha256:'.length) } }],
      predicate: { result: 'PASSED', passedTests: ['test'], failedTests: [] },
    })
    const format = '{{json .Provenance}}'
    expect(await mustRun('docker', ['buildx', 'imagetools', 'inspect', '--format', format, place])).toContain(
      'linux/arm64',
    )
    const copy = `oci:${mkdtempSync(join(tmpdir(), 'copy-'))}:copy`
    await mustRun('skopeo', ['copy', '--all', '--src-tls-verify=false', `docker://${place}`, copy])
  })

  test('is kept: an unchanged second run bakes no test, and says when it was', async () => {
    const second = await run(cwd, args)
    expect(second.finished).toExitWith(0)
    expect(testBakes(second.finished)).toBe(0)
    const told = ({ tests }: Tested) => [...tests.values()].map(({ test: { testedAt } }) => testedAt)
    expect(told(second)).toEqual(told(first))
    expect([...second.tests.values()].every(({ test: { kept } }) => kept)).toBe(true)
    expect(second.finished.stdout + second.finished.stderr).toContain(
      '4 of 4 tests passed, in an earlier run',
    )
  })

  test('is run again where that is asked for, and where the test is another one', async () => {
    const forced = await run(cwd, [...args, '--tests', 'run'])
    expect([...forced.tests.values()].map(({ test: { kept } }) => kept)).toEqual([false, false, false, false])
    writeFileSync(
      join(cwd, 'variants.yml'),
      `variant-arg: KIND\n${yaml.replace('[a, b]', '{ a: {}, b: { test: ls } }')}`,
    )
    const changed = await run(cwd, args)
    expect([...changed.tests.values()].map(({ test: { kept } }) => kept)).toEqual([true, true, false, false])
  })
})

test('an image without a shell is tested in exec form; a shell command says what to write', async () => {
  const cwd = project(`target: bare
variants:
  exec: { test: [/node, -p, process.arch] }
  shell: { test: node -v }
  missing: { test: [/nosuch] }
  server: { test: { stays-up: 2s } }
`)
  const tested = await run(cwd, ['--platform', 'linux/amd64'])
  expect(outcomes(tested)).toEqual({
    'exec/amd64 test': 'passed',
    'shell/amd64 test': 'the image has no /bin/sh: write the test as a list, test: [program, argument]',
    'missing/amd64 test': 'there is no program "/nosuch" in the image that can be started',
    'server/amd64 test': 'it stayed up for 2.0 s; the image has no shell, so nothing could send it SIGTERM',
  })
  expect(tested.report.warnings.map(({ code }) => code)).toContain('TEST_NOT_VERIFIED')
}, 300_000)

test('a server must stay up, and end on SIGTERM', async () => {
  const cwd = project(`target: server
test: { stays-up: 3s }
variants:
  good: {}
  healthy: { target: healthy, test: { stays-up: 50s } }
  crashing: {}
  stubborn: {}
  careless: {}
`)
  const tested = await run(cwd, ['--platform', 'linux/amd64', '--test-only'])
  expect(outcomes(tested)).toEqual({
    'good/amd64 test': 'passed',
    'healthy/amd64 test': 'passed',
    'crashing/amd64 test': 'it ended with exit code 2 before 3.0 s were over',
    'stubborn/amd64 test': 'it still ran 10 s after SIGTERM',
    'careless/amd64 test': 'it still ran 10 s after SIGTERM',
  })
  expect(tested.tests.get('crashing/amd64 test')?.test.output).toEqual(['listening', 'no database'])
}, 300_000)

test('what a test does harms no other one, and leaves nothing behind', async () => {
  const cwd = project(`variants:
  a:
    test:
      - { name: hangs, run: sleep 4711, timeout: 2s }
      - { name: floods, run: 'yes | head -n 10000000; exit 9' }
      - { name: prints, run: 'printf "::error::x\\n##[set-output name=a]b\\n"; exit 1' }
      - { name: forks, run: '(sleep 4712 > /dev/null 2>&1 &); rm -rf /usr/lib; echo gone > /bin/cat' }
      - { name: whole, run: 'grep a /kind', expect: { stdout: '^a\\n$' } }
      - { name: code, run: [sh, -c, exit 4], expect: { exit-code: 4 } }
      - { name: other code, run: [sh, -c, exit 4] }
      - { name: as, run: 'id -u; pwd; echo "$A"', user: 1000, workdir: /tmp, env: { A: 'x"$y\\z' }, expect: { stdout: '^1000\\n/tmp\\nx"\\$y\\\\z\\n$' } }
      - { name: silent, run: echo no, expect: { not-stdout: no } }
      - { name: alone, run: 'cat /proc/net/route | wc -l', expect: { stdout: '^[01]\\n$' } }
`)
  const tested = await run(cwd, ['--platform', 'linux/amd64'])
  expect(outcomes(tested)).toEqual({
    'a/amd64 hangs': 'it did not end within 2.0 s',
    'a/amd64 floods': 'exit code 9',
    'a/amd64 prints': 'exit code 1',
    'a/amd64 forks': 'passed',
    'a/amd64 whole': 'passed',
    'a/amd64 code': 'passed',
    'a/amd64 other code': 'exit code 4',
    'a/amd64 as': 'passed',
    'a/amd64 silent': '"no" is in its stdout',
    'a/amd64 alone': 'passed',
  })
  expect(tested.finished.stderr).not.toMatch(/^::|##\[/m)
  expect(execFileSync('ps', ['axo', 'args'], { encoding: 'utf8' })).not.toMatch(/sleep 471[12]/)
}, 300_000)

test('a cell that is not tested is not verified, and that fails where tests are required', async () => {
  const cwd = project('target: bare\nvariants: { a: { test: { stays-up: 1s } } }\n')
  const tested = await run(cwd, ['--platform', 'linux/amd64', '--tests', 'require'])
  expect(tested.finished).toExitWith(5)
  expect(outcomes(tested)).toEqual({
    'a/amd64 test':
      'not verified: it stayed up for 1.0 s; the image has no shell, so nothing could send it SIGTERM',
  })
}, 300_000)
