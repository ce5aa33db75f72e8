/** The registry as somebody else sees it: plain fetch, none of our own client. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform?: { readonly os: string; readonly architecture: string }
  readonly annotations?: Readonly<Record<string, string>>
}

export interface Manifest {
  readonly mediaType: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly manifests: readonly Descriptor[]
  readonly annotations?: Readonly<Record<string, string>>
}

const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

export function registryHost(): string {
  const host = process.env['BUILD_VARIANTS_REGISTRY']
  if (host === undefined) throw new Error('no BUILD_VARIANTS_REGISTRY: the e2e setup did not run')
  return host
}

const url = (repository: string, rest: string) => `http://${registryHost()}/v2/${repository}/${rest}`

export async function readManifest(
  repository: string,
  reference: string,
): Promise<{ digest: string; manifest: Manifest }> {
  const response = await fetch(url(repository, `manifests/${reference}`), { headers: { accept } })
  if (!response.ok) throw new Error(`${repository}:${reference}: ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return { digest, manifest: JSON.parse(bytes.toString()) as Manifest }
}

/** All tags of a repository with what they point at; empty when there is no such repository. */
export async function readTags(repository: string): Promise<Record<string, string>> {
  const response = await fetch(url(repository, 'tags/list'))
  if (response.status === 404) return {}
  const { tags } = (await response.json()) as { tags: string[] | null }
  const digests = (tags ?? []).map(
    async (tag) => [tag, (await readManifest(repository, tag)).digest] as const,
  )
  return Object.fromEntries(await Promise.all(digests))
}

export async function readBlob(repository: string, digest: string): Promise<Buffer> {
  const response = await fetch(url(repository, `blobs/${digest}`))
  if (!response.ok) throw new Error(`${repository}@${digest}: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

/** Bytes of a layer's tar, by unpacking all of it. */
export async function unpackedSize(repository: string, layer: Descriptor): Promise<number> {
  return gunzipSync(await readBlob(repository, layer.digest), { maxOutputLength: 2 ** 32 }).length
}

export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}
