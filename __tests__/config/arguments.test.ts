import { describe, expect, test } from '@jest/globals'
import { parseArguments } from '../../src/config/command-line/arguments.ts'
import { flagOf } from '../../src/config/table/input.ts'
import { inputsOf } from '../../src/config/table/inputs.ts'

function texts(argv: readonly string[]) {
  const { values } = parseArguments(argv)
  return Object.fromEntries([...values].map(([name, items]) => [name, items.map((item) => item.text)]))
}

describe('what a command line says', () => {
  test.each([
    { name: 'nothing is build', argv: [], command: 'build', values: {} },
    {
      name: "the team's script",
      argv: ['--build-all', '--push', '--tag', 'v1.2.0'],
      command: 'build',
      values: { 'build-all': ['true'], push: ['true'], tags: ['v1.2.0'] },
    },
    {
      name: 'short flags',
      argv: ['-p', 'linux/amd64', '-b', 'redis', '-n', 'a/b', '-n', 'c/d', '-t', '1', '-f', 'D'],
      command: 'build',
      values: {
        platforms: ['linux/amd64'],
        variant: ['redis'],
        images: ['a/b', 'c/d'],
        tags: ['1'],
        file: ['D'],
      },
    },
    {
      name: 'value joined to a short flag',
      argv: ['-blinux'],
      command: 'build',
      values: { variant: ['linux'] },
    },
    { name: 'value after =', argv: ['--platforms=a,b'], command: 'build', values: { platforms: ['a,b'] } },
    {
      name: 'value with = in it',
      argv: ['--build-arg=A=b=c'],
      command: 'build',
      values: { 'build-args': ['A=b=c'] },
    },
    {
      name: 'value that starts with a dash after =',
      argv: ['--label=-x=1'],
      command: 'build',
      values: { labels: ['-x=1'] },
    },
    {
      name: 'switched off',
      argv: ['--no-push', '--load=false'],
      command: 'build',
      values: { push: ['false'], load: ['false'] },
    },
    {
      name: '--no-cache is a flag of its own',
      argv: ['--no-cache'],
      command: 'build',
      values: { 'no-cache': ['true'] },
    },
    { name: 'command after flags', argv: ['--push', 'plan'], command: 'plan', values: { push: ['true'] } },
    {
      name: 'a folder is the context',
      argv: ['build', './worker'],
      command: 'build',
      values: { context: ['./worker'] },
    },
    { name: 'a dot is the context', argv: ['.'], command: 'build', values: { context: ['.'] } },
    {
      name: 'value named like a command',
      argv: ['-b', 'engine'],
      command: 'build',
      values: { variant: ['engine'] },
    },
  ])('$name', ({ argv, command, values }) => {
    const parsed = parseArguments(argv)
    expect(parsed.problems).toEqual([])
    expect(parsed.command).toBe(command)
    expect(texts(argv)).toEqual(values)
  })

  test.each(inputsOf('cli').map((input) => [input.name, input] as const))(
    '--%s is a flag, as all its spellings',
    (name, input) => {
      const value = input.form === 'boolean' ? [] : ['value']
      for (const flag of [`--${flagOf(input)}`, ...(input.flags ?? [])])
        expect(texts([flag, ...value])).toEqual({ [name]: [value[0] ?? 'true'] })
    },
  )

  test('buildx spellings are one item, our own are lists', () => {
    const { values } = parseArguments(['--build-arg', 'A=1\n2', '--build-args', 'B=1\nC=2'])
    expect(values.get('build-args')).toEqual([
      { text: 'A=1\n2', where: '--build-arg', whole: true },
      { text: 'B=1\nC=2', where: '--build-args' },
    ])
  })

  test('help, short or long, combined with other flags', () => {
    expect([...parseArguments(['plan', '-h']).switches]).toEqual(['help'])
    expect([...parseArguments(['--help', '--json', '-p', 'a']).switches]).toEqual(['help', 'json'])
  })

  test.each([
    { argv: ['help'], command: 'build' },
    { argv: ['plan', 'help'], command: 'plan' },
    { argv: ['--help', 'nonsense'], command: 'build' },
    { argv: ['help', 'plan'], command: 'plan' },
    { argv: ['help', 'engine'], command: 'engine' },
  ])('$argv is help', ({ argv, command }) => {
    const parsed = parseArguments(argv)
    expect(parsed).toMatchObject({ command, problems: [] })
    expect([...parsed.switches]).toEqual(['help'])
  })

  test.each([
    { argv: ['--help', 'all'], command: 'build' },
    { argv: ['help', 'all'], command: 'build' },
    { argv: ['plan', '--help', 'all'], command: 'plan' },
    { argv: ['help', 'inspect', 'all'], command: 'inspect' },
    { argv: ['-h', 'all', '-b', 'x'], command: 'build' },
  ])('$argv is the whole help', ({ argv, command }) => {
    const parsed = parseArguments(argv)
    expect(parsed).toMatchObject({ command, problems: [] })
    expect([...parsed.switches].toSorted()).toEqual(['all', 'help'])
  })

  test.each([
    { argv: ['build', 'build'], what: 'there are two commands: build and build' },
    { argv: ['build', 'plan'], what: 'there are two commands: build and plan' },
    { argv: ['plan', './a', 'inspect'], what: 'there is no command "./a"' },
  ])('$argv: $what', ({ argv, what }) => {
    const { problems } = parseArguments(argv)
    expect(problems.map((problem) => problem.what)).toEqual([what])
    expect(problems[0]?.fix).not.toContain('did you mean')
  })

  test('inspect keeps its operands', () => {
    expect(parseArguments(['inspect', 'a:1', 'out', '--json'])).toMatchObject({
      command: 'inspect',
      operands: ['a:1', 'out'],
    })
  })

  test('engine keeps everything that is not for us', () => {
    const parsed = parseArguments(['--json', 'engine', 'run', '--name', 'x', '--', 'node', '--json', '-h'])
    expect(parsed).toMatchObject({
      command: 'engine',
      operands: ['run', '--name', 'x', '--', 'node', '--json', '-h'],
    })
    expect([...parsed.switches]).toEqual(['json'])
  })
})

describe('what is wrong with a command line', () => {
  test.each([
    { name: 'mistyped flag', argv: ['--platfroms', 'a'], code: 'UNKNOWN_FLAG', text: '--platforms' },
    { name: 'unknown flag', argv: ['--frobnicate'], code: 'UNKNOWN_FLAG', text: '--help' },
    { name: 'unknown short flag', argv: ['-z'], code: 'UNKNOWN_FLAG', text: '-z' },
    { name: 'prototype key', argv: ['--__proto__=1'], code: 'UNKNOWN_FLAG', text: '__proto__' },
    {
      name: "another tool's flag",
      argv: ['--cgroup-parent', 'x'],
      code: 'RENAMED_INPUT',
      text: 'leave it out',
    },
    { name: 'mistyped command', argv: ['biuld'], code: 'UNKNOWN_COMMAND', text: 'build' },
    {
      name: '--bake with a file',
      argv: ['--bake', 'docker-bake.hcl'],
      code: 'FLAG_NOT_FOR_COMMAND',
      text: '--bake-file docker-bake.hcl',
    },
    {
      name: 'plan --bake with a file',
      argv: ['plan', '--bake', './ci/docker-bake.json'],
      code: 'FLAG_NOT_FOR_COMMAND',
      text: '--bake-file ./ci/docker-bake.json',
    },
    { name: '--bake without plan', argv: ['--bake'], code: 'FLAG_NOT_FOR_COMMAND', text: 'plan --bake' },
    {
      name: 'a flag that inspect does not use',
      argv: ['inspect', 'out', '--push'],
      code: 'FLAG_NOT_FOR_COMMAND',
      text: '--push is not for inspect',
    },
    { name: 'two contexts', argv: ['./a', './b'], code: 'UNKNOWN_COMMAND', text: './a' },
    { name: 'missing value at the end', argv: ['--tag'], code: 'NO_VALUE', text: '--tag' },
    { name: 'a flag in place of a value', argv: ['--tag', '--push'], code: 'NO_VALUE', text: '--tag' },
    { name: 'an unset variable as value', argv: ['-t', ''], code: 'NO_VALUE', text: 'unset variable' },
  ])('$name', ({ argv, code, text }) => {
    const { problems } = parseArguments(argv)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(JSON.stringify(problems)).toContain(text)
  })

  test('all at once', () => {
    expect(parseArguments(['--foo=1', '--bra', 'x', '--tag', 'frob', 'frob']).problems).toHaveLength(3)
  })
})
