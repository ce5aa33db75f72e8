import { describe, expect, test } from '@jest/globals'
import { SecretMask } from '../../src/text/secret-mask.ts'
import { capturedPrinter } from './captured-printer.ts'
import { runnerCommands } from './runner-oracle.ts'

describe('where text goes', () => {
  test.each([
    { name: 'a terminal', options: {}, stdout: 'report\n', stderr: 'note\nalert\n' },
    {
      name: 'GitHub: one pipe, in order',
      options: { runner: true },
      stdout: 'note\nalert\nreport\n',
      stderr: '',
    },
    { name: 'a program reads stdout', options: { json: true }, stdout: 'report\n', stderr: 'note\nalert\n' },
    {
      name: 'a program in GitHub',
      options: { json: true, runner: true },
      stdout: 'report\n',
      stderr: 'note\nalert\n',
    },
    { name: 'quiet', options: { mode: 'quiet' as const }, stdout: 'report\n', stderr: 'alert\n' },
  ])('$name', ({ options, ...expected }) => {
    const { printer, stdout, stderr } = capturedPrinter(options)
    printer.note('note')
    printer.alert('alert')
    printer.result('report\n')
    expect({ stdout: stdout(), stderr: stderr() }).toMatchObject({
      stdout: expected.stdout,
      stderr: expected.stderr,
    })
  })
})

describe('on GitHub', () => {
  const github = { mode: 'ci-github', runner: true } as const

  test('groups fold, and are balanced', () => {
    const { printer, stdout } = capturedPrinter(github)
    printer.group('✓ redis linux/arm64', ['8.2 s  RUN npm ci'])
    expect(stdout()).toBe('::group::✓ redis linux/arm64\n  8.2 s  RUN npm ci\n::endgroup::\n')
  })

  test('an annotation is escaped as the runner undoes it', () => {
    const { printer, stdout } = capturedPrinter(github)
    printer.annotate({ level: 'error', title: 'A,B:C', message: '100 %\nnext', file: 'Dockerfile', line: 28 })
    expect(stdout()).toBe('::error title=A%2CB%3AC,file=Dockerfile,line=28::100 %25%0Anext\n')
  })

  test('a title cannot end its command', () => {
    const { printer, stdout } = capturedPrinter(github)
    printer.group('a\n::add-mask::x', [])
    expect(runnerCommands(stdout()).map(({ name }) => name)).toEqual(['group', 'endgroup'])
  })

  test('the fence stops commands while the body runs, and opens when it throws', async () => {
    const { printer, stdout } = capturedPrinter(github)
    await expect(printer.fenced(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(runnerCommands(stdout()).map(({ name }) => name)).toEqual(['stop-commands'])
  })

  test('our own commands pass the fence, behind a token that is new each time', async () => {
    const { printer, stdout } = capturedPrinter(github)
    const annotate = () => {
      printer.annotate({ level: 'notice', message: 'hello' })
      return Promise.resolve()
    }
    await printer.fenced(() => printer.fenced(annotate))
    const commands = runnerCommands(stdout())
    expect(commands.map(({ name }) => name)).toEqual(['stop-commands', 'notice', 'stop-commands'])
    expect(new Set(commands.map(({ data }) => data)).size).toBe(3)
  })
})

test('nothing is a command where no runner reads', async () => {
  const { printer, stdout, stderr } = capturedPrinter({ mode: 'ci' })
  printer.group('title', ['line'])
  printer.annotate({ level: 'error', message: 'x' })
  await printer.fenced(() => {
    printer.child('p', 'text')
    return Promise.resolve()
  })
  expect(stdout() + stderr()).toBe('title\n  line\np │ text\n')
})

test('JSON stays the same value, and holds nothing that somebody obeys', () => {
  const value = { text: '##[add-mask]x \u202e\u2028\u009b31m #\u200d#[ \u{e0041}' }
  const { printer, stdout } = capturedPrinter({ json: true, runner: true })
  printer.data(JSON.stringify(value, null, 2))
  expect(JSON.parse(stdout())).toEqual(value)
  expect(runnerCommands(stdout())).toEqual([])
  expect(stdout()).toMatch(/^[\n -~]*$/)
  const once = stdout()
  printer.result(`${JSON.stringify(value, null, 2)}\n`)
  expect(stdout()).toBe(once + once)
})

test('colours of our own pass the last gate, other sequences do not', () => {
  const { printer, stderr } = capturedPrinter({ color: true })
  printer.note(`${printer.styles.bad('red')} \x1b[2Jx \x1b]0;t\x07`)
  expect(stderr()).toBe('\x1b[31mred\x1b[39m x \n')
})

describe('secrets are hidden', () => {
  const mask = new SecretMask()
  for (const secret of ['hunter2', 'to%ken', 'group', 'null', '": "']) mask.hide(secret)

  test('in everything that is printed, also with an escape sequence within', () => {
    const { printer, stdout, stderr } = capturedPrinter({ mask })
    printer.note('a hunter2')
    printer.alert('b hun\x1b[2Jter2')
    printer.child('c hunter2', 'one hun\u200bter2\ntwo hunter2')
    printer.group('d hunter2', ['e hunter2'])
    printer.result('f hunter2')
    expect(stdout() + stderr()).not.toContain('hunter2')
    expect(stdout() + stderr()).not.toContain('ter2')
    expect((stdout() + stderr()).match(/\*\*\*/g)).toHaveLength(9)
  })

  test('in annotations, whose commands stay what they are', () => {
    const { printer, stdout } = capturedPrinter({ mask, mode: 'ci-github', runner: true })
    printer.annotate({ level: 'error', message: 'a to%ken', title: 'hunter2' })
    printer.group('b', ['hunter2'])
    expect(stdout()).toBe('::error title=***::a ***\n::group::b\n  ***\n::endgroup::\n')
  })

  test('in JSON as values: it stays JSON', () => {
    const { printer, stdout } = capturedPrinter({ mask, json: true })
    printer.result(JSON.stringify({ a: null, b: 'my hunter2', c: 'x": "y' }, null, 2))
    expect(JSON.parse(stdout())).toEqual({ a: null, b: 'my ***', c: 'x***y' })
  })

  test('not in what another program is to work with', () => {
    const { printer, stdout } = capturedPrinter({ mask, json: true })
    printer.data('{"context":"hunter2"}')
    expect(stdout()).toBe('{"context":"hunter2"}\n')
  })
})
