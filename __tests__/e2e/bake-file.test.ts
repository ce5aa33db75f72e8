/** Teams' own bake files, read by the real buildx: what they build, where it goes, and that an empty builder finds every step. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import type { Finished } from './cli-process.ts'
import { buildVariants, root, runProcess } from './cli-process.ts'
import { freshBuilder } from './fresh-builder.ts'
import { isAttestation, readManifest, readTags, registryHost } from './test-registry.ts'

const fixtures = join(root, '__tests__/e2e/fixtures/bake')
const repository = `e2e/bake-${process.pid}`

interface Run extends Finished {
  readonly report: RunReport
}

/** The CLI in a fixture's folder, with the file's variables set. */
function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const variables = { REGISTRY: registryHost(), REPOSITORY: repository }
  return buildVariants(args, { cwd: join(fixtures, folder), env: { ...variables, ...env } })
}

async function build(
  folder: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'bake-file-'))
  const finished = await run(folder, [...args, '--output', out], env)
  return { ...finished, report: JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport }
}

/** On a builder that has nothing. */
async function buildCold(folder: string, args: readonly string[]): Promise<Run> {
  const { env, remove } = await freshBuilder()
  try {
    return await build(folder, args, env)
  } finally {
    await remove()
  }
}

function rebuilt({ steps }: RunReport): string[] {
  return steps.filter(({ cached, name }) => !cached && name.includes('] RUN ')).map(({ name }) => name)
}

/** RUN steps that BuildKit executed, from its stream. */
function executed(rawjson: string): string[] {
  const lines = rawjson.split('\n').filter((line) => line.startsWith('{'))
  const vertexes = lines.flatMap((line) => (JSON.parse(line) as SolveStatus).vertexes ?? [])
  return vertexes
    .filter(
      ({ name, completed, cached: found }) =>
        name?.includes('] RUN ') === true && completed !== undefined && found !== true,
    )
    .map(({ name }) => name ?? '')
}

interface SolveStatus {
  readonly vertexes?: readonly {
    readonly name?: string
    readonly completed?: string
    readonly cached?: boolean
  }[]
}

const cached = ['--bake-file', 'docker-bake.hcl', '--push', '--cache', 'registry', '--cache-write', 'always']

describe.each([
  {
    name: 'stages that targets share (docker/buildx#414)',
    folder: 'stages',
    variants: ['validator', 'tooler'],
    runs: 8,
  },
  {
    name: 'several Dockerfiles over a linked base (docker/buildx#3878)',
    folder: 'linked',
    variants: ['alpha', 'beta'],
    runs: 16,
  },
])('$name', ({ folder, variants, runs }) => {
  test('an empty builder finds every step of every target on every platform', async () => {
    const cold = await buildCold(folder, cached)
    expect(cold).toMatchObject({ exitCode: 0, report: { cache: { imported: 'miss', exported: 'written' } } })
    expect(rebuilt(cold.report)).toHaveLength(runs)

    const warm = await buildCold(folder, cached)
    expect(warm).toMatchObject({ exitCode: 0, report: { cache: { imported: 'hit' } } })
    expect(rebuilt(warm.report)).toEqual([])
    expect(warm.report.cells.map(({ cacheHitRate }) => cacheHitRate)).toEqual([1, 1, 1, 1])
  }, 600_000)

  test('every target is published under its own tag, in its own repository alone', async () => {
    const digests = await Promise.all(
      variants.map(async (variant) => {
        expect(Object.keys(await readTags(`${repository}/${variant}`))).toContain('1')
        const { manifest } = await readManifest(`${repository}/${variant}`, '1')
        const images = manifest.manifests.filter((entry) => !isAttestation(entry))
        expect(images.map(({ platform }) => platform?.architecture)).toEqual(['amd64', 'arm64'])
        return images.map(({ digest }) => digest)
      }),
    )
    const [first = [], second = []] = digests
    expect(first.filter((digest) => second.includes(digest))).toEqual([])
    await expect(readManifest(`${repository}/${variants[1] ?? ''}`, first[0] ?? '')).rejects.toThrow('404')
  })

  test('so does plain bake, with what plan --bake prints', async () => {
    const printed = await run(folder, ['plan', '--bake', ...cached])
    expect(printed).toExitWith(0)
    const { env, remove } = await freshBuilder()
    try {
      // A buildx of 0.37 or newer finds nothing, which the docs say; see given-parts.js.
      const older = process.env['BUILD_VARIANTS_TEST_CACHE_BUILDX']
      const [program, ...first] = older ? [older] : ['docker', 'buildx']
      const args = [...first, 'bake', '--progress=rawjson', '-f', '-']
      const baked = await runProcess(program, args, {
        cwd: join(fixtures, folder),
        env,
        input: printed.stdout,
      })
      expect(baked).toExitWith(0)
      expect(executed(baked.stderr)).toEqual([])
    } finally {
      await remove()
    }
  }, 300_000)
})

test("a target's own cache that is not used is told", async () => {
  const { report } = await build('stages', [
    '--bake-file',
    'docker-bake.hcl',
    '-p',
    'linux/amd64',
    '--test-only',
  ])
  expect(report.warnings).toContainEqual(
    expect.objectContaining({ code: 'CACHE_REPLACED', what: expect.stringContaining('tooler, validator') }),
  )
}, 300_000)

describe('a target that fails', () => {
  const failing = (name: string) => [
    '--bake-file',
    'docker-bake.hcl',
    '--push',
    '-p',
    'linux/amd64',
    '--set',
    `*.args.BREAK=${name}`,
  ]
  const failed = ({ report }: Run) =>
    report.cells.filter(({ outcome }) => outcome === 'failed').map(({ variant }) => variant)

  test('is named, others are built, and no tag moves', async () => {
    const before = await readTags(`${repository}/alpha`)
    const broken = await build('linked', failing('beta'))
    expect(broken).toExitWith(4)
    expect(failed(broken)).toEqual(['beta'])
    expect(broken.stderr).toContain('beta broke')
    expect(await readTags(`${repository}/alpha`)).toEqual(before)
  }, 300_000)

  test('when others link it, all of them have failed by its step', async () => {
    const broken = await build('linked', failing('base'))
    expect(broken).toExitWith(4)
    expect(failed(broken)).toEqual(['alpha', 'beta'])
    expect(broken.stderr).toContain('the base broke')
  }, 300_000)
})

describe('other kinds of file', () => {
  test.each([
    { file: 'docker-bake.json', cells: ['default-linux-amd64'], tags: [] },
    { file: 'compose.yml', cells: ['base-linux-amd64', 'web-linux-amd64'], tags: ['1'] },
  ])(
    '$file',
    async ({ file, cells, tags }) => {
      const { exitCode, report } = await build('linked', ['--bake-file', file, '-p', 'linux/amd64'])
      expect(exitCode).toBe(0)
      expect(report.cells.map(({ id, outcome }) => [id, outcome])).toEqual(cells.map((id) => [id, 'built']))
      expect(report.plan.variants.flatMap((variant) => variant.tags.map(({ tag }) => tag))).toEqual(tags)
    },
    300_000,
  )

  test('a file that buildx refuses, a target that it has not', async () => {
    const none = await run('linked', ['--bake-file', 'docker-bake.hcl', '--bake-target', 'gamma'])
    expect(none).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('the bake file has no target "gamma"'),
    })
    const bad = await run('linked', ['--bake-file', 'base/Dockerfile'])
    expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('error[BAKE_FILE]') })
  })
})

/** With the real buildx: its globs, its names of services, its refusals. Nothing is built. */
describe('bake files as buildx reads them', () => {
  const plan = (folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    buildVariants(['plan', ...args], { cwd: folder, env })
  const project = (files: Readonly<Record<string, string>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'bake-words-'))
    for (const [name, text] of Object.entries({ Dockerfile: 'FROM scratch\n', ...files }))
      writeFileSync(join(folder, name), text)
    return folder
  }
  const compose = project({
    'compose.yml':
      'services: {php-8.4: {build: ., image: "h.test/php:8.4"}, php-8.3: {build: ., image: "h.test/php:8.3"}, web: {build: .}}\n',
  })

  test("docker/metadata-action's file, as its README names it", async () => {
    const hcl =
      'target "docker-metadata-action" {}\ntarget "default" { inherits = ["docker-metadata-action"] }\n'
    const made = mkdtempSync(join(tmpdir(), 'docker-actions-toolkit-'))
    const file = join(made, 'docker-metadata-action-bake-tags.json')
    const target = { tags: ['h.test/app:1.2.3'], args: { DOCKER_META_VERSION: '1.2.3' } }
    writeFileSync(file, JSON.stringify({ target: { 'docker-metadata-action': target } }, null, 2))
    const folder = project({ 'docker-bake.hcl': hcl })
    const args = ['--json', '--bake-file', './docker-bake.hcl', '--bake-file', `cwd://${file}`]
    const { stdout, exitCode } = await plan(folder, args, { RUNNER_TEMP: tmpdir() })
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      variants: [{ tags: [{ image: 'h.test/app', tag: '1.2.3' }] }],
      bake: { files: ['docker-bake.hcl'] },
    })
  })

  test.each([
    [
      ['--bake-target', 'php-8*'],
      ['php-8_3', 'php-8_4'],
    ],
    [['--bake-target', 'php-8.4'], ['php-8_4']],
    [['-b', 'php-8.3'], ['php-8_3']],
  ])('%j: %j', async (args, names) => {
    const { stdout } = await plan(compose, ['--json', '--bake-file', 'compose.yml', ...args])
    const { variants } = JSON.parse(stdout) as { variants: readonly { name: string }[] }
    expect(variants.map(({ name }) => name).toSorted()).toEqual(names)
  })

  test.each([
    [['--bake-target', 'php-8.5'], 'the bake file has no target "php-8_5"', 'did you mean "php-8_3"?'],
    [['--bake-target', 'node*'], 'the bake file has no target "node*"', 'there are php-8_3, php-8_4, web'],
    [['--set', '*.taggs=1'], 'unknown key: taggs', 'did you mean "tags"?'],
  ])('%j is explained', async (args, ...words) => {
    const { stderr, exitCode } = await plan(compose, ['--bake-file', 'compose.yml', ...args])
    expect(exitCode).toBe(2)
    for (const word of words) expect(stderr).toContain(word)
  })
})
