import type { RunTest } from '../../model/image-test.ts'
import { quote } from '../../text/quote.ts'
import { parseDuration } from '../request/durations.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { FieldReader } from './field-reader.ts'

/** Milliseconds; null where there is none. */
export function readTime(tree: YamlTree | undefined, reader: FieldReader): number | null {
  const text = reader.text(tree, 'a time')
  if (tree === undefined || text === null) return null
  const parsed = parseDuration(text)
  if (parsed.ok) return parsed.value
  reader.refuse(tree, parsed.problem)
  return null
}

export function readEnv(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): Record<string, string> {
  if (tree === undefined) return {}
  if (tree.kind !== 'map') {
    reader.refuseType(key, tree, 'a map: { NAME: value }')
    return {}
  }
  const pairs = tree.entries.map(({ key: name, where, value }) => {
    const text = reader.text(value, `${key}.${name}`) ?? ''
    const problem = describeVariable(name, text)
    if (problem !== null) reader.refuse({ where }, problem)
    return [name, text] as const
  })
  return Object.fromEntries(pairs)
}

/** Null for a variable that a test can be given. */
export function describeVariable(name: string, value: string) {
  const isName = /^[A-Za-z_]\w{0,255}$/.test(name)
  if (isName && !/\p{Cc}/u.test(value)) return null
  const what = isName
    ? `the value of ${name} has a line break or a control character`
    : `${quote(name)} is not the name of a variable`
  return { code: 'BAD_TEST', what, fix: 'set it in the command instead: run: NAME=value program' }
}

export const userForm = {
  pattern: /^[\w][\w.-]*(?::[\w][\w.-]*)?$/,
  what: 'a user: a name or a number, with :group behind it if need be',
}
export const workdirForm = { pattern: /^\/[^\p{C}\\"'$`]*$/u, what: 'an absolute path' }

export function readMatching(
  tree: YamlTree | undefined,
  reader: FieldReader,
  { pattern, what }: typeof userForm,
): string | null {
  const text = reader.text(tree, what)
  if (tree === undefined || text === null || pattern.test(text)) return text
  reader.refuse(tree, { code: 'BAD_TEST', what: `${quote(text)} is not ${what}` })
  return null
}

export function readNetwork(tree: YamlTree | undefined, reader: FieldReader): RunTest['network'] {
  const text = reader.text(tree, 'network') ?? 'none'
  if (text === 'none' || text === 'default') return text
  reader.refuse(tree ?? { where: '' }, {
    code: 'BAD_CHOICE',
    what: `network is ${quote(text)}`,
    why: 'a test has none, or the default one of builds',
    fix: 'write none or default',
  })
  return 'none'
}
