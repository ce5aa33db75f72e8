import { listNames, quote } from '../../text/quote.ts'
import type { YamlTree } from '../file/yaml-tree.ts'
import type { InputReader } from '../request/input-reader.ts'
import type { FieldReader } from './field-reader.ts'
import type { GivenTest } from './given-test.ts'

/** Without what a Dockerfile, a shell or the CSV of a mount gives a meaning. */
const pathPattern = /^(?:\/[\w.@+-]+)+$/

/** `mounts`: build contexts by the paths at which a test finds them. */
export function readMounts(
  tree: YamlTree | undefined,
  key: string,
  reader: FieldReader,
): Readonly<Record<string, string>> {
  if (tree === undefined) return {}
  if (tree.kind !== 'map') {
    reader.refuseType(key, tree, 'a map: { /path: name of a build context }')
    return {}
  }
  const pairs = tree.entries.flatMap(({ key: path, where, value }) => {
    const name = reader.text(value, `${key}.${path}`)
    const isPath = pathPattern.test(path) && !path.split('/').some((part) => part === '.' || part === '..')
    if (!isPath)
      reader.refuse(
        { where },
        {
          code: 'BAD_TEST',
          what: `${quote(path)} is no path for a mount`,
          fix: 'write an absolute one: /goss',
        },
      )
    return isPath && name !== null ? [[path, name] as const] : []
  })
  return Object.fromEntries(pairs)
}

/** A mount of what is no build context of the run. */
export function refuseUnmounted(tests: readonly GivenTest[], reader: InputReader): void {
  const contexts = reader.items('build-contexts').map(({ text }) => text.split('=', 1)[0]?.trim() ?? '')
  for (const { test, where } of tests) {
    const missing =
      test.kind === 'run' ? Object.values(test.mounts).find((name) => !contexts.includes(name)) : undefined
    if (missing === undefined) continue
    reader.refuse(
      { where },
      {
        code: 'BAD_TEST',
        what: `test ${quote(test.name)} mounts ${quote(missing)}, which is no build context`,
        why: contexts.length === 0 ? 'there are none' : `they are ${listNames(contexts)}`,
        fix: `name it: \`build-contexts: ${missing}=<folder>\``,
      },
    )
  }
}
