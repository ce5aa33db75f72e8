/** Without a registry: the OCI layout, `--load`, `--test-only`, and the plan's bake file run by plain buildx. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { machine, tmpdir } from 'node:os'
import { join } from 'node:path'

import { beforeAll, describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import type { Finished } from './cli-process.ts'
import { buildVariants, mustRun, root, runProcess } from './cli-process.ts'
import type { Manifest } from './test-registry.ts'
import { isAttestation, readManifest, readTags, registryHost } from './test-registry.ts'

const tiny = join(root, '__tests__/e2e/fixtures/tiny')

function inTiny(args: readonly string[]): Promise<Finished> {
  return buildVariants(args, { cwd: tiny })
}

function temporary(): string {
  return join(mkdtempSync(join(tmpdir(), 'layout-')), 'out')
}

function readReport(out: string): RunReport {
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport
}

describe('an OCI layout', () => {
  const out = temporary()
  let finished: Finished

  beforeAll(async () => {
    finished = await inTiny(['--output', out])
  }, 300_000)

  test('is made without any registry', () => {
    expect(finished).toExitWith(0)
    expect(readReport(out).publication).toMatchObject({ kind: 'layout' })
  })

  test.each(['all', 'sweet', 'sour'])('gives skopeo the index of %s by its name', async (variant) => {
    const { manifests } = JSON.parse(
      await mustRun('skopeo', ['inspect', '--raw', `oci:${out}:${variant}`]),
    ) as Manifest
    const platforms = manifests
      .map(({ platform }) => platform?.architecture)
      .filter((name) => name !== 'unknown')
    expect(platforms).toEqual(['amd64', 'arm64'])
  })

  test('keeps the provenance of each image, as a push does', async () => {
    const raw = await mustRun('skopeo', ['inspect', '--raw', `oci:${out}:sour`])
    const { manifests } = JSON.parse(raw) as Manifest
    const referred = manifests
      .filter(isAttestation)
      .map(({ annotations }) => annotations?.['vnd.docker.reference.digest'])
    expect(referred).toEqual(manifests.filter((entry) => !isAttestation(entry)).map(({ digest }) => digest))
    expect(referred).toHaveLength(2)
  })

  test('can be copied whole by skopeo', async () => {
    const copy = `oci:${temporary()}:copy`
    await mustRun('skopeo', ['copy', '--all', `oci:${out}:sour`, copy])
    expect(JSON.parse(await mustRun('skopeo', ['inspect', '--raw', copy]))).toHaveProperty('manifests')
  })

  test('holds every blob once, and no blob that nothing names', () => {
    const stored = readdirSync(join(out, 'blobs/sha256')).map((name) => `sha256:${name}`)
    const named = namedBlobs(out)
    expect(stored.toSorted()).toEqual([...named].toSorted())
    const layers = readReport(out).cells.flatMap((cell) => cell.layers.map(({ digest }) => digest))
    expect([...named]).toEqual(expect.arrayContaining(layers))
    expect(readdirSync(out).toSorted()).toEqual([
      'blobs',
      'comment.md',
      'index.json',
      'oci-layout',
      'report.json',
      'summary.md',
    ])
  })

  test('is shown by inspect', async () => {
    const { exitCode, stdout } = await buildVariants(['inspect', out])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('linux/arm64')
  })

  test('is the same after a second run', async () => {
    expect(await inTiny(['--output', out, '--provenance', 'false'])).toExitWith(0)
    const plain = readFileSync(join(out, 'index.json'), 'utf8')
    expect(await inTiny(['--output', out, '--provenance', 'false'])).toExitWith(0)
    expect(readFileSync(join(out, 'index.json'), 'utf8')).toBe(plain)
  })

  test('keeps the other variants when one is built alone', async () => {
    const before = digestsByName(out)
    const args = ['--output', out, '--provenance', 'false', '-b', 'sour', '--build-arg', 'SALT=new']
    expect(await inTiny(args)).toExitWith(0)
    const after = digestsByName(out)
    expect(after).toEqual({ ...before, sour: expect.any(String) })
    expect(after['sour']).not.toBe(before['sour'])
    expect(readdirSync(join(out, 'blobs/sha256')).length).toBe(namedBlobs(out).size)
  })
})

function digestsByName(out: string): Readonly<Record<string, string>> {
  const { manifests } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as Manifest
  const name = 'org.opencontainers.image.ref.name'
  return Object.fromEntries(manifests.map(({ annotations, digest }) => [annotations?.[name] ?? '', digest]))
}

/** Every blob that index.json leads to: indexes, manifests, configs and layers. */
function namedBlobs(out: string): ReadonlySet<string> {
  const read = (path: string) => JSON.parse(readFileSync(join(out, path), 'utf8')) as Partial<Manifest>
  const visit = ({ manifests = [], config, layers = [] }: Partial<Manifest>): string[] => [
    ...manifests.flatMap(({ digest }) => [digest, ...visit(read(`blobs/sha256/${digest.slice(7)}`))]),
    ...[...(config === undefined ? [] : [config]), ...layers].map(({ digest }) => digest),
  ]
  return new Set(visit(read('index.json')))
}

test('a folder that is not a layout is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
  writeFileSync(join(folder, 'thesis.txt'), 'mine')
  const { exitCode, stderr } = await inTiny(['--output', folder])
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('OUTPUT_NOT_OURS') })
  expect(readdirSync(folder)).toContain('thesis.txt')
  expect(existsSync(join(folder, 'index.json'))).toBe(false)
})

test('an OCI layout has no provenance where buildx is told to add none', async () => {
  const out = temporary()
  const env = { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }
  expect(await buildVariants(['--output', out, '-b', 'sour'], { cwd: tiny, env })).toMatchObject({
    exitCode: 0,
  })
  for (const { digest, imageDigest } of readReport(out).cells) expect(digest).toBe(imageDigest)
})

test('--test-only keeps nothing: digests and sizes are unknown, not 0', async () => {
  const out = temporary()
  expect(await inTiny(['--test-only', '--output', out])).toExitWith(0)
  const report = readReport(out)
  expect(report.cells).toHaveLength(6)
  for (const { digest, imageDigest, compressedBytes } of report.cells)
    expect({ digest, imageDigest, compressedBytes }).toEqual({
      digest: null,
      imageDigest: null,
      compressedBytes: null,
    })
  expect(existsSync(join(out, 'index.json'))).toBe(false)
})

test("the plan's bake file builds with plain buildx", async () => {
  const planned = await inTiny(['plan', '--bake'])
  expect(planned).toExitWith(0)
  const built = await runProcess('docker', ['buildx', 'bake', '--progress', 'plain', '--file', '-'], {
    cwd: tiny,
    input: planned.stdout,
  })
  expect(built).toExitWith(0)
  expect(built.stderr).toContain('[sour-linux-arm64')
})

test("the plan's bake file with tags makes with plain buildx what build publishes", async () => {
  const [raw, ours] = [`e2e/plan-raw-${process.pid}`, `e2e/plan-ours-${process.pid}`]
  const args = (repository: string) => [
    ...['--push', '--name', `${registryHost()}/${repository}`, '--tag', '1.2.0', '--tag', 'latest'],
    ...['--tags-per-platform', '--annotation', 'index:team=worker', '--annotation', 'manifest:m=1'],
  ]
  const planned = await inTiny(['plan', '--bake', '--tags', ...args(raw)])
  expect(planned).toMatchObject({ exitCode: 0, stderr: '' })
  const built = await runProcess('docker', ['buildx', 'bake', '--file', '-'], {
    cwd: tiny,
    input: planned.stdout,
  })
  expect({ exitCode: built.exitCode, stderr: built.stderr }).toExitWith(0)
  expect(await inTiny([...args(ours), '--output', temporary()])).toExitWith(0)
  const imagesOf = async (repository: string, tag: string) => {
    const { manifest, digest } = await readManifest(repository, tag)
    if (!('manifests' in manifest)) return [digest]
    if (!/-(?:amd64|arm64)$/.test(tag)) expect(manifest.annotations).toMatchObject({ team: 'worker' })
    return manifest.manifests.filter((entry) => !isAttestation(entry)).map((entry) => entry.digest)
  }
  const tags = Object.keys(await readTags(ours)).toSorted()
  expect(tags).toHaveLength(18)
  expect(Object.keys(await readTags(raw)).toSorted()).toEqual(tags)
  for (const tag of tags) expect(await imagesOf(raw, tag)).toEqual(await imagesOf(ours, tag))
}, 300_000)

test("the plan's bake file builds on a builder of the docker driver", async () => {
  const planned = await inTiny(['plan', '--bake', '--platforms', 'local'])
  const args = ['buildx', '--builder', 'default', 'bake', '--progress', 'plain', '--file', '-']
  const built = await runProcess('docker', args, { cwd: tiny, input: planned.stdout })
  expect(built).toExitWith(0)
})

test('--load gives Docker images that start, on every platform that it can hold', async () => {
  const name = `e2e-load-${process.pid}`
  const image = `${name}:latest-sour`
  try {
    const loaded = await inTiny(['--load', '--name', name, '-b', 'sour', '--output', temporary()])
    expect(loaded).toExitWith(0)
    for (const [platform, says] of [
      ['linux/amd64', 'x86_64'],
      ['linux/arm64', 'aarch64'],
    ] as const)
      expect((await mustRun('docker', ['run', '--rm', '--platform', platform, image])).trim()).toBe(says)
  } finally {
    await runProcess('docker', ['rmi', '--force', image])
  }
})

test('--load with the classic image store gives Docker its own platform, and builds the others', async () => {
  const name = `e2e-load-classic-${process.pid}`
  const out = temporary()
  const folder = mkdtempSync(join(tmpdir(), 'classic-'))
  const info = 'echo "[[\\"Backing Filesystem\\",\\"extfs\\"]] linux/$(uname -m)"'
  const script = `#!/bin/sh\nif [ "$1" = info ]; then ${info}; else PATH="\${PATH#*:}"; exec docker "$@"; fi\n`
  writeFileSync(join(folder, 'docker'), script, { mode: 0o755 })
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}` }
  const args = ['--load', '--name', name, '-b', 'sour', '--output', out]
  const image = `${name}:latest-sour`
  try {
    expect(await buildVariants(args, { cwd: tiny, env })).toExitWith(0)
    const { cells, warnings } = readReport(out)
    expect(cells.map(({ outcome }) => outcome)).toEqual(['built', 'built'])
    expect(cells.filter(({ digest }) => digest !== null)).toHaveLength(1)
    expect(warnings.map(({ code }) => code)).toContain('LOAD_ONE_PLATFORM')
    expect((await mustRun('docker', ['run', '--rm', image])).trim()).toBe(machine())
  } finally {
    await runProcess('docker', ['rmi', '--force', image])
  }
})
