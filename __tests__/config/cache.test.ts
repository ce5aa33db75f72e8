import { describe, expect, test } from '@jest/globals'
import { secretValues } from '../../src/config/request/secret-values.ts'
import { warnOfCache } from '../../src/config/warnings/warnings.ts'
import type { CacheRequest } from '../../src/model/cache.ts'
import { writeCsv } from '../../src/model/csv.ts'
import { readGoCsv } from '../model/go-csv.ts'
import { makeRequest, simple, tryRequest } from './request-fixture.ts'

const files = { 'variants.yml': simple }

async function cacheOf(argv: readonly string[], more = ''): Promise<CacheRequest> {
  return (await makeRequest({ files: { 'variants.yml': simple + more }, argv })).cache
}

async function codesOf(argv: readonly string[], more = ''): Promise<readonly string[]> {
  const { problems } = await tryRequest({ files: { 'variants.yml': simple + more }, argv })
  for (const problem of problems) {
    expect(problem.fix).toBeTruthy()
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  }
  return problems.map(({ code }) => code)
}

describe('the settings', () => {
  test('when nothing is said', async () => {
    expect(await cacheOf([])).toEqual({
      kind: 'auto',
      prefix: null,
      mode: 'max',
      write: 'auto',
      branches: [],
      reference: null,
      directory: null,
      options: {},
      from: [],
      to: [],
      buildx: null,
      mounts: false,
      timeoutMs: 60_000,
    })
  })

  test.each<[string, readonly string[], Partial<CacheRequest>]>([
    [
      'a registry',
      ['--cache', 'registry', '--cache-ref', 'ghcr.io/acme/cache:v2'],
      { kind: 'registry', reference: { registry: 'ghcr.io', repository: 'acme/cache', tag: 'v2' } },
    ],
    [
      'a folder',
      ['--cache', 'local', '--cache-dir', '/var/cache'],
      { kind: 'local', directory: '/var/cache' },
    ],
    [
      's3',
      ['--cache', 's3', '--cache-option', 'bucket=b', '--cache-options', 'region=eu\nprefix=a,b/'],
      { kind: 's3', options: { bucket: 'b', region: 'eu', prefix: 'a,b/' } },
    ],
    [
      'azblob',
      ['--cache', 'azblob', '--cache-option', 'account_url=https://acme.blob.test?a=b'],
      { kind: 'azblob', options: { account_url: 'https://acme.blob.test?a=b' } },
    ],
    ['a scope of 600 characters', ['--cache-scope', 'x,y='.repeat(150)], { prefix: 'x,y='.repeat(150) }],
    [
      'branches',
      ['--cache-branches', 'release/*,refs/heads/next', '--cache-write', 'always'],
      { branches: ['release/*', 'next'], write: 'always' },
    ],
    ['the rest', ['--cache-mode', 'min', '--cache-mounts'], { mode: 'min', mounts: true }],
    ['seconds', ['--cache-timeout', '90'], { timeoutMs: 90_000 }],
    ['minutes', ['--cache-timeout', '2m'], { timeoutMs: 120_000 }],
  ])('%s', async (_name, argv, expected) => {
    expect(await cacheOf(argv)).toMatchObject(expected)
  })

  test('of variants.yml', async () => {
    const more = 'cache: local\ncache-scope: a\ncache-mode: min\ncache-dir: caches\ncache-mounts: true\n'
    expect(await cacheOf([], more)).toMatchObject({
      kind: 'local',
      prefix: 'a',
      mode: 'min',
      directory: expect.stringMatching(/^\/.*\/caches$/),
      mounts: true,
    })
    expect(await cacheOf(['--cache', 'none'], more)).toMatchObject({ kind: 'none' })
  })

  test.each<[string, readonly string[], string, readonly string[]]>([
    ['inline', ['--cache', 'inline'], '', ['INLINE_CACHE']],
    ['inline in variants.yml', [], 'cache: inline\n', ['INLINE_CACHE']],
    ['a word that is no cache', ['--cache', 'github'], '', ['BAD_CHOICE']],
    ['a registry without any place', ['--cache', 'registry'], '', ['CACHE_WITHOUT_PLACE']],
    ['s3 without region', ['--cache', 's3', '--cache-option', 'bucket=b'], '', ['CACHE_WITHOUT_PLACE']],
    ['azblob without account', ['--cache', 'azblob'], '', ['CACHE_WITHOUT_PLACE']],
    ['options for nothing', ['--cache-option', 'bucket=b'], '', ['CONFLICT']],
    ['a folder for gha', ['--cache', 'gha', '--cache-dir', 'x'], '', ['CONFLICT']],
    ["a folder in the file, for the file's gha", [], 'cache: gha\ncache-dir: x\n', ['CONFLICT']],
    ['a reference with digest', ['--cache-ref', `a/b@sha256:${'0'.repeat(64)}`], '', ['BAD_CACHE_REF']],
    ['a reference with a long tag', ['--cache-ref', `a/b:${'x'.repeat(28)}`], '', ['BAD_CACHE_REF']],
    ['no reference', ['--cache-ref', 'A B'], '', ['BAD_IMAGE']],
    ['no option', ['--cache', 'none', '--cache-option', 'hunter2'], '', ['BAD_PAIR', 'CONFLICT']],
    [
      'an option this tool sets it',
      [
        '--cache',
        's3',
        '--cache-option',
        'bucket=b',
        '--cache-option',
        'region=r',
        '--cache-option',
        'name=x',
      ],
      '',
      ['BAD_CACHE_OPTION'],
    ],
    [
      'an option of two lines',
      ['--cache', 's3', '--cache-option', 'bucket=b\nhunter2', '--cache-option', 'region=r'],
      '',
      ['BAD_CACHE_OPTION'],
    ],
    ['a branch of two lines', ['--cache-branches', '"a\nb"'], '', ['BAD_BRANCH']],
    ['a time without end', ['--cache-timeout', '9999h'], '', ['BAD_DURATION']],
    ['no time', ['--cache-timeout', 'soon'], '', ['BAD_DURATION']],
    ['no time at all', ['--cache-timeout', '0'], '', ['BAD_DURATION']],
    ['a folder that is a file', ['--cache-dir', 'Dockerfile'], '', ['BAD_PATH']],
    ['a folder below a file', ['--cache-dir', 'Dockerfile/x'], '', ['BAD_PATH']],
    ['rights in variants.yml', [], 'cache-write: always\n', ['NOT_IN_FILE']],
    ['raw entries in variants.yml', [], 'cache-from: type=gha\n', ['NOT_IN_FILE']],
  ])('refused: %s', async (_name, argv, more, codes) => {
    expect(await codesOf(argv, more)).toEqual(codes)
  })

  test('in CI variants.yml names no folder outside the checkout', async () => {
    const outside = {
      files: { 'variants.yml': `${simple}cache-dir: ../x\n` },
      raw: (folder: string) => ({ workspace: folder }),
    }
    expect((await tryRequest(outside)).problems).toMatchObject([{ code: 'OUTSIDE_WORKSPACE' }])
    expect(
      (await tryRequest({ files, argv: ['--cache-dir', '../no-such-folder'], raw: outside.raw })).problems,
    ).toEqual([])
  })
})

describe('raw entries', () => {
  const registry = ['type', 'registry'] as const

  test.each<[string, string, string]>([
    ['a reference', 'user/app:cache', 'type=registry,ref=user/app:cache'],
    ['attributes', 'type=registry,ref=a.test/x:1', 'type=registry,ref=a.test/x:1'],
    ['capital keys', 'Type=gha,Scope=a', 'type=gha,scope=a'],
    [
      'a value with a comma',
      'type=gha,"scope=a,url_v2=http://evil.test"',
      'type=gha,"scope=a,url_v2=http://evil.test"',
    ],
    ['an absolute folder', 'type=local,src=/x', 'type=local,src=/x'],
  ])('from: %s', async (_name, text, expected) => {
    expect((await cacheOf(['--cache-from', text])).from).toEqual([expected])
  })

  test('a relative folder starts from the working folder', async () => {
    const { to } = await cacheOf(['--cache-to', 'type=local,dest=c,d=x'])
    expect(to).toEqual([expect.stringMatching(/^type=local,dest=\/.*\/c,d=x$/)])
  })

  test('whatever a value holds, buildx reads it as that one value', async () => {
    const nasty = ['a,b', 'a"b', 'a=b', '"', ',', 'x'.repeat(600), 'ü☃', '${X}', '-', '""', 'a,"b=c"', ' a']
    for (const value of nasty) {
      const { from } = await cacheOf(['--cache-from', writeCsv([registry, ['ref', value]])])
      expect(readGoCsv(from[0] ?? '')).toEqual(['type=registry', `ref=${value}`])
    }
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['inline', ['--cache-to', 'type=inline'], ['INLINE_CACHE']],
    ['a type that is none', ['--cache-from', 'type=ftp,password=hunter2'], ['BAD_CACHE_ENTRY']],
    ['no type', ['--cache-from', 'ref=a/b,token=hunter2'], ['BAD_CACHE_ENTRY']],
    ['no pair', ['--cache-from', 'type=gha,hunter2'], ['BAD_CACHE_ENTRY']],
    ['an open quote', ['--cache-from', 'type=gha,"token=hunter2'], ['BAD_CACHE_ENTRY']],
    ['two types', ['--cache-from', 'type=gha,type=local,token=hunter2'], ['BAD_CACHE_ENTRY']],
    ['two types in two spellings', ['--cache-from', 'type=gha,TYPE=local'], ['BAD_CACHE_ENTRY']],
    ['a control character', ['--cache-from', 'type=gha,scope=a\tb'], ['BAD_CACHE_ENTRY']],
    ['no folder', ['--cache-to', 'type=local,src=/x'], ['BAD_CACHE_ENTRY']],
    ['no reference', ['--cache-from', 'A B'], ['BAD_IMAGE']],
    ['beside another setting', ['--cache-from', 'type=gha', '--cache', 'gha'], ['CONFLICT']],
  ])('refused: %s', async (_name, argv, codes) => {
    expect(await codesOf(argv)).toEqual(codes)
  })

  test('replace what variants.yml says', async () => {
    const cache = await cacheOf(['--cache-from', 'type=gha'], 'cache: local\ncache-dir: x\n')
    expect(cache.from).toEqual(['type=gha'])
  })

  test('of several sources are warned of', async () => {
    const request = await makeRequest({ files, argv: ['--cache-from', 'a/b:1', '--cache-from', 'a/b:2'] })
    expect(warnOfCache(request)).toMatchObject([
      { code: 'CACHE_SOURCES', what: expect.stringContaining('2 sources') },
    ])
    expect(warnOfCache(await makeRequest({ files, argv: ['--cache-from', 'a/b:1'] }))).toEqual([])
  })
})

test('what opens a cache is masked', async () => {
  const options = [
    'bucket=b',
    'region=r',
    'access_key_id=AKIA1',
    'secret_access_key=s3cr,et',
    'session_token=tok1',
  ]
  const kept = await makeRequest({
    files,
    argv: ['--cache', 's3', ...options.flatMap((option) => ['--cache-option', option])],
  })
  expect(secretValues(kept)).toEqual(['AKIA1', 's3cr,et', 'tok1'])
  const raw = await makeRequest({
    files,
    argv: [
      ...['--cache-from', 'type=azblob,account_url=https://a.test?sv=1&sig=abc,name=x'],
      ...['--cache-to', 'type=gha,"token=a,b",ghtoken=c,scope=public,url=https://u:p@a.test/x'],
    ],
  })
  expect(secretValues(raw)).toEqual(['https://a.test?sv=1&sig=abc', 'a,b', 'c', 'https://u:p@a.test/x'])
})

describe('the platforms of variants.yml', () => {
  const more = 'platforms: [linux/s390x, linux/amd64]\n'
  test.each([
    ['are kept where the door gives others', ['-p', 'linux/amd64'], more, ['linux/s390x', 'linux/amd64']],
    ['are all where it gives none', [], more, null],
    ['are the default ones where it has none', ['-p', 'linux/arm64'], '', ['linux/amd64', 'linux/arm64']],
  ] as const)('%s', async (_name, argv, text, expected) => {
    const request = await makeRequest({ files: { 'variants.yml': simple + text }, argv })
    expect(request.allPlatforms).toEqual(expected)
  })
})

describe('whose set it is', () => {
  const file = { 'variants.yml': simple }
  test.each([
    ["variants.yml's", file, [], 'whole'],
    ['the same from the door', file, ['--variants', 'kafka,all,redis'], 'whole'],
    ['a part of it', file, ['--variants', 'redis'], 'part'],
    ['more than it', file, ['--variants', 'all,redis,kafka,sqs'], 'named'],
    ['of the door alone', {}, ['--variants', 'all,redis', '--variant-arg', 'QUEUE_BACKEND'], 'named'],
  ] as const)('%s', async (_name, files, argv, expected) => {
    const { variantSet } = await makeRequest({ files, argv })
    expect(variantSet).toBe(expected)
  })
})

test('the variants file that was read is known', async () => {
  const { folder, request } = await tryRequest({ files: { 'ci.yml': simple }, argv: ['--config', 'ci.yml'] })
  expect(request?.configFile).toBe(`${folder}/ci.yml`)
  const alone = await makeRequest({ argv: ['--variants', 'a', '--variant-arg', 'QUEUE_BACKEND'] })
  expect(alone.configFile).toBeNull()
})
