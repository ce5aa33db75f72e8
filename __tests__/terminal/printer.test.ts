import { describe, expect, test } from '@jest/globals'
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
