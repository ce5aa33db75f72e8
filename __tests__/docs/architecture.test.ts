/** The house plan, the house and the page that shows it are one. That the page is up to date: `npm run docs -- --check`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import { floors, rooms } from '../../scripts/house.js'

const root = join(import.meta.dirname, '../..')
const entries = readdirSync(join(root, 'src'), { withFileTypes: true })

test('the root of src/ holds the rooms of the plan, and nothing else', () => {
  expect(entries.filter((entry) => !entry.isDirectory())).toEqual([])
  expect(entries.map(({ name }) => name).toSorted()).toEqual([...rooms.keys()].toSorted())
})

test('the page tells of each room, in the order of the floors', () => {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const [, table = ''] = page.split('| room | takes → gives | drives |')
  const told = [...(table.split('## Walls')[0] ?? '').matchAll(/^\| `([a-z]+)\/` \|/gm)].map(
    ([, room]) => room,
  )
  expect(told).toEqual(floors.flatMap((floor) => Object.keys(floor.rooms)))
})

test('no room may enter one of a floor above it', () => {
  const below = new Map(floors.flatMap((floor, at) => Object.keys(floor.rooms).map((room) => [room, at])))
  const up = [...rooms].flatMap(([room, open]) =>
    [...open]
      .filter((other) => (below.get(other) ?? -1) < (below.get(room) ?? 0))
      .map((other) => `${room} → ${other}`),
  )
  expect(up).toEqual([])
})

describe('the walls', () => {
  const house = mkdtempSync(join(root, 'node_modules/.house-'))
  afterAll(() => rmSync(house, { recursive: true }))

  const breaks = (files: Readonly<Record<string, string>>): readonly string[] => {
    rmSync(join(house, 'src'), { recursive: true, force: true })
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(house, path, '..'), { recursive: true })
      writeFileSync(join(house, path), text)
    }
    writeFileSync(join(house, 'tsconfig.json'), '{}')
    const config = join(root, 'scripts/walls.js')
    const run = ['--config', config, '--output-type', 'json', 'src']
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const text = execFileSync(process.execPath, [program, ...run], { cwd: house, encoding: 'utf8' })
    const { summary } = JSON.parse(text) as { summary: { violations: { rule: { name: string } }[] } }
    return summary.violations.map(({ rule }) => rule.name)
  }

  test.each([
    [
      'a sibling',
      'build',
      "import { a } from '../plan/a.ts'\nexport const b = a",
      'build-enters-only-its-own',
    ],
    [
      'a type',
      'build',
      "import type { A } from '../plan/a.ts'\nexport type B = A",
      'build-enters-only-its-own',
    ],
    ['import()', 'build', "export const b = () => import('../plan/a.ts')", 'build-enters-only-its-own'],
    ['a floor above', 'plan', "export { run } from '../run/run.ts'", 'plan-enters-only-its-own'],
  ])('%s is seen', (_, room, text, rule) => {
    const other = 'export const a = 1\nexport type A = 1\n'
    const files = {
      'src/plan/a.ts': other,
      'src/run/run.ts': 'export const run = 1\n',
      [`src/${room}/b.ts`]: text,
    }
    expect(breaks(files)).toEqual([rule])
  })

  test('a circle is seen', () => {
    const files = {
      'src/plan/a.ts': "import type { B } from './b.ts'\nexport type A = B",
      'src/plan/b.ts': "import type { A } from './a.ts'\nexport type B = A",
    }
    expect(breaks(files)).toContain('no-circles')
  })

  test('a file at the root of src/ is seen', () => {
    expect(
      breaks({ 'src/main.ts': "export { a } from './plan/a.ts'", 'src/plan/a.ts': 'export const a = 1' }),
    ).toEqual(['rooms-only'])
  })
})
