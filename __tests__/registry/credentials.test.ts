import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../src/model/failure.ts'
import { createCredentials } from '../../src/registry/credentials.ts'

let directory: string
const pair = (text: string) => Buffer.from(text).toString('base64')

/** Real programs on PATH, as Docker's helpers are. They say what they were asked in what they answer. */
const helpers = {
  good: 'host=$(cat); [ "$1" = get ] && printf \'{"ServerURL":"%s","Username":"helper","Secret":"for %s"}\' "$host" "$host"',
  identity: 'echo \'{"Username":"<token>","Secret":"r3fresh"}\'',
  empty: 'echo "credentials not found in native keychain"; exit 1',
  broken: 'echo "gpg: no secret key" >&2; exit 2',
  slow: 'sleep 30',
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bv-credentials-'))
  await mkdir(join(directory, 'bin'))
  for (const [name, script] of Object.entries(helpers)) {
    const path = join(directory, 'bin', `docker-credential-${name}`)
    await writeFile(path, `#!/bin/sh\n${script}\n`)
    await chmod(path, 0o755)
  }
})
afterAll(() => rm(directory, { recursive: true }))

async function lookUp(config: unknown, host: string) {
  const home = await mkdtemp(join(directory, 'home-'))
  const text = typeof config === 'string' ? config : JSON.stringify(config)
  if (config !== null) await writeFile(join(home, 'config.json'), text)
  const env = { PATH: `${join(directory, 'bin')}:${process.env['PATH'] ?? ''}` }
  const helperTimeoutMs = text.includes('"slow"') ? 300 : 20_000
  return await createCredentials({ directory: home, env, helperTimeoutMs })(host)
}

const basic = (username: string, password: string) => ({ kind: 'basic', username, password })

describe('a login is found', () => {
  const auths = {
    auths: { 'ghcr.io': { auth: pair('ann:a:b') }, 'https://index.docker.io/v1/': { auth: pair('hub:p') } },
  }
  const rows = [
    {
      name: 'in auths, with a colon in the password',
      config: auths,
      host: 'ghcr.io',
      found: basic('ann', 'a:b'),
    },
    { name: 'for Docker Hub under its old name', config: auths, host: 'docker.io', found: basic('hub', 'p') },
    {
      name: 'under an old URL',
      config: { auths: { 'https://r.example/v2/': { auth: pair('a:b') } } },
      host: 'r.example',
      found: basic('a', 'b'),
    },
    {
      name: 'as name and password',
      config: { auths: { r: { username: 'a', password: 'b' } } },
      host: 'r',
      found: basic('a', 'b'),
    },
    {
      name: 'as a refresh token',
      config: { auths: { r: { auth: pair('a:'), identitytoken: 't' } } },
      host: 'r',
      found: { kind: 'identity', token: 't' },
    },
    {
      name: 'as a registry token',
      config: { auths: { r: { registrytoken: 't' } } },
      host: 'r',
      found: { kind: 'bearer', token: 't' },
    },
    {
      name: 'by the store',
      config: { credsStore: 'good' },
      host: 'ghcr.io',
      found: basic('helper', 'for ghcr.io'),
    },
    {
      name: 'by a helper for this host',
      config: { credsStore: 'broken', credHelpers: { 'ghcr.io': 'good' } },
      host: 'ghcr.io',
      found: basic('helper', 'for ghcr.io'),
    },
    {
      name: 'by the store, for Docker Hub',
      config: { credsStore: 'good' },
      host: 'docker.io',
      found: basic('helper', 'for https://index.docker.io/v1/'),
    },
    {
      name: 'by a helper that gives a refresh token',
      config: { credsStore: 'identity' },
      host: 'r',
      found: { kind: 'identity', token: 'r3fresh' },
    },
    {
      name: 'in auths when the store has none',
      config: { credsStore: 'empty', ...auths },
      host: 'ghcr.io',
      found: basic('ann', 'a:b'),
    },
    {
      name: 'with a byte order mark',
      config: `\uFEFF${JSON.stringify(auths)}`,
      host: 'ghcr.io',
      found: basic('ann', 'a:b'),
    },
    { name: 'nowhere: no file', config: null, host: 'ghcr.io', found: null },
    { name: 'nowhere: another host', config: auths, host: 'ghcr.io.example.com', found: null },
    { name: 'nowhere: a host that ends alike', config: auths, host: 'notghcr.io', found: null },
    { name: 'nowhere: another port', config: auths, host: 'ghcr.io:444', found: null },
    {
      name: 'nowhere: an entry that only names the host (credsStore elsewhere)',
      config: { auths: { r: {} } },
      host: 'r',
      found: null,
    },
    { name: 'nowhere: the store says so', config: { credsStore: 'empty' }, host: 'r', found: null },
  ]
  test.each(rows)('$name', async ({ config, host, found }) => {
    expect(await lookUp(config, host)).toEqual(found)
  })
})

describe('what is broken is named, without its secrets', () => {
  test.each([
    {
      name: 'no JSON',
      config: '{"auths": {"r": {"auth": "c2VjcmV0',
      code: 'BAD_DOCKER_CONFIG',
      why: 'it is not JSON',
    },
    { name: 'no object', config: '[]', code: 'BAD_DOCKER_CONFIG', why: 'it is not a JSON object' },
    {
      name: 'a helper that is not there',
      config: { credsStore: 'desktop' },
      code: 'CREDENTIAL_HELPER',
      why: 'it is not installed',
    },
    {
      name: 'a helper that fails',
      config: { credsStore: 'broken' },
      code: 'CREDENTIAL_HELPER',
      why: 'it ended with exit code 2',
    },
    {
      name: 'a helper that hangs',
      config: { credsStore: 'slow' },
      code: 'CREDENTIAL_HELPER',
      why: 'it did not answer in time',
    },
    {
      name: 'a helper with a path for a name',
      config: { credsStore: '../x' },
      code: 'CREDENTIAL_HELPER',
      why: 'its name is not a plain word',
    },
  ])('$name', async ({ config, code, why }) => {
    const failure = await lookUp(config, 'r').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect((failure as Failure).problems[0]).toMatchObject({ code, why })
    expect((failure as Failure).message).not.toContain('c2VjcmV0')
  })
})
