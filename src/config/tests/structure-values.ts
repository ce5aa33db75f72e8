import type { WantedValue } from '../../model/image-test.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { FieldReader } from './field-reader.ts'
import { describeVariable } from './test-values.ts'

/** The values of a map by their keys, without those that are null: for the tool they are not there. */
export function givenFields(
  tree: YamlTree | undefined,
  key: string,
  { reader, ...of }: { readonly reader: FieldReader } & Parameters<FieldReader['fields']>[2],
): ReadonlyMap<string, YamlTree> {
  return new Map([...reader.fields(tree, key, of)].filter(([, { kind }]) => kind !== 'null'))
}

/** A list of programs, each with its arguments. */
export function readCommands(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): readonly (readonly string[])[] {
  return reader.items(tree, key).map((one, at) => {
    const argv = reader.texts(one, `${key}[${at}]`)
    if (one.kind === 'list' && (one.items.length === 0 || argv[0] === ''))
      reader.refuse(one, { code: 'TEST_FILE', what: `${key}[${at}] starts no program`, fix: 'take it out' })
    return argv
  })
}

/** A list of `key` and `value`, as the tool's environment variables are. */
export function pairsOf(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): Readonly<Record<string, string>> {
  const pairs = reader.items(tree, key).flatMap((item, at) => {
    const fields = givenFields(item, `${key}[${at}]`, { reader, allowed: ['key', 'value'] })
    const name = reader.text(fields.get('key'), `${key}[${at}].key`)
    const value = reader.text(fields.get('value'), `${key}[${at}].value`) ?? ''
    if (name === null) return []
    const problem = describeVariable(name, value)
    if (problem !== null) reader.refuse(item, problem)
    return [[name, value] as const]
  })
  return Object.fromEntries(pairs)
}

/** The same with `isRegex`: what an image's config is to hold. */
export function wantedOf(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): readonly WantedValue[] {
  return reader.items(tree, key).flatMap((item, at) => {
    const fields = givenFields(item, `${key}[${at}]`, { reader, allowed: ['key', 'value', 'isRegex'] })
    const name = reader.text(fields.get('key'), `${key}[${at}].key`)
    const isPattern = reader.flag(fields.get('isRegex'), `${key}[${at}].isRegex`, false)
    const [value = ''] = isPattern
      ? reader.matching(fields.get('value'), `${key}[${at}].value`, true)
      : reader.texts(fields.get('value'), `${key}[${at}].value`, true)
    return name === null ? [] : [{ key: name, value, isPattern }]
  })
}
