/** Where an input can be given: the Action's `with:`, a CLI flag, variants.yml. */
export type Place = 'action' | 'cli' | 'file'

/**
 * How an input's text is read.
 * - `list`: items apart by newline or comma · `lines`: items apart by newline · `values`: lines whose blanks at the end count · `pairs`: `key=value` lines, merged by key
 * - `path`: a path, relative to the working directory (in variants.yml: to the file)
 * - `text`: taken as it is, line breaks included
 */
export type Form =
  'string' | 'list' | 'lines' | 'values' | 'pairs' | 'boolean' | 'choice' | 'path' | 'text' | 'size'

export const groups = [
  'Variants',
  'Images and tags',
  'Result',
  'Checks',
  'Build',
  'Cache',
  'Secrets',
  'Builder',
  'Output on screen',
] as const

export type Group = (typeof groups)[number]

/** One input. The table of them is the single source of action.yml, the CLI's flags and help, and the docs' tables. */
export interface Input {
  readonly name: string
  readonly form: Form
  readonly group: Group
  readonly doors: readonly Place[]
  /** Plain sentences. The first one stands alone in `--help`. */
  readonly description: string
  /** What holds when it is not given, as text of its form. Applied after variants.yml, so never written as action.yml's default. */
  readonly default?: string
  /** The allowed values of a choice. */
  readonly choices?: readonly string[]
  /** The CLI's name for it, where a switch has that name already. */
  readonly flag?: string
  /** More CLI spellings: `-p`, `--platform`. Each occurrence of these is one item, as with buildx. */
  readonly flags?: readonly string[]
  /** What help calls the value: `<os/arch>`. */
  readonly value?: string
  /** An expression that action.yml gives as default: only for what no file and no flag can give. */
  readonly actionDefault?: string
}

/** The CLI's flag, without dashes. */
export function flagOf({ flag, name }: Input): string {
  return flag ?? name
}

export const everywhere: readonly Place[] = ['action', 'cli', 'file']
/** What decides about rights, places and this one run is never taken from a file in the repository. */
export const doorsOnly: readonly Place[] = ['action', 'cli']
