/** Where annotations end up, level by level: in a registry beside what buildx makes of the same file, and in a layout as skopeo reads it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import { buildVariants, mustRun } from './cli-process.ts'
import type { Descriptor, Manifest } from './test-registry.ts'
import { isAttestation, readManifest, registryHost } from './test-registry.ts'

type Values = Readonly<Record<string, string>>

interface Levels {
  readonly index: Values
  readonly manifests: Readonly<Record<string, Values>>
  readonly descriptors: Readonly<Record<string, Values>>
}

const derived = /^org\.opencontainers\.image\./

function own(annotations: Values = {}): Values {
  return Object.fromEntries(Object.entries(annotations).filter(([key]) => !derived.test(key)))
}

async function levelsOf(index: Manifest, read: (digest: string) => Promise<Manifest>): Promise<Levels> {
  const images = index.manifests.filter((entry) => !isAttestation(entry))
  const name = ({ platform }: Descriptor) => platform?.architecture ?? ''
  const manifests = images.map(
    async (entry) => [name(entry), own((await read(entry.digest)).annotations)] as const,
  )
  return {
    index: own(index.annotations),
    manifests: Object.fromEntries(await Promise.all(manifests)),
    descriptors: Object.fromEntries(images.map((entry) => [name(entry), own(entry.annotations)])),
  }
}

async function inRegistry(repository: string, tag: string): Promise<Levels> {
  const { manifest } = await readManifest(repository, tag)
  return levelsOf(manifest, async (digest) => (await readManifest(repository, digest)).manifest)
}

/** A folder with a bake file of one target, `app`, that has annotations of every level. */
function bakeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'annotations-'))
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')
  writeFileSync(
    join(folder, 'docker-bake.hcl'),
    `variable "REPOSITORY" { default = "" }
target "app" {
  platforms   = ["linux/amd64", "linux/arm64"]
  tags        = ["${registryHost()}/\${REPOSITORY}:1"]
  annotations = [
    "bare=b",
    "index:i=1",
    "manifest:m=all",
    "manifest[linux/arm64]:m=arm, with a comma",
    "index,manifest:both=x=y",
    "manifest-descriptor:d=all",
    "manifest-descriptor[linux/amd64]:d=amd",
    "index-descriptor:place=layout",
  ]
}
`,
  )
  return folder
}

const expected: Levels = {
  index: { i: '1', both: 'x=y' },
  manifests: {
    amd64: { bare: 'b', m: 'all', both: 'x=y' },
    arm64: { bare: 'b', m: 'arm, with a comma', both: 'x=y' },
  },
  descriptors: { amd64: { d: 'amd' }, arm64: { d: 'all' } },
}

describe('annotations of a bake file', () => {
  const cwd = bakeFolder()

  test('are in the registry where buildx itself puts them', async () => {
    const [raw, ours] = [`e2e/annotations-raw-${process.pid}`, `e2e/annotations-${process.pid}`]
    await mustRun('docker', ['buildx', 'bake', '--push', 'app'], { cwd, env: { REPOSITORY: raw } })
    const args = [
      '--bake-file',
      'docker-bake.hcl',
      '--bake-target',
      'app',
      '--push',
      '--output',
      join(cwd, 'a'),
    ]
    const run = await buildVariants(args, { cwd, env: { REPOSITORY: ours } })
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
    expect(run.stdout + run.stderr).toContain('warning[ANNOTATION_NOT_PUSHED]')
    expect(await inRegistry(raw, '1')).toEqual(expected)
    expect(await inRegistry(ours, '1')).toEqual(expected)
    // A changed annotation is a changed index, also where the images are the same.
    const more = ['--annotation', 'manifest-descriptor:d2=new', '--annotation', 'i=2']
    expect(await buildVariants([...args, ...more], { cwd, env: { REPOSITORY: ours } })).toMatchObject({
      exitCode: 0,
    })
    expect(await inRegistry(ours, '1')).toEqual({
      ...expected,
      index: { ...expected.index, i: '2' },
      descriptors: { amd64: { d: 'amd', d2: 'new' }, arm64: { d: 'all', d2: 'new' } },
    })
  }, 300_000)

  test('are in a layout, that of its entry too, for skopeo', async () => {
    const out = join(cwd, 'out')
    const args = ['--bake-file', 'docker-bake.hcl', '--bake-target', 'app', '--output', out]
    const run = await buildVariants(args, { cwd, env: { REPOSITORY: 'acme/app' } })
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
    const entries = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as Manifest
    expect(entries.manifests.map(({ annotations }) => annotations?.['place'])).toEqual(['layout'])
    const name = entries.manifests[0]?.annotations?.['org.opencontainers.image.ref.name'] ?? ''
    const index = JSON.parse(await mustRun('skopeo', ['inspect', '--raw', `oci:${out}:${name}`])) as Manifest
    const read = (digest: string) =>
      Promise.resolve(JSON.parse(readFileSync(join(out, 'blobs', ...digest.split(':')), 'utf8')) as Manifest)
    expect(await levelsOf(index, read)).toEqual(expected)
  }, 300_000)
})

test('the input takes the same levels; without one it is the index', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'annotations-'))
  writeFileSync(join(cwd, 'Dockerfile'), 'FROM scratch\nARG FLAVOR\nCOPY Dockerfile /\nLABEL f=$FLAVOR\n')
  const repository = `e2e/annotations-input-${process.pid}`
  const annotations = ['bare=b', 'manifest[linux/arm64],index:k=v', 'manifest-descriptor:d=1'].flatMap(
    (text) => ['--annotation', text],
  )
  const set = ['--variants', 'a,b', '--variant-arg', 'FLAVOR', '-p', 'linux/amd64,linux/arm64']
  const to = ['--name', `${registryHost()}/${repository}`, '--tag', '1', '--push']
  const run = await buildVariants([...set, ...to, ...annotations], { cwd })
  expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
  for (const tag of ['1-a', '1-b'])
    expect(await inRegistry(repository, tag)).toEqual({
      index: { bare: 'b', k: 'v' },
      manifests: { amd64: {}, arm64: { k: 'v' } },
      descriptors: { amd64: { d: '1' }, arm64: { d: '1' } },
    })
}, 300_000)

test('SOURCE_DATE_EPOCH: the same inputs make the same index, in whichever form it is given', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'epoch-'))
  writeFileSync(join(cwd, 'Dockerfile'), 'FROM scratch\nARG FLAVOR\nLABEL f=$FLAVOR\n')
  writeFileSync(
    join(cwd, 'docker-bake.hcl'),
    'target "app" {\n  args = { SOURCE_DATE_EPOCH = "1700000000", FLAVOR = "a" }\n  labels = { f = "a" }\n}\n',
  )
  const set = ['--variants', 'a', '--variant-arg', 'FLAVOR', '-p', 'linux/amd64,linux/arm64']
  const bake = ['--bake-file', 'docker-bake.hcl', '--bake-target', 'app', '-p', 'linux/amd64,linux/arm64']
  const env = { SOURCE_DATE_EPOCH: '1700000000' }
  const indexOf = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const repository = `e2e/epoch-${process.pid}-${repositories++}`
    const to = ['--name', `${registryHost()}/${repository}`, '--tag', '1']
    const run = await buildVariants([...args, ...to, '--push', '--provenance', 'false'], {
      cwd,
      env: more,
    })
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toExitWith(0)
    const { digest, manifest } = await readManifest(repository, '1')
    expect(manifest.annotations?.['org.opencontainers.image.created']).toBe('2023-11-14T22:13:20.000Z')
    return digest
  }
  let repositories = 0
  const digests = [await indexOf(set, env)]
  await setTimeout(1100)
  digests.push(
    await indexOf(set, env),
    await indexOf([...set, '--build-arg', 'SOURCE_DATE_EPOCH=1700000000']),
  )
  expect(new Set(digests).size).toBe(1)
  const baked = await indexOf(bake)
  await setTimeout(1100)
  expect(await indexOf(bake)).toBe(baked)
}, 300_000)

test('a tag that loses a platform is told, by name and in the comparison', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'dropped-'))
  writeFileSync(join(cwd, 'Dockerfile'), 'FROM scratch\nARG FLAVOR\nCOPY Dockerfile /\nLABEL f=$FLAVOR\n')
  const repository = `${registryHost()}/e2e/dropped-${process.pid}`
  const args = ['--variants', 'a,b', '--variant-arg', 'FLAVOR', '--name', repository, '--tag', '1', '--push']
  const first = await buildVariants([...args, '-p', 'linux/amd64,linux/arm64'], { cwd })
  expect({ exitCode: first.exitCode, stderr: first.stderr }).toExitWith(0)
  expect(first.stdout + first.stderr).not.toContain('PLATFORM_DROPPED')
  const second = await buildVariants([...args, '-p', 'linux/amd64'], { cwd })
  const text = (second.stdout + second.stderr).replace(/\s+/g, ' ')
  expect(second).toExitWith(0)
  expect(text).toContain(`2 tags no longer have linux/arm64: ${repository}:1-a, ${repository}:1-b`)
  expect(text).toMatch(/linux\/arm64 is not built: 2 images/)
}, 300_000)
