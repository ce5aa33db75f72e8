import type { Problem } from '../../model/failure.ts'
import { onlyTest, runTest } from '../../model/image-test.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'
import type { VariantTest } from '../../model/request.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { ConfigFile } from '../file/config-file.ts'
import { describeLargeFile } from '../file/limits.ts'
import type { InputReader } from '../request/input-reader.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { splitItems } from '../request/split-items.ts'
import { byDefault } from '../request/input-reader.ts'
import type { GivenTest } from './given-test.ts'
import { refuseUnmounted } from './test-mounts.ts'

/** The tests of all variants, and every test file that one of them names. */
export interface CommonTests {
  /** What the door says, which is for all variants, whatever they say themselves. */
  readonly door: readonly GivenTest[] | null
  readonly common: readonly GivenTest[]
  /** By absolute path. */
  readonly files: ReadonlyMap<string, readonly GivenTest[]>
}

/** In one variant. */
const mostTests = 500

/** Reads every test file that is named, each once. */
export async function readCommonTests(reader: InputReader, file: ConfigFile): Promise<CommonTests> {
  const named = [
    ...reader.items('test-file'),
    ...(file.variants ?? []).flatMap(({ values }) => filesOf(values.get('test-file') ?? [])),
  ]
  const files = new Map<string, readonly GivenTest[]>()
  for (const item of named) {
    const path = reader.path(item)
    if (path !== null && !files.has(path)) files.set(path, await readTestFile(reader, item, path))
  }
  const given = reader.fromDoor('test') ? reader.text('test') : null
  const door = given === null || given.where === byDefault ? null : [shellTest(given)]
  return { door, common: file.tests ?? [], files }
}

function shellTest({ text, where }: RawText): GivenTest {
  return { test: runTest(onlyTest, { kind: 'shell', text }), platforms: null, where }
}

function filesOf(given: readonly RawText[]): readonly RawText[] {
  return given.flatMap((raw) => splitItems(raw, 'list'))
}

async function readTestFile(reader: InputReader, item: RawText, path: string): Promise<readonly GivenTest[]> {
  const { files } = reader.raw
  const found = files.look(path)
  const tooLarge = found === null ? null : describeLargeFile(item.text, found.bytes)
  const bytes = found?.kind === 'file' && tooLarge === null ? files.read(path) : null
  if (bytes === null) {
    reader.refuse(item, tooLarge ?? noFile(item.text, found?.kind))
    return []
  }
  const { parseTestFile } = await import('./parse-test-file.ts')
  const { tests, problems } = await parseTestFile(bytes, item.text)
  reader.collect(problems)
  return tests
}

function noFile(name: string, kind: string | undefined): Problem {
  const what =
    kind === 'directory' ? `${quote(name)} is a folder, not a file` : `there is no file ${quote(name)}`
  return {
    code: 'TEST_FILE',
    what: `${what} with tests`,
    fix: 'name a test file of container-structure-test; paths in variants.yml start from its folder',
  }
}

/** Tests for platforms that nobody builds; `platforms`: all of them, whatever this run leaves out. */
export function refuseElsewhere(
  tests: readonly GivenTest[],
  platforms: readonly Platform[],
  reader: InputReader,
): void {
  refuseUnmounted(tests, reader)
  for (const { test, platforms: on, where } of tests) {
    const elsewhere = (on ?? []).filter((platform) => !platforms.includes(platform))
    if (elsewhere.length === 0) continue
    reader.refuse(
      { where },
      {
        code: 'BAD_TEST',
        what: `test ${quote(test.name)} is for ${listNames(elsewhere)}, which is not built`,
        why: `the platforms are ${listNames(platforms)}`,
        fix: 'add the platform, or take it out of the test',
      },
    )
  }
}

/** The same of those for all variants: one that some variant has is fine. */
export function refuseNowhere(
  { common }: CommonTests,
  variants: readonly { readonly platforms: readonly Platform[] }[],
  reader: InputReader,
): void {
  const built = [...allPlatforms(reader), ...variants.flatMap(({ platforms }) => platforms)]
  refuseElsewhere(common, [...new Set(built)], reader)
}

/** What is built where the door does not say something else. What is wrong with them is told where they are read. */
export function allPlatforms(reader: InputReader): readonly Platform[] {
  const named = [...reader.fileItems('platforms'), ...reader.items('platforms')]
  return named.flatMap(({ text }) => {
    const parsed = parsePlatform(text, reader.raw.local)
    return parsed.ok ? [parsed.value] : []
  })
}

interface Own {
  /** Null: the variant says nothing. */
  readonly tests: readonly GivenTest[] | null
  readonly files: readonly RawText[] | undefined
}

/** The tests of one variant: its own in place of the common ones; those of files besides. Each has a name of its own. */
export function variantTests(
  { door, common, files }: CommonTests,
  own: Own,
  reader: InputReader,
): readonly VariantTest[] {
  const named =
    own.files === undefined || reader.fromDoor('test-file') ? reader.items('test-file') : filesOf(own.files)
  const ofFiles = named.flatMap((item) => files.get(reader.path(item) ?? '') ?? [])
  const all = [...(door ?? own.tests ?? common), ...ofFiles]
  const [last] = all.slice(mostTests)
  if (last !== undefined)
    reader.refuse(last, {
      code: 'TOO_MANY',
      what: `a variant has ${all.length} tests, and at most ${mostTests} are run`,
      fix: 'put several checks into one command',
    })
  return withNames(all)
}

function withNames(tests: readonly GivenTest[]): readonly VariantTest[] {
  const counts = new Map<string, number>()
  return tests.map(({ test, platforms }) => {
    const count = (counts.get(test.name) ?? 0) + 1
    counts.set(test.name, count)
    const name = count === 1 ? test.name : `${test.name} (${count})`
    return { test: { ...test, name }, platforms }
  })
}
