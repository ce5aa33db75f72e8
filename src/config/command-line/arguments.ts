import type { Problem } from '../../model/failure.ts'
import type { Flag, Switch, Token } from '../table/flags.ts'
import { isItem, readFlags, switches, tokenize } from '../table/flags.ts'
import { limits } from '../file/limits.ts'
import { quote } from '../../text/quote.ts'
import type { RawText, RawValues } from '../request/raw-inputs.ts'
import { describeRenamed } from '../table/renamed.ts'
import { didYouMean, suggest } from '../../text/suggest.ts'

export const commands = ['build', 'plan', 'inspect', 'comment', 'engine'] as const
export type Command = (typeof commands)[number]

/** Commands that look at what is there: the inputs that each takes, and what it does. */
export const lookingInputs = {
  inspect: ['platforms', 'insecure-registries'],
  comment: ['comment-threshold'],
} as const satisfies Partial<Record<Command, readonly string[]>>

const looking = {
  inspect: 'it looks at images that are there, and builds nothing',
  comment: 'it tells of a run that is over, and builds nothing',
}

export interface Arguments {
  readonly command: Command
  /** What follows the command: the images of `inspect`, the report of `comment`; for `engine` everything that was typed, untouched. */
  readonly operands: readonly string[]
  readonly switches: ReadonlySet<Switch>
  readonly values: RawValues
  /** Everything wrong with the command line itself. Values are judged by `readRequest`. */
  readonly problems: readonly Problem[]
}

/** Reads a command line, `argv` without node and script. Throws nothing: what is wrong is in `problems`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const at = argv.findIndex((argument) => !argument.startsWith('-'))
  if (argv[at] === 'engine' && argv.slice(0, at).every((argument) => switchOf(argument) !== null))
    return parseEngine(argv.slice(0, at), argv.slice(at + 1))
  const reader = new CommandLine(readFlags())
  reader.read(reader.takeTagged(argv))
  return reader.finish()
}

function switchOf(argument: string): Switch | null {
  return switches.find((name) => argument === `--${name}`) ?? (argument === '-h' ? 'help' : null)
}

/** The engine's command line is its own: only switches in front of `--` are taken out of it. */
function parseEngine(before: readonly string[], after: readonly string[]): Arguments {
  const end = after.indexOf('--')
  const own = end < 0 ? after : after.slice(0, end)
  const found = [...before, ...own].flatMap((argument) => switchOf(argument) ?? [])
  const operands = [...own.filter((argument) => switchOf(argument) === null), ...after.slice(own.length)]
  return { command: 'engine', operands, switches: new Set(found), values: new Map(), problems: [] }
}

class CommandLine {
  readonly #flags: ReadonlyMap<string, Flag>
  readonly #values = new Map<string, RawText[]>()
  readonly #switches = new Set<Switch>()
  readonly #words: string[] = []
  readonly #problems: Problem[] = []
  #previousUnknown = false

  constructor(flags: ReadonlyMap<string, Flag>) {
    this.#flags = flags
  }

  /** `plan --bake --tags`: without a value it asks for the definition with tags. The rest of the command line. */
  takeTagged(argv: readonly string[]): readonly string[] {
    const at = argv.findIndex((word, index) => word === '--tags' && /^(?:-|$)/.test(argv[index + 1] ?? ''))
    if (at < 0 || !argv.includes('--bake')) return argv
    this.#switches.add('tags')
    return argv.toSpliced(at, 1)
  }

  read(argv: readonly string[]): void {
    for (const token of tokenize(argv, this.#flags).tokens) {
      // The word after an unknown flag is most likely its value: one problem, not two.
      const swallowed = this.#previousUnknown && token.kind === 'positional'
      this.#previousUnknown = false
      if (token.kind === 'positional' && !swallowed) this.#words.push(token.value)
      if (token.kind === 'option') this.#readOption(token)
    }
  }

  #readOption(token: Extract<Token, { kind: 'option' }>): void {
    const { name, rawName } = token
    const flag = this.#flags.get(name)
    const negated = name.startsWith('no-') ? this.#flags.get(name.slice(3)) : undefined
    if (flag !== undefined) this.#readKnown(flag, token)
    else if (negated?.input?.form === 'boolean') this.#add(negated, { text: 'false', where: rawName })
    else this.#refuseUnknown(name, rawName, token.inlineValue === true)
  }

  #readKnown(flag: Flag, { rawName, value, inlineValue }: Extract<Token, { kind: 'option' }>): void {
    const isFlag = inlineValue !== true && value !== undefined && /^--?[a-z]/.test(value)
    const single = flag.whole && isItem(flag)
    if (flag.input === null) this.#switches.add(flag.name as Switch)
    else if (flag.input.form === 'boolean') this.#add(flag, { text: value ?? 'true', where: rawName })
    else if (value === undefined || value === '' || isFlag) this.#refuseEmpty(flag, rawName, value)
    else this.#add(flag, { text: value, where: rawName, ...(single && { whole: true }) })
  }

  #add(flag: Flag, item: RawText): void {
    this.#values.set(flag.name, [...(this.#values.get(flag.name) ?? []), item])
  }

  #refuseUnknown(name: string, rawName: string, inline: boolean): void {
    const names = [...this.#flags.keys()].filter((spelling) => spelling.length > 1)
    const isMany = this.#problems.length > limits.problems
    const best = name.length > 1 && !isMany ? suggest(name, names) : null
    this.#previousUnknown = !inline
    const fix = best === null ? 'see build-variants --help' : `did you mean --${best}?`
    this.#problems.push(
      describeRenamed(name, rawName, 'cli') ?? {
        code: 'UNKNOWN_FLAG',
        what: `there is no flag ${quote(rawName)}`,
        fix,
      },
    )
  }

  #refuseEmpty(flag: Flag, rawName: string, value: string | undefined): void {
    const why = value === '' ? 'it was given an empty one (an unset variable?)' : undefined
    this.#problems.push({
      code: 'NO_VALUE',
      what: `${rawName} needs a value`,
      ...(why !== undefined && { why }),
      fix: `write ${rawName} <${flag.input?.value ?? 'value'}>`,
    })
  }

  finish(): Arguments {
    if (this.#words.slice(0, 2).includes('help')) this.#switches.add('help')
    if (this.#switches.has('help')) return this.#finishHelp()
    const [first, ...more] = this.#words
    const command = commands.find((name) => name === first)
    const operands = command === undefined ? this.#words : more
    const result = { command: command ?? 'build', switches: this.#switches, values: this.#values }
    if (this.#switches.has('bake') && this.#refuseBake(result.command, operands))
      return { ...result, operands: [], problems: this.#problems }
    if (command === 'inspect' || command === 'comment') {
      this.#refuseUnused(command)
      return { ...result, operands, problems: this.#problems }
    }
    this.#takeContext(operands, command)
    return { ...result, operands: [], problems: this.#problems }
  }

  #takeContext([context, ...surplus]: readonly string[], command: Command | undefined): void {
    if (context !== undefined && looksLikePath(context) && surplus.length === 0)
      this.#add({ input: null, name: 'context', whole: false }, { text: context, where: 'the command line' })
    else if (context !== undefined) this.#refuseWord(context, command)
  }

  /** `help all`, `--help all`: every flag. What else was typed is not judged. */
  #finishHelp(): Arguments {
    if (this.#words.includes('all')) this.#switches.add('all')
    const command = commands.find((name) => this.#words.includes(name)) ?? 'build'
    return { command, operands: [], switches: this.#switches, values: this.#values, problems: [] }
  }

  /** `--bake` is often meant as `--bake-file`: without this, a build that nobody asked for would start. */
  #refuseBake(command: Command, operands: readonly string[]): boolean {
    const file = operands.find((word) => /^[\w./-]+\.(?:hcl|json)$/.test(word))
    if (command === 'plan' && file === undefined) return false
    this.#problems.push({
      code: 'FLAG_NOT_FOR_COMMAND',
      what: file === undefined ? `--bake is not for ${command}` : '--bake takes no file',
      why: 'plan --bake prints a definition for docker buildx bake',
      fix: `write plan --bake for that, or --bake-file ${file ?? 'docker-bake.hcl'} to build the targets of a bake file`,
    })
    return true
  }

  #refuseUnused(command: keyof typeof looking): void {
    const taken: readonly string[] = lookingInputs[command]
    for (const [name, [item]] of this.#values)
      if (item !== undefined && !taken.includes(name))
        this.#problems.push({
          code: 'FLAG_NOT_FOR_COMMAND',
          what: `${item.where} is not for ${command}`,
          why: looking[command],
          fix: `leave it out; see build-variants ${command} --help`,
        })
  }

  #refuseWord(word: string, command: Command | undefined): void {
    if (command !== undefined && commands.some((name) => name === word))
      this.#problems.push({
        code: 'UNKNOWN_COMMAND',
        what: `there are two commands: ${command} and ${word}`,
        fix: 'keep one',
      })
    else
      this.#problems.push({
        code: 'UNKNOWN_COMMAND',
        what: `there is no command ${quote(word)}`,
        why: 'the commands are build, plan, inspect, comment, engine and help',
        fix: didYouMean(word, commands, 'see build-variants --help; for a context folder write --context'),
      })
  }
}

function looksLikePath(word: string): boolean {
  return /^\.{1,2}$|[/\\]/.test(word)
}
