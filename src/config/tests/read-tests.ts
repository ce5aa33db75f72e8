import type { ImageTest, RunTest, TestCommand } from '../../model/image-test.ts'
import { defaultTimeoutMs, onlyTest, runTest } from '../../model/image-test.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'
import { quote } from '../../text/quote.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { FieldReader } from './field-reader.ts'
import { isScalar } from './field-reader.ts'
import type { GivenTest } from './given-test.ts'
import { readMounts } from './test-mounts.ts'
import { readEnv, readMatching, readNetwork, readTime, userForm, workdirForm } from './test-values.ts'

const keys = [
  ...['name', 'run', 'entrypoint', 'env', 'user', 'workdir', 'timeout', 'network', 'stays-up', 'expect'],
  ...['mounts', 'platforms'],
]
const expectKeys = ['exit-code', 'stdout', 'not-stdout', 'stderr', 'not-stderr']

/** What stands for `test` in variants.yml: a shell command, a program with arguments, a map, or several maps; `false`: none. */
export function readTests(tree: YamlTree, key: string, reader: FieldReader): readonly GivenTest[] {
  if (tree.kind === 'boolean' && tree.text.toLowerCase() === 'false') return []
  const isSeveral = tree.kind === 'list' && tree.items.some((item) => item.kind === 'map')
  if (!isSeveral) return [readTest(tree, { key, name: onlyTest, reader })].flatMap((one) => one ?? [])
  const tests = tree.items.flatMap((item, at) => {
    if (item.kind === 'map') return readTest(item, { key: `${key}[${at}]`, name: null, reader }) ?? []
    reader.refuseType(`${key}[${at}]`, item, 'a map with name and run, as the others of the list')
    return []
  })
  for (const [at, { test, where }] of tests.entries())
    if (tests.findIndex((one) => one.test.name === test.name) < at)
      reader.refuse({ where }, describeTwice(test.name))
  return tests
}

interface Place {
  readonly key: string
  /** What it is called when it has no name; null: it must have one. */
  readonly name: string | null
  readonly reader: FieldReader
}

function readTest(tree: YamlTree, place: Place): GivenTest | null {
  const { key, reader } = place
  const given = (test: ImageTest, platforms: GivenTest['platforms'] = null) => ({
    test,
    platforms,
    where: tree.where,
  })
  if (tree.kind !== 'map') {
    const command = readCommand(tree, place)
    return command === null ? null : given(runTest(place.name ?? onlyTest, command))
  }
  const fields = reader.fields(tree, key, { allowed: keys })
  const name = readName(fields.get('name'), tree, place)
  const staysUpMs = readTime(fields.get('stays-up'), reader)
  const command = chooseCommand(fields, tree, { ...place, staysUpMs })
  const timeoutMs = readTime(fields.get('timeout'), reader) ?? defaultTimeoutMs
  if (staysUpMs !== null && staysUpMs >= timeoutMs) reader.refuse(tree, neverUp)
  const test = runTest(name, command, {
    env: readEnv(fields.get('env'), `${key}.env`, reader),
    mounts: readMounts(fields.get('mounts'), `${key}.mounts`, reader),
    user: readMatching(fields.get('user'), reader, userForm),
    workdir: readMatching(fields.get('workdir'), reader, workdirForm),
    timeoutMs,
    network: readNetwork(fields.get('network'), reader),
    staysUpMs,
    expect: readExpected(fields.get('expect'), `${key}.expect`, reader),
  })
  return given(test, readPlatformNames(fields.get('platforms'), `${key}.platforms`, reader))
}

function readCommand(tree: YamlTree, { key, reader }: Omit<Place, 'name'>): TestCommand | null {
  if (isScalar(tree) && tree.text.trim() !== '') return { kind: 'shell', text: reader.text(tree, key) ?? '' }
  if (tree.kind !== 'list' || tree.items.length === 0) {
    reader.refuseType(key, tree, 'a shell command, a list of a program and its arguments, or a map')
    return null
  }
  const argv = reader.texts(tree, key)
  if (argv.length < tree.items.length) return null
  if (argv[0] !== '') return { kind: 'exec', argv }
  reader.refuse(tree, {
    code: 'BAD_TEST',
    what: `${key} starts no program`,
    fix: 'name it first: [node, --version]',
  })
  return null
}

const nothing: TestCommand = { kind: 'shell', text: 'true' }

/** A test that is refused needs no command of its own. */
function chooseCommand(
  fields: ReadonlyMap<string, YamlTree>,
  tree: YamlTree,
  { key, reader, staysUpMs }: Place & { readonly staysUpMs: number | null },
): TestCommand {
  const run = fields.get('run')
  const isOwn = reader.flag(fields.get('entrypoint'), `${key}.entrypoint`, fields.has('stays-up'))
  if (run !== undefined && isOwn) {
    const other = staysUpMs === null ? 'entrypoint' : 'stays-up'
    const why = `${other} starts what the image itself starts`
    reader.refuse(run, {
      code: 'BAD_TEST',
      what: `run and ${other} cannot be used together`,
      why,
      fix: 'keep one',
    })
  } else if (run === undefined && !isOwn)
    reader.refuse(tree, {
      code: 'BAD_TEST',
      what: `${key} says nothing to run`,
      fix: 'write run: with a command, or entrypoint: true',
    })
  if (isOwn) return { kind: 'entrypoint' }
  return (run === undefined ? null : readCommand(run, { key: `${key}.run`, reader })) ?? nothing
}

function readName(tree: YamlTree | undefined, test: YamlTree, { key, name, reader }: Place): string {
  const text = tree === undefined ? name : (reader.text(tree, `${key}.name`) ?? onlyTest)
  if (text !== null && /^[^\p{C}\p{Z}](?:[^\p{C}]{0,98}[^\p{C}\p{Z}])?$/u.test(text)) return text
  const what = text === null ? `${key} has no name` : `${quote(text)} is not the name of a test`
  const why = 'it is what the report calls it: up to 100 characters on one line'
  reader.refuse(tree ?? test, { code: 'BAD_TEST', what, why, fix: 'write for example name: starts' })
  return onlyTest
}

function readExpected(tree: YamlTree | undefined, key: string, reader: FieldReader): RunTest['expect'] {
  const fields = reader.fields(tree, key, { allowed: expectKeys })
  const patterns = (name: string) => reader.matching(fields.get(name), `${key}.${name}`, true)
  return {
    exitCode: reader.whole(fields.get('exit-code'), `${key}.exit-code`, 255) ?? 0,
    stdout: patterns('stdout'),
    notStdout: patterns('not-stdout'),
    stderr: patterns('stderr'),
    notStderr: patterns('not-stderr'),
  }
}

function readPlatformNames(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): readonly Platform[] | null {
  if (tree === undefined) return null
  return reader.texts(tree, key, true).flatMap((text) => {
    const parsed = parsePlatform(text)
    if (parsed.ok) return [parsed.value]
    reader.refuse(tree, parsed.problem)
    return []
  })
}

const neverUp = {
  code: 'BAD_TEST',
  what: 'the test would time out before it has stayed up',
  fix: 'make timeout longer than stays-up',
}

export function describeTwice(name: string) {
  return {
    code: 'BAD_TEST',
    what: `there are two tests called ${quote(name)}`,
    fix: 'give each its own name',
  }
}
