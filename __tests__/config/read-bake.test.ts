import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseBakePrint } from '../../src/buildkit/read-bake-file.ts'
import type { BakeFileQuery } from '../../src/model/bake-file.ts'
import { makeRequest, tryRequest } from './request-fixture.ts'
import type { Given } from './request-fixture.ts'

type Targets = Readonly<Record<string, Readonly<Record<string, unknown>>>>

function print(target: Targets): string {
  const linked = new Set(JSON.stringify(target).match(/(?<="target:)[^"]+/g))
  const targets = Object.keys(target).filter((name) => !linked.has(name))
  return JSON.stringify({ group: { default: { targets } }, target })
}

const files = {
  Dockerfile: null,
  'docker-bake.hcl': '',
  'app/Dockerfile': 'FROM scratch\n',
  'lib/Dockerfile': 'FROM scratch\n',
}

/** A bake file whose print is this; the queries that reach buildx are kept. */
function baking(targets: Targets, more: Given = {}, queries: BakeFileQuery[] = []): Given {
  const text = print(targets)
  return {
    argv: ['--bake-file', 'docker-bake.hcl'],
    ...more,
    files: { ...files, ...more.files },
    raw: (folder) => ({
      readBakeFile: (query) => {
        queries.push(query)
        return Promise.resolve({ ok: true, value: parseBakePrint(text) })
      },
      ...(typeof more.raw === 'function' ? more.raw(folder) : more.raw),
    }),
  }
}

const app = {
  context: 'app',
  dockerfile: 'Dockerfile',
  tags: ['host.test/app:1'],
  platforms: ['linux/amd64'],
}
const worker = { ...app, tags: ['host.test/worker:2', 'host.test/worker'], target: 'worker' }

async function codes(given: Given): Promise<string[]> {
  return (await tryRequest(given)).problems.map(({ code }) => code)
}

test.each([
  ['by default', [], {}, 'whole'],
  ['as the door names them', ['--bake-target', 'app'], {}, 'named'],
  ['as variants.yml names them', [], { 'variants.yml': 'bake-target: app\n' }, 'whole'],
] as const)('the set of targets %s', async (_name, argv, more, expected) => {
  const given = { argv: ['--bake-file', 'docker-bake.hcl', ...argv], files: more }
  expect((await makeRequest(baking({ app }, given))).variantSet).toBe(expected)
})

describe('targets as variants', () => {
  test('each has its own platforms, stage, arguments and tags', async () => {
    const request = await makeRequest(
      baking({ app: { ...app, args: { V: '1' } }, worker, plain: { context: 'lib' } }),
    )
    expect(request).toMatchObject({
      variantArg: null,
      defaultVariant: null,
      selection: null,
      platforms: ['linux/amd64', 'linux/arm64'],
    })
    expect(request.variants).toMatchObject([
      {
        name: 'app',
        platforms: ['linux/amd64'],
        buildArgs: { V: '1' },
        target: null,
        tags: ['host.test/app:1'],
      },
      {
        name: 'worker',
        platforms: ['linux/amd64'],
        target: 'worker',
        tags: ['host.test/worker:2', 'host.test/worker:latest'],
      },
      { name: 'plain', platforms: null, tags: [] },
    ])
    expect(request.images).toEqual([
      { registry: 'host.test', repository: 'app' },
      { registry: 'host.test', repository: 'worker' },
    ])
  })

  test('what is asked of buildx', async () => {
    const queries: BakeFileQuery[] = []
    const inputs = {
      bake: 'docker-bake.hcl, app/x.hcl',
      'bake-target': 'app\nothers',
      set: '*.args.A=1,2\napp.target=x',
    }
    const { bake } = await makeRequest(
      baking({ app }, { inputs, files: { 'app/x.hcl': '' }, raw: { env: { TAG: '7' } } }, queries),
    )
    expect(queries).toMatchObject([
      {
        files: ['docker-bake.hcl', join('app', 'x.hcl')],
        targets: ['app', 'others'],
        overrides: ['*.args.A=1,2', 'app.target=x'],
        env: { TAG: '7' },
      },
    ])
    expect(bake?.files).toEqual(['docker-bake.hcl', 'app/x.hcl'])
  })

  test('images and tags of the door win, and every target gets its suffix', async () => {
    const request = await makeRequest(
      baking(
        { app, worker },
        { argv: ['--bake-file', 'docker-bake.hcl', '-n', 'host.test/all', '-t', '1.0'] },
      ),
    )
    expect(request).toMatchObject({
      images: [{ repository: 'all' }],
      tags: { bare: ['1.0'] },
      bake: { ownTags: false },
      variants: [{ tags: [] }, { tags: [] }],
    })
  })

  test('a selection, platforms and build arguments of the door', async () => {
    const argv = ['--bake-file', 'docker-bake.hcl', '-b', 'app', '-p', 'linux/amd64', '--build-arg', 'V=9']
    const both = { ...app, platforms: ['linux/amd64', 'linux/arm64'], args: { V: '1', W: '1' } }
    const request = await makeRequest(baking({ app: both, worker }, { argv }))
    expect(request).toMatchObject({ selection: ['app'], build: { buildArgs: { V: '9' } } })
    expect(request.variants[0]).toMatchObject({ platforms: ['linux/amd64'], buildArgs: { W: '1' } })
  })

  test('variants.yml names the bake file and says how its targets are tested', async () => {
    const config =
      'bake: docker-bake.hcl\nplatforms: [linux/arm64]\nvariants:\n  app: { test: app --check, size-budget: 9MB }\n'
    const request = await makeRequest(
      baking({ app, worker: { context: 'lib' } }, { argv: [], files: { 'variants.yml': config } }),
    )
    expect(request.variants).toMatchObject([
      { name: 'app', test: 'app --check', sizeBudget: 9_000_000, platforms: ['linux/amd64'] },
      { name: 'worker', test: null, platforms: null },
    ])
    expect(request.platforms).toEqual(['linux/arm64'])
  })

  test('a bake file of the door takes the place of what variants.yml says of one Dockerfile', async () => {
    const config = 'images: [host.test/other]\nvariant-arg: X\nvariants: [a, b]\n'
    const request = await makeRequest(baking({ app }, { files: { 'variants.yml': config } }))
    expect(request).toMatchObject({
      variantArg: null,
      images: [{ repository: 'app' }],
      variants: [{ name: 'app' }],
    })
  })
})

describe('the definition', () => {
  test('local paths are absolute, remote ones and links stay, and what each cell decides is taken out', async () => {
    const targets = parseBakePrint(
      readFileSync(new URL('../buildkit/fixtures/bake-file/everything.json', import.meta.url), 'utf8'),
    )
    const { request, folder } = await tryRequest({
      // Its own tags collide.
      argv: [
        '--bake-file',
        'docker-bake.hcl',
        '-n',
        'a/b',
        '--allow-remote-context',
        '--allow',
        'network.host',
      ],
      files: { ...files, 'app/Dockerfile.x': '', 'oci/index.json': '', 's.txt': '', key: '' },
      raw: { readBakeFile: () => Promise.resolve({ ok: true, value: targets }) },
    })
    const at = (...parts: string[]) => join(folder, ...parts)
    expect(request?.bake?.targets['app']).toEqual({
      context: at('app'),
      dockerfile: at('app', 'Dockerfile.x'),
      contexts: {
        'alpine:3': 'target:base',
        base: 'target:base',
        im: 'docker-image://alpine',
        l: at('lib'),
        o: `oci-layout://${at('oci')}`,
      },
      args: { V: 'adev', W: '${x} %{y}' },
      labels: { a: 'b${c}' },
      attest: [{ mode: 'max', type: 'provenance' }, { type: 'sbom' }],
      secret: [
        { id: 'x', src: at('s.txt') },
        { id: 't', env: 'TT' },
      ],
      ssh: [{ id: 'k', paths: [at('key')] }],
      pull: true,
      'no-cache': false,
      network: 'host',
      'no-cache-filter': ['a'],
      'shm-size': '64m',
      ulimits: ['nofile=1024:1024'],
      entitlements: ['network.host'],
      'extra-hosts': { a: '1.2.3.4', b: '${q}' },
    })
    expect(request?.bake?.targets['worker']).toMatchObject({
      context: 'https://github.com/x/y.git#main',
      dockerfile: 'Dockerfile.x',
    })
    expect(request?.bake?.targets['base']).toMatchObject({
      context: at('lib'),
      'dockerfile-inline': expect.any(String),
    })
    expect(request?.bake?.annotations['app']).toEqual([
      { level: 'index', platform: null, key: 'x', value: '${y}' },
      { level: 'manifest-descriptor', platform: null, key: 'z', value: '1' },
    ])
    expect(request?.bake?.warnings.map(({ code }) => code)).toEqual(['OUTPUT_REPLACED', 'CACHE_REPLACED'])
  })

  test('one Dockerfile for all is known by name, several are none', async () => {
    const one = await tryRequest(baking({ app, worker }))
    expect(one.request?.build.file).toBe(join(one.folder, 'app', 'Dockerfile'))
    expect((await makeRequest(baking({ app, lib: { context: 'lib' } }))).build.file).toBeNull()
    const inline = { ...app, 'dockerfile-inline': 'FROM scratch\n' }
    expect((await makeRequest(baking({ app: inline }))).build.file).toBeNull()
  })
})

describe('cache options of the file', () => {
  const from = { type: 'registry', ref: 'host.test/c' }
  const taken = async (targets: Targets, more: Given = {}) => {
    const { cache, bake } = await makeRequest(baking(targets, more))
    return {
      from: cache.from,
      to: cache.to,
      warnings: bake?.warnings.map(({ code, what }) => `${code} ${what}`),
    }
  }

  test('one source in all is taken over', async () => {
    const cached = {
      'cache-from': [from],
      'cache-to': [{ ref: 'host.test/c', mode: 'max', type: 'registry' }],
    }
    expect(await taken({ app: { ...app, ...cached }, worker: { ...worker, ...cached } })).toEqual({
      from: ['type=registry,ref=host.test/c'],
      to: ['type=registry,mode=max,ref=host.test/c'],
      warnings: [],
    })
  })

  const replaced = (names: string) => ({
    from: [],
    to: [],
    warnings: [`CACHE_REPLACED cache-from and cache-to of ${names} are not used`],
  })

  test('several are replaced, and so are inline ones and what the door says otherwise', async () => {
    const other = { 'cache-from': [{ type: 'registry', ref: 'host.test/d' }] }
    expect(await taken({ app: { ...app, 'cache-from': [from] }, worker: { ...worker, ...other } })).toEqual(
      replaced('app, worker'),
    )
    expect(await taken({ app: { ...app, 'cache-to': [{ type: 'inline' }] } })).toEqual(replaced('app'))
    const argv = ['--bake-file', 'docker-bake.hcl', '--cache', 'none']
    expect(await taken({ app: { ...app, 'cache-from': [from] } }, { argv })).toEqual(replaced('app'))
  })

  test.each([
    ['--cache-scope', 'a'],
    ['--cache-mode', 'min'],
    ['--cache-ref', 'host.test/cache:x'],
    ['--cache-dir', 'caches'],
    ['--cache', 'auto'],
  ])('%s of the user wins', async (flag, value) => {
    const argv = ['--bake-file', 'docker-bake.hcl', flag, value]
    expect(await taken({ app: { ...app, 'cache-from': [from] } }, { argv })).toEqual(replaced('app'))
  })

  test.each([
    { type: 'gha', scope: 'x', url_v2: 'http://evil.test/' },
    { type: 'gha', url: 'http://evil.test/' },
    { type: 'gha', token: 't' },
    { type: 'gha', ghtoken: 't' },
    { type: 'gha', Url_V2: 'http://evil.test/' },
    { type: 's3', bucket: 'b', region: 'r', endpoint_url: 'http://evil.test' },
    { type: 's3', bucket: 'b', region: 'r', access_key_id: 'k' },
    { type: 's3', bucket: 'b', region: 'r', secret_access_key: 'k' },
    { type: 's3', bucket: 'b', region: 'r', session_token: 'k' },
    { type: 'azblob', name: 'n', account_url: 'http://evil.test' },
    { type: 'registry', ref: 'a/b', 'registry.insecure': 'true' },
    { type: 'registry', ref: 'a/b', some_new_address: 'http://evil.test' },
    { type: 'GHA', scope: 'x' },
    'type=gha,"scope=x","url_v2=http://evil.test/"',
    { type: 'local', src: '/etc/x' },
    { type: 'local', src: '../x' },
    { type: 'local', dest: '/root/.ssh' },
    { type: 'local', src: 'way-out/x' },
  ])('not taken over, whether read or written: %j', async (entry) => {
    const prepare = (folder: string) => symlinkSync('/usr', join(folder, 'way-out'))
    for (const key of ['cache-from', 'cache-to'])
      expect(await taken({ app: { ...app, [key]: [entry] } }, { prepare })).toEqual(replaced('app'))
  })

  test('what is not taken over is named, with how to give it oneself', async () => {
    const hostile = { type: 'gha', scope: 'x', url_v2: 'http://evil.test/' }
    const { bake } = await makeRequest(baking({ app: { ...app, 'cache-from': [hostile] } }))
    expect(bake?.warnings).toMatchObject([
      { why: expect.stringContaining('"url_v2"'), fix: expect.stringContaining('cache-from and cache-to') },
    ])
  })

  test('a local folder is absolute; a value with a comma stays one value', async () => {
    const { request, folder } = await tryRequest(
      baking({ app: { ...app, 'cache-from': [{ type: 'local', src: 'c,d' }] } }),
    )
    expect(request?.cache.from).toEqual([`type=local,"src=${join(folder, 'c,d')}"`])
  })
})

describe('what a bake file may not do unasked', () => {
  const rows: [
    name: string,
    target: Readonly<Record<string, unknown>>,
    code: string,
    allow: string | null,
  ][] = [
    ['read a folder beside', { context: '..' }, 'NOT_ALLOWED', null],
    ['read a Dockerfile beside', { dockerfile: '/etc/hostname' }, 'NOT_ALLOWED', 'fs.read=/etc'],
    [
      'read a secret beside',
      { secret: [{ id: 'x', src: '/etc/hostname' }] },
      'NOT_ALLOWED',
      'fs.read=/etc/hostname',
    ],
    [
      'read a secret beside, as older buildx prints it',
      { secret: ['id=x,src=/etc/hostname'] },
      'NOT_ALLOWED',
      'fs.read=/etc/hostname',
    ],
    ['read a key beside', { ssh: [{ id: 'k', paths: ['/etc/hostname'] }] }, 'NOT_ALLOWED', 'fs.read=/etc'],
    ['use the agent', { ssh: ['default'] }, 'NOT_ALLOWED', 'ssh'],
    ['use the network of the host', { entitlements: ['network.host'] }, 'NOT_ALLOWED', 'network.host'],
    ['use a device', { entitlements: ['device=nvidia.com/gpu=all'] }, 'NOT_ALLOWED', 'device'],
    ['build from an address', { context: 'https://host.test/x.git' }, 'REMOTE_CONTEXT', null],
    ['name a login', { contexts: { a: 'https://token@host.test/x.git' } }, 'LOGIN_IN_ADDRESS', null],
    ['take a context from an address', { contexts: { a: 'git@host.test:x' } }, 'REMOTE_CONTEXT', null],
    ['read a secret out of .git', { secret: [{ id: 'x', src: '.git/config' }] }, 'FORBIDDEN_FILE', null],
  ]
  test.each(rows)('%s', async (_, target, code, allow) => {
    const given = { files: { '.git/config': '' } }
    expect(await codes(baking({ app: { ...app, ...target } }, given))).toContain(code)
    if (allow === null) return
    const argv = ['--bake-file', 'docker-bake.hcl', '--allow', allow]
    expect(await codes(baking({ app: { ...app, ...target } }, { ...given, argv }))).toEqual([])
  })

  test('in CI nothing outside the checkout is read, whatever is allowed', async () => {
    const inputs = { bake: 'docker-bake.hcl', allow: 'fs.read=..' }
    const raw = (folder: string) => ({ workspace: folder })
    expect(
      await codes(
        baking({ app: { ...app, context: '..', dockerfile: 'cwd://app/Dockerfile' } }, { inputs, raw }),
      ),
    ).toEqual(['OUTSIDE_WORKSPACE'])
  })
})

describe('mistakes', () => {
  const rows: [name: string, given: Given, code: string][] = [
    ['no such file', { argv: ['--bake-file', 'other.hcl'] }, 'NOT_FOUND'],
    ['a folder', { argv: ['--bake-file', 'app'] }, 'WRONG_KIND'],
    [
      'an address as target: a bake file from elsewhere',
      { inputs: { bake: 'docker-bake.hcl', 'bake-target': 'https://host.test/x.git' } },
      'BAKE_TARGET',
    ],
    ['a flag as target', { inputs: { bake: 'docker-bake.hcl', 'bake-target': '--allow=fs' } }, 'BAKE_TARGET'],
    [
      'a set of variants besides',
      { argv: ['--bake-file', 'docker-bake.hcl', '--variants', 'a'] },
      'CONFLICT',
    ],
    [
      'a Dockerfile besides',
      { argv: ['--bake-file', 'docker-bake.hcl', '-f', 'app/Dockerfile'] },
      'CONFLICT',
    ],
    ['a target without a bake file', { argv: ['--bake-target', 'app'] }, 'CONFLICT'],
    [
      'a variant of variants.yml that is no target',
      { argv: [], files: { 'variants.yml': 'bake: docker-bake.hcl\nvariants: [other]\n' } },
      'UNKNOWN_VARIANT',
    ],
    [
      'a selection of no target',
      { argv: ['--bake-file', 'docker-bake.hcl', '-b', 'other'] },
      'UNKNOWN_VARIANT',
    ],
  ]
  test.each(rows)('%s', async (_, given, code) => {
    expect(await codes(baking({ app }, given))).toContain(code)
  })

  test('a target without tags cannot be published', async () => {
    const argv = ['--bake-file', 'docker-bake.hcl', '--push']
    const { problems } = await tryRequest(baking({ app, plain: { context: 'lib' } }, { argv }))
    expect(problems).toMatchObject([{ code: 'NO_TAGS', what: 'target "plain" has no tags to publish under' }])
  })

  test('a target that only checks', async () => {
    expect(await codes(baking({ app, lint: { ...app, call: 'check' } }))).toEqual(['BAKE_TARGET'])
  })

  test('a file that buildx refuses is one problem, with its words', async () => {
    const problem = { code: 'BAKE_FILE', what: 'buildx cannot read the bake file', why: 'its words' }
    const raw = { readBakeFile: () => Promise.resolve({ ok: false as const, problem }) }
    const { problems } = await tryRequest(baking({}, { raw }))
    expect(problems).toEqual([{ ...problem, where: '--bake-file' }])
  })
})
