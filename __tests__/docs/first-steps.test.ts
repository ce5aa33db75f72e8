/** What a new user pastes from README and examples/: whole, pinned, and naming this Action by a ref that is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { codeBlocks, exampleFiles, markdownPages, root } from './pages.ts'

interface Workflow {
  readonly name?: string
  readonly on?: object
  readonly permissions?: object
  readonly jobs?: Readonly<Record<string, { readonly 'runs-on'?: string; readonly steps: readonly Step[] }>>
}

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

const pages = markdownPages()
const readme = pages.find(({ path }) => path === 'README.md')
const [block] = readme === undefined ? [] : codeBlocks(readme).filter(({ language }) => language === 'yaml')
const workflow = parse(block?.code ?? '') as Workflow
const steps = Object.values(workflow.jobs ?? {}).flatMap((job) => job.steps)
const texts = [...pages, ...exampleFiles()]

describe("README's workflow", () => {
  test('is a whole one', () => {
    expect(workflow).toMatchObject({
      name: expect.any(String),
      on: { push: { branches: ['main'] } },
      permissions: { contents: 'read', packages: 'write' },
    })
    expect(Object.values(workflow.jobs ?? {}).map((job) => job['runs-on'])).toEqual(['ubuntu-24.04'])
  })

  test('checks out, logs in to the registry that it pushes to, then builds', () => {
    expect(steps.map(({ uses }) => uses.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'docker/login-action',
      'build-variants/action',
    ])
    const [, login, build] = steps
    expect(login?.with).toEqual({
      registry: 'ghcr.io',
      username: '${{ github.actor }}',
      password: '${{ secrets.GITHUB_TOKEN }}',
    })
    expect(build?.with?.['images']).toMatch(/^ghcr\.io\//)
    expect(build?.with?.['push']).toBeDefined()
  })

  test('pins the actions of others as examples/ does', () => {
    const release = exampleFiles().find(({ path }) => path.endsWith('release.yml'))?.text
    const others = steps.map(({ uses }) => uses).filter((uses) => !uses.startsWith('build-variants/'))
    expect(others).toHaveLength(2)
    for (const uses of others) {
      expect(uses).toMatch(/@[0-9a-f]{40}$/)
      expect(release).toContain(uses)
    }
  })
})

describe('how the Action is named', () => {
  /** `v1` from the first release on; until then there is only the branch. */
  const isReleased = /^## \[?v?\d/m.test(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))
  const refs = texts.flatMap(({ text }) =>
    [...text.matchAll(/build-variants\/action@([\w.-]+)/g)].map(([, ref]) => ref),
  )

  test('everywhere the same, by a ref that is there', () => {
    expect(refs.length).toBeGreaterThan(10)
    expect([...new Set(refs)]).toEqual([isReleased ? 'v1' : 'main'])
  })

  test('a clone names no tag before there is one', () => {
    const clones = texts.flatMap(({ text }) =>
      [...text.matchAll(/git clone .*build-variants\/action\.git.*/g)].map(([line]) => line),
    )
    expect(clones.length).toBeGreaterThan(3)
    expect(isReleased || clones.every((line) => !line.includes('--branch'))).toBe(true)
  })
})

test('README clones before anything that needs the clone', () => {
  const shell = readme === undefined ? [] : codeBlocks(readme).filter(({ language }) => language === 'sh')
  const lines = shell.flatMap(({ code }) => code.split('\n'))
  const clone = lines.findIndex((line) => line.startsWith('git clone '))
  const uses = lines.findIndex((line) => /npm |build-variants /.test(line) && !line.startsWith('git clone '))
  expect(clone).toBe(0)
  expect(uses).toBeGreaterThan(clone)
})
