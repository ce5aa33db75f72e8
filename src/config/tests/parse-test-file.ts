import type { Problem } from '../../model/failure.ts'
import { decodeText } from '../file/decode-text.ts'
import { YamlTreeMaker } from '../file/yaml-tree.ts'
import { checkPatterns } from './check-patterns.ts'
import { FieldReader } from './field-reader.ts'
import type { GivenTest } from './given-test.ts'
import { readStructureTest } from './structure-test.ts'

/** Reads a test file's bytes, YAML or JSON. `path`: what messages call it. */
export async function parseTestFile(
  bytes: Uint8Array,
  path: string,
): Promise<{ readonly tests: readonly GivenTest[]; readonly problems: readonly Problem[] }> {
  const decoded = decodeText(bytes, path)
  if (!decoded.ok) return { tests: [], problems: [decoded.problem] }
  const maker = new YamlTreeMaker(path, await import('yaml'))
  const tree = maker.make(decoded.value)
  const { problems } = maker
  if (tree === null) {
    if (problems.length === 0)
      problems.push({ code: 'TEST_FILE', what: 'the test file is empty', where: path })
    return { tests: [], problems }
  }
  const reader = new FieldReader(problems)
  const tests = readStructureTest(tree, reader)
  problems.push(...(await checkPatterns(reader.patterns)))
  return { tests, problems }
}
