import type { Command } from './arguments.ts'
import { lookingInputs } from './arguments.ts'
import { docsPage } from '../../model/docs-page.ts'
import type { Input } from '../table/input.ts'
import { flagOf, groups } from '../table/input.ts'
import { inputsOf } from '../table/inputs.ts'
import { wrapText } from '../../text/wrap-text.ts'

interface CommandHelp {
  readonly usage: string
  readonly purpose: string
  readonly examples: readonly (readonly [command: string, meaning: string])[]
  /** Flags that only this command has. */
  readonly flags: readonly (readonly [flag: string, meaning: string])[]
  /** Inputs that it takes: all of them, or those named. */
  readonly inputs: 'all' | readonly string[]
}

const tool = 'build-variants'

const help: Readonly<Record<Command, CommandHelp>> = {
  build: {
    usage: `${tool} [build] [flags]`,
    purpose:
      'Builds every variant of one Dockerfile for every platform at once; publishes all of them, or none.',
    examples: [
      [tool, 'everything in variants.yml, into the OCI layout out/'],
      [`${tool} -b redis,kafka -p local`, "two variants, for this machine's platform"],
      [`${tool} --build-all --push --tag v1.2.0`, 'publish the whole set'],
      [`${tool} --variants all,redis --variant-arg BACKEND`, 'without a variants.yml'],
    ],
    flags: [],
    inputs: 'all',
  },
  plan: {
    usage: `${tool} plan [flags]`,
    purpose: 'Prints what build would do with the same flags, without doing it.',
    examples: [
      [`${tool} plan --tag v1.2.0`, 'all cells and tags'],
      [
        `${tool} plan --bake --tags --push | docker buildx bake -f -`,
        'tagged images without this tool: not all or none, and without its checks',
      ],
    ],
    flags: [
      [
        '    --bake',
        'Print the definition that build gives to docker buildx bake: every image by itself, by digest and without tags with --push, else kept nowhere',
      ],
      [
        '    --bake --tags',
        'Print one that makes tagged multi-platform images: a target for each variant, with its tags (--tags without a value; --tag names them)',
      ],
    ],
    inputs: [],
  },
  inspect: {
    usage: `${tool} inspect <image> … [flags]`,
    purpose: 'Shows sizes and layers of each platform of an image, in a registry or an OCI layout.',
    examples: [
      [`${tool} inspect ghcr.io/acme/worker:latest`, 'an image in a registry'],
      [`${tool} inspect out`, 'every variant of an OCI layout'],
    ],
    // In other words than build's.
    flags: [['-p, --platforms <os/arch>', 'Show only these platforms']],
    inputs: lookingInputs.inspect.filter((name) => name !== 'platforms'),
  },
  comment: {
    usage: `${tool} comment <report.json> [flags]`,
    purpose: 'Prints what a run would say at a pull request, from its report.json.',
    examples: [
      [`${tool} comment out/report.json`, 'the comment, in Markdown'],
      [`${tool} comment out/report.json --comment-threshold 0`, 'with every difference'],
    ],
    flags: [],
    inputs: lookingInputs.comment,
  },
  engine: {
    usage: `${tool} engine up | down | status | run -- <command>`,
    purpose: 'Starts a BuildKit and a registry of its own, for machines without Docker; down removes them.',
    examples: [
      [`${tool} engine up`, 'start it, or find it running'],
      [`${tool} engine run -- ${tool} -b redis`, 'run a command with it'],
    ],
    flags: [],
    inputs: [],
  },
}

/** What most runs need; the others are shown by `--help all`. */
const firstInputs: readonly string[] = [
  ...['config', 'variants', 'bake', 'variant', 'variant-arg', 'platforms'],
  ...['images', 'tags', 'push', 'load', 'output', 'file', 'build-args'],
]

const commonFlags: CommandHelp['flags'] = [
  ['    --json', 'Print JSON instead of text, on standard output'],
  ['-h, --help [all]', "Show this help, or a command's; with all, every flag"],
  ['    --version', 'Show the version'],
  ['    --debug', 'Also show the cause and stack of errors'],
]

interface HelpOptions {
  /** Columns of the terminal; lines are at most 100 wide. */
  readonly width?: number
  /** Every flag, and not those alone that people use first. */
  readonly all?: boolean
}

/** The help of a command, in plain text, no line longer than `width` (at most 100, at least 60) characters. */
export function renderHelp(command: Command, { width = 100, all = false }: HelpOptions = {}): string {
  const columns = Math.max(60, Math.min(width, 100))
  const { usage, purpose, examples, flags, inputs } = help[command]
  const taken = inputsOf('cli').filter((input) => inputs === 'all' || inputs.includes(input.name))
  const isCut = inputs === 'all' && !all
  const shown = isCut ? taken.filter(({ name }) => firstInputs.includes(name)) : taken
  const own = [...flags, ...commonFlags]
  const left = leftColumn([...shown.map(flagRow), ...own], 34)
  const sections = [
    ...wrapText(purpose, columns),
    ...['', 'Usage:', `  ${usage}`, ''],
    ...renderExamples(examples, columns),
    ...(command === 'build' ? renderCommands(columns) : []),
    ...(isCut
      ? ['Flags:', ...renderRows([...shown.map(flagRow), ...own], columns, left)]
      : [...renderGroups(shown, columns, left), 'Flags:', ...renderRows(own, columns, left)]),
    ...['', ...renderNotes(command, { isCut, columns, hidden: taken.length - shown.length })],
  ]
  return `${sections.join('\n')}\n`
}

function renderGroups(shown: readonly Input[], columns: number, left: number): string[] {
  return groups.flatMap((group) => {
    const rows = shown.filter((input) => input.group === group).map(flagRow)
    return rows.length === 0 ? [] : [`${group}:`, ...renderRows(rows, columns, left), '']
  })
}

interface Notes {
  readonly isCut: boolean
  readonly columns: number
  readonly hidden: number
}

function renderNotes(command: Command, { isCut, columns, hidden }: Notes): string[] {
  const docs = `Docs: ${docsPage('cli')}`
  if (command !== 'build')
    return [
      ...(command === 'plan' ? wrapText(`It takes every flag of build: ${tool} --help all`, columns) : []),
      docs,
    ]
  const more = `${hidden} more flags, for cache, secrets, the builder and the build: ${tool} --help all`
  return [...wrapText(isCut ? more : spellings(), columns), docs]
}

function renderExamples(examples: readonly Row[], columns: number): string[] {
  const rows = examples.map(([line, meaning]) => [line, `# ${meaning}`] as const)
  return ['Examples:', ...renderRows(rows, columns, leftColumn(rows, 60)), '']
}

function renderCommands(columns: number): string[] {
  const rows = (['build', 'plan', 'inspect', 'comment', 'engine'] as const).map(
    (command) => [command, help[command].purpose] as const,
  )
  return ['Commands:', ...renderRows(rows, columns, leftColumn(rows, 34)), '']
}

/** The other spellings, from the table. */
function spellings(): string {
  const long = inputsOf('cli').flatMap((input) => input.flags?.filter((flag) => flag.length > 2) ?? [])
  return `Other spellings that work: ${long.join(', ')}. Lists take commas or the flag again. Exit codes: 0 ok, 2 usage, 3 environment, 4 build, 5 verification, 6 registry, 7 partly published, 130 cancelled.`
}

type Row = readonly [left: string, right: string]

/** As wide as the widest entry that has at most `limit` characters; a longer one gets a line of its own. */
function leftColumn(rows: readonly Row[], limit: number): number {
  return Math.max(4, ...rows.map(([left]) => left.length).filter((length) => length <= limit))
}

function renderRows(rows: readonly Row[], columns: number, left: number): string[] {
  const indent = ' '.repeat(left + 4)
  return rows.flatMap(([entry, meaning]) => {
    const lines = wrapText(meaning, columns - left - 4)
    const [first = '', ...rest] = lines
    return entry.length > left
      ? [`  ${entry}`, ...lines.map((line) => indent + line)]
      : [`  ${entry.padEnd(left)}  ${first}`, ...rest.map((line) => indent + line)]
  })
}

function flagRow(input: Input): Row {
  const { default: fallback } = input
  const note = fallback === undefined || fallback === 'false' ? '' : ` (default: ${fallback})`
  return [spell(input), `${firstSentence(input.description)}${note}`]
}

/** `-p, --platforms <os/arch>`: the short spelling, then the input's own name. */
function spell(input: Input): string {
  const short = input.flags?.find((flag) => flag.length === 2)
  const value =
    input.form === 'boolean' ? '' : ` <${input.value ?? (input.form === 'choice' ? 'name' : input.form)}>`
  return `${short === undefined ? '    ' : `${short}, `}--${flagOf(input)}${value}`
}

export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0].replace(/\.$/, '').replaceAll('`', '') ?? text
}
