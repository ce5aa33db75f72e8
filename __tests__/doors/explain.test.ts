import { expect, test } from '@jest/globals'

import { explain } from '../../src/doors/explain.ts'
import { Failure } from '../../src/model/failure.ts'
import { capturedPrinter } from '../terminal/captured-printer.ts'

const problem = {
  code: 'NO_VARIANTS',
  what: 'there is no set',
  fix: 'save this',
  example: 'variants:\n  all: {}\n',
}

function explained(error: unknown, json: boolean) {
  const { printer, stdout, stderr } = capturedPrinter({ json })
  const door = { name: 'action', env: {}, cwd: '/', json, printer: () => printer } as const
  return { exitCode: explain(error, { door, debug: false, json }), stdout: stdout(), stderr: stderr() }
}

test('with --json stdout is the problems and nothing else; what to copy is for people', () => {
  const { exitCode, stdout, stderr } = explained(new Failure('usage', [problem]), true)
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toEqual({ problems: [problem] })
  expect(stderr).toContain('error[NO_VARIANTS] there is no set')
  expect(stderr).toContain(problem.example)
})

test.each([
  { name: 'cancelled', error: new Failure('cancelled', []), codes: [], exitCode: 130 },
  { name: 'a bug', error: new TypeError('x is no function'), codes: ['BUG'], exitCode: 3 },
])('with --json $name is told, too', ({ error, codes, exitCode }) => {
  const told = explained(error, true)
  const { problems } = JSON.parse(told.stdout) as { problems: { code: string }[] }
  expect({ codes: problems.map(({ code }) => code), exitCode: told.exitCode }).toEqual({ codes, exitCode })
})

test('without it stdout is what to copy', () => {
  const { stdout, stderr } = explained(new Failure('usage', [problem]), false)
  expect(stdout).toBe(problem.example)
  expect(stderr).toContain('error[NO_VARIANTS]')
})
