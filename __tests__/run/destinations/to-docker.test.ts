/** `load` with a `docker` that is a script: what each image store is given, and what is said when there is none. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, describe, expect, test } from '@jest/globals'

import type { Destination } from '../../../src/run/destinations/destination.ts'
import { toDocker } from '../../../src/run/destinations/to-docker.ts'
import type { BuildResult } from '../../../src/model/build-result.ts'
import { Failure } from '../../../src/model/failure.ts'
import { publicationFailure } from '../../../src/model/judge-publication.ts'
import type { Plan } from '../../../src/model/plan.ts'
import type { Platform } from '../../../src/model/platform.ts'
import { splitParts } from '../../../src/model/platform.ts'
import { outputsOf } from '../../../src/plan/bake-output.ts'
import type { ScriptedMachine } from '../../builder/scripted-docker.ts'
import { scriptedMachine } from '../../builder/scripted-docker.ts'
import { samplePlan } from '../../publish/sample-plan.ts'
import { buildLayout } from '../../registry/build-layout.ts'

const classic = '"info "*) echo \'[["Backing Filesystem","extfs"]] linux/x86_64\';;'
const containerd = '"info "*) echo \'[["driver-type","io.containerd.snapshotter.v1"]] linux/x86_64\';;'
const takes = '"load --input "*) cp "$3" "$HERE/loaded.tar";;'

const opened: Destination[] = []
afterEach(() => Promise.all(opened.splice(0).map((destination) => destination.cleanUp())))

function open(plan: Plan, cases: string) {
  const builder = scriptedMachine(cases)
  const destination = toDocker(plan, builder)
  opened.push(destination)
  return { destination, builder }
}

/** What bake would do: cells that are exported get a layout, the others no digest. */
async function build(plan: Plan, destination: Destination, broken?: string): Promise<BuildResult> {
  const { output } = destination
  if (output.kind !== 'layout') throw new Error(output.kind)
  const outputs = outputsOf(plan, output)
  const cells = plan.cells.map(async (cell) => {
    const isKept = outputs(cell)[0]?.startsWith('type=oci') === true
    if (cell.id === broken) return { cell: cell.id, outcome: 'failed', digest: null, failure: null } as const
    const layers = [gzipSync(Buffer.from(cell.id))]
    const platform = splitParts(cell.platform)
    const digest = isKept
      ? (await buildLayout(join(output.directory, cell.id), { layers, platform })).index
      : null
    return { cell: cell.id, outcome: 'built', digest, failure: null } as const
  })
  const timeline = { startedAtMs: 0, wallMs: 0, steps: [] }
  return { cells: await Promise.all(cells), timeline, warnings: [], references: {}, cache: null }
}

async function runThrough(plan: Plan, cases: string, broken?: string) {
  const { destination, builder } = open(plan, `${cases}\n${takes}`)
  const warnings = await destination.prepare()
  const result = await build(plan, destination, broken)
  const images = await destination.measure(result)
  const publication = await destination.publish({ result, images, verdicts: [] })
  return { warnings, images, publication, builder }
}

function inArchive({ folder }: ScriptedMachine, name: string): unknown {
  const tar = ['--extract', '--to-stdout', '--file', join(folder, 'loaded.tar'), name]
  return JSON.parse(execFileSync('tar', tar, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}

/** The cells of a plan as `<variant> <platform>`, where a variant may have platforms of its own. */
function planOf(platforms: Readonly<Record<string, readonly string[]>>): Plan {
  const plan = samplePlan({ images: ['worker'] })
  const own = (name: string) => platforms[name] as readonly Platform[]
  const [first] = plan.cells
  return {
    ...plan,
    variants: plan.variants.map((variant) => ({ ...variant, platforms: own(variant.name) })),
    cells: plan.variants.flatMap(({ name }) =>
      own(name).map((platform) => ({
        ...first!,
        id: `${name}-${platform.replaceAll('/', '-')}` as NonNullable<typeof first>['id'],
        variant: name,
        platform,
      })),
    ),
  }
}

const both = ['linux/amd64', 'linux/arm64']

describe('the containerd image store', () => {
  test('gets all platforms, without a word', async () => {
    const { warnings, images, builder } = await runThrough(planOf({ all: both, redis: both }), containerd)
    expect([warnings, images.length]).toEqual([[], 4])
    expect(inArchive(builder, 'index.json')).toHaveProperty('manifests.length', 2)
    expect(() => inArchive(builder, 'manifest.json')).toThrow()
  })
})

test('tar is told where programs are, and no secret of the run', async () => {
  const { destination, builder } = open(planOf({ all: both, redis: both }), `${containerd}\n${takes}`)
  const seen = join(builder.folder, 'seen')
  const tar = `#!/bin/sh\nenv > '${seen}'\nPATH=/usr/bin:/bin exec tar "$@"\n`
  writeFileSync(join(builder.folder, 'bin', 'tar'), tar, { mode: 0o755 })
  const plan = planOf({ all: both, redis: both })
  await destination.prepare()
  const result = await build(plan, destination)
  const images = await destination.measure(result)
  expect(await destination.publish({ result, images, verdicts: [] })).toMatchObject({ problems: [] })
  const names = readFileSync(seen, 'utf8')
    .split('\n')
    .map((line) => line.split('=')[0] ?? '')
  // What sh itself adds.
  expect(names.filter((name) => !['', '_', 'PWD', 'OLDPWD', 'SHLVL'].includes(name))).toEqual(['PATH'])
})

describe('the classic image store', () => {
  test("gets this machine's platform, and the rest is built", async () => {
    const plan = planOf({ all: both, redis: both })
    const { warnings, images, publication, builder } = await runThrough(plan, classic)
    expect(images.map(({ cell }) => cell)).toEqual(['all-linux-amd64', 'redis-linux-amd64'])
    expect(publication).toMatchObject({ kind: 'load', problems: [] })
    expect(inArchive(builder, 'manifest.json')).toMatchObject([
      { RepoTags: ['worker:latest'] },
      { RepoTags: ['worker:latest-redis'] },
    ])
    expect(warnings).toEqual([
      {
        code: 'LOAD_ONE_PLATFORM',
        what: 'Docker gets linux/amd64; linux/arm64 is built and not loaded',
        why: expect.stringContaining('one platform for a tag'),
        fix: expect.stringContaining('containerd image store'),
      },
    ])
  })

  test('gets the only platform of a variant, whichever that is', async () => {
    const plan = planOf({ all: both, redis: ['linux/arm64'] })
    const { images, warnings } = await runThrough(plan, classic)
    expect(images.map(({ cell }) => cell)).toEqual(['all-linux-amd64', 'redis-linux-arm64'])
    expect(warnings).toHaveLength(1)
  })

  test('gets nothing of a variant that this machine has no platform of', async () => {
    const plan = planOf({ all: both, redis: ['linux/arm64', 'linux/s390x'] })
    const { publication, warnings } = await runThrough(plan, classic)
    expect(publication.indexes.map(({ variant }) => variant)).toEqual(['all'])
    expect(warnings[0]?.what).toMatch(/; nothing of redis is$/)
  })

  test('takes the variant of its architecture', async () => {
    const older = ['linux/amd64/v2', 'linux/arm64']
    const { images } = await runThrough(planOf({ all: older, redis: older }), classic)
    expect(images.map(({ cell }) => cell)).toEqual(['all-linux-amd64-v2', 'redis-linux-amd64-v2'])
  })

  test('gets nothing when a cell fails that it would not have got', async () => {
    const plan = planOf({ all: both, redis: both })
    const { publication, builder } = await runThrough(plan, classic, 'redis-linux-arm64')
    expect(publication.indexes.map(({ state }) => state)).toEqual(['kept-back', 'failed'])
    expect(builder.calls().some((call) => call.startsWith('load'))).toBe(false)
  })

  test('is refused before anything is built when it could hold nothing', async () => {
    const foreign = ['linux/arm64', 'linux/s390x']
    const plan = planOf({ all: foreign, redis: foreign })
    expect(await problemOf(open(plan, classic).destination.prepare())).toMatchObject({
      code: 'LOAD_ONE_PLATFORM',
      fix: expect.stringContaining('choose one: `platforms: linux/arm64`;'),
    })
  })
})

describe('no Docker to load into', () => {
  const socket = 'unix:///var/run/docker.sock'
  test.each([
    {
      name: 'no daemon',
      says: `Cannot connect to the Docker daemon at ${socket}. Is the docker daemon running?`,
      code: 'DAEMON_DOWN',
      fix: /start/,
    },
    {
      name: 'a socket that this user may not use',
      says: `permission denied while trying to connect to the Docker daemon socket at ${socket}`,
      code: 'SOCKET_DENIED',
      fix: /usermod/,
    },
    { name: 'anything else', says: 'ERROR: it broke', code: 'DAEMON_DOWN', fix: /leave `load` out/ },
  ])('$name', async ({ says, code, fix }) => {
    const { destination } = open(samplePlan({ images: ['worker'] }), `"info "*) echo '${says}' >&2; exit 1;;`)
    const problem = await problemOf(destination.prepare())
    expect(problem).toMatchObject({ code, fix: expect.stringMatching(fix) })
  })

  test('no docker at all: how to install it', async () => {
    const { folder, ...builder } = scriptedMachine('')
    const env = { ...builder.env, PATH: join(folder, 'none') }
    expect(
      await problemOf(toDocker(samplePlan({ images: ['worker'] }), { ...builder, env }).prepare()),
    ).toMatchObject({
      code: 'NO_DOCKER',
      fix: expect.stringContaining('install'),
    })
  })
})

test('an archive that Docker does not take says what Docker says', async () => {
  const plan = planOf({ all: both, redis: both })
  const refuses = '"load --input "*) echo "write /x: no space left on device" >&2; exit 1;;'
  const { publication } = await runThrough(plan, `${classic}\n${refuses}`)
  expect(publication.problems).toMatchObject([{ code: 'DISK_FULL' }])
  expect(publicationFailure(publication)?.exitCode).toBe(3)
  // It takes one image after the other: nobody knows how far it came.
  expect(publication.indexes).toMatchObject([
    { state: 'unknown', tags: [] },
    { state: 'unknown', tags: [] },
  ])
})

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Failure)) throw new Error(`no Failure but ${String(error)}`)
  expect(error.exitCode).toBe(3)
  return error.problems[0]
}
