import { describe, expect, test } from '@jest/globals'
import { formatReference } from '../../src/model/reference.ts'
import type { Given } from './request-fixture.ts'
import { growth } from '../growth.ts'
import { makeRequest, nowhere, simple, tryRequest } from './request-fixture.ts'

const design = `# variants.yml
images: [ghcr.io/acme/openhqm]        # names follow docker/metadata-action
variant-arg: QUEUE_BACKEND
default: all
platforms: [linux/amd64, linux/arm64]
test: node -e "require('./dist/worker.js')"
variants:
  all: {}
  redis:   { test: node -e "require('ioredis')", size-budget: 90MB }
  kafka:   { build-args: { KAFKA_TLS: "1" }, platforms: [linux/amd64] }
  minimal: { target: minimal }
`
const github = {
  ...nowhere,
  ci: 'github',
  ref: 'refs/heads/main',
  url: 'https://github.com/acme/worker',
} as const

const shell = (text: string) => ({
  test: { name: 'test', command: { kind: 'shell', text } },
  platforms: null,
})
const both = ['linux/amd64', 'linux/arm64']

describe('a request', () => {
  test("from the design's file", async () => {
    const { request, folder } = await tryRequest({ files: { 'variants.yml': design } })
    expect(request).toMatchObject({
      variantArg: 'QUEUE_BACKEND',
      defaultVariant: 'all',
      selection: null,
      platforms: both,
      tags: { kind: 'listed', bare: ['latest'], references: [], perPlatform: false },
      output: { kind: 'layout', directory: `${folder}/out` },
      build: { context: folder, file: `${folder}/Dockerfile`, provenance: null },
      variants: [
        {
          name: 'all',
          tests: [shell(`node -e "require('./dist/worker.js')"`)],
          platforms: both,
          sizeBudget: null,
        },
        {
          name: 'redis',
          tests: [shell(`node -e "require('ioredis')"`)],
          sizeBudget: [{ limit: { kind: 'absolute', amount: 90_000_000 } }],
        },
        { name: 'kafka', buildArgs: { KAFKA_TLS: '1' }, platforms: ['linux/amd64'] },
        { name: 'minimal', target: 'minimal' },
      ],
    })
    expect(request?.images.map(formatReference)).toEqual(['ghcr.io/acme/openhqm'])
  })

  test("a variant's own platforms take the place of the others, excluded ones are taken away from either", async () => {
    const own = 'platforms: [linux/s390x, linux/amd64]'
    const variants = `{a: {}, b: {${own}}, c: {exclude-platforms: [linux/arm64]}, d: {${own}, exclude-platforms: linux/s390x}}`
    const request = await makeRequest({
      files: { 'variants.yml': `variant-arg: QUEUE_BACKEND\nvariants: ${variants}\n` },
    })
    expect(request.variants.map(({ platforms }) => platforms)).toEqual([
      both,
      ['linux/s390x', 'linux/amd64'],
      ['linux/amd64'],
      ['linux/amd64'],
    ])
  })

  test('from inputs alone', async () => {
    const inputs = { variants: 'redis,kafka', 'variant-arg': 'QUEUE_BACKEND' }
    const request = await makeRequest({ inputs })
    expect(request.variants.map(({ name }) => name)).toEqual(['redis', 'kafka'])
    expect(request.defaultVariant).toBeNull()
  })

  test("as the team's script asks for it", async () => {
    const argv = ['--build-all', '--push', '--tag', 'v1.2.0']
    const request = await makeRequest({
      argv,
      files: { 'variants.yml': simple },
      raw: { env: { IMAGE_NAME: 'acme/worker' } },
    })
    expect(request).toMatchObject({ output: { kind: 'push' }, selection: null, tags: { bare: ['v1.2.0'] } })
    expect(request.images.map(formatReference)).toEqual(['acme/worker'])
  })

  test('holds no undefined and survives JSON', async () => {
    const request = await makeRequest({ files: { 'variants.yml': design } })
    expect(JSON.parse(JSON.stringify(request))).toEqual(request)
  })

  test('of one variant needs no variant-arg, and it is the default', async () => {
    expect(await makeRequest({ argv: ['--variants', 'app'] })).toMatchObject({
      variantArg: null,
      defaultVariant: 'app',
    })
  })

  test('of variants that differ by target or build-args needs none either', async () => {
    const file =
      'variants: {a: {target: base}, b: {target: minimal}, c: {build-args: {QUEUE_BACKEND: x}}, d: {}}'
    expect(await makeRequest({ files: { 'variants.yml': file } })).toMatchObject({ variantArg: null })
  })
})

interface Row extends Given {
  readonly name: string
  readonly expected: object
}

describe('what wins', () => {
  const files = { 'variants.yml': `${design}build-args: {A: file, B: file}\nlabels: [x=file]\n` }
  test.each<Row>([
    {
      name: 'a flag over the file',
      argv: ['--default', 'redis', '-n', 'x/y'],
      expected: { defaultVariant: 'redis', images: [{ repository: 'x/y' }] },
    },
    {
      name: 'a flag over a variable',
      argv: ['-n', 'x/y'],
      raw: { env: { IMAGE_NAME: 'a/b' } },
      expected: { images: [{ repository: 'x/y' }] },
    },
    {
      name: 'a variable over the file',
      raw: { env: { IMAGE_NAME: 'a/b', BUILDX_BUILDER: 'mine' } },
      expected: { images: [{ repository: 'a/b' }], builder: { name: 'mine' } },
    },
    {
      name: 'an image in capitals, made small',
      argv: ['-n', 'ghcr.io/Acme/Worker'],
      expected: { images: [{ registry: 'ghcr.io', repository: 'acme/worker' }] },
    },
    {
      name: 'the file over IMAGE_NAME in the Action',
      inputs: {},
      raw: { env: { IMAGE_NAME: 'a/b' } },
      expected: { images: [{ repository: 'acme/openhqm' }] },
    },
    {
      name: 'build-args are merged, the flag wins',
      argv: ['--build-arg', 'B=flag'],
      expected: { build: { buildArgs: { A: 'file', B: 'flag' } } },
    },
    { name: 'labels are merged', argv: ['--label', 'y=1'], expected: { labels: { x: 'file', y: '1' } } },
    {
      name: "a flag's build-arg over a variant's",
      argv: ['--build-arg', 'KAFKA_TLS=0'],
      expected: { variants: [{}, {}, { buildArgs: {} }, {}], build: { buildArgs: { KAFKA_TLS: '0' } } },
    },
    {
      name: "a flag's target over a variant's",
      argv: ['--target', 'base'],
      expected: { build: { target: 'base' }, variants: [{}, {}, {}, { target: null }] },
    },
    {
      name: "platforms narrow a variant's own",
      argv: ['-p', 'local'],
      expected: {
        platforms: ['linux/amd64'],
        selection: null,
        variants: [{}, {}, { platforms: ['linux/amd64'] }, {}],
      },
    },
    {
      name: 'and leave out a variant without any',
      argv: ['-p', 'linux/arm64'],
      expected: { selection: ['all', 'redis', 'minimal'] },
    },
    {
      name: "the door's set keeps the file's settings",
      argv: ['--variants', 'kafka,new'],
      expected: {
        variants: [
          { name: 'kafka', buildArgs: { KAFKA_TLS: '1' } },
          { name: 'new', buildArgs: {} },
        ],
        defaultVariant: null,
      },
      files: { 'variants.yml': design.replace('default: all\n', '') },
    },
    {
      name: 'a selection keeps the set',
      argv: ['-b', 'redis', '--variant', 'all,redis'],
      expected: { selection: ['redis', 'all'] },
    },
    { name: 'all is the variant of that name', argv: ['-b', 'all'], expected: { selection: ['all'] } },
  ])('$name', async ({ expected, ...given }) => {
    expect(await makeRequest({ files, ...given })).toMatchObject(expected)
  })
})

describe('forms that are accepted', () => {
  const files = {
    'variants.yml': simple,
    'a/Dockerfile': 'FROM scratch\nARG QUEUE_BACKEND\n',
    'key.txt': 'k',
  }
  test.each<Row>([
    {
      name: 'platforms as uname says them',
      argv: ['-p', 'linux/x86_64,linux/aarch64', '-p', 'linux/arm/v7'],
      expected: { platforms: ['linux/amd64', 'linux/arm64', 'linux/arm/v7'] },
    },
    { name: 'platforms in capitals', argv: ['-p', 'LINUX/AMD64'], expected: { platforms: ['linux/amd64'] } },
    {
      name: '$(uname -m) that no shell replaced',
      argv: ['-p', 'linux/$(uname -m)'],
      expected: { platforms: ['linux/amd64'] },
    },
    {
      name: 'tags as docker/metadata-action writes them',
      inputs: { tags: 'ghcr.io/a/b:1.2\nghcr.io/a/b:latest\n' },
      expected: {
        images: [{ registry: 'ghcr.io', repository: 'a/b' }],
        tags: { kind: 'listed', bare: [], references: [{ tag: '1.2' }, { tag: 'latest' }] },
      },
    },
    {
      name: 'bare tags and references together',
      argv: ['-n', 'a/b', '-t', '1', '-t', 'a/b:2'],
      expected: { tags: { bare: ['1'], references: [{ tag: '2' }] } },
    },
    {
      name: 'tags from the git ref in CI',
      inputs: { 'edge-tag': 'main', 'tags-per-platform': 'true' },
      raw: { source: github },
      expected: { tags: { kind: 'derived', edge: 'main', perPlatform: true } },
    },
    {
      name: 'annotations with levels',
      inputs: { annotations: 'manifest:a=1\nindex:a=1\nindex,manifest:b=x=y' },
      expected: {
        annotations: [
          { level: 'manifest', platform: null, key: 'a', value: '1' },
          { level: 'index', platform: null, key: 'a', value: '1' },
          { level: 'index', platform: null, key: 'b', value: 'x=y' },
          { level: 'manifest', platform: null, key: 'b', value: 'x=y' },
        ],
      },
    },
    {
      name: 'annotations of descriptors and of one platform, and without a level',
      inputs: {
        annotations:
          'manifest[linux/aarch64],index-descriptor:a=1\nmanifest-descriptor:b:c=d=https://x\norg.x=y:z',
      },
      expected: {
        annotations: [
          { level: 'manifest', platform: 'linux/arm64', key: 'a', value: '1' },
          { level: 'index-descriptor', platform: null, key: 'a', value: '1' },
          { level: 'manifest-descriptor', platform: null, key: 'b:c', value: 'd=https://x' },
          { level: 'index', platform: null, key: 'org.x', value: 'y:z' },
        ],
      },
    },
    {
      name: 'several lines in quotes',
      inputs: { labels: '"a=1\n2"\n"b=""x"""\n\nc=1,2' },
      expected: { labels: { a: '1\n2', b: '"x"', c: '1,2' } },
    },
    {
      name: 'a build argument from the environment',
      argv: ['--build-arg', 'A', '--build-arg', 'UNSET'],
      raw: { env: { A: 'env' } },
      expected: { build: { buildArgs: { A: 'env' } } },
    },
    {
      name: 'hostile build argument values, literally',
      argv: ['--build-arg', 'A=$(touch P);`x`"\'\n%0A,'],
      expected: { build: { buildArgs: { A: '$(touch P);`x`"\'\n%0A,' } } },
    },
    {
      name: 'a build argument of 2 MB',
      argv: ['--build-arg', `A=${'x'.repeat(2_000_000)}`],
      expected: { build: { buildArgs: { A: 'x'.repeat(2_000_000) } } },
    },
    {
      name: 'emoji and right-to-left text in labels',
      inputs: { labels: 'title=🚀 \u202Eabc' },
      expected: { labels: { title: '🚀 \u202Eabc' } },
    },
    {
      name: 'hosts in all spellings',
      argv: [
        '--add-host',
        'a:10.0.0.1',
        '--add-host',
        'b=::1',
        '--add-host',
        'c:[::1]',
        '--add-host',
        'd:host-gateway',
      ],
      expected: { build: { addHosts: ['a:10.0.0.1', 'b:::1', 'c:::1', 'd:host-gateway'] } },
    },
    {
      name: 'limits',
      argv: ['--shm-size', '2G', '--ulimit', 'nofile=1:2', '--network', 'host', '--allow', 'network.host'],
      expected: {
        build: { shmSize: '2g', ulimits: ['nofile=1:2'], network: 'host', allow: ['network.host'] },
      },
    },
    {
      name: 'numbers in the file, as typed',
      files: { ...files, 'variants.yml': `${simple}tags: [1.10, 2]\nbuild-args: {V: 1.10, T: true}\n` },
      expected: { tags: { bare: ['1.10', '2'] }, build: { buildArgs: { V: '1.10', T: 'true' } } },
    },
    {
      name: 'attestations',
      argv: ['--provenance', 'mode=max', '--sbom', 'generator=docker.io/x/y:1'],
      expected: { build: { provenance: 'mode=max', sbom: 'generator=docker.io/x/y:1' } },
    },
    {
      name: 'another context',
      argv: ['--context', 'a'],
      expected: {
        build: { context: expect.stringMatching(/\/a$/), file: expect.stringMatching(/\/a\/Dockerfile$/) },
      },
    },
    {
      name: 'a remote context that is allowed',
      argv: ['--context', 'https://github.com/a/b.git#main', '--allow-remote-context'],
      expected: { build: { context: 'https://github.com/a/b.git#main', file: null } },
    },
    {
      name: 'named contexts',
      argv: ['--build-context', 'x=a', '--build-context', 'y=docker-image://alpine:3'],
      expected: {
        build: { buildContexts: { x: expect.stringMatching(/^\/.*\/a$/), y: 'docker-image://alpine:3' } },
      },
    },
    { name: 'test-only', argv: ['--test-only'], expected: { output: { kind: 'none' } } },
    {
      name: 'load',
      argv: ['--load', '-n', 'worker', '-o', 'results'],
      expected: { output: { kind: 'load' }, outDirectory: expect.stringMatching(/\/results$/) },
    },
    {
      name: 'load, where the folder holds other things: only reports go there',
      argv: ['--load', '-n', 'worker', '-o', 'a'],
      expected: { output: { kind: 'load' } },
    },
    {
      name: 'a plan, which writes nothing',
      argv: ['-o', 'a'],
      raw: { builds: false },
      expected: { output: { kind: 'layout' } },
    },
    {
      name: 'a folder in memory',
      argv: ['-o', '/dev/shm/no-such-folder'],
      expected: { outDirectory: '/dev/shm/no-such-folder' },
    },
    {
      name: 'an endpoint makes the driver remote',
      argv: ['--endpoint', 'tcp://h:1'],
      expected: { builder: { driver: 'remote', endpoint: 'tcp://h:1' } },
    },
    {
      name: '$BUILDX_BUILDER',
      raw: { env: { BUILDX_BUILDER: 'mine' } },
      expected: { builder: { name: 'mine' } },
    },
    {
      name: 'settings of a builder win over $BUILDX_BUILDER',
      argv: ['--endpoint', 'tcp://h:1'],
      raw: { env: { BUILDX_BUILDER: 'mine' } },
      expected: { builder: { name: null, own: true, endpoint: 'tcp://h:1' } },
    },
    {
      name: 'the default driver, asked for, means a builder of our own',
      argv: ['--driver', 'docker-container'],
      raw: { env: { BUILDX_BUILDER: 'mine' } },
      expected: { builder: { name: null, own: true, driver: 'docker-container' } },
    },
    {
      name: 'no setting of a builder',
      expected: { builder: { name: null, own: false, driver: 'docker-container' } },
    },
    {
      name: 'a builder by name, whatever $BUILDX_BUILDER says',
      inputs: { builder: 'x' },
      raw: { env: { BUILDX_BUILDER: 'mine' } },
      expected: { builder: { name: 'x' } },
    },
    {
      name: 'driver options with commas',
      inputs: { 'driver-opts': 'network=host\n"env.NO_PROXY=a,b"' },
      expected: { builder: { driverOpts: ['network=host', '"env.NO_PROXY=a,b"'] } },
    },
    {
      name: 'insecure registries',
      argv: ['--insecure-registry', 'localhost:5000'],
      expected: { insecureRegistries: ['localhost:5000'] },
    },
  ])('$name', async ({ expected, ...given }) => {
    expect(await makeRequest({ files, ...given })).toMatchObject(expected)
  })
})

test('ten times the variants are read and planned in about ten times the time', async () => {
  const read = (count: number) => async () => {
    const entries = Array.from({ length: count }, (_, index) => `  v${index}: {}`)
    const files = { 'variants.yml': `variant-arg: QUEUE_BACKEND\nvariants:\n${entries.join('\n')}\n` }
    expect((await makeRequest({ files })).variants).toHaveLength(count)
  }
  // With the square it would be a hundred times. How long it takes: npm run bench -- plan.
  expect(await growth(read(200), read(2000))).toBeLessThan(30)
})
