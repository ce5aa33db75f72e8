/** publish: per-variant publishes what is complete and leaves the rest, and the next run brings that; fail-fast ends at once. @long */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { runAction } from './action-runner.ts'
import type { Finished } from './cli-process.ts'
import { buildVariants, root } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

let count = 0
const nameImage = () => `e2e/per-variant-${process.pid}-${(count += 1)}`

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'per-variant-'))
  folders.push(folder)
  return folder
}

const variants = ['v1', 'v2', 'v3', 'v4']

/** What breaks is said by an argument that no other variant has: the images of the others are the same with and without it. */
const dockerfile = `FROM busybox:1.35.0
ARG KIND
ARG SALT
ARG BROKEN
ARG SLOW
RUN test -z "$BROKEN" || { echo "$KIND broke here" >&2; exit 7; }
RUN test -z "$SLOW" || sleep 120
RUN echo "$KIND $SALT" > /kind
`

/** A project of its own: four variants, and what is said of single ones. */
function project(special: Readonly<Record<string, string>> = {}, more = ''): string {
  const folder = temporary()
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  describeVariants(folder, special, more)
  return folder
}

function describeVariants(folder: string, special: Readonly<Record<string, string>>, more = ''): void {
  const lines = variants.map((name) => `  ${name}: ${special[name] ?? '{}'}`)
  const yaml = ['variant-arg: KIND', 'default: v1', more, 'variants:', ...lines, '']
  writeFileSync(join(folder, 'variants.yml'), yaml.join('\n'))
}

const broken = '{ build-args: { BROKEN: "1" } }'

interface Ran {
  readonly finished: Finished
  readonly report: RunReport
  /** By variant. */
  readonly states: Readonly<Record<string, string>>
  readonly headline: string
}

async function run(cwd: string, args: readonly string[]): Promise<Ran> {
  rmSync(join(cwd, 'out/report.json'), { force: true })
  const finished = await buildVariants(args, { cwd })
  const file = join(cwd, 'out/report.json')
  if (!existsSync(file)) throw new Error(`no report: exit ${finished.exitCode}\n${finished.stderr}`)
  const report = JSON.parse(readFileSync(file, 'utf8')) as RunReport
  const indexes = report.publication?.indexes ?? []
  return {
    finished,
    report,
    states: Object.fromEntries(indexes.map(({ variant, state }) => [variant, state])),
    headline: (finished.exitCode === 0 ? finished.stdout : finished.stderr).trim().split('\n').at(-1) ?? '',
  }
}

const allBut = (one: string, state: string, other: string) =>
  Object.fromEntries(variants.map((name) => [name, name === one ? other : state]))

describe('four variants on two platforms, one of which cannot be built', () => {
  const image = nameImage()
  const push = (salt: string) => [
    '--push',
    ...['--name', `${registryHost()}/${image}`, '--tag', 'nightly', '--build-arg', `SALT=${salt}`],
  ]
  const cwd = project()
  let before: Record<string, string>
  let part: Ran
  let between: Record<string, string>
  beforeAll(async () => {
    expect((await run(cwd, push('one'))).finished).toExitWith(0)
    before = await readTags(image)
    describeVariants(cwd, { v4: broken }, 'publish: per-variant\ntest: cat /kind')
    part = await run(cwd, push('two'))
    between = await readTags(image)
  }, 600_000)

  test('three are published, the fourth is named, and its tag is what it was', () => {
    expect(part.finished).toExitWith(7)
    expect(part.states).toEqual(allBut('v4', 'published', 'failed'))
    expect(Object.keys(before)).toHaveLength(4)
    const moved = Object.keys(before).filter((tag) => between[tag] !== before[tag])
    expect(moved.toSorted()).toEqual(['nightly', ...variants.slice(1, 3).map((name) => `nightly-${name}`)])
    expect(part.headline).toMatch(
      /^✗ v4 linux\/(?:amd64|arm64)(?: and 1 more image)? failed to build: 3 variants published; v4 stayed behind$/,
    )
    expect(part.finished.stderr).toContain(
      'error[STAYED_BEHIND] 1 of 4 variants stayed behind: v4 (nightly-v4)',
    )
    expect(part.finished.stderr).toContain('v4 broke here')
  })

  test('what is published was tested; of the fourth it is said why not', () => {
    const found = part.report.cells.flatMap(({ variant, verdicts }) =>
      verdicts.flatMap(({ test, outcome, reason }) =>
        test === undefined ? [] : [`${variant} ${reason ?? outcome}`],
      ),
    )
    const expected = variants.map((name) => {
      return `${name} ${name === 'v4' ? 'not every image of its variant was built' : 'passed'}`
    })
    expect(found).toEqual(expected.flatMap((one) => [one, one]))
  })

  test('corrected, the fourth is published, and the others are left as they are', async () => {
    describeVariants(cwd, {}, 'publish: per-variant\ntest: cat /kind')
    const whole = await run(cwd, push('two'))
    expect(whole.finished).toExitWith(0)
    expect(whole.states).toEqual(allBut('v4', 'unchanged', 'published'))
    expect(whole.headline).toContain('1 variant published, 3 unchanged')
    const after = await readTags(image)
    expect({ ...after, 'nightly-v4': null }).toEqual({ ...between, 'nightly-v4': null })
    expect(after['nightly-v4']).not.toBe(before['nightly-v4'])
  }, 300_000)

  test('when all of them fail, nothing is published, with the exit code of the failure', async () => {
    const tags = await readTags(image)
    describeVariants(cwd, {}, 'publish: per-variant\nbuild-args: { BROKEN: "1" }')
    const none = await run(cwd, push('two'))
    expect(none.finished).toExitWith(4)
    expect(none.headline).toContain('nothing was published, every tag is as it was')
    expect(new Set(Object.values(none.states))).toEqual(new Set(['failed']))
    expect(await readTags(image)).toEqual(tags)
  }, 300_000)
})

describe('one of four fails its test', () => {
  const failing = '{ test: "false" }'

  test('pushed: the others are published, and their tests are kept for the next run', async () => {
    const image = nameImage()
    const cwd = project({ v3: failing }, 'test: cat /kind')
    const args = ['--push', '--name', `${registryHost()}/${image}`, '--tag', 'x', '--publish', 'per-variant']
    const part = await run(cwd, args)
    expect(part.finished).toExitWith(7)
    expect(part.states).toEqual(allBut('v3', 'published', 'failed'))
    expect(part.headline).toMatch(
      /^✗ v3 linux\/amd64 failed its test .*: 3 variants published; v3 stayed behind$/,
    )
    expect(Object.keys(await readTags(image))).not.toContain('x-v3')
    describeVariants(cwd, {}, 'test: cat /kind')
    const whole = await run(cwd, args)
    expect(whole.finished).toExitWith(0)
    expect(whole.states).toEqual(allBut('v3', 'unchanged', 'published'))
    const kept = whole.report.cells.filter(({ verdicts }) => verdicts.some((one) => one.test?.kept === true))
    expect(new Set(kept.map(({ variant }) => variant))).toEqual(
      new Set(variants.filter((one) => one !== 'v3')),
    )
  }, 600_000)

  test('in a layout: what stayed behind is there as it was', async () => {
    const cwd = project({}, 'test: cat /kind')
    expect((await run(cwd, ['--platforms', 'linux/amd64'])).finished).toExitWith(0)
    const entries = () => {
      const index = readFileSync(join(cwd, 'out/index.json'), 'utf8')
      const { manifests } = JSON.parse(index) as {
        manifests: { digest: string; annotations: Record<string, string> }[]
      }
      return Object.fromEntries(
        manifests.map(({ digest, annotations }) => [
          annotations['org.opencontainers.image.ref.name'] ?? '',
          digest,
        ]),
      )
    }
    const before = entries()
    describeVariants(cwd, { v3: failing }, 'publish: per-variant\ntest: cat /kind\nbuild-args: { SALT: new }')
    const part = await run(cwd, ['--platforms', 'linux/amd64'])
    expect(part.finished).toExitWith(7)
    expect(part.states).toEqual(allBut('v3', 'written', 'failed'))
    const after = entries()
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted())
    expect(Object.keys(after).filter((name) => after[name] === before[name])).toEqual(['v3'])
  }, 300_000)
})

test('fail-fast: the first failure ends the build, and what was not decided is neither built nor failed', async () => {
  const image = nameImage()
  const slow = '{ build-args: { SLOW: "1" } }'
  const others = Object.fromEntries(variants.map((name) => [name, slow]))
  const cwd = project({ ...others, v3: broken }, 'fail-fast: true')
  const { finished, report, headline } = await run(cwd, [
    ...['--push', '--name', `${registryHost()}/${image}`, '--platforms', 'linux/amd64'],
  ])
  expect(finished).toExitWith(4)
  expect(Object.fromEntries(report.cells.map(({ variant, outcome }) => [variant, outcome]))).toEqual(
    allBut('v3', 'cancelled', 'failed'),
  )
  expect(headline).toBe(
    '✗ v3 linux/amd64 failed to build, 3 images stopped: nothing was published, every tag is as it was',
  )
  // No other one was waited for.
  expect(report.wallMs).toBeLessThan(120_000)
  expect(await readTags(image)).toEqual({})
}, 300_000)

test('the Action: it fails with 7, and gives the steps behind it what is published', async () => {
  const image = nameImage()
  const workspace = temporary()
  const tiny = join(root, '__tests__/e2e/fixtures/tiny')
  cpSync(join(tiny, 'Dockerfile'), join(workspace, 'Dockerfile'))
  const { exitCode, outputs, summary } = await runAction({
    workspace,
    with: {
      ...{ images: `${registryHost()}/${image}`, push: 'true', publish: 'per-variant', tags: 'x' },
      ...{ variants: 'all,sweet,broken', 'variant-arg': 'FLAVOR', output: join(workspace, 'out') },
    },
  })
  expect(exitCode).toBe(7)
  expect(Object.keys(await readTags(image)).toSorted()).toEqual(['x', 'x-sweet'])
  expect(outputs['tags']?.split('\n').toSorted()).toEqual(
    ['x', 'x-sweet'].map((tag) => `${registryHost()}/${image}:${tag}`),
  )
  expect(Object.keys(JSON.parse(outputs['digests'] ?? '') as object)).toEqual(['all', 'sweet'])
  expect(summary).toMatch(/^## ❌ broken linux\/amd64.*: 2 variants published; broken stayed behind/)
  expect(summary).toContain('Published in part')
}, 300_000)
