import type { Problem } from '../../model/failure.ts'
import type { ContentTest, FileTest, ImageTest, RunTest } from '../../model/image-test.ts'
import { runTest } from '../../model/image-test.ts'
import { quote } from '../../text/quote.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { FieldReader } from './field-reader.ts'
import type { GivenTest } from './given-test.ts'
import { readMetadata } from './structure-metadata.ts'
import { givenFields, pairsOf, readCommands } from './structure-values.ts'
import { readMatching, userForm } from './test-values.ts'

/** What a file of container-structure-test may hold (its README, "Command Tests" and below). */
const keys = [
  ...['schemaVersion', 'globalEnvVars', 'commandTests', 'fileExistenceTests', 'fileContentTests'],
  ...['metadataTest', 'containerRunOptions'],
]
const commandKeys = [
  ...['name', 'setup', 'teardown', 'command', 'args', 'envVars', 'exitCode'],
  ...['expectedOutput', 'excludedOutput', 'expectedError', 'excludedError'],
]
const fileKeys = ['name', 'path', 'shouldExist', 'permissions', 'uid', 'gid', 'isExecutableBy']
const contentKeys = ['name', 'path', 'expectedContents', 'excludedContents']

const ofLicenses = 'the licences that Google allows are not known here'
const ofRunOptions = 'a test runs in a step of a build, which has none of this'

interface Common {
  readonly reader: FieldReader
  readonly env: Readonly<Record<string, string>>
  readonly user: string | null
}

/** The tests of one file of container-structure-test, schema version 2.0.0. What is not known in it is refused by name and line. */
export function readStructureTest(tree: YamlTree, reader: FieldReader): readonly GivenTest[] {
  const refused = { licenseTests: ofLicenses }
  const fields = givenFields(tree, 'the test file', { reader, allowed: keys, refused })
  checkVersion(fields.get('schemaVersion'), tree, reader)
  const options = givenFields(fields.get('containerRunOptions'), 'containerRunOptions', {
    ...{ reader, allowed: ['user'] },
    refused: Object.fromEntries(runOptions.map((name) => [name, ofRunOptions])),
  })
  const env = pairsOf(fields.get('globalEnvVars'), 'globalEnvVars', reader)
  const common = { reader, env, user: readMatching(options.get('user'), reader, userForm) }
  const listed = (key: string, read: (one: YamlTree, key: string, common: Common) => ImageTest | null) =>
    reader.items(fields.get(key), key).flatMap((one, at) => {
      const test = read(one, `${key}[${at}]`, common)
      return test === null ? [] : [{ test, platforms: null, where: one.where }]
    })
  const metadata = fields.get('metadataTest')
  const asked = metadata === undefined ? null : readMetadata(metadata, reader)
  return [
    ...listed('commandTests', readCommandTest),
    ...listed('fileExistenceTests', readFileTest),
    ...listed('fileContentTests', readContentTest),
    ...(asked === null ? [] : [{ test: asked, platforms: null, where: metadata?.where ?? tree.where }]),
  ]
}

const runOptions = ['privileged', 'allocateTty', 'envFile', 'envVars', 'capabilities', 'bindMounts']

function checkVersion(tree: YamlTree | undefined, file: YamlTree, reader: FieldReader): void {
  if (file.kind !== 'map') return
  const text = tree !== undefined && 'text' in tree ? tree.text : null
  if (text === '2.0.0') return
  reader.refuse(tree ?? file, {
    code: 'TEST_FILE',
    what: text === null ? 'the file has no schemaVersion' : `schemaVersion is ${quote(text)}`,
    why: 'it is a file of container-structure-test, of which 2.0.0 is read',
    fix: "write schemaVersion: '2.0.0'",
  })
}

function readCommandTest(tree: YamlTree, key: string, { reader, env, user }: Common): RunTest | null {
  const fields = givenFields(tree, key, { reader, allowed: commandKeys })
  const name = required(fields.get('name'), `${key}.name`, { tree, reader })
  const program = required(fields.get('command'), `${key}.command`, { tree, reader })
  const args = reader.texts(fields.get('args'), `${key}.args`)
  const setup = readCommands(fields.get('setup'), `${key}.setup`, reader)
  // Nothing outlives a test here, so teardown has nothing to do; nor does the tool itself run it with Docker.
  readCommands(fields.get('teardown'), `${key}.teardown`, reader)
  const own = pairsOf(fields.get('envVars'), `${key}.envVars`, reader)
  if (name === null || program === null) return null
  const argv = [program, ...args]
  return runTest(
    name,
    { kind: 'exec', argv },
    {
      ...{ setup, env: own, baseEnv: env },
      expands: [...argv, ...Object.values(env), ...Object.values(own)].some((text) => text.includes('$')),
      user,
      // The tool starts a container like any other.
      network: 'default',
      expect: {
        exitCode: reader.whole(fields.get('exitCode'), `${key}.exitCode`, 255) ?? 0,
        stdout: reader.matching(fields.get('expectedOutput'), `${key}.expectedOutput`),
        notStdout: reader.matching(fields.get('excludedOutput'), `${key}.excludedOutput`),
        stderr: reader.matching(fields.get('expectedError'), `${key}.expectedError`),
        notStderr: reader.matching(fields.get('excludedError'), `${key}.excludedError`),
      },
    },
  )
}

const executors = ['owner', 'group', 'other', 'any'] as const
const longestId = 2 ** 32 - 1

function readFileTest(tree: YamlTree, key: string, { reader, env }: Common): FileTest | null {
  const fields = givenFields(tree, key, { reader, allowed: fileKeys })
  const name = required(fields.get('name'), `${key}.name`, { tree, reader })
  const path = required(fields.get('path'), `${key}.path`, { tree, reader })
  const executor = reader.text(fields.get('isExecutableBy'), `${key}.isExecutableBy`)
  const executableBy = executors.find((one) => one === executor) ?? null
  if (executor !== null && executableBy === null)
    reader.refuse(fields.get('isExecutableBy') ?? tree, {
      code: 'TEST_FILE',
      what: `isExecutableBy is ${quote(executor)}`,
      why: `it is one of ${executors.join(', ')}`,
    })
  if (name === null || path === null) return null
  return {
    ...{ kind: 'file', name, path, env: path.includes('$') ? env : {} },
    shouldExist: reader.flag(fields.get('shouldExist'), `${key}.shouldExist`, true),
    permissions: reader.text(fields.get('permissions'), `${key}.permissions`),
    uid: reader.whole(fields.get('uid'), `${key}.uid`, longestId),
    gid: reader.whole(fields.get('gid'), `${key}.gid`, longestId),
    executableBy,
  }
}

function readContentTest(tree: YamlTree, key: string, { reader }: Common): ContentTest | null {
  const fields = givenFields(tree, key, { reader, allowed: contentKeys })
  const name = required(fields.get('name'), `${key}.name`, { tree, reader })
  const path = required(fields.get('path'), `${key}.path`, { tree, reader })
  const expected = reader.matching(fields.get('expectedContents'), `${key}.expectedContents`)
  const excluded = reader.matching(fields.get('excludedContents'), `${key}.excludedContents`)
  return name === null || path === null ? null : { kind: 'content', name, path, expected, excluded }
}

function required(
  value: YamlTree | undefined,
  key: string,
  { tree, reader }: { readonly tree: YamlTree; readonly reader: FieldReader },
): string | null {
  const text = reader.text(value, key)
  if (value !== undefined && (text === null || (text !== '' && text.length <= 4096))) return text
  if (tree.kind !== 'map') return null
  const problem: Problem = { code: 'TEST_FILE', what: `${key} is missing`, why: 'the tool needs it, too' }
  reader.refuse(value ?? tree, problem)
  return null
}
