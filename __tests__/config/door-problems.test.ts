import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'

import { inWordsOf, tellIn } from '../../src/config/table/door-problems.ts'
import { inputs } from '../../src/config/table/inputs.ts'

describe('an input that a room names', () => {
  test.each([
    ['leave `load` out', 'leave load out', 'leave --load out'],
    ['add `platforms: linux/arm64`', 'add platforms: linux/arm64', 'add --platforms linux/arm64'],
    ['add `cache: registry`', 'add cache: registry', 'add --cache registry'],
    ['write `driver-opts: a b`', 'write driver-opts: a b', "write --driver-opts 'a b'"],
    ['give it an `id`', 'give it an `id`', 'give it an `id`'],
    ['run `docker login`', 'run `docker login`', 'run `docker login`'],
  ])('%s', (text, action, cli) => {
    expect([inWordsOf('action', text), inWordsOf('cli', text)]).toEqual([action, cli])
  })

  test('wherever a report holds a problem or a reason', () => {
    const problem = { code: 'A', what: '`push` it', why: '`load` it', fix: '`tags` it', where: '`target`' }
    const report = {
      cells: [{ failure: { problem } }],
      cache: { exportReason: '`cache-to`' },
      labels: { a: '`push`' },
    }
    expect(tellIn('cli', report)).toEqual({
      cells: [
        {
          failure: {
            problem: { code: 'A', what: '--push it', why: '--load it', fix: '--tags it', where: '--target' },
          },
        },
      ],
      cache: { exportReason: '--cache-to' },
      labels: { a: '`push`' },
    })
  })
})

/** Names of one word are English words, too. */
const names = inputs.map(({ name }) => name).filter((name) => name.includes('-'))
const bare = new RegExp(`(?<![\\w\`.-])(?:${names.join('|')})(?![\\w-])`)
const rooms = readdirSync(join(import.meta.dirname, '../../src'), {
  recursive: true,
  encoding: 'utf8',
}).filter((file) => /^(?!config|doors|machine|engine|github)[\w-]+\/.*\.ts$/.test(file))

test.each(rooms)('%s names no input in prose but between backticks', (file) => {
  const text = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8')
  expect(
    proseOf(text).filter((words) => bare.test(words) && !words.startsWith('annotations args attest')),
  ).toEqual([])
})

/** Strings and templates of more than a word. */
function proseOf(text: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('room.ts', text, ts.ScriptTarget.Latest))
  return found.filter((words) => words.includes(' '))
}
