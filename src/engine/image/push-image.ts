import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { readLayoutDigest } from './base-image.ts'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

interface Question {
  readonly method: string
  readonly headers?: Readonly<Record<string, string | number>>
  readonly file?: string
}

/** One request to a registry on loopback; the body is streamed from a file. */
async function ask(url: string, question: Question): Promise<Answer> {
  const { method, headers = {}, file } = question
  const outgoing = request(url, { method, headers, timeout: 60_000 })
  const answer = new Promise<Answer>((resolve, reject) => {
    outgoing.on('error', reject)
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer to ${method} ${url}`)))
    outgoing.on('response', (incoming) => {
      incoming.resume()
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers }))
    })
  })
  if (file === undefined) outgoing.end()
  else await pipeline(createReadStream(file), outgoing)
  return answer
}

function expectStatus(answer: Answer, expected: number, what: string): Answer {
  if (answer.status !== expected) throw new Error(`${what}: the registry answered ${answer.status}`)
  return answer
}

interface StoredDescriptor {
  readonly mediaType: string
  readonly digest: string
  readonly config?: StoredDescriptor
  readonly layers?: readonly StoredDescriptor[]
  readonly manifests?: readonly StoredDescriptor[]
}

const fileOf = (layout: string, digest: string) => join(layout, 'blobs', 'sha256', digest.slice(7))

/** Pushes one blob (distribution-spec, "Pushing a blob monolithically": POST then PUT) unless it is there. */
async function pushBlob(repository: string, layout: string, digest: string): Promise<void> {
  if ((await ask(`${repository}/blobs/${digest}`, { method: 'HEAD' })).status === 200) return
  const started = expectStatus(await ask(`${repository}/blobs/uploads/`, { method: 'POST' }), 202, 'upload')
  const url = new URL(String(started.headers['location']), repository)
  url.searchParams.set('digest', digest)
  const file = fileOf(layout, digest)
  const { size } = await stat(file)
  const headers = { 'content-type': 'application/octet-stream', 'content-length': size }
  expectStatus(await ask(url.href, { method: 'PUT', headers, file }), 201, `blob ${digest}`)
}

async function pushManifest(repository: string, layout: string, manifest: { digest: string; name: string }) {
  const file = fileOf(layout, manifest.digest)
  const content = JSON.parse(await readFile(file, 'utf8')) as StoredDescriptor
  await Promise.all(
    (content.manifests ?? []).map(({ digest }) => pushManifest(repository, layout, { digest, name: digest })),
  )
  const blobs = [...(content.config ? [content.config] : []), ...(content.layers ?? [])]
  await Promise.all(blobs.map(({ digest }) => pushBlob(repository, layout, digest)))
  const { size } = await stat(file)
  const headers = { 'content-type': content.mediaType, 'content-length': size }
  const url = `${repository}/manifests/${manifest.name}`
  expectStatus(await ask(url, { method: 'PUT', headers, file }), 201, `manifest ${manifest.name}`)
}

/** Where an image goes: `127.0.0.1:5000`, `library/node`, `24-slim`. */
export interface ImageTarget {
  readonly registry: string
  readonly repository: string
  readonly tag: string
}

/** Pushes the index of an OCI layout under a tag, to a registry that speaks plain HTTP. Gives the index's digest. */
export async function pushImage(layout: string, target: ImageTarget): Promise<string> {
  const digest = await readLayoutDigest(layout)
  await pushManifest(`http://${target.registry}/v2/${target.repository}`, layout, {
    digest,
    name: target.tag,
  })
  return digest
}

/** Whether a tag holds a digest. */
export async function holdsImage(target: ImageTarget, digest: string): Promise<boolean> {
  const url = `http://${target.registry}/v2/${target.repository}/manifests/${target.tag}`
  const accept = 'application/vnd.oci.image.index.v1+json'
  const answer = await ask(url, { method: 'HEAD', headers: { accept } }).catch(() => undefined)
  return answer?.status === 200 && answer.headers['docker-content-digest'] === digest
}
