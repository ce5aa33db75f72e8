import { parseArgs } from 'node:util'
import type { Input } from './input.ts'
import { flagOf } from './input.ts'
import { inputsOf } from './inputs.ts'

/** Flags that are no inputs: they say what to do with the answer. */
export const switches = ['help', 'version', 'json', 'bake', 'debug'] as const
/** `tags` is an input, too: it is a switch where it has no value, beside --bake. `all` is the word behind `--help`. */
export type Switch = (typeof switches)[number] | 'tags' | 'all'

/** A spelling that the command line knows. */
export interface Flag {
  readonly input: Input | null
  readonly name: string
  /** buildx's spelling: each occurrence is one item. */
  readonly whole: boolean
}

const shortSwitches: Readonly<Record<string, Switch>> = { h: 'help' }

/** Every flag by its spelling, without the dashes. */
export function readFlags(): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>(switches.map((name) => [name, { input: null, name, whole: false }]))
  for (const input of inputsOf('cli')) {
    flags.set(flagOf(input), { input, name: input.name, whole: false })
    for (const flag of input.flags ?? [])
      flags.set(flag.replace(/^-+/, ''), { input, name: input.name, whole: true })
  }
  for (const [short, name] of Object.entries(shortSwitches))
    flags.set(short, { input: null, name, whole: false })
  return flags
}

export type Token = NonNullable<ReturnType<typeof tokenize>['tokens']>[number]

/** Splits a command line as Node does, without judging it: an unknown flag is a token like any other. */
export function tokenize(argv: readonly string[], flags: ReadonlyMap<string, Flag>) {
  const options = [...flags].map(([spelling, flag]) => {
    const takesValue = flag.input !== null && flag.input.form !== 'boolean'
    return [
      spelling,
      { type: takesValue ? 'string' : 'boolean', ...(spelling.length === 1 && { short: spelling }) },
    ]
  })
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(options) as Record<string, { type: 'string' | 'boolean'; short?: string }>,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
}

export function isItem(flag: Flag): boolean {
  return ['lines', 'values', 'pairs'].includes(flag.input?.form ?? '')
}
