import { relative } from 'node:path'
import type { BakeFile } from '../model/bake-file.ts'
import type { Problem } from '../model/failure.ts'
import type { ConfigVariant } from './config-file.ts'
import type { InputReader } from './input-reader.ts'
import { describeLargeSet } from './limits.ts'
import { listNames, quote } from './quote.ts'
import type { RawText } from './raw-inputs.ts'
import { lookAt } from './read-context.ts'
import { didYouMean } from './suggest.ts'

/** The user's bake file, and which of it this run is about. */
export interface GivenBake extends BakeFile {
  /** The file, for messages. */
  readonly item: RawText
  /** All of them, relative to the working directory. */
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
  const found = items.map((file) => findFile(reader, file))
  const files = found.flatMap((file) => (file === null ? [] : [relative(cwd, file)]))
  const targets = reader.items('bake-target').map((target) => checkName(reader, target))
  if (found.includes(null) || targets.includes(null)) return 'broken'
  const read = await readBakeFile({
    files,
    targets: targets.flatMap((target) => target ?? []),
    overrides: reader.items('set').map(({ text }) => text),
    env,
    cwd,
  })
  const problem = read.ok ? describeUnusable(read.value) : read.problem
  if (read.ok && problem === null) return { ...read.value, item, files }
  if (problem !== null) reader.refuse(item, problem)
  return 'broken'
}

function describeUnusable({ wanted, targets }: BakeFile): Problem | null {
  return wanted.length === 0 ? nothingWanted : describeLargeSet(Object.keys(targets).length, 'runs')
}

const nothingWanted: Problem = {
  code: 'BAKE_FILE',
  what: 'the bake file has no target to build',
  fix: 'name targets or groups with bake-target, or write a group "default"',
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
    what: `${name} and bake cannot go together`,
    why: 'each target of the bake file has its own',
    fix: `write it into the bake file, or give set: *.${key}=…`,
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
    fix: `name the file with bake (CLI: --bake-file), or leave ${name} out`,
  })
}

function findFile(reader: InputReader, item: RawText): string | null {
  const path = reader.path(item)
  const expected = { wanted: 'file', what: 'bake file' } as const
  return path !== null && lookAt(reader, item, { ...expected, path }) !== null ? path : null
}

/** bake's own rule (buildx, `validateTargetName`). An address here would be a bake file from elsewhere. */
function checkName(reader: InputReader, item: RawText): string | null {
  if (/^\w[\w-]*$/.test(item.text)) return item.text
  reader.refuse(item, {
    code: 'BAKE_TARGET',
    what: `${quote(item.text)} is not the name of a target`,
    why: 'a name is made of letters, digits, _ and -',
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
  const known = new Map((inFile ?? []).map((variant) => [variant.name.text, variant]))
  for (const { name } of reader.fromDoor('bake') ? [] : known.values())
    if (!asked.has(name.text))
      reader.refuse(name, {
        code: 'UNKNOWN_VARIANT',
        what: `variant ${quote(name.text)} is no target of the bake file`,
        why: `its targets are ${listNames(wanted)}`,
        fix: didYouMean(name.text, wanted, 'name it as the target is named'),
      })
  const [door] = reader.raw.values.get('variants') ?? []
  if (door !== undefined)
    reader.refuse(door, {
      code: 'CONFLICT',
      what: 'variants and bake cannot go together',
      why: 'the targets of the bake file are the variants',
      fix: 'choose with bake-target (the whole set) or variant (a selection)',
    })
  return wanted.map((name) => {
    const where = `target ${name} of ${item.text}`
    const { platforms } = targets[name] ?? {}
    const own = Array.isArray(platforms) ? platforms : []
    const items = own.flatMap((text) => (typeof text === 'string' ? [{ text, where, whole: true }] : []))
    const values = known.get(name)?.values ?? new Map<string, readonly RawText[]>()
    return {
      name: { text: name, where },
      values:
        items.length > 0 && !values.has('platforms') ? new Map([...values, ['platforms', items]]) : values,
    }
  })
}
