/** The registry as another client sees it, straight and not through the proxy: what its tags held before a run, and after. */
import { digestOf } from './proxy.ts'

export const acceptManifests = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
].join(', ')

/** One repository of a registry. */
export interface Place {
  /** `localhost:5000` */
  readonly registry: string
  /** `faults/stall` */
  readonly repository: string
}

/** What a tag holds: its digest, and the labels of the images below it. */
export interface Held {
  readonly digest: string
  readonly labels: readonly Readonly<Record<string, string>>[]
}

interface Manifest {
  readonly config?: { readonly digest: string }
  readonly manifests?: readonly { readonly digest: string; readonly platform?: { readonly os: string } }[]
}

const address = ({ registry, repository }: Place, rest: string) =>
  `http://${registry}/v2/${repository}/${rest}`

async function mustFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, init)
  if (!response.ok)
    throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`)
  return response
}

/** Null when there is no such tag. */
async function readManifest(place: Place, reference: string): Promise<Buffer | null> {
  const response = await fetch(address(place, `manifests/${reference}`), {
    headers: { accept: acceptManifests },
  })
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`${place.repository} ${reference}: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

async function readLabels(place: Place, manifest: Manifest): Promise<Record<string, string>[]> {
  if (manifest.config !== undefined) {
    const response = await mustFetch(address(place, `blobs/${manifest.config.digest}`))
    const { config } = (await response.json()) as { config?: { Labels?: Record<string, string> } }
    return [config?.Labels ?? {}]
  }
  // The attestations are images for no system.
  const images = (manifest.manifests ?? []).filter(({ platform }) => platform?.os !== 'unknown')
  const all = images.map(async ({ digest }) => {
    const bytes = await readManifest(place, digest)
    if (bytes === null) throw new Error(`${place.repository}: an index without its image ${digest}`)
    return readLabels(place, JSON.parse(bytes.toString()) as Manifest)
  })
  return (await Promise.all(all)).flat()
}

/** What each of these tags holds; null when it is not there. */
export async function readTags(
  place: Place,
  tags: readonly string[],
): Promise<ReadonlyMap<string, Held | null>> {
  const all = tags.map(async (tag) => {
    const bytes = await readManifest(place, tag)
    if (bytes === null) return [tag, null] as const
    const labels = await readLabels(place, JSON.parse(bytes.toString()) as Manifest)
    return [tag, { digest: digestOf(bytes), labels }] as const
  })
  return new Map(await Promise.all(all))
}

/** Lets each tag hold an image of its own, as an earlier release would have left it. */
export async function seedTags(place: Place, tags: readonly string[]): Promise<void> {
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: { run: 'before' } },
      rootfs: { type: 'layers', diff_ids: [] },
    }),
  )
  const digest = digestOf(config)
  const begun = await mustFetch(address(place, 'blobs/uploads/'), { method: 'POST' })
  const upload = new URL(begun.headers.get('location') ?? '', address(place, ''))
  upload.searchParams.set('digest', digest)
  await mustFetch(upload.href, { method: 'PUT', body: config })
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const manifestOf = (tag: string) => ({
    schemaVersion: 2,
    mediaType,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: config.length },
    layers: [],
    annotations: { tag },
  })
  const puts = tags.map((tag) =>
    mustFetch(address(place, `manifests/${tag}`), {
      method: 'PUT',
      headers: { 'content-type': mediaType },
      body: JSON.stringify(manifestOf(tag)),
    }),
  )
  await Promise.all(puts)
}
