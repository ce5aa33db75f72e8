import { expect, test } from '@jest/globals'

import type { Digest } from '../../src/model/digest.ts'
import type { CellImage } from '../../src/model/measurement.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { rawManifest } from '../../src/oci/manifest.ts'
import {
  newAttestation,
  testResultType,
  testStatement,
  withStatement,
} from '../../src/publish/test-attestation.ts'
import { digestOf } from '../report/sample-run.ts'

const image = {
  ...{ cell: 'a-linux-arm64' as CellId, configPlatform: 'linux/arm64' },
  manifest: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digestOf('image'), size: 7 },
} as CellImage

const verdict = (outcome: Verdict['outcome'], name: string): Verdict => ({
  ...{ cell: image.cell, check: 'test', outcome, expected: null, found: null, reason: null },
  test: {
    ...{ name, command: 'x', key: 'ab'.repeat(32), ms: 1, emulated: true, exitCode: 0, output: [] },
    ...{ testedAt: '2026-01-01T00:00:00.000Z', kept: false },
  },
})

const json = (body: Buffer) => JSON.parse(body.toString()) as Record<string, unknown>
const statement = () => {
  const made = testStatement(
    image,
    [verdict('passed', 'a'), verdict('not-tested', 'b')],
    'ghcr.io/acme/worker',
  )
  if (made === null) throw new Error('there is no statement')
  return made
}
const layer = {
  mediaType: 'application/vnd.in-toto+json',
  digest: statement().digest,
  size: statement().body.length,
  annotations: { 'in-toto.io/predicate-type': testResultType },
}
const own = { mediaType: 'application/vnd.in-toto+json', digest: digestOf('provenance'), size: 9 }
const descriptor = {
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  ...{ digest: digestOf('attestation'), size: 566, platform: { os: 'unknown', architecture: 'unknown' } },
  annotations: { 'vnd.docker.reference.digest': image.manifest.digest },
}

test('a statement is of what ran, on the image’s own digest', () => {
  expect(json(statement().body)).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: 'pkg:docker/ghcr.io/acme/worker?platform=linux%2Farm64',
        digest: { sha256: digestOf('image').slice(7) },
      },
    ],
    predicateType: testResultType,
    predicate: { result: 'PASSED', passedTests: ['a'], failedTests: [], configuration: [{ name: 'a' }] },
  })
  expect(testStatement(image, [verdict('not-tested', 'b')], 'x')).toBeNull()
})

test('in the image form the config counts one layer more', () => {
  const config = { os: 'unknown', rootfs: { type: 'layers', diff_ids: [own.digest] } }
  const manifest = rawManifest(
    Buffer.from(
      JSON.stringify({
        schemaVersion: 2,
        config: { mediaType: 'c', digest: digestOf('config'), size: 1 },
        layers: [own],
      }),
    ),
    null,
  )
  const made = withStatement(
    descriptor,
    { manifest, config: Buffer.from(JSON.stringify(config)) },
    statement(),
  )
  const written = json(made.manifest.body) as { config: { digest: Digest; mediaType: string } }
  expect(written).toMatchObject({ layers: [own, layer], config: { mediaType: 'c' } })
  const counted = made.blobs.find(({ digest }) => digest === written.config.digest)
  expect(json(counted?.body ?? Buffer.from('{}'))).toEqual({
    ...config,
    rootfs: { type: 'layers', diff_ids: [own.digest, layer.digest] },
  })
  expect(made.descriptor).toEqual({
    ...descriptor,
    digest: made.manifest.digest,
    size: made.manifest.body.length,
  })
})

test('in the artifact form config, type and subject stay as they are', () => {
  const content = {
    ...{ schemaVersion: 2, artifactType: 'application/vnd.docker.attestation.manifest.v1+json' },
    config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf('{}'), size: 2 },
    ...{ layers: [own], subject: image.manifest },
  }
  const manifest = rawManifest(Buffer.from(JSON.stringify(content)), null)
  const made = withStatement(descriptor, { manifest, config: null }, statement())
  expect(json(made.manifest.body)).toEqual({ ...content, layers: [own, layer] })
  expect(made.blobs.map(({ digest }) => digest)).toEqual([layer.digest])
})

test('an image without attestations gets one that is tied to it', () => {
  const { descriptor: made } = newAttestation(image.manifest, statement())
  expect(made.annotations).toEqual({
    'vnd.docker.reference.digest': image.manifest.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  })
})

test('each outcome by its name, and what failed makes it FAILED; another cell’s tests are none of it', () => {
  const other = { ...verdict('failed', 'other'), cell: 'b-linux-arm64' as CellId }
  const check: Verdict = { ...verdict('failed', 'x'), check: 'architecture' }
  delete (check as { test?: unknown }).test
  const all = [verdict('passed', 'a'), verdict('warned', 'w'), verdict('failed', 'f'), other, check]
  const configuration = ['a', 'w', 'f'].map((name) => ({
    ...{ name, digest: { sha256: 'ab'.repeat(32) } },
    annotations: { testedAt: '2026-01-01T00:00:00.000Z', emulated: true },
  }))
  const nowhere = { ...image, configPlatform: null }
  expect(json(testStatement(nowhere, all, 'ghcr.io/acme/my worker')!.body)).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'pkg:docker/ghcr.io/acme/my%20worker', digest: { sha256: digestOf('image').slice(7) } },
    ],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      ...{ result: 'FAILED', configuration },
      ...{ passedTests: ['a'], warnedTests: ['w'], failedTests: ['f'] },
    },
  })
  expect(testStatement(image, [other, check], 'x')).toBeNull()
  expect(json(testStatement(image, [verdict('warned', 'w')], 'x')!.body)['predicate']).toMatchObject({
    result: 'PASSED',
  })
})

test('a manifest without layers, and a config without a count of them, begin with this one', () => {
  const manifest = rawManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, layers: 'none' })), null)
  const made = withStatement(descriptor, { manifest, config: Buffer.from('{"os":"unknown"}') }, statement())
  const [config] = made.blobs
  expect(json(made.manifest.body)).toEqual({
    schemaVersion: 2,
    config: { digest: config!.digest, size: config!.body.length },
    layers: [layer],
  })
  expect(json(config!.body)).toEqual({
    os: 'unknown',
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
  })
  expect(made.blobs).toHaveLength(2)
})

test('a new attestation is an image manifest, whole', () => {
  const { descriptor: made, manifest, blobs } = newAttestation(image.manifest, statement())
  const [config, content] = blobs
  expect(content).toEqual(statement())
  expect(json(config!.body)).toEqual({
    ...{ architecture: 'unknown', os: 'unknown', config: {} },
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
  })
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  expect(json(manifest.body)).toEqual({
    ...{ schemaVersion: 2, mediaType },
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      ...{ digest: config!.digest, size: config!.body.length },
    },
    layers: [layer],
  })
  expect(made).toMatchObject({
    ...{ mediaType, digest: manifest.digest, size: manifest.body.length },
    platform: { os: 'unknown', architecture: 'unknown' },
  })
  expect(manifest.mediaType).toBe(mediaType)
})
