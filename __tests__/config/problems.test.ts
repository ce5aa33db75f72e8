import { mkdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { localFiles } from '../../src/config/files.ts'
import type { Given } from './request-fixture.ts'
import { nowhere, simple, tryRequest } from './request-fixture.ts'

interface Row extends Given {
  readonly name: string
  /** Codes of all problems, in order. */
  readonly codes: readonly string[]
  /** What the problems must say, somewhere. */
  readonly says?: readonly string[]
}

async function expectProblems({ codes, says = [], files, argv, inputs, raw }: Row): Promise<void> {
  const { problems } = await tryRequest({
    files: { 'variants.yml': simple, ...files },
    ...(argv !== undefined && { argv }),
    ...(inputs !== undefined && { inputs }),
    ...(raw !== undefined && { raw }),
  })
  expect(problems.map((problem) => problem.code)).toEqual(codes)
  const text = JSON.stringify(problems)
  for (const words of says) expect(text).toContain(words)
  for (const problem of problems) {
    expect(problem.fix ?? problem.why).toBeTruthy()
    expect([problem.what, problem.why, problem.fix].join('')).not.toMatch(/[\n\r\0]/)
  }
}

const file = (text: string | Uint8Array) => ({ files: { 'variants.yml': text } })

describe('IN-01: the file', () => {
  test.each<Row>([
    {
      name: 'named and missing',
      argv: ['--config', 'no.yml'],
      codes: ['NO_CONFIG'],
      says: ['variants.yml?'],
    },
    { name: 'a folder', argv: ['--config', '.'], codes: ['NO_CONFIG'], says: ['is a folder'] },
    { name: 'empty', ...file(''), codes: ['EMPTY_FILE'] },
    { name: 'only a comment', ...file('# nothing\n'), codes: ['EMPTY_FILE'] },
    {
      name: 'unclosed list',
      ...file('a: 1\nplatforms: [a, b\nvariants: [a]\n'),
      codes: ['BAD_YAML'],
      says: ['variants.yml:3:', 'the line is'],
    },
    {
      name: 'a list on top',
      ...file('- a\n'),
      codes: ['WRONG_TYPE'],
      says: ['the file is a list'],
    },
    {
      name: 'two documents',
      ...file('variants: [a]\n---\nvariants: [b]\n'),
      codes: ['BAD_YAML'],
      says: ['---'],
    },
    {
      name: 'a key twice',
      ...file(`${simple}variant-arg: QUEUE_BACKEND\n`),
      codes: ['DUPLICATE_KEY'],
      says: ['variants.yml:3:1', 'variants.yml:1:1'],
    },
    {
      name: 'a variant twice',
      ...file('variant-arg: QUEUE_BACKEND\nvariants: {a: {}, b: {}, a: {}}'),
      codes: ['DUPLICATE_KEY'],
    },
    {
      name: 'a tag that runs code elsewhere',
      ...file('variants: !!js/function "x"\n'),
      codes: ['BAD_YAML'],
      says: ['!tag'],
    },
    {
      name: 'an anchor that holds itself',
      ...file('variants: &a [*a]\n'),
      codes: ['BAD_YAML'],
    },
    { name: 'an unknown alias', ...file('variants: *a\n'), codes: ['BAD_YAML'] },
    { name: 'a prototype key', ...file(`${simple}__proto__: {x: 1}\n`), codes: ['UNKNOWN_KEY'] },
    {
      name: 'a constructor key under a variant',
      ...file('variant-arg: QUEUE_BACKEND\nvariants: {a: {constructor: 1}}'),
      codes: ['UNKNOWN_KEY'],
    },
  ])('$name', async (row) => {
    await expectProblems(row)
  })
})

describe('IN-02, IN-03: keys and types', () => {
  test.each<Row>([
    {
      name: 'mistyped key',
      ...file(`${simple}platfroms: [linux/amd64]\n`),
      codes: ['UNKNOWN_KEY'],
      says: ['variants.yml:3:1', 'did you mean \\"platforms\\"?'],
    },
    {
      name: 'mistyped key of a variant',
      ...file('variant-arg: QUEUE_BACKEND\nvariants:\n  a: { tset: x }\n'),
      codes: ['UNKNOWN_KEY'],
      says: ['variants.yml:3:8', '\\"test\\"'],
    },
    {
      name: "another tool's key",
      ...file(`${simple}dockerfile: x\n`),
      codes: ['RENAMED_INPUT'],
      says: ['write file'],
    },
    {
      name: 'a right is not given by a file',
      ...file(`${simple}allow: [network.host]\n`),
      codes: ['NOT_IN_FILE'],
      says: ['--allow'],
    },
    {
      name: 'a secret is not given by a file',
      ...file(`${simple}secret-envs: [a=GITHUB_TOKEN]\n`),
      codes: ['NOT_IN_FILE'],
    },
    {
      name: 'a file reads no environment',
      ...file(`${simple}build-args: [GITHUB_TOKEN]\n`),
      raw: { env: { GITHUB_TOKEN: 'x' } },
      codes: ['BAD_PAIR'],
    },
    {
      name: 'number',
      ...file(`${simple}platforms: 5\n`),
      codes: ['BAD_PLATFORM'],
      says: ['\\"5\\"', 'variants.yml:3:12'],
    },
    { name: 'null', ...file(`${simple}platforms:\n`), codes: ['WRONG_TYPE'], says: ['platforms is empty'] },
    { name: 'empty list', ...file(`${simple}images: []\n`), codes: ['WRONG_TYPE'], says: ['an empty list'] },
    {
      name: 'list in a list',
      ...file(`${simple}platforms: [[a]]\n`),
      codes: ['WRONG_TYPE'],
      says: ['platforms[0] is a list'],
    },
    {
      name: 'map as text',
      ...file(`${simple}default: {a: b}\n`),
      codes: ['WRONG_TYPE'],
      says: ['default is a map'],
    },
    {
      name: 'text as boolean',
      ...file(`${simple}pull: maybe\n`),
      codes: ['WRONG_TYPE'],
      says: ['true or false'],
    },
    {
      name: 'a variant that is a text',
      ...file('variant-arg: QUEUE_BACKEND\nvariants: {a: b}\n'),
      codes: ['WRONG_TYPE'],
      says: ['variants.a'],
    },
    { name: 'no variant', ...file('variants: {}\n'), codes: ['WRONG_TYPE'] },
    {
      name: 'size without a unit that is known',
      ...file(`${simple}size-budget: 90 apples\n`),
      codes: ['BAD_SIZE'],
      says: ['90MB'],
    },
    { name: 'size of nothing', ...file(`${simple}size-budget: 0\n`), codes: ['BAD_SIZE'] },
  ])('$name', async (row) => {
    await expectProblems(row)
  })
})

describe('IN-04, IN-05: platforms, images, tags', () => {
  test.each<Row>([
    { name: 'unknown architecture', argv: ['-p', 'linux/foo'], codes: ['BAD_PLATFORM'], says: ['-p'] },
    { name: 'only a system', argv: ['-p', 'linux'], codes: ['BAD_PLATFORM'] },
    { name: 'unknown variant of an architecture', argv: ['-p', 'linux/arm64/v9'], codes: ['BAD_PLATFORM'] },
    {
      name: 'twice',
      argv: ['-p', 'linux/amd64,linux/x86_64'],
      codes: ['DUPLICATE_PLATFORM'],
      says: ['is linux/amd64, too'],
    },
    { name: 'local twice', argv: ['-p', 'local', '-p', 'linux/amd64'], codes: ['DUPLICATE_PLATFORM'] },
    {
      name: 'image in capitals, with a tag in capitals',
      argv: ['-n', 'ghcr.io/Acme/Worker:V1'],
      codes: ['IMAGE_WITH_TAG'],
      says: ['write --images ghcr.io/acme/worker and --tags V1'],
    },
    { name: 'image with a blank', argv: ['-n', 'a b'], codes: ['BAD_IMAGE'], says: ['U+0020'] },
    { name: 'image of 300 characters', argv: ['-n', 'a'.repeat(300)], codes: ['BAD_IMAGE'], says: ['255'] },
    {
      name: 'image with a tag',
      argv: ['-n', 'ghcr.io/a/b:1'],
      codes: ['IMAGE_WITH_TAG'],
      says: ['--images ghcr.io/a/b and --tags 1'],
    },
    { name: 'image twice', argv: ['-n', 'a/b', '-n', 'docker.io/a/b'], codes: ['DUPLICATE_IMAGE'] },
    {
      name: 'image that injects an attribute',
      argv: ['-n', 'r:t\npush=true'],
      codes: ['IMAGE_WITH_TAG', 'BAD_IMAGE'],
    },
    { name: 'tag of 129 characters', argv: ['-t', 'a'.repeat(129)], codes: ['BAD_TAG'], says: ['128'] },
    { name: 'tag that starts with a dot', argv: ['-t', '.a'], codes: ['BAD_TAG'], says: ['may not start'] },
    { name: 'tag with emoji', argv: ['-t', 'v🚀'], codes: ['BAD_TAG'], says: ['U+1F680'] },
    {
      name: 'tag with a right-to-left override',
      argv: ['-t', 'v\u202E1'],
      codes: ['BAD_TAG'],
      says: ['U+202E'],
    },
    { name: 'tag with U+200B', argv: ['-t', '1\u200B'], codes: ['BAD_TAG'], says: ['U+200B'] },
    {
      name: 'tag of another repository',
      argv: ['-n', 'a/b', '-t', 'c/d:1'],
      codes: ['FOREIGN_TAG'],
      says: ['add c/d'],
    },
    {
      name: 'reference without tag',
      argv: ['-t', 'ghcr.io/a/b'],
      codes: ['BAD_TAG'],
      says: ['ghcr.io/a/b:latest'],
    },
    {
      name: 'tags from a ref that is unknown',
      argv: ['-n', 'a/b', '--push'],
      raw: { source: { ...nowhere, ci: 'other' } },
      codes: ['NO_TAGS'],
    },
    { name: 'edge tag', argv: ['--edge-tag', '-x'], codes: ['NO_VALUE'] },
  ])('$name', async (row) => {
    await expectProblems(row)
  })
})

describe('IN-08: context and Dockerfile', () => {
  const outside = (folder: string) => {
    mkdirSync(join(folder, 'work'))
    symlinkSync(tmpdir(), join(folder, 'work/link'))
    symlinkSync(join(folder, 'Dockerfile'), join(folder, 'work/Dockerfile'))
  }
  test.each<Row>([
    {
      name: 'missing context',
      argv: ['--context', 'no'],
      codes: ['NOT_FOUND'],
      says: ['there is no context at', '/no'],
    },
    {
      name: 'file as context',
      argv: ['--context', 'Dockerfile'],
      codes: ['WRONG_KIND'],
      says: ['the context is a file'],
    },
    {
      name: 'missing Dockerfile',
      argv: ['--context', 'sub'],
      files: { 'sub/Containerfile': 'x' },
      codes: ['NOT_FOUND'],
      says: ['write --file sub/Containerfile'],
    },
    { name: 'folder as Dockerfile', argv: ['-f', '.'], codes: ['WRONG_KIND'] },
    { name: 'standard input', argv: ['--context=-'], codes: ['BAD_PATH'] },
    { name: 'an option', argv: ['--context=--push'], codes: ['BAD_PATH'] },
    {
      name: 'Git',
      argv: ['--context', 'https://github.com/a/b.git'],
      codes: ['REMOTE_CONTEXT'],
      says: ['allow-remote-context'],
    },
    { name: 'Git by ssh', argv: ['--context', 'git@github.com:a/b'], codes: ['REMOTE_CONTEXT'] },
    { name: 'Git without scheme', argv: ['--context', 'github.com/a/b'], codes: ['REMOTE_CONTEXT'] },
    {
      name: 'a remote named context',
      argv: ['--build-context', 'x=https://h/x.git'],
      codes: ['REMOTE_CONTEXT'],
    },
    {
      name: 'a missing named context',
      argv: ['--build-context', 'x=no'],
      codes: ['NOT_FOUND'],
      says: ['context x'],
    },
    {
      name: 'outside by .. in CI',
      argv: ['--context', '..'],
      raw: { workspace: '/nowhere' },
      codes: ['OUTSIDE_WORKSPACE'],
    },
    {
      name: 'absolute in CI',
      argv: ['--context', tmpdir(), '-f', 'Dockerfile'],
      raw: { workspace: '/nowhere' },
      codes: ['OUTSIDE_WORKSPACE', 'OUTSIDE_WORKSPACE'],
    },
  ])('$name', async (row) => {
    await expectProblems(row)
  })

  test.each([
    ['--context', 'https://hunter2@github.com/a/b'],
    ['--context', 'HTTPS://x-access-token:hunter2@github.com/a/b.git#main'],
    ['--context', 'http://hunter2@host.test/context.tar'],
    ['--context', 'ssh://git:hunter2@host.test/a'],
    ['--build-context', 'x=https://hunter2@github.com/a/b'],
  ])('%s %s has a login, which is refused and not shown', async (name, text) => {
    for (const allow of [[], ['--allow-remote-context']]) {
      const { problems } = await tryRequest({ ...file(simple), argv: [name, text, ...allow] })
      expect(problems.map(({ code }) => code)).toEqual(['LOGIN_IN_ADDRESS'])
      expect(JSON.stringify(problems)).not.toContain('hunter2')
    }
  })

  test.each(['ssh://git@host.test:22/a', 'git@github.com:a/b', 'https://github.com/a/b.git#v@1'])(
    '%s has no secret in it',
    async (text) => {
      const { problems } = await tryRequest({
        ...file(simple),
        argv: ['--context', text, '--allow-remote-context'],
      })
      expect(problems).toEqual([])
    },
  )

  test('symbolic links that lead out of the checkout, with where they lead', async () => {
    const { problems, folder } = await tryRequest({
      files: { 'variants.yml': simple, 'w/x': '' },
      argv: ['--context', 'work/link', '-f', 'work/Dockerfile'],
      prepare: outside,
      raw: (folder) => ({ workspace: join(folder, 'work') }),
    })
    expect(folder).toBeTruthy()
    expect(problems.map(({ code }) => code)).toEqual(['OUTSIDE_WORKSPACE', 'OUTSIDE_WORKSPACE'])
    expect(problems[0]?.what).toContain(', which is ')
  })
})

describe('IN-09, IN-10, IN-11: hostile and awkward values', () => {
  test.each<Row>([
    {
      name: 'variant that injects an attribute',
      argv: ['--variants=a\n"b,url_v2=http://127.0.0.1:1/"'],
      codes: ['BAD_VARIANT_NAME'],
    },
    {
      name: 'variant in capitals',
      argv: ['--variants', 'Redis,a'],
      codes: ['BAD_VARIANT_NAME'],
      says: ['write redis'],
    },
    {
      name: 'variant with U+200B',
      argv: ['--variants', 'a\u200B,b'],
      codes: ['BAD_VARIANT_NAME'],
      says: ['U+200B'],
    },
    {
      name: 'variant with emoji',
      argv: ['--variants', '🚀,b'],
      codes: ['BAD_VARIANT_NAME'],
      says: ['U+1F680'],
    },
    {
      name: 'variant named as a device',
      argv: ['--variants', 'con,nul.x,lpt1,ok'],
      codes: ['BAD_VARIANT_NAME', 'BAD_VARIANT_NAME', 'BAD_VARIANT_NAME'],
    },
    {
      name: 'variant of 64 characters',
      argv: ['--variants', `${'a'.repeat(64)},b`],
      codes: ['BAD_VARIANT_NAME'],
      says: ['63'],
    },
    { name: 'variant that starts with a dash', argv: ['--variants=-a,b'], codes: ['BAD_VARIANT_NAME'] },
    { name: 'variant twice', argv: ['--variants', 'a,a'], codes: ['DUPLICATE_VARIANT'] },
    {
      name: 'variants alike as bake targets',
      argv: ['--variants', '3.12,3-12'],
      codes: ['DUPLICATE_VARIANT'],
      says: ['too similar'],
    },
    {
      name: 'prototype variant',
      ...file('variant-arg: QUEUE_BACKEND\nvariants: {__proto__: {}}'),
      codes: ['BAD_VARIANT_NAME'],
    },
    {
      name: 'shell in a variant',
      argv: ['--variants', '$(touch P),`x`,a;b'],
      codes: ['BAD_VARIANT_NAME', 'BAD_VARIANT_NAME', 'BAD_VARIANT_NAME'],
    },
    { name: 'NUL', ...file('variants: [a]\ntest: "a\\0b"\n'), codes: ['BAD_CHARACTER'], says: ['U+0000'] },
    {
      name: 'build argument without a name',
      argv: ['--build-arg', '=x'],
      codes: ['BAD_PAIR'],
      says: ['KEY=value'],
    },
    {
      name: 'build argument twice',
      argv: ['--build-arg', 'A=1', '--build-arg', 'A=2'],
      codes: ['GIVEN_TWICE'],
    },
    { name: 'label without a value', argv: ['--label', 'a'], codes: ['BAD_PAIR'] },
    {
      name: 'annotation of a level that is none',
      argv: ['--annotation', 'index-entry:a=1', '--annotation', 'manifest[linux/foo]:a=1'],
      codes: ['BAD_LEVEL', 'BAD_LEVEL'],
    },
    {
      name: 'annotation for a platform that is never built',
      argv: ['--annotation', 'manifest[linux/s390x]:a=1'],
      codes: ['BAD_LEVEL'],
    },
    {
      name: 'annotation twice at one level',
      argv: ['--annotation', 'index,manifest:a=1', '--annotation', 'manifest:a=2'],
      codes: ['GIVEN_TWICE'],
    },
    { name: 'secret id that injects', argv: ['--secrets', 'a,src=/etc/passwd=x'], codes: ['BAD_SECRET'] },
    { name: 'unset secret variable', argv: ['--secret-envs', 'a=NOPE'], codes: ['SECRET_NOT_SET'] },
    { name: 'missing secret file', argv: ['--secret-files', 'a=no'], codes: ['NOT_FOUND'] },
    {
      name: 'secret from .git/config',
      argv: ['--secret', 'id=a,src=.git/config'],
      files: { '.git/config': 'x' },
      codes: ['FORBIDDEN_FILE'],
    },
    {
      name: 'secret file with a comma',
      argv: ['--secret-files', 'a=x,y'],
      files: { 'x,y': '' },
      codes: ['BAD_SECRET'],
    },
    {
      name: 'secret twice',
      argv: ['--secret-envs', 'a=X,a=X'],
      raw: { env: { X: '1' } },
      codes: ['GIVEN_TWICE'],
    },
    { name: 'ssh without agent', argv: ['--ssh', 'default'], codes: ['NO_SSH_AGENT'] },
    { name: 'ssh with a missing key', argv: ['--ssh', 'a=no'], codes: ['NOT_FOUND'] },
    { name: 'right that does not exist', argv: ['--allow', 'root'], codes: ['BAD_RIGHT'] },
    { name: 'host network that is not allowed', argv: ['--network', 'host'], codes: ['NOT_ALLOWED'] },
    {
      name: 'what is published of a run that failed',
      argv: ['--publish', 'some'],
      codes: ['BAD_CHOICE'],
      says: ['publish is \\"some\\"', 'it is one of together, per-variant', 'write --publish together'],
    },
    {
      name: 'the same in the file, and fail-fast that is no answer',
      argv: [],
      files: {
        'variants.yml':
          'variants: [all, redis]\nvariant-arg: QUEUE_BACKEND\npublish: per-varient\nfail-fast: maybe\n',
      },
      codes: ['WRONG_TYPE', 'BAD_CHOICE'],
      says: ['did you mean \\"per-variant\\"?', 'fail-fast'],
    },
    { name: 'network that does not exist', argv: ['--network', 'bridge'], codes: ['BAD_CHOICE'] },
    {
      name: 'provenance that injects',
      argv: ['--provenance', 'mode=max,type=x'],
      codes: ['BAD_ATTESTATION'],
    },
    { name: 'provenance mode', argv: ['--provenance', 'mode=huge'], codes: ['BAD_ATTESTATION'] },
    { name: 'memory size', argv: ['--shm-size', 'big'], codes: ['BAD_SIZE'] },
    { name: 'limit', argv: ['--ulimit', 'files=1'], codes: ['BAD_ULIMIT'] },
    { name: 'host without address', argv: ['--add-host', 'a:b'], codes: ['BAD_HOST'] },
    { name: 'stage', argv: ['--target', 'minimall'], codes: ['UNKNOWN_STAGE'], says: ['minimal\\"?'] },
    { name: 'builder name', argv: ['--builder', 'a b'], codes: ['BAD_BUILDER'] },
    { name: 'driver option with a quote', argv: ['--driver-opt', 'a=b"c'], codes: ['BAD_PAIR'] },
    {
      name: 'endpoint of another driver',
      argv: ['--endpoint', 'tcp://a:1', '--driver', 'docker'],
      codes: ['ENDPOINT_AND_DRIVER'],
    },
    { name: 'endpoint that is none', argv: ['--endpoint', 'a:1'], codes: ['BAD_ENDPOINT'] },
    {
      name: 'emulators without digest',
      argv: ['--binfmt-image', 'tonistiigi/binfmt:latest'],
      codes: ['NOT_PINNED'],
    },
    { name: 'registry with a scheme', argv: ['--insecure-registry', 'http://a'], codes: ['BAD_REGISTRY'] },
  ])('$name', async (row) => {
    await expectProblems(row)
  })
})

describe('IN-14: encodings', () => {
  test.each([
    { name: 'CRLF', bytes: simple.replaceAll('\n', '\r\n') },
    { name: 'byte order mark', bytes: `\uFEFF${simple}` },
    {
      name: 'anchors and merge keys',
      bytes: 'x-a: &a {test: t}\nvariant-arg: QUEUE_BACKEND\nvariants: {a: {<<: *a}, b: *a}\n',
    },
    { name: 'a variant without settings', bytes: 'variant-arg: QUEUE_BACKEND\nvariants:\n  a:\n  b: {}\n' },
  ])('$name is accepted', async ({ bytes }) => {
    expect((await tryRequest({ files: { 'variants.yml': bytes } })).problems).toEqual([])
  })

  test.each<Row>([
    {
      name: 'Latin-1',
      ...file(Buffer.from('a: 1\ntest: caf\xe9\n', 'latin1')),
      codes: ['BAD_ENCODING'],
      says: ['variants.yml:2:10', '0xE9'],
    },
    {
      name: 'UTF-16',
      ...file(Buffer.from('\uFEFFa: 1', 'utf16le')),
      codes: ['BAD_ENCODING'],
      says: ['UTF-16'],
    },
    { name: 'tabs', ...file('variants:\n\ta: {}\n'), codes: ['BAD_YAML'], says: ['spaces'] },
  ])('$name is explained', async (row) => {
    await expectProblems(row)
  })
})

describe('what does not go together', () => {
  test.each<Row>([
    {
      name: 'unknown variant',
      argv: ['-b', 'rediss'],
      codes: ['UNKNOWN_VARIANT'],
      says: ['did you mean \\"redis\\"?', 'the set is all, redis, kafka'],
    },
    { name: 'unknown default', argv: ['--default', 'x'], codes: ['UNKNOWN_VARIANT'] },
    {
      name: 'all, where there is none',
      argv: ['--variants', 'a,b', '-b', 'all'],
      codes: ['UNKNOWN_VARIANT'],
      says: ['--build-all'],
    },
    { name: 'a selection and all', argv: ['-b', 'redis', '--build-all'], codes: ['CONFLICT'] },
    { name: 'push without images', argv: ['--push'], codes: ['NO_IMAGES'], says: ['IMAGE_NAME'] },
    { name: 'load without a name', argv: ['--load'], codes: ['NO_IMAGES'], says: ['worker'] },
    { name: 'push and load', argv: ['-n', 'a/b', '--push', '--load'], codes: ['CONFLICT'] },
    {
      name: 'push, load and test-only',
      argv: ['-n', 'a/b', '--push', '--load', '--test-only'],
      codes: ['CONFLICT'],
      says: ['push, load and test-only'],
    },
    { name: 'push and test-only', argv: ['-n', 'a/b', '--push', '--test-only'], codes: ['CONFLICT'] },
    {
      name: 'a variant without platforms',
      argv: ['-b', 'a'],
      ...file(
        'variant-arg: QUEUE_BACKEND\nplatforms: [linux/amd64]\nvariants: {a: {exclude-platforms: [linux/amd64]}, b: {}}',
      ),
      codes: ['EMPTY_VARIANT'],
      says: ['\\"a\\"'],
    },
    {
      name: 'an empty matrix',
      ...file(
        'variant-arg: QUEUE_BACKEND\nplatforms: [linux/amd64]\nvariants: {a: {exclude-platforms: [linux/amd64]}}',
      ),
      codes: ['EMPTY_VARIANT'],
    },
    {
      name: 'no variant-arg',
      argv: ['--variants', 'a,b'],
      files: { 'variants.yml': null },
      codes: ['NO_VARIANT_ARG'],
      says: ['variant-arg: QUEUE_BACKEND'],
    },
    {
      name: 'a variant-arg that the Dockerfile lacks',
      argv: ['--variant-arg', 'BACKEND'],
      codes: ['UNKNOWN_VARIANT_ARG'],
      says: ['QUEUE_BACKEND'],
    },
    ...[
      ['only before the first FROM', 'ARG QUEUE_BACKEND\nFROM x\nRUN y', 'in line 1, before the first FROM'],
      [
        'in a stage that the target does not use',
        'FROM x AS a\nARG QUEUE_BACKEND\nFROM y\nARG OTHER',
        'in line 2, in stage a, which the last stage does not use',
      ],
      [
        "in ONBUILD of the stage's own",
        'FROM x AS a\nONBUILD ARG QUEUE_BACKEND\n',
        'in line 2, in an ONBUILD of stage a, for the stages that are made from it',
      ],
    ].map(([where = '', dockerfile = '', says = '']) => ({
      name: `a variant-arg that stands ${where}`,
      files: { Dockerfile: dockerfile },
      codes: ['VARIANT_ARG_UNSEEN'],
      says: [says, 'all, redis, kafka would be the same image'],
    })),
    {
      name: "a variant-arg in a heredoc's text",
      files: { Dockerfile: 'FROM x\nRUN <<EOF\nARG QUEUE_BACKEND\nEOF\n' },
      codes: ['UNKNOWN_VARIANT_ARG'],
    },
    {
      name: 'a variant-arg that one target does not see, and another does',
      files: {
        Dockerfile: 'FROM x AS a\nFROM x AS b\nARG QUEUE_BACKEND\n',
        'variants.yml':
          'variant-arg: QUEUE_BACKEND\nplatforms: [linux/amd64]\nvariants: {one: {target: a}, two: {target: a}, three: {target: b}}',
      },
      codes: ['VARIANT_ARG_UNSEEN'],
      says: ['one, two would be the same image'],
    },
    { name: 'a target by number', argv: ['--target', '0'], codes: ['UNKNOWN_STAGE'] },
    ...['QUEUE_BACKEND=x', ' QUEUE_BACKEND =x'].map((given) => ({
      name: `the variant-arg in build-args, as ${JSON.stringify(given)}`,
      argv: ['--build-arg', given],
      codes: ['CONFLICT'],
    })),
    {
      name: 'a set of nothing but commas',
      ...file("variant-arg: QUEUE_BACKEND\nvariants: ','\n"),
      codes: ['WRONG_TYPE'],
      says: ['a list of names, or a map'],
    },
    ...[
      ['--endpoint', 'tcp://h:1'],
      ['--driver-opt', 'a=b'],
      ['--driver', 'kubernetes'],
      ['--buildkitd-config-inline', 'debug = true'],
    ].map((setting) => ({
      name: `builder and ${setting.join(' ')}`,
      argv: ['--builder', 'x', ...setting],
      codes: ['CONFLICT'],
      says: ['builder is', setting[0] ?? ''],
    })),
    { name: 'output that is the sources', argv: ['-o', '.'], codes: ['BAD_OUTPUT'] },
    { name: "output in buildx's sense", argv: ['-o', 'type=docker'], codes: ['BAD_OUTPUT'] },
    {
      name: 'output below a file',
      argv: ['-o', 'Dockerfile/x/y'],
      codes: ['BAD_OUTPUT'],
      says: ['/Dockerfile is not a folder'],
    },
    {
      name: 'output where this user may not write',
      argv: ['-o', 'a/b'],
      raw: { files: { ...localFiles, mayWrite: () => false } },
      codes: ['BAD_OUTPUT'],
      says: ['this user may not write to '],
    },
    ...['/proc/foo', '/sys/foo', '/dev/foo'].map((path) => ({
      name: `output ${path}, which is of the kernel`,
      argv: ['-o', path],
      codes: ['BAD_OUTPUT'],
      says: ['the kernel keeps that place'],
    })),
    {
      name: "output with somebody's files, and all else that is wrong",
      argv: ['-o', 'sub', '-b', 'reddis', '--platforms', 'linux/foo'],
      files: { 'sub/main.c': '' },
      codes: ['BAD_PLATFORM', 'UNKNOWN_VARIANT', 'OUTPUT_NOT_OURS'],
      says: ['it holds other files (main.c)'],
    },
    {
      name: "output with somebody's layout",
      argv: ['-o', 'sub'],
      files: { 'sub/oci-layout': '{}', 'sub/index.json': '{"manifests":[]}' },
      codes: ['OUTPUT_NOT_OURS'],
    },
    {
      name: 'one flag with two values',
      argv: ['--target', 'base', '--target', 'minimal'],
      codes: ['GIVEN_TWICE'],
    },
    { name: 'a boolean that is none', inputs: { push: 'perhaps' }, codes: ['BAD_BOOLEAN'] },
  ])('$name', async (row) => {
    await expectProblems(row)
  })

  test('no set of variants prints a file to start from, which works', async () => {
    const { problems } = await tryRequest({ argv: ['-n', 'a/b'] })
    expect(problems.map(({ code }) => code)).toEqual(['NO_VARIANTS'])
    const starter = problems[0]?.example ?? ''
    expect(starter).toContain('variant-arg: QUEUE_BACKEND')
    const { request } = await tryRequest({ files: { 'variants.yml': starter } })
    expect(request).toMatchObject({
      defaultVariant: 'all',
      images: [{ repository: 'a/b' }],
      variants: [{ name: 'all' }, { name: 'small' }],
    })
  })

  test.each<Row>([
    {
      name: 'an unknown variant, and tags that collide',
      argv: ['-n', 'a/b', '-b', 'c'],
      ...file('variant-arg: QUEUE_BACKEND\ntags: [latest, latest-b]\ndefault: a\nvariants: [a, b]\n'),
      codes: ['UNKNOWN_VARIANT', 'TAG_CLAIMED_TWICE'],
    },
    {
      name: 'a bad platform, and a host with two addresses',
      argv: ['--push', '--add-host', 'a:1.1.1.1', '--add-host', 'a:2.2.2.2', '--platforms', 'linux/foo'],
      codes: ['BAD_PLATFORM', 'HOST_GIVEN_TWICE', 'NO_IMAGES'],
      says: ['"where":"--add-host"'],
    },
    {
      name: 'a flag that is none, and text that would be changed',
      argv: ['--frobnicate', '--build-arg', 'A=u\u0308'],
      codes: ['UNKNOWN_FLAG', 'TEXT_NOT_NORMALISED'],
    },
    {
      name: 'a bad driver, and a tag that is too long',
      argv: ['-n', 'a/b', '-t', 'x'.repeat(126), '--driver', 'x', '--variants', 'all,redis'],
      codes: ['BAD_CHOICE', 'BAD_TAG'],
      says: ['variant \\"redis\\" would get the tag'],
    },
    // Nothing is told twice, and nothing that follows from another problem.
    {
      name: 'a name that makes a bad tag, too',
      argv: ['-n', 'a/b', '--variants', 'all,a b'],
      codes: ['BAD_VARIANT_NAME'],
    },
    {
      name: 'a word that is none, without a set of variants',
      argv: ['plan', 'extra'],
      files: { 'variants.yml': null },
      codes: ['UNKNOWN_COMMAND'],
    },
    { name: 'a suffix', ...file('variants: {all: {suffix: "/"}}\n'), codes: ['BAD_TAG'] },
    { name: 'a folder with a line break', argv: ['-o', 'a\nb'], codes: ['BAD_OUTPUT'] },
    { name: 'a folder with a NUL', argv: ['-o', 'a\0b'], codes: ['BAD_CHARACTER'] },
  ])('told at once: $name', async (row) => {
    await expectProblems(row)
  })

  test('everything is said at once', async () => {
    const { problems } = await tryRequest({
      argv: [
        '--platfrom',
        'x',
        '-p',
        'linux/foo',
        '-t',
        '-1',
        '--tag=.x',
        '--push',
        '--load',
        '--context',
        'no',
        '-b',
        'q',
      ],
      files: { 'variants.yml': `${simple}labels: 5\nfoo: 1\n` },
    })
    expect(problems.length).toBeGreaterThanOrEqual(8)
  })
})
