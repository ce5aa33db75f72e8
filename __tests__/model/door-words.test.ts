import { expect, test } from '@jest/globals'
import { flagOf } from '../../src/config/table/input.ts'
import { inputs, inputsOf } from '../../src/config/table/inputs.ts'
import { nameInput, writeInput } from '../../src/model/door-words.ts'

test('every input is called as its flag by the CLI, and by its name in a workflow', () => {
  for (const input of inputsOf('cli')) expect(nameInput('cli', input.name)).toBe(`--${flagOf(input)}`)
  for (const { name } of inputs) expect(nameInput('action', name)).toBe(name)
})

test.each([
  ['push', 'true', '--push', 'push: true'],
  ['allow', 'network.host', '--allow network.host', 'allow: network.host'],
  ['set', '*.args.A=…', "--set '*.args.A=…'", 'set: *.args.A=…'],
  ['variants', "it's", "--variants 'it'\\''s'", "variants: it's"],
  ['bake', 'compose.yml', '--bake-file compose.yml', 'bake: compose.yml'],
])('%s with %s: %s, %s', (name, value, flag, input) => {
  expect(writeInput('cli', name, value)).toBe(flag)
  expect(writeInput('action', name, value)).toBe(input)
})
