import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { commands, lookingInputs } from '../../src/config/command-line/arguments.ts'
import { renderHelp } from '../../src/config/command-line/help.ts'
import { flagOf } from '../../src/config/table/input.ts'
import { inputs, inputsOf, outputs } from '../../src/config/table/inputs.ts'
import { readActionInputs } from '../../src/config/request/action-inputs.ts'

describe('help', () => {
  const cases = commands.flatMap((command) =>
    [60, 80, 100, 240].flatMap((width) => [false, true].map((all) => ({ command, width, all }))),
  )
  test.each(cases)('$command fits $width columns, all: $all', ({ command, width, all }) => {
    const lines = renderHelp(command, { width, all }).split('\n')
    const longest = Math.max(
      ...lines.filter((line) => !/^ {2}|^Docs: /.test(line)).map((line) => line.length),
    )
    expect(longest).toBeLessThanOrEqual(Math.min(width, 100))
    if (width >= 100) expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  test('examples come before flags, and every flag is there', () => {
    const text = renderHelp('build', { all: true })
    expect(text.indexOf('Examples:')).toBeLessThan(text.indexOf('--config'))
    for (const input of inputsOf('cli')) expect(text).toMatch(new RegExp(`--${flagOf(input)}\\b`))
    expect(text).toMatch(/-p, --platforms/)
  })

  test('the first page fits a screen, and says where the rest is', () => {
    const text = renderHelp('build')
    expect(text.split('\n').length).toBeLessThan(48)
    const shown = [...text.matchAll(/^ {2}(?:-\w, | {4})--([a-z-]+)/gm)].map(([, name]) => name)
    expect(shown).toEqual([
      ...['config', 'variants', 'bake-file', 'variant', 'variant-arg', 'platforms', 'images', 'tags', 'push'],
      ...['load', 'output', 'file', 'build-args', 'json', 'help', 'version', 'debug'],
    ])
    expect(text).toMatch(/^\d+ more flags, .*:\sbuild-variants --help all$/m)
    for (const command of commands)
      expect(renderHelp(command)).toMatch(
        /^Docs: https:\/\/github\.com\/build-variants\/action\/blob\/main\/docs\//m,
      )
  })

  test('what inspect takes is what it shows', () => {
    const text = renderHelp('inspect')
    const shown = [...text.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name)
    const ofAll = ['json', 'help', 'version', 'debug']
    expect(shown.toSorted()).toEqual([...lookingInputs.inspect, ...ofAll].toSorted())
    expect(text).not.toContain('to build')
  })

  test('loads neither yaml nor semver', () => {
    const loaded = readEagerImports('src/config/command-line/help.ts', new Set())
    for (const entry of [
      'src/config/command-line/arguments.ts',
      'src/config/request/read-request.ts',
      'src/config/request/action-inputs.ts',
    ])
      readEagerImports(entry, loaded)
    expect([...loaded].filter((name) => !name.startsWith('src/') && !name.startsWith('node:'))).toEqual([
      'fastest-levenshtein',
    ])
  })
})

/** The modules that loading a file loads, followed through the sources. */
function readEagerImports(path: string, found: Set<string>): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  const folder = path.slice(0, path.lastIndexOf('/'))
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/^import (?!type).*? from '(.+)'/gm)) {
    if (name.startsWith('.')) readEagerImports(new URL(name, `file:///${folder}/`).pathname.slice(1), found)
    else found.add(name)
  }
  return found
}

describe('the table of inputs', () => {
  test('has each name and each spelling once', () => {
    const spellings = inputs.flatMap((input) => [`--${flagOf(input)}`, ...(input.flags ?? [])])
    expect(new Set(spellings).size).toBe(spellings.length)
  })

  test.each(inputs.map((input) => [input.name, input] as const))(
    '%s is described in sentences',
    (_, input) => {
      expect(input.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(input.description).toMatch(/^[A-Z`$].*\.$/)
      if (input.form === 'choice') expect(input.choices).not.toHaveLength(0)
    },
  )

  test('has every input of build-push-action that the issue names', () => {
    const names = inputsOf('action').map((input) => input.name)
    const asked =
      'context file target build-args build-contexts secrets secret-envs secret-files ssh labels annotations network add-hosts no-cache no-cache-filters pull push load platforms provenance sbom allow shm-size ulimit github-token config variants variant variant-arg default images tags builder driver driver-opts buildkitd-config-inline insecure-registries output'
    expect(asked.split(' ').filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as {
    inputs: Record<string, { default?: string }>
    outputs: Record<string, unknown>
    runs: unknown
  }

  test('has the inputs and outputs of the table', () => {
    expect(Object.keys(action.inputs)).toEqual(inputsOf('action').map((input) => input.name))
    expect(Object.keys(action.outputs)).toEqual(outputs.map((output) => output.name))
    expect(action.runs).toEqual({
      using: 'node24',
      main: 'dist/action/index.js',
      post: 'dist/post/index.js',
    })
  })

  test('has no default that would win over variants.yml', () => {
    const defaults = Object.entries(action.inputs).filter(([, input]) => input.default !== undefined)
    expect(defaults.map(([name]) => name)).toEqual(['github-token'])
  })

  test('and the docs are as npm run docs makes them', () => {
    const tsx = 'node_modules/tsx/dist/cli.mjs'
    expect(() => execFileSync(process.execPath, [tsx, 'scripts/generate-docs.ts', '--check'])).not.toThrow()
  })
})

describe("the Action's variables", () => {
  test('are inputs when they are not empty', () => {
    const { values, problems } = readActionInputs({
      'INPUT_BUILD-ARGS': 'A=1',
      INPUT_PUSH: '',
      INPUT_TARGET: ' ',
      PATH: '/bin',
    })
    expect([...values]).toEqual([['build-args', [{ text: 'A=1', where: 'input build-args' }]]])
    expect(problems).toEqual([])
  })

  test.each([
    { name: 'mistyped', variable: 'INPUT_PLATFROMS', fix: 'did you mean "platforms"?' },
    { name: 'renamed', variable: 'INPUT_DOCKERFILE', fix: 'write file' },
  ])('$name ones fail with the name to write', ({ variable, fix }) => {
    expect(readActionInputs({ [variable]: 'x' }).problems).toMatchObject([{ fix }])
  })

  test("a job's own variable passes", () => {
    expect(readActionInputs({ INPUT_ENVIRONMENT: 'production' }).problems).toEqual([])
  })
})
