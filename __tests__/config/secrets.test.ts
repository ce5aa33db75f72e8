import { describe, expect, test } from '@jest/globals'
import { secretValues } from '../../src/config/request/secret-values.ts'
import { warnOfSecrets } from '../../src/config/warnings/warn-of-secrets.ts'
import { makeRequest, nowhere, simple, tryRequest } from './request-fixture.ts'

const files = { 'variants.yml': simple, '.npmrc': 'token' }
const url = 'https://github.com/acme/worker'

describe('secrets', () => {
  test('by value travel in the environment, never in the settings', async () => {
    const request = await makeRequest({
      files,
      inputs: { secrets: 'a=one\n"key=line 1\n{\nline, ""2"""\nb=x=y' },
    })
    expect(request.build.secrets).toEqual([
      { id: 'a', kind: 'env', name: 'BUILD_VARIANTS_SECRET_1' },
      { id: 'key', kind: 'env', name: 'BUILD_VARIANTS_SECRET_2' },
      { id: 'b', kind: 'env', name: 'BUILD_VARIANTS_SECRET_3' },
    ])
    expect(Object.values(request.secretEnvironment)).toEqual(['one', 'line 1\n{\nline, "2"', 'x=y'])
    expect(secretValues(request)).toEqual(['one', 'line 1\n{\nline, "2"', 'x=y', 'line 1', 'line, "2"'])
    expect(JSON.stringify(request.build)).not.toContain('line')
  })

  test.each([
    {
      name: 'a variable',
      argv: ['--secret-envs', 'a=TOKEN'],
      secret: { id: 'a', kind: 'env', name: 'TOKEN' },
    },
    {
      name: "a variable in buildx's spelling",
      argv: ['--secret', 'id=a,env=TOKEN'],
      secret: { id: 'a', kind: 'env', name: 'TOKEN' },
    },
    {
      name: 'a variable by type',
      argv: ['--secret', 'type=env,id=a,src=TOKEN'],
      secret: { id: 'a', kind: 'env', name: 'TOKEN' },
    },
    {
      name: 'a variable named as the id',
      argv: ['--secret', 'id=TOKEN'],
      secret: { id: 'TOKEN', kind: 'env', name: 'TOKEN' },
    },
    {
      name: 'a file',
      argv: ['--secret-files', 'a=.npmrc'],
      secret: { id: 'a', kind: 'file', path: expect.stringMatching(/^\/.*\.npmrc$/) },
    },
    {
      name: "a file in buildx's spelling",
      argv: ['--secret', 'id=a,src=.npmrc'],
      secret: { id: 'a', kind: 'file', path: expect.stringMatching(/\.npmrc$/) },
    },
  ])('from $name', async ({ argv, secret }) => {
    const request = await makeRequest({ files, argv, raw: { env: { TOKEN: '' } } })
    expect(request.build.secrets).toEqual([secret])
    expect(request.secretEnvironment).toEqual({})
  })

  test("are not taken from the runner's own folder", async () => {
    const { problems } = await tryRequest({
      files: { ...files, 'temp/creds': 'x' },
      argv: ['--secret-files', 'a=temp/creds'],
      raw: (folder) => ({ temporary: `${folder}/temp` }),
    })
    expect(problems).toMatchObject([{ code: 'FORBIDDEN_FILE' }])
  })

  test('end where their line ends: blanks are part of the value', async () => {
    const secrets = ['a=one  ', '  b= two\t', '"c=three "', 'd=four\r', '   ', 'e=  '].join('\n')
    const values = (given: Parameters<typeof makeRequest>[0]) =>
      makeRequest(given).then((request) => Object.values(request.secretEnvironment))
    const expected = ['one  ', ' two\t', 'three ', 'four', '  ']
    expect(await values({ files, inputs: { secrets } })).toEqual(expected)
    expect(await values({ files, argv: ['--secrets', secrets] })).toEqual(expected)
  })

  test.each([
    ['a word', 'KEY=first line\nhunter2-second', '"KEY"'],
    ['several', 'KEY=first line\nhunter2-second\nhunter2-third', '"KEY"'],
    ['a line of base64', 'KEY=first\nhunter2MIIEvQIBADANBgkq==', '"KEY"'],
    ['a line of base64 with one sign', 'KEY=first\nhunter2MIIEvQIBADANBgkq=', '"KEY"'],
    ['a key file', 'KEY=-----BEGIN KEY-----\nhunter2MIIEvQIBADANBgkq\n-----END KEY-----\nB=1', '"KEY"'],
  ])('whose second line is not in quotes are explained, and not shown: %s', async (_, secrets, id) => {
    const { problems } = await tryRequest({ files, inputs: { secrets } })
    expect(problems).toMatchObject([
      { code: 'BAD_SECRET', what: `a line after the value of the secret ${id} has no id` },
    ])
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|MII|second|BEGIN/)
  })

  test('that are empty, since a workflow has none, are no lines of others', async () => {
    const secrets = 'NPM_TOKEN=x\nMY_LONG_TOKEN_NAME_2=\nanotherTokenOfMine='
    expect((await makeRequest({ files, inputs: { secrets } })).build.secrets).toHaveLength(3)
  })

  test('that cannot be read are not shown', async () => {
    const { problems } = await tryRequest({ files, inputs: { secrets: 'my-secret-value-without-id' } })
    expect(problems).toMatchObject([{ code: 'BAD_SECRET' }])
    expect(JSON.stringify(problems)).not.toContain('my-secret-value')
  })
})

describe('what is said of a secret never quotes what was given: it may be the value', () => {
  const value = 'hunter2.4711+=='
  test.each([
    { name: 'a value for a variable', argv: ['--secret-envs', `val=${value}`], codes: ['BAD_SECRET'] },
    {
      name: 'a value that could be one',
      argv: ['--secret-envs', 'val=hunter2_4711'],
      codes: ['SECRET_NOT_SET'],
    },
    { name: 'a value for a file', argv: ['--secret-files', `val=${value}`], codes: ['NOT_FOUND'] },
    { name: 'a value for a path', argv: ['--secret-files', `val=-${value}`], codes: ['NOT_FOUND'] },
    {
      name: "buildx's spelling, a variable",
      argv: ['--secret', `id=val,env=${value}`],
      codes: ['BAD_SECRET'],
    },
    { name: "buildx's spelling, a file", argv: ['--secret', `id=val,src=${value}`], codes: ['NOT_FOUND'] },
    { name: 'a line of a value as an id', argv: ['--secrets', value], codes: ['BAD_SECRET'] },
    { name: 'a line of a value as the id of a file', argv: ['--secret-files', value], codes: ['BAD_SECRET'] },
    { name: 'a value without an id', argv: ['--secrets', 'hunter2 4711'], codes: ['BAD_SECRET'] },
    { name: 'a key for ssh', argv: ['--ssh', '-----BEGIN hunter2 4711-----'], codes: ['BAD_SSH'] },
    { name: 'a line of a key for ssh', argv: ['--ssh', 'hunter2.4711'], codes: ['NO_SSH_AGENT'] },
    { name: 'a key for the path of one', argv: ['--ssh', 'default=hunter2/4711'], codes: ['NOT_FOUND'] },
    {
      name: 'an address with a signature',
      argv: ['--context', 'https://store.test/c.tar?sig=hunter2.4711'],
      codes: ['REMOTE_CONTEXT'],
    },
  ])('$name', async ({ argv, codes }) => {
    const { problems } = await tryRequest({ files, argv })
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(JSON.stringify(problems)).not.toMatch(/hunter2|4711/)
  })
})

describe('the door is told each value', () => {
  const secret = [
    { type: 'env', id: 'a', env: 'TOKEN' },
    { id: 'OWN' },
    { type: 'file', id: 'b', src: '.npmrc' },
  ]
  const target = { context: '.', dockerfile: 'Dockerfile', secret }
  const bake = () =>
    Promise.resolve({ ok: true as const, value: { wanted: ['all'], targets: { all: target } } })
  test.each([
    { name: 'inline', argv: ['--secrets', 'a=one long value'], told: ['one long value'] },
    { name: 'of a variable', argv: ['--secret-envs', 'a=TOKEN'], told: ['from-a-variable'] },
    { name: "in buildx's spelling", argv: ['--secret', 'id=TOKEN'], told: ['from-a-variable'] },
    { name: 'of a file', argv: ['--secret-files', 'a=.npmrc'], told: ['token'] },
    { name: 'of a cache', argv: ['--cache-from', 'type=gha,token=hunter2'], told: ['hunter2'] },
    { name: 'that is refused', argv: ['--secrets', 'a/?=one long value'], told: ['one long value'] },
    {
      name: 'of the targets of a bake file',
      argv: ['--bake-file', 'docker-bake.hcl'],
      told: ['from-a-variable', 'own-value', 'token'],
    },
  ])('$name', async ({ argv, told }) => {
    const hidden: string[] = []
    const hide = (value: string | Uint8Array) => void hidden.push(Buffer.from(value as Uint8Array).toString())
    const raw = { env: { TOKEN: 'from-a-variable', OWN: 'own-value' }, hide, readBakeFile: bake }
    const all = argv.includes('--bake-file') ? { '.npmrc': 'token', 'docker-bake.hcl': '' } : files
    await tryRequest({ files: all, argv, raw })
    expect([...new Set(hidden)]).toEqual(told)
  })

  test('and of those that are too short to be hidden the user is', async () => {
    const argv = ['--secrets', 'pin=123', '--secrets', 'long=1234', '--secret-envs', 'none=EMPTY']
    const request = await makeRequest({ files, argv, raw: { env: { EMPTY: '' } } })
    expect(warnOfSecrets(request)).toMatchObject([
      { code: 'SECRET_SHORT', what: expect.stringContaining('"pin"') },
    ])
  })
})

describe("the workflow's token", () => {
  test.each([
    { name: "its own repository's Git context", context: `${url}.git#main`, ids: ['GIT_AUTH_TOKEN'] },
    { name: 'its own repository at a ref', context: `${url}#main`, ids: ['GIT_AUTH_TOKEN'] },
    { name: 'another repository', context: 'https://github.com/acme/other.git', ids: [] },
    { name: 'a repository whose name only starts alike', context: `${url}-evil.git`, ids: [] },
    { name: 'a folder', context: '.', ids: [] },
  ])('for $name: $ids', async ({ context, ids }) => {
    const inputs = { context, 'allow-remote-context': 'true', 'github-token': 'ghs_1' }
    const request = await makeRequest({ files, inputs, raw: { source: { ...nowhere, url } } })
    expect(request.build.secrets.map(({ id }) => id)).toEqual(ids)
  })
})

test('ssh: agents and keys', async () => {
  const raw = { env: { SSH_AUTH_SOCK: '/run/agent' } }
  const request = await makeRequest({ files, argv: ['--ssh', 'default', '--ssh', 'work=.npmrc'], raw })
  expect(request.build.ssh).toEqual(['default', expect.stringMatching(/^work=\/.*\.npmrc$/)])
})

test('build arguments that look like secrets are warned of', async () => {
  const request = await makeRequest({
    files,
    argv: ['--build-arg', 'NPM_TOKEN=x', '--build-arg', 'TOKENIZER=y'],
  })
  expect(warnOfSecrets(request)).toMatchObject([
    { code: 'SECRET_BUILD_ARG', what: expect.stringContaining('NPM_TOKEN') },
  ])
})

const signed = 'https://store.test/context.tar.gz?X-Amz-Expires=60&X-Amz-Signature=0123abcd'

describe('the signature in the address of a context', () => {
  const read = (argv: readonly string[]) => makeRequest({ files, argv: ['--allow-remote-context', ...argv] })

  test.each([
    { name: 'the context', argv: ['--context', signed] },
    { name: 'a named context', argv: ['--build-contexts', `data=${signed}`] },
  ])('of $name is masked and warned of', async ({ argv }) => {
    const request = await read(argv)
    expect(secretValues(request)).toEqual(['?X-Amz-Expires=60&X-Amz-Signature=0123abcd'])
    expect(warnOfSecrets(request)).toMatchObject([{ code: 'SIGNED_ADDRESS' }])
    expect(warnOfSecrets(await read([...argv, '--provenance', 'false']))).toEqual([])
  })

  test.each([
    { context: 'https://github.com/acme/worker.git?ref=main&subdir=key', masked: [] },
    { context: 'https://store.test/a.tar.gz?v=1', masked: ['?v=1'] },
  ])('$context has none', async ({ context, masked }) => {
    const request = await read(['--context', context])
    expect(warnOfSecrets(request)).toEqual([])
    expect(secretValues(request)).toEqual(masked)
  })
})
