/** Files of container-structure-test, written in many ways: read here, and by PyYAML with the tool's own types, they say the same. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { parseTestFile } from '../../src/config/tests/parse-test-file.ts'
import type { ImageTest, WantedValue } from '../../src/model/image-test.ts'
import { root } from '../e2e/cli-process.ts'

const python = '/usr/bin/python3'

function hasPyYaml(): boolean {
  try {
    execFileSync(python, ['-c', 'import yaml'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('SKIPPED: no PyYAML (Debian: python3-yaml)')
    return false
  }
}
const tested = hasPyYaml() ? test : test.skip

function askPyYaml(files: readonly string[]): readonly unknown[] {
  const script = join(root, '__tests__/config/structure-test-oracle.py')
  return JSON.parse(
    execFileSync(python, [script, ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 }),
  ) as unknown[]
}

/** What we read, in the words of the tool's types. */
async function readHere(file: string): Promise<unknown> {
  const { tests, problems } = await parseTestFile(readFileSync(file), file)
  expect({ file, problems }).toEqual({ file, problems: [] })
  const all = tests.map((one) => one.test)
  const pairs = (values: readonly WantedValue[]) =>
    values.map(({ key, value, isPattern }) => [key, value, isPattern])
  const [asked] = all.flatMap((one) => (one.kind === 'metadata' ? [one] : []))
  return {
    commands: all.flatMap((one) => (one.kind === 'run' ? [commandOf(one)] : [])),
    existence: all.flatMap((one) =>
      one.kind !== 'file'
        ? []
        : [
            {
              ...{ name: one.name, path: one.path, shouldExist: one.shouldExist },
              ...{ permissions: one.permissions ?? '', uid: one.uid ?? -1, gid: one.gid ?? -1 },
              isExecutableBy: one.executableBy ?? '',
            },
          ],
    ),
    contents: all.flatMap((one) =>
      one.kind !== 'content'
        ? []
        : [{ name: one.name, path: one.path, expected: one.expected, excluded: one.excluded }],
    ),
    metadata:
      asked === undefined
        ? null
        : {
            ...{ env: pairs(asked.env), unboundEnv: asked.unboundEnv, labels: pairs(asked.labels) },
            ...{ entrypoint: asked.entrypoint, cmd: asked.cmd },
            ...{ workdir: asked.workdir ?? '', user: asked.user ?? '' },
            ...{ exposedPorts: asked.exposedPorts, unexposedPorts: asked.unexposedPorts },
            ...{ volumes: asked.volumes, unmountedVolumes: asked.unmountedVolumes },
          },
  }
}

function commandOf(one: Extract<ImageTest, { kind: 'run' }>) {
  const { stdout, notStdout, stderr, notStderr, exitCode } = one.expect
  return {
    ...{
      name: one.name,
      setup: one.setup,
      env: [...Object.entries(one.baseEnv), ...Object.entries(one.env)],
    },
    argv: one.command.kind === 'exec' ? one.command.argv : one.command,
    ...{ exitCode, stdout, notStdout, stderr, notStderr, user: one.user },
  }
}

/** Numbers from 0 up to below `below`, the same in every run (a linear congruential generator, "Numerical Recipes"). */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** What is likely to be read in another way: by YAML's own rules for plain scalars, quotes, blocks and line breaks. */
const words = [
  ...[
    'a',
    'echo hello',
    'true',
    'no',
    'null',
    '~',
    '0755',
    '1e3',
    '2.10',
    '-',
    '- x',
    '# no comment',
    'a # none',
    'a: b',
    'x:y',
    ':',
    '?',
  ],
  ...[
    '{a}',
    '[b',
    '&anchor',
    '*alias',
    '!tag',
    '%',
    '@',
    '`',
    "it's",
    '"quoted"',
    '\\d+\\.\\d+$',
    '\\\\',
    '.*',
    '^$',
    '|',
    '>',
  ],
  ...[
    ' leading',
    'trailing ',
    'two\nlines',
    'ends\n',
    '\nbegins',
    'tab\tin it',
    'é ü 漢字',
    '🎉',
    'a\'b"c',
    '$PATH:${HOME}/x',
    '<<',
    '=',
    '1:30',
    '2026-01-31',
  ],
]

interface Maker {
  readonly roll: (below: number) => number
}

function makeFile({ roll }: Maker): Record<string, Value> {
  const word = () => words[roll(words.length)]!
  const line = () => word().replaceAll(/[\n\t]/g, ' ')
  const some = <T>(make: () => T, most = 3): T[] => Array.from({ length: roll(most + 1) }, make)
  const maybe = (key: string, make: () => Value): Record<string, Value> =>
    roll(2) === 0 ? {} : { [key]: make() }
  const name = () => `name ${line()}`
  const patterns = () => some(() => line().replaceAll(/[[\](){}*+?|\\^$]/g, '.'))
  const pair = (at: number, isWanted: boolean): Value => ({
    ...{ key: `K${at}`, value: line() },
    ...(isWanted && roll(4) === 0 ? { isRegex: true, value: '^a.*$' } : {}),
  })
  const pairs = (isWanted: boolean) => () => Array.from({ length: roll(4) }, (_, at) => pair(at, isWanted))
  const command = (): Value => ({
    ...{ name: name(), command: `c${word()}` },
    ...maybe('args', () => some(word)),
    ...maybe('setup', () => some(() => ['s', ...some(word)])),
    ...maybe('teardown', () => some(() => ['t', ...some(word)])),
    ...maybe('envVars', pairs(false)),
    ...maybe('exitCode', () => roll(256)),
    ...maybe('expectedOutput', patterns),
    ...maybe('excludedOutput', patterns),
    ...maybe('expectedError', patterns),
    ...maybe('excludedError', patterns),
  })
  const existence = (): Value => ({
    ...{ name: name(), path: `/${word()}` },
    ...maybe('shouldExist', () => roll(2) === 0),
    ...maybe('permissions', () => 'drwxr-xr-x'),
    ...maybe('uid', () => roll(2 ** 31)),
    ...maybe('gid', () => roll(3)),
    ...maybe('isExecutableBy', () => ['owner', 'group', 'other', 'any'][roll(4)]!),
  })
  const content = (): Value => ({
    ...{ name: name(), path: `/${word()}` },
    ...maybe('expectedContents', patterns),
    ...maybe('excludedContents', patterns),
  })
  const metadata = (): Value => ({
    ...maybe('envVars', pairs(true)),
    ...maybe('unboundEnvVars', () => some(() => ({ key: line() }))),
    ...maybe('labels', pairs(true)),
    ...maybe('entrypoint', () => some(word)),
    ...maybe('cmd', () => some(word)),
    ...maybe('exposedPorts', () => some(() => (roll(2) === 0 ? 8080 : '53/udp'))),
    ...maybe('unexposedPorts', () => some(() => String(roll(65536)))),
    ...maybe('volumes', () => some(word)),
    ...maybe('unmountedVolumes', () => some(word)),
    ...maybe('workdir', word),
    ...maybe('user', word),
  })
  return {
    schemaVersion: '2.0.0',
    ...maybe('globalEnvVars', pairs(false)),
    ...maybe('containerRunOptions', () => ({ user: ['root', '1000:1000', 'luke'][roll(3)]! })),
    ...maybe('commandTests', () => some(command)),
    ...maybe('fileExistenceTests', () => some(existence)),
    ...maybe('fileContentTests', () => some(content)),
    ...maybe('metadataTest', metadata),
  }
}

/** Writes YAML in one of the ways that there are for each value. */
function write(value: Value, { roll }: Maker, depth = 0): string {
  const indent = '  '.repeat(depth)
  if (typeof value === 'string') return writeText(value, { roll }, indent)
  if (value === null || typeof value !== 'object') return String(value)
  const isFlow = roll(4) === 0
  const comment = () => (roll(5) === 0 ? `${indent}# a comment: [with, {marks\n` : '')
  if (Array.isArray(value)) {
    const items = value as readonly Value[]
    if (items.length === 0 || isFlow) return JSON.stringify(items)
    return items.map((item) => `\n${comment()}${indent}- ${write(item, { roll }, depth + 1)}`).join('')
  }
  const entries = Object.entries(value as Record<string, Value>)
  if (entries.length === 0 || (isFlow && depth > 0)) return JSON.stringify(value)
  const key = (name: string) => (roll(3) === 0 ? `"${name}"` : roll(3) === 0 ? `'${name}'` : name)
  return entries
    .map(([name, one]) => `\n${comment()}${indent}${key(name)}: ${write(one, { roll }, depth + 1)}`)
    .join('')
}

function writeText(text: string, { roll }: Maker, indent: string): string {
  const isLine = !/[\n\t]/.test(text)
  // A plain null is none of these texts, and is refused here.
  const isPlain = text !== 'null' && /^[a-zA-Z/][a-zA-Z0-9 /._-]*[a-zA-Z0-9]$/.test(text)
  const ways = [
    () => JSON.stringify(text),
    ...(isLine ? [() => `'${text.replaceAll("'", "''")}'`] : []),
    ...(isPlain ? [() => text] : []),
    ...(/^\S[^\n\t]*\n[^\n\t]*\S$/.test(text) ? [() => `|-\n${text.replaceAll(/^/gm, `${indent}  `)}`] : []),
    ...(/^\S[^\n\t]*\n$/.test(text) ? [() => `|\n${indent}  ${text.trimEnd()}`] : []),
  ]
  return ways[roll(ways.length)]!()
}

tested(
  'a thousand files that were made by chance',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'test-files-'))
    const files = Array.from({ length: 1000 }, (_, at) => {
      const roll = dice(at)
      const made = makeFile({ roll })
      const path = join(folder, `${at}.yaml`)
      writeFileSync(path, roll(8) === 0 ? JSON.stringify(made, null, 2) : `${write(made, { roll })}\n`)
      return path
    })
    const oracle = askPyYaml(files)
    for (const [at, file] of files.entries())
      expect({ file: readFileSync(file, 'utf8'), read: await readHere(file) }).toEqual({
        file: readFileSync(file, 'utf8'),
        read: oracle[at],
      })
    const counted = JSON.stringify(oracle).match(/"argv"/g)?.length ?? 0
    expect(counted).toBeGreaterThan(500)
  },
  120_000,
)

tested('the files of the other tests', async () => {
  const fixtures = join(root, '__tests__/e2e/fixtures/structure-tests')
  const files = ['passing', 'failing'].flatMap((kind) =>
    readdirSync(join(fixtures, kind)).map((name) => join(fixtures, kind, name)),
  )
  const oracle = askPyYaml(files)
  expect(files.length).toBeGreaterThan(8)
  for (const [at, file] of files.entries()) expect(await readHere(file)).toEqual(oracle[at])
})
