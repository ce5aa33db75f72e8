import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseBakePrint } from '../../src/buildkit/read-bake-file.ts'
import type { BakeFileQuery, UnknownName } from '../../src/model/bake-file.ts'
import { makeRequest, tryRequest } from './request-fixture.ts'
import { formatReference } from '../../src/model/reference.ts'
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
        references: [{ repository: 'app', tag: '1' }],
      },
      {
        name: 'worker',
        platforms: ['linux/amd64'],
        target: 'worker',
        references: [
          { repository: 'worker', tag: '2' },
          { repository: 'worker', tag: 'latest' },
        ],
      },
      { name: 'plain', platforms: ['linux/amd64', 'linux/arm64'], tags: [], references: [] },
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
      variants: [{ references: [] }, { references: [] }],
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
      {
        name: 'app',
        tests: [{ test: { command: { kind: 'shell', text: 'app --check' } } }],
        sizeBudget: [{ limit: { kind: 'absolute', amount: 9_000_000 } }],
        platforms: ['linux/amd64'],
      },
      { name: 'worker', tests: [], platforms: ['linux/arm64'] },
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
      {
        why: expect.stringContaining('"url_v2"'),
        fix: expect.stringContaining('--cache-from and --cache-to'),
      },
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

/** As docker/metadata-action writes them (src/meta.ts, `generateBakeFile`), in a folder of actions-toolkit's (`Context.tmpDir`). */
const made = {
  tags: {
    tags: ['host.test/app:1.2.3', 'host.test/app:latest'],
    args: { DOCKER_META_IMAGES: 'host.test/app', DOCKER_META_VERSION: '1.2.3' },
  },
  labels: { labels: { 'org.opencontainers.image.title': 'Hello-World' } },
}
const toolkit = '_temp/docker-actions-toolkit-AbC123'
const madeFile = (kind: keyof typeof made) => `${toolkit}/docker-metadata-action-bake-${kind}.json`
const madeText = (kind: keyof typeof made) =>
  JSON.stringify({ target: { 'docker-metadata-action': made[kind] } }, null, 2)

describe("docker/metadata-action's files", () => {
  /** A runner's folders: the checkout is `repo`, beside it `_temp`. */
  const onRunner = (more: Given, queries: BakeFileQuery[] = []): Given => {
    const given = baking({ app: { ...app, ...made.tags } }, more, queries)
    const own = typeof given.raw === 'function' ? given.raw : () => ({})
    return {
      ...given,
      files: {
        'repo/docker-bake.hcl': '',
        'repo/app/Dockerfile': 'FROM scratch\n',
        [madeFile('tags')]: madeText('tags'),
        [madeFile('labels')]: madeText('labels'),
        ...more.files,
      },
      raw: (folder) => ({
        ...own(folder),
        cwd: `${folder}/repo`,
        workspace: `${folder}/repo`,
        temporary: `${folder}/_temp`,
      }),
    }
  }
  /** `<temp>` in an input is the runner's folder, which has its name only once it is made. */
  const tryMade = async (bake: string, more: Given = {}) => {
    const queries: BakeFileQuery[] = []
    const given = onRunner({ inputs: {}, ...more }, queries)
    const raw = typeof given.raw === 'function' ? given.raw : () => ({})
    const outcome = await tryRequest({
      ...given,
      raw: (folder) => ({
        ...raw(folder),
        values: new Map([
          ['bake', [{ text: bake.replaceAll('<temp>', `${folder}/_temp`), where: 'input bake' }]],
        ]),
      }),
    })
    return { ...outcome, queries }
  }
  const [tags, labels] = (['tags', 'labels'] as const).map((kind) =>
    madeFile(kind).replace('_temp', '<temp>'),
  )

  test.each([
    ['as outputs give them', `./docker-bake.hcl\n${tags}\n${labels}\n`],
    ['as the README of the action writes them', `./docker-bake.hcl\ncwd://${tags}\ncwd://${labels}\n`],
    ['all by cwd://', `cwd://docker-bake.hcl\ncwd://${tags}\ncwd://${labels}\n`],
  ])('%s', async (_, bake) => {
    const { request, problems, queries } = await tryMade(bake)
    expect(problems).toEqual([])
    expect(queries[0]?.files).toEqual([
      'docker-bake.hcl',
      `../${madeFile('tags')}`,
      `../${madeFile('labels')}`,
    ])
    const [variant] = request?.variants ?? []
    expect(variant?.references.map(formatReference)).toEqual(made.tags.tags)
    expect(variant?.buildArgs).toMatchObject(made.tags.args)
    // A folder with a random name would give each run a cache of its own.
    expect(request?.bake?.files).toEqual(['docker-bake.hcl'])
  })

  test('the CLI takes them, too, and its cache is called the same', async () => {
    const { request, problems } = await tryRequest({
      ...onRunner({
        argv: ['--bake-file', 'docker-bake.hcl', '--bake-file', `cwd://../${madeFile('tags')}`],
      }),
      raw: (folder) => ({
        readBakeFile: () => Promise.resolve({ ok: true, value: parseBakePrint(print({ app })) }),
        cwd: `${folder}/repo`,
        env: { RUNNER_TEMP: `${folder}/_temp` },
      }),
    })
    expect(problems).toEqual([])
    expect(request?.bake?.files).toEqual(['docker-bake.hcl'])
  })

  test('a project below that folder has its own files', async () => {
    const given = baking({ app }, { argv: ['--bake-file', 'docker-bake.hcl'] })
    const raw = typeof given.raw === 'function' ? given.raw : () => ({})
    const request = await makeRequest({
      ...given,
      raw: (folder) => ({ ...raw(folder), env: { RUNNER_TEMP: join(folder, '..') } }),
    })
    expect(request.bake?.files).toEqual(['docker-bake.hcl'])
  })

  const outside: [name: string, bake: string, code: string, prepare?: (folder: string) => void][] = [
    ['one that no step made', '<temp>/no.json', 'NOT_FOUND'],
    ['a file beside both folders', '<temp>/../beside.json', 'OUTSIDE_WORKSPACE'],
    ['credentials of a checkout', '<temp>/git-credentials-1.config', 'FORBIDDEN_FILE'],
    ['the event', '<temp>/_github_workflow/event.json', 'FORBIDDEN_FILE'],
    ['the variables of later steps', '<temp>/_runner_file_commands/set_env.json', 'FORBIDDEN_FILE'],
    [
      'a link out of the folder',
      '<temp>/link.json',
      'OUTSIDE_WORKSPACE',
      (folder) => symlinkSync(join(folder, 'beside.json'), join(folder, '_temp/link.json')),
    ],
    [
      'a link to what no bake file is',
      '<temp>/link.json',
      'FORBIDDEN_FILE',
      (folder) =>
        symlinkSync(join(folder, '_temp/git-credentials-1.config'), join(folder, '_temp/link.json')),
    ],
    [
      'a link out of the checkout into it',
      'link.json',
      'OUTSIDE_WORKSPACE',
      (folder) => symlinkSync(join(folder, madeFile('tags')), join(folder, 'repo/link.json')),
    ],
  ]
  test.each(outside.map(([name, ...row]) => ({ name, row })))('not $name', async ({ row }) => {
    const [bake, code, prepare] = row
    const secrets = {
      'beside.json': '{}',
      '_temp/git-credentials-1.config': 'x',
      '_temp/_github_workflow/event.json': '{}',
      '_temp/_runner_file_commands/set_env.json': '{}',
    }
    const { problems, queries } = await tryMade(bake, { files: secrets, ...(prepare && { prepare }) })
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(queries).toEqual([])
  })

  test('not what variants.yml names: it comes with the sources', async () => {
    const { problems } = await tryRequest(
      onRunner({ argv: [], inputs: {}, files: { 'repo/variants.yml': `bake: ../${madeFile('tags')}\n` } }),
    )
    expect(problems.map(({ code }) => code)).toEqual(['OUTSIDE_WORKSPACE'])
  })
})

describe("names of a compose file's services", () => {
  const services = { 'php-8_3': app, 'php-8_4': { ...app, tags: ['host.test/app:8.4'] } }
  const compose = (inputs: Readonly<Record<string, string>>, queries: BakeFileQuery[] = []) =>
    baking(services, { inputs: { bake: 'docker-bake.hcl', ...inputs } }, queries)

  test.each(['php-8.4', 'php-8*', 'php-8.?', '*', '[a-z]*', 'default'])('%s reaches buildx', async (name) => {
    const queries: BakeFileQuery[] = []
    await tryRequest(compose({ 'bake-target': name }, queries))
    expect(queries[0]?.targets).toEqual([name])
  })

  test('select variants, own the bare tags and are keys of variants.yml as they stand there', async () => {
    const given = compose({ variant: 'php-8.4', default: 'php-8.3', images: 'host.test/php' })
    const config = 'variants:\n  php-8.4: { test: php --version }\n'
    const request = await makeRequest({ ...given, files: { ...given.files, 'variants.yml': config } })
    expect(request).toMatchObject({
      selection: ['php-8_4'],
      defaultVariant: 'php-8_3',
      variants: [
        { tests: [] },
        { name: 'php-8_4', tests: [{ test: { command: { kind: 'shell', text: 'php --version' } } }] },
      ],
    })
  })

  test('in a set of a Dockerfile a name is what it is', async () => {
    const argv = ['--variants', '3_12,a', '--variant-arg', 'QUEUE_BACKEND', '-b', '3.12']
    expect(await codes({ argv })).toEqual(['UNKNOWN_VARIANT'])
  })
})

describe('what buildx does not know', () => {
  const names = ['default', 'web', 'php-8_3', 'php-8_4']
  const refusing = (unknown: UnknownName, more: Given): Given => ({
    ...more,
    files,
    raw: {
      readBakeFile: () =>
        Promise.resolve({
          ok: false as const,
          problem: { code: 'BAKE_FILE', what: 'buildx cannot read the bake file', why: 'its words' },
          unknown,
        }),
    },
  })
  const argv = ['--bake-file', 'docker-bake.hcl']

  test.each<[string, UnknownName, Given, object]>([
    [
      'a target',
      { kind: 'target', name: 'php-8_5', names },
      { argv: [...argv, '--bake-target', 'php-8.5'] },
      {
        what: 'the bake file has no target "php-8_5"',
        why: 'there are web, php-8_3, php-8_4',
        fix: 'did you mean "php-8_3"?',
      },
    ],
    [
      'a target that is like no other',
      { kind: 'target', name: 'database', names },
      { inputs: { bake: 'docker-bake.hcl', 'bake-target': 'database' } },
      { why: 'there are web, php-8_3, php-8_4', fix: 'name one of these with bake-target' },
    ],
    [
      'the group that nobody asked for',
      { kind: 'target', name: 'default', names: ['web'] },
      { argv },
      {
        why: 'it has no group "default"; there are web',
        fix: 'name targets or groups with --bake-target, or write a group "default"',
      },
    ],
    [
      'a key of --set',
      { kind: 'key', name: 'taggs', names: ['tags', 'target'] },
      { argv: [...argv, '--set', '*.taggs=1'] },
      { why: 'its words', fix: 'did you mean "tags"?' },
    ],
  ])('%s', async (_, unknown, given, expected) => {
    expect((await tryRequest(refusing(unknown, given))).problems).toMatchObject([expected])
  })
})

describe('mistakes', () => {
  test('what a target names is not mended with inputs that a bake file excludes', async () => {
    const { problems } = await tryRequest(baking({ app: { ...app, dockerfile: 'Containerfile' } }))
    expect(problems).toMatchObject([{ code: 'NOT_FOUND', fix: 'name a file that is there' }])
  })

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
