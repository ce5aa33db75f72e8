import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../src/model/failure.ts'
import type { Given } from './request-fixture.ts'
import { makeRequest, tryRequest } from './request-fixture.ts'

/**
 * What is typed, and what is said to it, word for word: `where: what | why | fix`. The CLI speaks of flags, the Action of
 * inputs, and what is wrong in variants.yml of keys.
 */
type Row = readonly [name: string, given: Given, ...said: readonly string[]]

function say({ where, what, why, fix }: Problem): string {
  const text = [what, why, fix].map((part) => part ?? '').join(' | ')
  return where === undefined ? text : `${where}: ${text}`
}

async function saidTo(given: Given): Promise<string[]> {
  const { problems, folder } = await tryRequest(given)
  return problems.map((problem) => say(problem).replaceAll(folder, '.'))
}

const arg = 'variant-arg: QUEUE_BACKEND\n'
const set = `${arg}variants: [all, redis, kafka]\n`
const file = (text: string, more: Given = {}): Given => ({
  ...more,
  files: { 'variants.yml': text, ...more.files },
})
const cli = (...argv: string[]): Given => file(set, { argv })
const action = (inputs: Readonly<Record<string, string>>): Given => file(set, { inputs })

describe('numbers and other words that YAML reads as something else are taken as they are typed', () => {
  test.each([
    ['a list', `${arg}variants: [3.10, 3.9, 0x1F, 1e3, true]\n`, 'BAD'],
    ['lines', `${arg}variants:\n  - 3.10\n  - 3.9\n`, ['3.10', '3.9']],
    ['a map', `${arg}variants: {3.10: {}, 3.9: {tags: [1.10]}, true: {}}\n`, ['3.10', '3.9', 'true']],
    ['one number', `${arg}variants: 3.10\n`, ['3.10']],
    ['one text with commas', `${arg}variants: 3.10, 3.9\n`, ['3.10', '3.9']],
    ['a list with quotes', `${arg}variants: ["3.10", '3.9']\n`, ['3.10', '3.9']],
  ] as const)('%s', async (_, text, names) => {
    if (names === 'BAD')
      expect(await saidTo(file(text))).toEqual([
        'variants.yml:2:23: "0x1F" cannot be a variant\'s name | "F" is a capital letter | write 0x1f: a name is made of a-z 0-9 . _ -, and starts with a letter or digit',
      ])
    else expect((await makeRequest(file(text))).variants.map(({ name }) => name)).toEqual(names)
  })

  test('elsewhere, too', async () => {
    const request = await makeRequest(
      file(
        `${set}default: all\nbuild-args: {A: 1.10, B: true}\ntags: [1.10, 2]\nlabels: {v: 1.0}\nadd-hosts: [a=10.0.0.1]\n`,
      ),
    )
    expect(request).toMatchObject({
      build: { buildArgs: { A: '1.10', B: 'true' } },
      tags: { bare: ['1.10', '2'] },
      labels: { v: '1.0' },
    })
  })
})

const rows: readonly Row[] = [
  [
    'null in a list',
    file(`${arg}variants: [null, a]\n`),
    'variants.yml:2:12: variants[0] is null, which is null in YAML | it must be a text | if it is meant as text, put it in quotes: "null"',
  ],
  [
    'a list of maps',
    file(`${arg}variants:\n  - redis: { target: minimal }\n`),
    'variants.yml:3:5: an item of variants is a map | it must be a name; variants with settings are a map: `variants: { redis: { target: cache } }`, without `-` | ',
  ],
  [
    'an anchor that is not defined',
    file(`${arg}variants: *names\n`),
    'variants.yml:2:11: there is no anchor &names |  | define the &anchor before its *alias',
  ],
  [
    'an anchor that is not defined, in the middle of much',
    file(`${arg}platforms: *p\nvariants: {a: *a, b: {build-args: *c}}\n`),
    'variants.yml:2:12: there is no anchor &p |  | define the &anchor before its *alias',
    'variants.yml:3:15: there is no anchor &a |  | define the &anchor before its *alias',
    'variants.yml:3:35: there is no anchor &c |  | define the &anchor before its *alias',
  ],
  [
    'a name with blanks and capitals',
    cli('--variants', 'Re dis'),
    '--variants: "Re dis" cannot be a variant\'s name | "R" is a capital letter | write re-dis: a name is made of a-z 0-9 . _ -, and starts with a letter or digit',
  ],
  [
    'a name of which nothing can be kept',
    cli('--variants', '🚀,b'),
    '--variants: "🚀" cannot be a variant\'s name | it holds "🚀" (U+1F680) | a name is made of a-z 0-9 . _ -, and starts with a letter or digit',
  ],
  [
    'YAML that cannot be read',
    file('variants: [a\n'),
    'variants.yml:2:1: this is not YAML that can be read: Flow sequence in block collection must be sufficiently indented and end with a ] | the line is "" | a file that can be read is in https://github.com/build-variants/action/blob/main/docs/variants-file.md',
  ],
  [
    'what a file may not say, to the CLI',
    file(`${set}push: true\n`, { argv: [] }),
    'variants.yml:3:1: push cannot be set in this file | the file comes with the sources: everyone who may change them could set it | give it as --push',
  ],
  [
    'what a file may not say, to the Action',
    file(`${set}push: true\n`, { inputs: {} }),
    'variants.yml:3:1: push cannot be set in this file | the file comes with the sources: everyone who may change them could set it | give it as input, under with:',
  ],
  [
    'the other spelling of the file',
    { files: { 'variants.yaml': set }, argv: [] },
    'there is no set of variants | there is no variants.yml, but a variants.yaml | rename it to variants.yml, or add --config variants.yaml',
  ],
  [
    'the other spelling of the file, in a workflow',
    { files: { 'variants.yaml': set }, inputs: {} },
    'there is no set of variants | there is no variants.yml, but a variants.yaml | rename it to variants.yml, or add config: variants.yaml',
  ],
  [
    'a file that is named and is not there',
    { argv: ['--config', 'ci/matrix.yml', '--variants', 'a'] },
    '--config: there is no file "ci/matrix.yml" |  | a file to start from is in https://github.com/build-variants/action/blob/main/docs/variants-file.md',
  ],
  [
    'a set without its default',
    file(`${set}default: all\n`, { argv: ['--variants', 'redis,kafka'] }),
    'variants.yml:3:10: the default variant "all" is not among --variants | these are redis, kafka | add all to --variants, or name another with --default redis',
  ],
  [
    'a set without its default, in a workflow',
    file(`${set}default: all\n`, { inputs: { variants: 'redis,kafka' } }),
    'variants.yml:3:10: the default variant "all" is not among variants | these are redis, kafka | add all to variants, or name another with default: redis',
  ],
  [
    'a variant that is not there',
    cli('-b', 'all,nothing'),
    '-b: variant "nothing" is not in the set | the set is all, redis, kafka | choose from the set',
  ],
  [
    'all where none is called so',
    file(`${arg}variants: [a, b]\n`, { inputs: { variant: 'all' } }),
    'input variant: variant "all" is not in the set | the set is a, b | leave variant out to build the whole set',
  ],
  [
    'push without an image',
    cli('--push'),
    '--push: push has nowhere to push to |  | add --images ghcr.io/acme/worker, or set $IMAGE_NAME',
  ],
  [
    'push without an image, in a workflow',
    action({ push: 'true' }),
    'input push: push has nowhere to push to |  | add images: ghcr.io/${{ github.repository }}',
  ],
  [
    'a Dockerfile that is not there',
    { ...cli(), files: { 'variants.yml': set, Dockerfile: null, 'docker/Dockerfile': '' } },
    'there is no Dockerfile at ./Dockerfile |  | write --file docker/Dockerfile',
  ],
  [
    'a folder without a Dockerfile',
    { ...cli(), files: { 'variants.yml': set, Dockerfile: null } },
    'there is no Dockerfile at ./Dockerfile |  | run this in the folder of the Dockerfile, or name the Dockerfile with --file',
  ],
  [
    'nothing that was checked out',
    {
      files: { Dockerfile: null },
      inputs: { variants: 'a', push: 'true', images: 'host.test/a' },
      raw: (folder) => ({ workspace: folder }),
    },
    'the workspace is empty | nothing was checked out into . | add a step `uses: actions/checkout@v7` before this one',
  ],
  [
    'a bake file that is not there',
    { files: { 'compose.yml': '' }, argv: ['--bake-file', 'docker-bake.hcl', '--push'] },
    '--bake-file: there is no bake file at ./docker-bake.hcl |  | write --bake-file compose.yml',
  ],
  [
    'a bake file that is not there, and no other',
    { inputs: { bake: 'docker-bake.hcl', push: 'true' } },
    'input bake: there is no bake file at ./docker-bake.hcl |  | name the bake file with bake',
  ],
  [
    'a folder as bake file',
    { files: { 'x/y': '' }, argv: ['--bake-file', 'x'] },
    '--bake-file: the bake file is a directory: ./x |  | name the bake file with --bake-file',
  ],
  [
    'a context that is not there',
    cli('--context', 'no'),
    '--context: there is no context at ./no |  | name a folder with --context',
  ],
  [
    'a right, to the CLI',
    cli('--network', 'host'),
    "--network: network is host, and nothing allows that | RUN steps would reach everything that the builder's machine reaches | add --allow network.host",
  ],
  [
    'a right, to the Action',
    action({ network: 'host' }),
    "input network: network is host, and nothing allows that | RUN steps would reach everything that the builder's machine reaches | add allow: network.host",
  ],
  [
    'a remote context, to the CLI',
    cli('--context', 'https://host.test/a.git'),
    '--context: the context "https://host.test/a.git" is not a folder of this machine | the owner of that address controls what is built | check the sources out and write --context ., or add --allow-remote-context',
  ],
  [
    'an image with a tag',
    cli('-n', 'ghcr.io/a/b:1'),
    '-n: image "ghcr.io/a/b:1" has a tag | images names repositories; every variant gets its own tags in them | write --images ghcr.io/a/b and --tags 1',
  ],
  [
    'an image with a tag, in the file',
    file(`${set}images: [ghcr.io/a/b:1]\n`, { argv: [] }),
    'variants.yml:3:10: image "ghcr.io/a/b:1" has a tag | images names repositories; every variant gets its own tags in them | write images: ghcr.io/a/b and tags: 1',
  ],
  [
    'a choice',
    cli('--progress', 'fancy'),
    '--progress: progress is "fancy" | it is one of auto, tty, plain, quiet | write --progress auto',
  ],
]

test.each(rows)('%s', async (_, given, ...said) => {
  expect(await saidTo(given)).toEqual(said)
})

test('what buildx says of a file is told alone', async () => {
  const problem = { code: 'BAKE_FILE', what: 'buildx cannot read the bake file', why: 'its words' }
  const raw = { readBakeFile: () => Promise.resolve({ ok: false as const, problem }) }
  const given = { files: { 'docker-bake.hcl': '' }, argv: ['--bake-file', 'docker-bake.hcl', '--push'], raw }
  expect(await saidTo(given)).toEqual(['--bake-file: buildx cannot read the bake file | its words | '])
})
