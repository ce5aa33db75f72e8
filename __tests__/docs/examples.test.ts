import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { parseArguments } from '../../src/config/command-line/arguments.ts'
import { inputsOf } from '../../src/config/table/inputs.ts'
import type { ReadBakeFile } from '../../src/model/bake-file.ts'
import { tryRequest } from '../config/request-fixture.ts'
import type { CodeBlock } from './pages.ts'
import { codeBlocks, exampleFiles, markdownPages, root } from './pages.ts'

const pages = markdownPages()
const files = exampleFiles()
const blocks: readonly CodeBlock[] = [
  ...pages.flatMap(codeBlocks),
  ...files.map(({ path, text }) => ({
    where: path,
    language: path.endsWith('.yml') ? 'yaml' : 'sh',
    code: text,
  })),
]

interface Step {
  readonly where: string
  readonly inputs: readonly string[]
}

/** Every step that uses the Action, however deep in a workflow it stands. */
function findSteps(where: string, node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) return []
  const { uses, with: inputs } = node as { uses?: unknown; with?: object }
  const own =
    typeof uses === 'string' && uses.startsWith('build-variants/action@')
      ? [{ where, inputs: Object.keys(inputs ?? {}) }]
      : []
  return [...own, ...Object.values(node).flatMap((child) => findSteps(where, child))]
}

const yamlBlocks = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ where, code }) => ({ where, code, value: parse(code) as unknown }))

describe('steps that use the Action', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object }
  const known = Object.keys(action.inputs)
  const steps = yamlBlocks.flatMap(({ where, value }) => findSteps(where, value))

  test('there are some in README, docs and examples', () => {
    const places = steps.map(({ where }) => where.split('/')[0]?.split(':')[0])
    expect([...new Set(places)].sort()).toEqual(['README.md', 'docs', 'examples'])
  })

  test.each(steps)('$where gives only inputs that action.yml has', ({ inputs }) => {
    expect(inputs.filter((name) => !known.includes(name))).toEqual([])
  })
})

/** The words of a shell command, as far as our examples use a shell: quotes, no escapes; `#`, `|`, `;` and `&` end it. */
function splitWords(command: string): string[] {
  const words = [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'|;&])+|[|;&]/g)].map(([word]) => word)
  const end = words.findIndex((word) => /^[|;&#]/.test(word))
  return words.slice(0, end < 0 ? undefined : end).map((word) => word.replace(/["']/g, ''))
}

/** `build-variants …` and `node …/dist/cli/index.js …`. */
const invocation = /^(?:build-variants|node \S*dist\/cli\/index\.js"?)((?: .*)?)$/

function findCommands(where: string, line: string): { where: string; argv: string[] }[] {
  const command = line.replace(/^\s*(?:sh '(.*)'|- )/, '$1').replace(/^(?:[A-Z_]+=\S+ )+/, '')
  const match = invocation.exec(command.split('  #')[0]?.trimEnd() ?? '')
  return match === null ? [] : [{ where, argv: splitWords(match[1] ?? '') }]
}

describe('command lines', () => {
  // The help is generated and its examples are wrapped into columns: __tests__/config/help.test.ts has them.
  const shell = blocks.filter(({ language }) => language === 'sh')
  const scripts = yamlBlocks.filter(({ where }) => where.endsWith('gitlab-ci.yml'))
  const spans = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/`(build-variants(?: [^`\n]+)?)`/g)].map((match) => ({
      where: path,
      code: match[1] ?? '',
    })),
  )
  const commands = [...shell, ...scripts, ...spans].flatMap(({ where, code }) =>
    code.split('\n').flatMap((line) => findCommands(where, line)),
  )

  test('there are some in README, docs and examples', () => {
    const places = commands.map(({ where }) => where.split('/')[0]?.split(':')[0])
    expect(places).toEqual(expect.arrayContaining(['README.md', 'docs', 'examples']))
    expect(commands.flatMap(({ argv }) => argv)).toContain('--build-all')
  })

  test.each(commands)('$where: build-variants $argv', ({ argv }) => {
    expect(parseArguments(argv).problems).toEqual([])
  })
})

const variantsFiles = yamlBlocks.filter(
  ({ value }) => typeof value === 'object' && value !== null && 'variants' in value && !('steps' in value),
)

/** A Dockerfile in which everything that the docs mention exists. */
const dockerfile = [
  'ARG QUEUE_BACKEND=all',
  'FROM alpine AS dependencies',
  'FROM dependencies AS worker',
  'ARG QUEUE_BACKEND NODE_ENV KAFKA_TLS TLS',
  'FROM worker AS minimal',
  '',
].join('\n')

/** What buildx would make of the bake file that the docs speak of. */
const readBakeFile: ReadBakeFile = ({ targets }) => {
  const all = Object.fromEntries(targets.map((name) => [name, { context: '.' }]))
  return Promise.resolve({ ok: true, value: { wanted: targets, targets: all } })
}

describe('variants.yml', () => {
  test('is shown in README and docs', () => {
    expect(variantsFiles.map(({ where }) => where.split(':')[0])).toEqual(
      expect.arrayContaining(['README.md', 'docs/inputs.md', 'docs/variants-file.md']),
    )
  })

  test('docs/variants-file.md and docs/bake-files.md have every key', () => {
    const shown = ['docs/variants-file.md', 'docs/bake-files.md'].map(
      (page) => variantsFiles.find(({ where }) => where.startsWith(page))?.value as object,
    )
    const keys = shown.flatMap((file) => Object.keys(file)).filter((key) => !key.startsWith('x-'))
    expect([...new Set(keys)].sort()).toEqual(
      inputsOf('file')
        .map(({ name }) => name)
        .sort(),
    )
  })

  test.each(variantsFiles)('$where is accepted', async ({ code }) => {
    const structure = "schemaVersion: '2.0.0'\n"
    const files = {
      ...{ 'variants.yml': code, Dockerfile: dockerfile, 'docker-bake.hcl': '' },
      'tests/structure.yaml': structure,
      'tests/goss/goss.yaml': 'file: {}',
    }
    const { problems } = await tryRequest({ files, raw: { readBakeFile } })
    expect(problems).toEqual([])
  })
})

describe('links', () => {
  const links = pages.flatMap(({ path, text }) => {
    const prose = text.replace(/^```.*?^```$/gms, '')
    return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => ({ path, target: match[1] ?? '' }))
      .filter(({ target }) => !/^[a-z]+:/.test(target))
  })

  /** As GitHub makes a heading's anchor: lower case, spaces to hyphens, no other signs. */
  const anchorsOf = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    )

  test.each(links)('$path → $target', ({ path, target }) => {
    const [file = '', anchor] = target.split('#')
    const place = file === '' ? path : join(dirname(path), file)
    expect(existsSync(join(root, place))).toBe(true)
    const anchors = anchor === undefined ? [] : anchorsOf(readFileSync(join(root, place), 'utf8'))
    expect(anchor === undefined || anchors.includes(anchor)).toBe(true)
  })
})
