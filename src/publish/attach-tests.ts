import { allOrFailure } from '../model/all-or-failure.ts'
import type { CellImage } from '../model/measurement.ts'
import type { Plan } from '../model/plan.ts'
import { variantImages } from '../model/variant-images.ts'
import type { Verdict } from '../model/verdict.ts'
import { readBlob } from '../oci/content-source.ts'
import { parseObject, readImageManifest } from '../oci/manifest.ts'
import type { Registry } from '../registry/registry.ts'
import type { Repository } from '../registry/repository.ts'
import type { TagDecision } from './tag-decisions.ts'
import type { Attested } from './test-attestation.ts'
import { newAttestation, testStatement, withStatement } from './test-attestation.ts'
import { buildVariantIndex } from './variant-index.ts'

/** Longest config of an attestation that is read, bytes. */
const configLimit = 1024 * 1024

interface Attaching {
  readonly plan: Plan
  readonly verdicts: readonly Verdict[]
  readonly registry: Registry
}

/**
 * Puts the test results of every image that changed beside its other attestations, in every repository that the variant's index
 * goes to, and gives the decisions with the indexes that hold them. Throws a registry failure.
 */
export async function attachTests(
  decisions: readonly TagDecision[],
  { plan, verdicts, registry }: Attaching,
): Promise<readonly TagDecision[]> {
  if (!plan.attestTests || verdicts.every(({ test }) => test === undefined)) return decisions
  return await allOrFailure(
    decisions.map(async (decision) => {
      if (decision.unchanged) return decision
      const { variant, tags } = decision
      const { name } = variant.variant
      const places = new Set([...variantImages(plan, name), ...tags.map(({ planned }) => planned.image)])
      const repositories = [...places].map((image) => registry.open(image, 'push', { awaited: true }))
      const images = await allOrFailure(variant.images.map((image) => attach(image, verdicts, repositories)))
      return { ...decision, variant: buildVariantIndex(plan, variant.variant, images) }
    }),
  )
}

async function attach(
  image: CellImage,
  verdicts: readonly Verdict[],
  repositories: readonly Repository[],
): Promise<CellImage> {
  const [first] = repositories
  const statement = first === undefined ? null : testStatement(image, verdicts, first.name)
  if (first === undefined || statement === null) return image
  const [own, ...others] = image.attestations
  const made =
    own === undefined
      ? newAttestation(image.manifest, statement)
      : withStatement(own, await readAttestation(first, own.digest), statement)
  await allOrFailure(repositories.map((repository) => send(made, repository)))
  return { ...image, attestations: [made.descriptor, ...others] }
}

/** An artifact's config is empty, and stays so. */
async function readAttestation(repository: Repository, digest: CellImage['digest']) {
  const manifest = await repository.getManifest(digest)
  const isArtifact = typeof parseObject(manifest.body, digest)['artifactType'] === 'string'
  const { config } = readImageManifest(manifest)
  return { manifest, config: isArtifact ? null : await readBlob(repository, config.digest, configLimit) }
}

async function send({ manifest, blobs }: Attested, repository: Repository): Promise<void> {
  await allOrFailure(
    blobs.map(({ digest, body }) =>
      repository.uploadBlob({ digest, size: body.length, open: () => chunks(body) }),
    ),
  )
  await repository.putManifest(manifest.digest, manifest)
}

async function* chunks(body: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(body)
}
