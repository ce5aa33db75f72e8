import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '../../src/model/failure.ts'
import { parseChallenge, parseToken, refuseRealm } from '../../src/registry/challenge.ts'
import type { Credential } from '../../src/registry/credentials.ts'
import { readBlob } from '../../src/oci/content-source.ts'
import { digestOf, rawManifest } from '../../src/oci/manifest.ts'
import { mediaTypes } from '../../src/oci/media-types.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { startRegistry } from './registry-server.ts'
import type { RegistryServer } from './registry-server.ts'

const index = rawManifest(
  Buffer.from(JSON.stringify({ mediaType: mediaTypes.ociIndex, manifests: [] })),
  null,
)
const login: Credential = { kind: 'basic', username: 'ann', password: 'se:cret' }
const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function client(credential: Credential | null): Registry {
  const registry = createRegistry({
    credentials: () => Promise.resolve(credential),
    retry: { idleMs: 2_000, sleep: () => Promise.resolve() },
  })
  closers.push(() => registry.close())
  return registry
}

async function problemOf(promise: Promise<unknown>) {
  const failure = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Failure)
  return (failure as Failure).problems[0]!
}

interface Asked {
  readonly url: string
  readonly authorization: string | undefined
  readonly form: string
}

/** A token service that knows ann, and a refresh token. */
async function startTokens(asked: Asked[], answer: { status?: number; expires?: number } = {}) {
  const server = createServer((request, response) => {
    let form = ''
    request.on('data', (chunk: Buffer) => (form += chunk.toString()))
    request.on('end', () => {
      const { authorization } = request.headers
      asked.push({ url: request.url ?? '', authorization, form })
      const basic = `Basic ${Buffer.from('ann:se:cret').toString('base64')}`
      const good = authorization === basic || form.includes('refresh_token=r3fresh')
      const status = answer.status ?? (good ? 200 : 401)
      response.writeHead(status, { 'content-type': 'application/json' })
      const token = `token${String(asked.length)}`
      response.end(status === 200 ? JSON.stringify({ token, expires_in: answer.expires ?? 300 }) : '{}')
    })
  })
  return await listen(server)
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

async function startGuarded(realm: string, accepts: (header: string) => boolean): Promise<RegistryServer> {
  const server = await startRegistry({
    authorize: (request) =>
      accepts(request.headers.authorization ?? '') ? null : `Bearer realm="${realm}",service="the registry"`,
  })
  closers.push(() => server.close())
  return server
}

describe('Bearer', () => {
  const asked: Asked[] = []
  beforeEach(() => void asked.splice(0))

  test('one token serves all requests of a repository', async () => {
    const realm = `http://${await startTokens(asked)}/token`
    const server = await startGuarded(realm, (header) => header === 'Bearer token1')
    const repository = client(login).open(`${server.host}/acme/worker`, 'push')
    await Promise.all([1, 2, 3, 4].map((tag) => repository.putManifest(`v${String(tag)}`, index)))
    expect(await repository.getManifest('v1')).toEqual(index)
    expect(asked.map((one) => one.url)).toEqual([
      '/token?service=the+registry&scope=repository%3Aacme%2Fworker%3Apull%2Cpush&client_id=build-variants',
    ])
    expect(server.count('PUT')).toBe(4)
  })

  test('a refresh token is posted, and never sent to the registry', async () => {
    const realm = `http://${await startTokens(asked)}/token`
    const server = await startGuarded(realm, (header) => header === 'Bearer token1')
    const repository = client({ kind: 'identity', token: 'r3fresh' }).open(
      `${server.host}/acme/worker`,
      'pull',
    )
    expect(await repository.findManifest('none')).toBeNull()
    expect(asked[0]?.form).toContain('grant_type=refresh_token')
    expect(JSON.stringify(server.log)).not.toContain('r3fresh')
  })

  test('a registry token is sent as it is', async () => {
    const server = await startGuarded('http://127.0.0.1:1/token', (header) => header === 'Bearer given')
    const repository = client({ kind: 'bearer', token: 'given' }).open(`${server.host}/acme/worker`, 'pull')
    expect(await repository.findManifest('none')).toBeNull()
  })

  test.each([
    { name: 'no login', credential: null, tokens: 1, code: 'REGISTRY_LOGIN' },
    { name: 'a wrong login', credential: { ...login, password: 'x' }, tokens: 1, code: 'REGISTRY_LOGIN' },
  ])('$name: one try, and how to log in', async ({ credential, tokens, code }) => {
    const realm = `http://${await startTokens(asked)}/token`
    const server = await startGuarded(realm, () => false)
    const problem = await problemOf(
      client(credential).open(`${server.host}/acme/worker`, 'push').putManifest('v1', index),
    )
    expect(problem).toMatchObject({ code, fix: `run \`docker login ${server.host}\`` })
    expect([asked.length, server.count('PUT')]).toEqual([tokens, 0])
    expect(JSON.stringify(problem)).not.toContain('se:cret')
  })

  test('a token that the registry does not take: one try', async () => {
    const realm = `http://${await startTokens(asked)}/token`
    const server = await startGuarded(realm, () => false)
    expect(
      await problemOf(client(login).open(`${server.host}/acme/worker`, 'push').putManifest('v1', index)),
    ).toMatchObject({
      code: 'REGISTRY_LOGIN',
    })
    expect([asked.length, server.count('PUT')]).toEqual([1, 1])
  })

  test('a token service that is down is named', async () => {
    const server = await startGuarded('http://127.0.0.1:1/token', () => false)
    const problem = await problemOf(
      client(login).open(`${server.host}/acme/worker`, 'pull').getManifest('v1'),
    )
    expect(problem).toMatchObject({
      code: 'REGISTRY_UNREACHABLE',
      why: expect.stringContaining('127.0.0.1:1'),
    })
  })

  test('a token service that is busy is asked again', async () => {
    const realm = `http://${await startTokens(asked, { status: 503 })}/token`
    const server = await startGuarded(realm, () => false)
    const problem = await problemOf(
      client(login).open(`${server.host}/acme/worker`, 'pull').getManifest('v1'),
    )
    expect(problem.what).toContain('answered 503')
    expect(asked).toHaveLength(6)
  })
})

test('Basic: name and password go to the registry itself', async () => {
  const basic = `Basic ${Buffer.from('ann:se:cret').toString('base64')}`
  const server = await startRegistry({
    authorize: (request) => (request.headers.authorization === basic ? null : 'Basic realm="r"'),
  })
  closers.push(() => server.close())
  await client(login).open(`${server.host}/acme/worker`, 'push').putManifest('v1', index)
  expect(server.tags.get('acme/worker:v1')).toBe(index.digest)
})

describe('redirects', () => {
  const blob = Buffer.from('a layer')
  const digest = digestOf(blob)

  test('storage on another host gets no Authorization, but the range', async () => {
    const seen: { authorization: string | undefined; range: string | undefined }[] = []
    const storage = await listen(
      createServer((request, response) => {
        seen.push({ authorization: request.headers.authorization, range: request.headers.range })
        response.writeHead(200).end(blob)
      }),
    )
    const server = await startRegistry({
      authorize: (request) => (request.headers.authorization === undefined ? 'Basic realm="r"' : null),
    })
    closers.push(() => server.close())
    server.rules.push({
      method: 'GET',
      url: /blobs/,
      status: 307,
      headers: { location: `http://${storage}/signed?x=1` },
    })
    const repository = client(login).open(`${server.host}/acme/worker`, 'pull')
    expect(await readBlob(repository, digest, 100)).toEqual(blob)
    expect(await repository.getBlobRange(digest, { start: 2, length: 5 })).toEqual(blob.subarray(2))
    expect(seen).toEqual([
      { authorization: undefined, range: undefined },
      { authorization: undefined, range: 'bytes=2-6' },
    ])
  })

  test.each([
    { name: 'in a circle', location: '/v2/acme/worker/blobs/again', code: 'REGISTRY_REDIRECT' },
    { name: 'to a file', location: 'file:///etc/passwd', code: 'REGISTRY_REDIRECT' },
  ])('$name is not followed', async ({ location, code }) => {
    const server = await startRegistry()
    closers.push(() => server.close())
    server.rules.push({ method: 'GET', url: /blobs/, status: 307, headers: { location } })
    const repository = client(null).open(`${server.host}/acme/worker`, 'pull')
    expect(await problemOf(readBlob(repository, digest, 100))).toMatchObject({ code })
    expect(server.count('GET')).toBeLessThanOrEqual(6)
  })
})

describe('what a registry asks for', () => {
  test.each([
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"',
      { kind: 'bearer', realm: new URL('https://auth.docker.io/token'), service: 'registry.docker.io' },
    ],
    [
      'bearer Realm=https://a/t , scope="repository:x:pull,push", error="insufficient_scope"',
      { kind: 'bearer', realm: new URL('https://a/t'), service: null },
    ],
    [
      'Basic realm="a", Bearer realm="https://a/t"',
      { kind: 'bearer', realm: new URL('https://a/t'), service: null },
    ],
    ['BASIC realm="Sonatype Nexus"', { kind: 'basic' }],
    ['Bearer realm="not a url"', null],
    ['Negotiate', null],
    ['', null],
  ])('%s', (header, challenge) => {
    expect(parseChallenge(header)).toEqual(challenge)
  })

  test.each([
    { body: '{"token":"a","expires_in":300}', token: { value: 'a', lifetimeSeconds: 300 } },
    { body: '{"access_token":"a"}', token: { value: 'a', lifetimeSeconds: 60 } },
    { body: '{"token":""}', token: null },
    { body: '<html>', token: null },
    { body: 'null', token: null },
  ])('token answer $body', ({ body, token }) => {
    expect(parseToken(body)).toEqual(token)
  })

  test.each([
    { realm: 'https://auth.example/token', plain: false, refused: false },
    { realm: 'http://auth.example/token', plain: false, refused: true },
    { realm: 'http://auth.example/token', plain: true, refused: false },
    { realm: 'file:///etc/passwd', plain: true, refused: true },
  ])('realm $realm of a plain registry: $plain', ({ realm, plain, refused }) => {
    expect(refuseRealm(new URL(realm), plain) !== null).toBe(refused)
  })
})
