import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { BuildSettings, Request } from '../../src/model/request.ts'
import type { CellOutput } from '../../src/plan/bake-output.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import { readGoCsv } from '../model/go-csv.ts'
import { plainBuild, planFor, reference, sampleRequest, variant } from './sample-request.ts'

function bake(more: Partial<Request>, output: CellOutput = { kind: 'push' }) {
  return toBakeDefinition(planFor(sampleRequest(more)), output)
}

function firstTarget(more: Partial<Request>, output: CellOutput = { kind: 'push' }) {
  const { group, target } = bake(more, output)
  return Object.entries(target).find(([id]) => id === group.default.targets[0])?.[1]
}

function built(build: Partial<BuildSettings>) {
  return firstTarget({ build: { ...plainBuild, ...build } })
}

test('the sample: 8 variants on 2 platforms', () => {
  const golden = JSON.parse(
    readFileSync(new URL('golden/sample.bake.json', import.meta.url), 'utf8'),
  ) as unknown
  expect(bake({})).toEqual(golden)
})

describe('output', () => {
  const insecure = reference('registry.test:5000/acme/worker')
  const rows: [name: string, more: Partial<Request>, output: CellOutput, expected: string[]][] = [
    [
      'push to one registry',
      {},
      { kind: 'push' },
      ['type=image,name=ghcr.io/acme/worker,push-by-digest=true,name-canonical=true,push=true,store=false'],
    ],
    [
      'push to several: one export, so one digest',
      { images: [reference('ghcr.io/acme/worker'), reference('acme/worker')] },
      { kind: 'push' },
      [
        'type=image,"name=ghcr.io/acme/worker,acme/worker",push-by-digest=true,name-canonical=true,push=true,store=false',
      ],
    ],
    [
      'push to an insecure registry',
      { images: [insecure], insecureRegistries: ['registry.test:5000'] },
      { kind: 'push' },
      [
        'type=image,name=registry.test:5000/acme/worker,push-by-digest=true,name-canonical=true,push=true,store=false,registry.insecure=true',
      ],
    ],
    [
      'an insecure registry makes no other one insecure',
      { images: [insecure, reference('ghcr.io/a/b')], insecureRegistries: ['registry.test:5000'] },
      { kind: 'push' },
      [
        'type=image,"name=registry.test:5000/acme/worker,ghcr.io/a/b",push-by-digest=true,name-canonical=true,push=true,store=false',
      ],
    ],
    [
      'layout: a folder for each cell',
      {},
      { kind: 'layout', directory: '/o,ut', provenance: false },
      ['type=oci,tar=false,"dest=/o,ut/all-linux-amd64"'],
    ],
    [
      'layout: a cell that is not among those that are wanted is only built',
      {},
      { kind: 'layout', directory: '/out', cells: new Set(), provenance: true },
      ['type=cacheonly'],
    ],
    ['cacheonly', {}, { kind: 'cacheonly' }, ['type=cacheonly']],
  ]
  test.each(rows)('%s', (_name, more, output, expected) => {
    expect(firstTarget(more, output)?.output).toEqual(expected)
  })

  test('no target has tags: they move last', () => {
    expect(Object.values(bake({}).target).filter((target) => 'tags' in target)).toEqual([])
  })
})

describe('settings', () => {
  const rows: [name: string, build: Partial<BuildSettings>, expected: object][] = [
    ['target', { target: 'runtime' }, { target: 'runtime' }],
    [
      'a remote context with its own Dockerfile',
      { context: 'https://git.test/x.git', file: null },
      { context: 'https://git.test/x.git' },
    ],
    [
      'build contexts',
      { buildContexts: { base: 'docker-image://alpine' } },
      { contexts: { base: 'docker-image://alpine' } },
    ],
    [
      'secrets',
      {
        secrets: [
          { id: 'npm', kind: 'file', path: '/a,b' },
          { id: 'token', kind: 'env', name: 'BV_SECRET_0' },
        ],
      },
      { secret: ['id=npm,"src=/a,b"', 'id=token,env=BV_SECRET_0'] },
    ],
    ['ssh', { ssh: ['default', 'k=/a,/b'] }, { ssh: ['default', 'k=/a,/b'] }],
    ['network', { network: 'host' }, { network: 'host' }],
    [
      'hosts, in both spellings',
      { addHosts: ['a:10.0.0.1', 'b:::1', 'c:::2', 'd:host-gateway'] },
      { 'extra-hosts': { a: '10.0.0.1', b: '::1', c: '::2', d: 'host-gateway' } },
    ],
    ['no cache', { noCache: true, noCacheFilters: ['x'] }, { 'no-cache': true, 'no-cache-filter': ['x'] }],
    ['pull', { pull: true }, { pull: true }],
    ['limits', { shmSize: '64m', ulimits: ['nofile=1:2'] }, { 'shm-size': '64m', ulimits: ['nofile=1:2'] }],
    [
      'entitlements that BuildKit knows',
      { allow: ['network.host', 'fs.read=/x', 'security.insecure', 'device=a'] },
      { entitlements: ['network.host', 'security.insecure', 'device=a'] },
    ],
    ['provenance on', { provenance: 'true' }, { attest: ['type=provenance'] }],
    [
      'provenance with attributes, sbom off',
      { provenance: 'mode=max,"builder-id=a,b"', sbom: 'false' },
      { attest: ['type=provenance,mode=max,"builder-id=a,b"', 'type=sbom,disabled=true'] },
    ],
    ['sbom with its generator', { sbom: 'generator=scan:1' }, { attest: ['type=sbom,generator=scan:1'] }],
  ]
  test.each(rows)('%s', (_name, build, expected) => {
    expect(built(build)).toMatchObject(expected)
  })

  test.each<[name: string, build: Partial<BuildSettings>, attest: readonly string[]]>([
    ['a provenance of its own, as a push has', {}, ['type=provenance,mode=min']],
    ['what is said of it', { provenance: 'mode=max' }, ['type=provenance,mode=max']],
    ['none where it is off', { provenance: 'false' }, ['type=provenance,disabled=true']],
    ['an SBOM beside it', { sbom: 'true' }, ['type=sbom', 'type=provenance,mode=min']],
  ])('an image in a layout has %s', (_name, build, attest) => {
    const output = { kind: 'layout', directory: '/out', provenance: true } as const
    expect(firstTarget({ build: { ...plainBuild, ...build } }, output)).toMatchObject({ attest })
  })

  test('what was not asked for is not there', () => {
    expect(Object.keys(built({}) ?? {}).sort()).toEqual([
      'args',
      'context',
      'dockerfile',
      'output',
      'platforms',
    ])
  })

  test.each<CellOutput>([
    { kind: 'cacheonly' },
    { kind: 'layout', directory: '/out', cells: new Set(), provenance: true },
  ])('what is only built has no attestations: the docker driver refuses them (%j)', (output) => {
    const build: BuildSettings = { ...plainBuild, provenance: 'mode=max', sbom: 'true' }
    expect(firstTarget({ build }, output)).not.toHaveProperty('attest')
  })
})

/** What HCL makes of a string that holds only escaped templates (hclsyntax, `decodeStringLit` of an unquoted template). */
function decodeTemplate(text: string): string {
  if (/(?<![$])[$]\{|(?<!%)%\{/.test(text)) throw new Error(`interpolated: ${text}`)
  return text.replace(/\$\$\{/g, () => '${').replace(/%%\{/g, () => '%{')
}

describe('templates', () => {
  // Each was also built with buildx 0.29.1 and read back from the image.
  const nasty = {
    dollar: '$',
    brace: '${X}',
    escaped: '$${Y}',
    control: '%{ if true }x%{ endif }',
    quote: `a"b'c\\d`,
    lines: 'line1\nline2\r\n',
    comma: 'a,b=c',
    unicode: 'ünï ☃ 🐳',
    empty: '',
    command: '$(touch /tmp/p) `id` ; rm --push %0A',
  }

  test('are escaped in values, and all else stays as it is', () => {
    const args = firstTarget({ build: { ...plainBuild, buildArgs: nasty } })?.args ?? {}
    expect(args['brace']).toBe('$${X}')
    expect(args['control']).toBe('%%{ if true }x%%{ endif }')
    for (const [name, value] of Object.entries(nasty)) expect(decodeTemplate(args[name] ?? '?')).toBe(value)
  })

  test('are escaped in the keys of maps, in lists and in paths', () => {
    const target = firstTarget(
      {
        labels: { '${key}': '${value}' },
        build: {
          ...plainBuild,
          context: '/a/${b}',
          secrets: [{ id: 'x', kind: 'file', path: '/s/%{t}' }],
        },
      },
      { kind: 'layout', directory: '/o/${u}', provenance: false },
    )
    expect(target).toMatchObject({
      labels: { '$${key}': '$${value}' },
      context: '/a/$${b}',
      secret: ['id=x,src=/s/%%{t}'],
      output: ['type=oci,tar=false,dest=/o/$${u}/all-linux-amd64'],
    })
  })

  test('keys that objects have of themselves survive', () => {
    const labels = Object.fromEntries([['__proto__', 'x']])
    expect(JSON.stringify(firstTarget({ labels })?.labels)).toBe('{"__proto__":"x"}')
  })
})

test('every CSV value is one that buildx reads', () => {
  const { target } = bake({
    variants: [variant('all'), variant('re.dis')],
    images: [reference('ghcr.io/acme/worker'), reference('localhost:5000/x')],
    build: { ...plainBuild, provenance: 'mode=max', secrets: [{ id: 'a', kind: 'file', path: '/x,"y"' }] },
  })
  const values = Object.values(target)
    .flatMap(({ output, attest = [], secret = [] }) => [...output, ...attest, ...secret])
    .filter((value) => typeof value === 'string')
  expect(values.length).toBe(12)
  for (const value of values) expect(readGoCsv(value).every((field) => field.indexOf('=') > 0)).toBe(true)
})
