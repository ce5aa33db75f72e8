import type { BakeFile, UnknownName } from '../../model/bake-file.ts'
import { targetName } from '../../model/bake-file.ts'
import type { Problem } from '../../model/failure.ts'
import type { ConfigVariant } from '../file/config-file.ts'
import { refuseUnknown } from '../file/choose-variants.ts'
import { findBakeFiles } from './find-bake-files.ts'
import type { InputReader } from '../request/input-reader.ts'
import { describeLargeSet } from '../file/limits.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { didYouMean } from '../../text/suggest.ts'

/** The user's bake file, and which of it this run is about. */
export interface GivenBake extends BakeFile {
  /** The file, for messages. */
  readonly item: RawText
  /** Those that are part of the project, relative to the working directory. */
  readonly files: readonly string[]
}

/** `missing`: there is none. `broken`: there is one, and why it cannot be used is collected. */
export type FoundBake = GivenBake | 'missing' | 'broken'

/** Reads the bake files, with the words of buildx where it refuses them. */
export async function readBake(reader: InputReader): Promise<FoundBake> {
  const items = reader.items('bake')
  const [item] = items
  if (item === undefined) {
    for (const name of ['bake-target', 'set']) refuseAlone(reader, name)
    return 'missing'
  }
  const { cwd, env, readBakeFile } = reader.raw
  for (const name of replaced) refuseBoth(reader, name)
  const found = findBakeFiles(reader, items)
  const targets = reader.items('bake-target').map((target) => checkName(reader, target))
  if (found === null || targets.includes(null)) return 'broken'
  const read = await readBakeFile({
    files: found.files,
    targets: targets.flatMap((target) => target ?? []),
    overrides: reader.items('set').map(({ text }) => text),
    env,
    cwd,
  })
  const problem = read.ok ? describeUnusable(reader, read.value) : explainRefusal(reader, read)
  if (read.ok && problem === null) return { ...read.value, item, files: found.sources }
  if (problem !== null) reader.refuse(item, problem)
  return 'broken'
}

/** buildx names what it does not know, and not what there is. */
function explainRefusal(
  reader: InputReader,
  { problem, unknown }: { readonly problem: Problem; readonly unknown?: UnknownName },
): Problem {
  if (unknown === undefined) return problem
  const { name, names } = unknown
  const known = names.filter((one) => one !== 'default')
  const targets = reader.named('bake-target')
  if (unknown.kind === 'key')
    return { ...problem, fix: didYouMean(name, names, `the keys are ${names.join(', ')}`) }
  if (name === 'default' && reader.items('bake-target').length === 0)
    return {
      ...problem,
      why: `it has no group "default"; there are ${listNames(known) || 'no targets'}`,
      fix: `name targets or groups with ${targets}, or write a group "default"`,
    }
  return {
    ...problem,
    what: `the bake file has no target ${quote(name)}`,
    why: `there are ${listNames(known) || 'none'}`,
    fix: didYouMean(name, known, `name one of these with ${targets}`),
  }
}

function describeUnusable(reader: InputReader, { wanted, targets }: BakeFile): Problem | null {
  if (wanted.length > 0) return describeLargeSet(Object.keys(targets).length, 'runs')
  return {
    code: 'BAKE_FILE',
    what: 'the bake file has no target to build',
    fix: `name targets or groups with ${reader.named('bake-target')}, or write a group "default"`,
  }
}

/** What a bake file says of its targets itself. */
const replaced = [
  ['variant-arg', 'args'],
  ['context', 'context'],
  ['file', 'dockerfile'],
  ['target', 'target'],
  ['build-contexts', 'contexts.<name>'],
  ['network', 'network'],
  ['add-hosts', 'extra-hosts.<host>'],
  ['shm-size', 'shm-size'],
  ['ulimit', 'ulimits'],
] as const

function refuseBoth(reader: InputReader, [name, key]: (typeof replaced)[number]): void {
  const [item] = reader.given(name)
  if (item === undefined || !besideBake(reader, name)) return
  reader.refuse(item, {
    code: 'CONFLICT',
    what: `${name} and bake cannot be used together`,
    why: 'each target of the bake file has its own',
    fix: `write it into the bake file, or add ${reader.written('set', `*.${key}=…`)}`,
  })
}

/** Given on the same side as the bake file, or over it: a bake file that the door names takes the place of what variants.yml says. */
export function besideBake(reader: InputReader, name: string): boolean {
  return reader.fromDoor(name) || (reader.given(name).length > 0 && !reader.fromDoor('bake'))
}

function refuseAlone(reader: InputReader, name: string): void {
  const [item] = reader.given(name)
  if (item === undefined) return
  reader.refuse(item, {
    code: 'CONFLICT',
    what: `${name} is given without bake`,
    why: 'it is about the targets of a bake file',
    fix: `name the file with ${reader.named('bake', item)}, or leave ${reader.named(name, item)} out`,
  })
}

/**
 * bake's own rule (buildx, `validateTargetName`), with its globs, and with the dots that names of compose services may have:
 * it reads `_` for them (`sanitizeTargetName`). An address here would be a bake file from elsewhere.
 */
function checkName(reader: InputReader, item: RawText): string | null {
  if (/^[\w*?[][\w.*?[\]^-]*$/.test(item.text)) return item.text
  reader.refuse(item, {
    code: 'BAKE_TARGET',
    what: `${quote(item.text)} is not the name of a target`,
    why: 'a name is made of letters, digits, _ and -; * and ? stand for any of them',
    fix: 'name targets or groups of the bake file',
  })
  return null
}

/** The targets asked for as a set of variants, with what variants.yml says of each. */
export function bakeVariants(
  reader: InputReader,
  { wanted, targets, item }: GivenBake,
  inFile: readonly ConfigVariant[] | null,
): readonly ConfigVariant[] {
  const asked = new Set(wanted)
  const known = new Map((inFile ?? []).map((variant) => [targetName(variant.name.text), variant]))
  for (const { name } of reader.fromDoor('bake') ? [] : known.values())
    if (!asked.has(targetName(name.text)))
      refuseUnknown(reader, name, {
        what: `variant ${quote(name.text)} is not a target of the bake file`,
        why: `its targets are ${listNames(wanted)}`,
        near: wanted,
        otherwise: 'name it as the target is named',
      })
  const [door] = reader.raw.values.get('variants') ?? []
  if (door !== undefined)
    reader.refuse(door, {
      code: 'CONFLICT',
      what: 'variants and bake cannot be used together',
      why: 'the targets of the bake file are the variants',
      fix: `choose with ${reader.named('bake-target')} (the whole set) or ${reader.named('variant')} (a selection)`,
    })
  return wanted.map((name) => {
    const where = `target ${name} of ${item.text}`
    const { platforms } = targets[name] ?? {}
    const own = Array.isArray(platforms) ? platforms : []
    const items = own.flatMap((text) => (typeof text === 'string' ? [{ text, where, whole: true }] : []))
    const { values = new Map<string, readonly RawText[]>(), tests = null } = known.get(name) ?? {}
    return {
      name: { text: name, where },
      tests,
      values:
        items.length > 0 && !values.has('platforms') ? new Map([...values, ['platforms', items]]) : values,
    }
  })
}
