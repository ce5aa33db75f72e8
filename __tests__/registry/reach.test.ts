import { afterEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { lookup as systemLookup } from 'node:dns'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Failure } from '../../src/model/failure.ts'
import { apiHost, isLoopback, schemesFor } from '../../src/registry/host.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { registryFailure } from '../../src/registry/registry-problem.ts'
import type { Fault } from '../../src/http/retry.ts'
import { startRegistry } from './registry-server.ts'
import type { RegistryServer } from './registry-server.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

function selfSigned() {
  const directory = mkdtempSync(join(tmpdir(), 'bv-tls-'))
  const [key, cert] = [join(directory, 'key.pem'), join(directory, 'cert.pem')]
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
  ]
  execFileSync('openssl', [...request, '-subj', '/CN=registry.test', '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  })
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  rmSync(directory, { recursive: true })
  return pair
}

/** Reads a tag of a registry under a name that is no loopback name, but leads to it. */
async function read(server: RegistryServer, name: string, insecure: readonly string[]) {
  const host = `${name}:${server.host.split(':')[1] ?? ''}`
  const registry = createRegistry({
    credentials: () => Promise.resolve(null),
    insecure: insecure.map((one) => one.replace('HOST', host)),
    retry: { idleMs: 2_000, tries: 1 },
    lookup: (_, options, callback) => systemLookup('localhost', { ...options, family: 4 }, callback),
  })
  closers.push(() => registry.close())
  return await registry
    .open(`${host}/acme/worker`, 'pull')
    .findManifest('latest')
    .then(
      (found) => (found === null ? 'reached' : 'found'),
      (error: unknown) => (error as Failure).problems[0]!,
    )
}

describe('how a registry is reached', () => {
  const tls = selfSigned()
  test.each([
    { name: 'http on a loopback name', host: '127.0.0.1', secure: false, insecure: [], reached: true },
    {
      name: 'http elsewhere is not tried',
      host: 'registry.test',
      secure: false,
      insecure: [],
      code: 'REGISTRY_TLS',
      fix: 'plain http',
    },
    {
      name: 'http elsewhere, listed',
      host: 'registry.test',
      secure: false,
      insecure: ['HOST'],
      reached: true,
    },
    {
      name: 'a self-signed certificate',
      host: 'registry.test',
      secure: true,
      insecure: [],
      code: 'REGISTRY_TLS',
      fix: 'insecure-registries',
    },
    {
      name: 'a self-signed certificate, listed',
      host: 'registry.test',
      secure: true,
      insecure: ['HOST'],
      reached: true,
    },
    {
      name: 'a self-signed certificate on loopback',
      host: '127.0.0.1',
      secure: true,
      insecure: [],
      code: 'REGISTRY_TLS',
      fix: 'insecure-registries',
    },
    {
      name: 'another port is another host',
      host: 'registry.test',
      secure: false,
      insecure: ['registry.test:1'],
      code: 'REGISTRY_TLS',
      fix: 'plain http',
    },
  ])('$name', async ({ host, secure, insecure, reached, code, fix }) => {
    const server = await startRegistry(secure ? { tls } : {})
    closers.push(() => server.close())
    const result = await read(server, host, insecure)
    if (reached) expect(result).toBe('reached')
    else expect(result).toMatchObject({ code, fix: expect.stringContaining(fix ?? '') })
  })

  test('nothing listens there', async () => {
    const server = await startRegistry()
    await server.close()
    expect(await read(server, '127.0.0.1', [])).toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
  })

  test.each([
    ['localhost:5000', true],
    ['registry.localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.10:80', true],
    ['[::1]:5000', true],
    ['localhost.example.com', false],
    ['127.0.0.1.example.com', false],
    ['10.0.0.1:5000', false],
    ['ghcr.io', false],
  ])('loopback: %s %s', (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback)
    expect(schemesFor(host, [])[0]?.protocol).toBe(loopback ? 'http:' : 'https:')
  })

  test("Docker Hub's API has a host of its own", () => {
    expect(['docker.io', 'index.docker.io', 'ghcr.io'].map(apiHost)).toEqual([
      'registry-1.docker.io',
      'registry-1.docker.io',
      'ghcr.io',
    ])
  })
})

describe('words', () => {
  const fault: Fault = {
    status: null,
    networkCode: null,
    codes: [],
    message: '',
    retryAfter: null,
    date: null,
    host: null,
  }
  const doing = {
    host: 'ghcr.io',
    repository: 'acme/worker',
    action: 'read ghcr.io/acme/worker:1',
    nowMs: Date.parse('2026-11-23T00:00:00Z'),
  }
  test.each([
    { name: 'expired', fault: { networkCode: 'CERT_HAS_EXPIRED' }, why: 'has expired' },
    { name: 'unknown name', fault: { networkCode: 'ENOTFOUND' }, why: 'the name is not known' },
    { name: 'timeout', fault: { networkCode: 'ETIMEDOUT' }, why: 'did not answer in time' },
    {
      name: 'a clock that is off',
      fault: { status: 401, date: 'Mon, 23 Nov 2026 02:00:00 GMT' },
      why: "differs from the registry's by 120 minutes",
    },
    {
      name: 'GHCR',
      fault: { status: 403, codes: ['DENIED'] },
      why: 'may not do this',
      fix: 'packages: write',
    },
    {
      name: 'secondary limit',
      fault: { status: 403, message: 'exceeded a secondary rate limit' },
      why: 'rate limit',
    },
    {
      name: 'upload refused',
      fault: { status: 400, codes: ['BLOB_UPLOAD_INVALID'] },
      why: 'storage is full',
    },
    {
      name: 'a manifest whose parts are missing',
      fault: { status: 404, codes: ['MANIFEST_BLOB_UNKNOWN'] },
      why: 'is not in acme/worker',
    },
  ])('$name', ({ fault: change, why, fix }) => {
    const [problem] = registryFailure({ ...fault, ...change }, doing).problems
    expect(problem?.why).toContain(why)
    expect(problem?.fix).toContain(fix ?? '')
  })

  test('what a registry says is cut and has no control characters', () => {
    const [problem] = registryFailure(
      { ...fault, status: 418, message: `\u001b[2J\r\n::x::${'a'.repeat(999)}` },
      doing,
    ).problems
    expect(problem?.what).toMatch(
      /^cannot read ghcr\.io\/acme\/worker:1: the registry answered 418 \(\[2J ::x::a+…\)$/,
    )
    expect(problem?.what.length).toBeLessThan(300)
  })
})
