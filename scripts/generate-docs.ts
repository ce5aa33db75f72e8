import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { stringify } from 'yaml'
import { renderHelp } from '../src/config/command-line/help.ts'
import type { Input } from '../src/config/table/input.ts'
import { flagOf, groups } from '../src/config/table/input.ts'
import { inputs, inputsOf, outputs } from '../src/config/table/inputs.ts'
import { drawHouse, listWalls } from './draw-house.ts'

/** Writes everything that is said from the table of inputs and from the house plan: `npm run docs`. With --check, only tells what is out of date. */

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function renderAction(): string {
  const action = {
    name: 'Build Variants',
    description:
      'Builds every variant of one Dockerfile for every platform at once, publishes all of them or none, and shows what each costs',
    author: 'the build-variants authors',
    branding: { icon: 'layers', color: 'blue' },
    inputs: Object.fromEntries(inputsOf('action').map((input) => [input.name, renderActionInput(input)])),
    outputs: Object.fromEntries(outputs.map(({ name, description }) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/action/index.js', post: 'dist/post/index.js' },
  }
  const comment = '# Made by `npm run docs` from src/config/table: edit there.\n'
  return comment + stringify(action, { lineWidth: 0, singleQuote: true })
}

/** No defaults but those that only the runner knows: a default would look like an input and override variants.yml. */
function renderActionInput(input: Input) {
  const note = input.default === undefined ? '' : ` (default: ${input.default})`
  const fallback = input.actionDefault === undefined ? {} : { default: input.actionDefault }
  return { description: input.description.replace(/\.$/, '') + note, required: false, ...fallback }
}

const forms: Readonly<Record<Input['form'], string>> = {
  string: 'text',
  list: 'list (newlines or commas)',
  lines: 'lines',
  values: 'lines',
  pairs: '`key=value` lines',
  boolean: '`true` or `false`',
  choice: 'choice',
  path: 'path',
  text: 'text, any lines',
  size: 'size',
}

function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

function renderInputs(): string {
  return groups
    .flatMap((group) => {
      const rows = inputs
        .filter(
          (input) =>
            input.group === group && (input.doors.includes('action') || input.doors.includes('file')),
        )
        .map((input) => [
          `\`${input.name}\``,
          forms[input.form],
          input.default === undefined ? '' : `\`${input.default}\``,
          [input.doors.includes('action') ? 'input' : '', input.doors.includes('file') ? 'file' : '']
            .filter(Boolean)
            .join(', '),
          input.description,
        ])
      return rows.length === 0
        ? []
        : [`### ${group}`, renderTable(['Name', 'Form', 'Default', 'Where', 'Meaning'], rows)]
    })
    .join('\n\n')
}

function renderOutputs(): string {
  return renderTable(
    ['Output', 'Meaning'],
    outputs.map(({ name, description }) => [`\`${name}\``, description]),
  )
}

function renderFlags(): string {
  return groups
    .flatMap((group) => {
      const rows = inputsOf('cli')
        .filter((input) => input.group === group)
        .map((input) => {
          const value = input.form === 'boolean' ? '' : ` <${input.value ?? input.form}>`
          const spellings = [
            `\`--${flagOf(input)}${value}\``,
            ...(input.flags ?? []).map((flag) => `\`${flag}\``),
          ]
          return [
            spellings.join(', '),
            input.default === undefined ? '' : `\`${input.default}\``,
            input.description,
          ]
        })
      return rows.length === 0 ? [] : [`### ${group}`, renderTable(['Flag', 'Default', 'Meaning'], rows)]
    })
    .join('\n\n')
}

const house = await drawHouse()

const sections: Readonly<Record<string, () => string>> = {
  house: () => house,
  walls: listWalls,
  inputs: renderInputs,
  outputs: renderOutputs,
  flags: renderFlags,
  help: () => `\`\`\`text\n${renderHelp('build', { all: true })}\`\`\``,
}

/** Puts each section between its markers, `<!-- inputs:start -->` and `<!-- inputs:end -->`; leaves all else as it is. */
function fillSections(text: string): string {
  return Object.entries(sections).reduce((filled, [name, render]) => {
    const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
    const [from, to] = [filled.indexOf(start), filled.indexOf(end)]
    if (from < 0 || to < from) return filled
    return `${filled.slice(0, from + start.length)}\n\n${render()}\n\n${filled.slice(to)}`
  }, text)
}

function read(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch {
    return null
  }
}

const wanted: [path: string, text: string][] = [
  ['action.yml', await format(renderAction(), { parser: 'yaml', singleQuote: true, printWidth: 110 })],
]
for (const path of ['README.md', 'docs/inputs.md', 'docs/cli.md', 'docs/architecture.md']) {
  const text = read(path)
  if (text !== null) wanted.push([path, fillSections(text)])
}
const stale = wanted.filter(([path, text]) => read(path) !== text)
if (!process.argv.includes('--check')) for (const [path, text] of stale) writeFileSync(join(root, path), text)
else if (stale.length > 0) {
  process.stderr.write(`out of date: ${stale.map(([path]) => path).join(', ')}; run npm run docs\n`)
  process.exitCode = 1
}
