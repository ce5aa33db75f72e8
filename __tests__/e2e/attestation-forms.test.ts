/**
 * Test results beside BuildKit's own attestations, in either of its forms (an image, or an OCI artifact with `subject`, its default since
 * 0.32): what buildx and skopeo read of the index afterwards.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import { openRegistry } from '../../src/machine/registry.ts'
import { createCellReader } from '../../src/measure/measure-cells.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { Cell } from '../../src/model/plan.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { publishIndexes } from '../../src/publish/publish-indexes.ts'
import { samplePlan } from '../publish/sample-plan.ts'
import { mustRun } from './cli-process.ts'
import type { Descriptor, Manifest } from './test-registry.ts'
import { isAttestation, readBlob, readManifest, registryHost } from './test-registry.ts'

const registry = openRegistry({ env: process.env, signal: new AbortController().signal }, [registryHost()])
afterAll(() => registry.close())

const context = mkdtempSync(join(tmpdir(), 'attestation-forms-'))
writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n')

/** Built and pushed by digest by buildx itself, with one of the forms. */
async function pushCell({ id, platform }: Cell, image: string, isArtifact: boolean): Promise<Digest> {
  const metadata = join(context, `${id}-${isArtifact}.json`)
  const output = `type=image,name=${image},push-by-digest=true,name-canonical=true,push=true,store=false,oci-artifact=${isArtifact}`
  await mustRun('docker', [
    ...['buildx', 'build', '--platform', platform, '--provenance', 'mode=max', '--output', output],
    ...['--metadata-file', metadata, context],
  ])
  const { 'containerimage.digest': digest } = JSON.parse(readFileSync(metadata, 'utf8')) as Record<
    string,
    Digest
  >
  return digest!
}

const passed = (cell: Cell): Verdict => ({
  ...{ cell: cell.id, check: 'test', outcome: 'passed', expected: null, found: null, reason: null },
  test: {
    ...{
      name: 'starts',
      command: 'app --version',
      key: 'ab'.repeat(32),
      ms: 1,
      emulated: false,
      exitCode: 0,
    },
    ...{ output: [], testedAt: '2026-01-01T00:00:00.000Z', kept: false },
  },
})

interface AttestationManifest extends Manifest {
  readonly artifactType?: string
  readonly subject?: Descriptor
}

describe.each([
  { form: 'an image', isArtifact: false },
  { form: 'an OCI artifact', isArtifact: true },
])('the attestations are $form', ({ isArtifact }) => {
  const repository = `e2e/attestation-forms-${process.pid}-${isArtifact ? 'artifact' : 'image'}`
  const image = `${registryHost()}/${repository}`
  const place = `${image}:latest`

  test('the results are added in that form, and all of it is served', async () => {
    const plan = samplePlan({ images: [image], variants: ['all'] })
    const read = createCellReader(registry.open(image, 'pull'))
    const images = []
    for (const cell of plan.cells)
      images.push(await read({ cell: cell.id, digest: await pushCell(cell, image, isArtifact) }))
    const publication = await publishIndexes(plan, { images, verdicts: plan.cells.map(passed) }, { registry })
    expect(publication.problems).toEqual([])

    const { manifest: index } = await readManifest(repository, 'latest')
    const attestations = index.manifests.filter(isAttestation)
    expect(attestations).toHaveLength(2)
    for (const [at, { digest }] of attestations.entries()) {
      const manifest = (await readManifest(repository, digest)).manifest as AttestationManifest
      const config = JSON.parse((await readBlob(repository, manifest.config.digest)).toString()) as {
        rootfs?: { diff_ids: string[] }
      }
      expect(manifest.layers.map(({ annotations }) => annotations?.['in-toto.io/predicate-type'])).toEqual([
        expect.stringMatching(/^https:\/\/slsa\.dev\/provenance\//),
        'https://in-toto.io/attestation/test-result/v0.1',
      ])
      const own = images[at]!.manifest.digest
      if (isArtifact)
        expect(manifest).toMatchObject({
          artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
          ...{ subject: { digest: own }, config: { mediaType: 'application/vnd.oci.empty.v1+json' } },
        })
      else expect([manifest.artifactType, manifest.subject]).toEqual([undefined, undefined])
      expect(config.rootfs?.diff_ids).toEqual(
        isArtifact ? undefined : manifest.layers.map((layer) => layer.digest),
      )
      const [, results] = manifest.layers
      expect(JSON.parse((await readBlob(repository, results!.digest)).toString())).toMatchObject({
        subject: [{ digest: { sha256: own.slice('sha256:'.length) } }],
        predicate: { result: 'PASSED', passedTests: ['starts'] },
      })
    }
  })

  test('buildx reads images and provenance of the index', async () => {
    const inspect = (format: string) =>
      mustRun('docker', ['buildx', 'imagetools', 'inspect', '--format', format, place])
    const raw = JSON.parse(
      await mustRun('docker', ['buildx', 'imagetools', 'inspect', '--raw', place]),
    ) as Manifest
    expect(raw).toEqual((await readManifest(repository, 'latest')).manifest)
    for (const format of ['{{json .Image}}', '{{json .Provenance}}']) {
      const found = JSON.parse(await inspect(format)) as Record<string, object>
      expect(Object.keys(found).toSorted()).toEqual(['linux/amd64', 'linux/arm64'])
    }
    expect(JSON.parse(await inspect('{{json .}}'))).toMatchObject({
      manifest: { digest: (await readManifest(repository, 'latest')).digest },
    })
  })

  test('skopeo copies all of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copy-'))
    await mustRun('skopeo', [
      'copy',
      '--all',
      '--src-tls-verify=false',
      `docker://${place}`,
      `oci:${folder}:copy`,
    ])
    const { digest } = await readManifest(repository, 'latest')
    const copied = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Manifest
    expect(copied.manifests.map((entry) => entry.digest)).toEqual([digest])
  })

  test('buildx copies it into another repository, whose copy is the same', async () => {
    await mustRun('docker', ['buildx', 'imagetools', 'create', '--tag', `${image}-copy:1`, place])
    expect((await readManifest(`${repository}-copy`, '1')).digest).toBe(
      (await readManifest(repository, 'latest')).digest,
    )
  })
})
