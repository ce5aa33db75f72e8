import type { Descriptor, Digest } from '../model/digest.ts'
import type { CellImage } from '../model/measurement.ts'
import type { TestRecord, Verdict } from '../model/verdict.ts'
import type { RawManifest } from '../oci/manifest.ts'
import { digestOf, parseObject } from '../oci/manifest.ts'
import { mediaTypes } from '../oci/media-types.ts'
import { fieldsOf } from '../text/json.ts'

/** in-toto/attestation, spec/predicates/test-result.md. */
export const testResultType = 'https://in-toto.io/attestation/test-result/v0.1'

/** A blob by its bytes. */
export interface Content {
  readonly digest: Digest
  readonly body: Buffer
}

/** An attestation manifest with the test results in it, and the blobs that it needs besides those that are there. */
export interface Attested {
  readonly descriptor: Descriptor
  readonly manifest: RawManifest
  readonly blobs: readonly Content[]
}

/** The results of an image's tests as an in-toto statement; null without a test that ran. */
export function testStatement(image: CellImage, verdicts: readonly Verdict[], name: string): Content | null {
  const ran = verdicts.flatMap(({ cell, outcome, test }) =>
    cell === image.cell && test !== undefined && outcome !== 'not-tested' ? [{ outcome, test }] : [],
  )
  if (ran.length === 0) return null
  const names = (wanted: Verdict['outcome']) =>
    ran.filter(({ outcome }) => outcome === wanted).map(({ test }) => test.name)
  const { digest } = image.manifest
  return contentOf({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: purl(name, image), digest: { sha256: digest.slice('sha256:'.length) } }],
    predicateType: testResultType,
    predicate: {
      result: ran.some(({ outcome }) => outcome === 'failed') ? 'FAILED' : 'PASSED',
      configuration: ran.map(({ test }) => configurationOf(test)),
      passedTests: names('passed'),
      warnedTests: names('warned'),
      failedTests: names('failed'),
    },
  })
}

/** What stands for all that the test says, by a digest. */
function configurationOf({ name, key, testedAt, emulated }: TestRecord) {
  return { name, digest: { sha256: key }, annotations: { testedAt, emulated } }
}

/** package-url, as BuildKit names its subjects. */
function purl(name: string, { configPlatform }: CellImage): string {
  const platform = configPlatform === null ? '' : `?platform=${encodeURIComponent(configPlatform)}`
  return `pkg:docker/${name.split('/').map(encodeURIComponent).join('/')}${platform}`
}

/**
 * BuildKit's attestation manifest with one layer more, in the form that it has: an OCI artifact (`artifactType`, since BuildKit 0.32), or an
 * image whose config counts its layers (buildkit, docs/attestations/attestation-storage.md). `config`: the content of the latter's.
 */
export function withStatement(
  descriptor: Descriptor,
  { manifest, config }: { readonly manifest: RawManifest; readonly config: Buffer | null },
  statement: Content,
): Attested {
  const fields = parseObject(manifest.body, manifest.digest)
  const layers = Array.isArray(fields['layers']) ? (fields['layers'] as readonly unknown[]) : []
  const counted = config === null ? null : withLayer(config, statement.digest)
  const content = {
    ...fields,
    ...(counted !== null && {
      config: { ...fieldsOf(fields['config']), digest: counted.digest, size: counted.body.length },
    }),
    layers: [...layers, layerOf(statement)],
  }
  return attested(descriptor, content, counted === null ? [statement] : [counted, statement])
}

/** For an image that has none: an image manifest, which every registry takes. */
export function newAttestation(image: Descriptor, statement: Content): Attested {
  const config = contentOf({
    ...{ architecture: 'unknown', os: 'unknown', config: {} },
    rootfs: { type: 'layers', diff_ids: [statement.digest] },
  })
  const content = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: config.digest,
      size: config.body.length,
    },
    layers: [layerOf(statement)],
  }
  const descriptor = {
    ...{ mediaType: mediaTypes.ociManifest, digest: image.digest, size: 0 },
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: {
      'vnd.docker.reference.digest': image.digest,
      'vnd.docker.reference.type': 'attestation-manifest',
    },
  }
  return attested(descriptor, content, [config, statement])
}

function attested(descriptor: Descriptor, content: object, blobs: readonly Content[]): Attested {
  const { digest, body } = contentOf(content)
  return {
    descriptor: { ...descriptor, digest, size: body.length },
    manifest: { mediaType: descriptor.mediaType, digest, body },
    blobs,
  }
}

function layerOf({ digest, body }: Content) {
  return {
    mediaType: 'application/vnd.in-toto+json',
    digest,
    size: body.length,
    annotations: { 'in-toto.io/predicate-type': testResultType },
  }
}

function withLayer(config: Buffer, digest: Digest): Content {
  const fields = parseObject(config, 'the config of an attestation')
  const rootfs = fieldsOf(fields['rootfs'])
  const layers = Array.isArray(rootfs['diff_ids']) ? (rootfs['diff_ids'] as readonly unknown[]) : []
  return contentOf({ ...fields, rootfs: { ...rootfs, type: 'layers', diff_ids: [...layers, digest] } })
}

function contentOf(value: object): Content {
  const body = Buffer.from(JSON.stringify(value))
  return { digest: digestOf(body), body }
}
