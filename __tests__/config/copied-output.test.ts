/** Results of an earlier run that the next one copies into its images. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { warningsOf } from '../../src/config/warnings/warnings.ts'
import { tryRequest } from './request-fixture.ts'

interface Case {
  /** Behind `FROM` and `ARG`, from line 3 on. */
  readonly steps: string
  readonly ignores?: string
  readonly argv?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** Folders that an earlier run left. */
  readonly left?: readonly string[]
}

async function warned({ steps, ignores, argv = [], files = {}, left = ['out'] }: Case) {
  const { request, problems } = await tryRequest({
    files: {
      'variants.yml': 'variant-arg: FLAVOR\nvariants: [all, redis]\n',
      Dockerfile: `FROM alpine\nARG FLAVOR\n${steps}\n`,
      ...(ignores !== undefined && { '.dockerignore': ignores }),
      ...files,
    },
    argv,
    raw: { builds: true },
    prepare: (folder) => {
      for (const name of left) {
        mkdirSync(join(folder, name), { recursive: true })
        writeFileSync(join(folder, name, 'report.json'), '{}')
      }
    },
  })
  expect(problems).toEqual([])
  return request === null ? [] : warningsOf(request).filter(({ code }) => code === 'OUTPUT_COPIED')
}

describe('the results of an earlier run are warned of', () => {
  test.each<[string, Case, string]>([
    ['COPY . .', { steps: 'RUN true\nCOPY . .' }, 'line 4 of the Dockerfile also takes out/'],
    ['ADD of a glob', { steps: 'ADD --link ["*", "/app/"]' }, 'line 3 of'],
    ['a mounted context', { steps: 'RUN --mount=type=bind,target=/src make' }, 'line 3 of'],
    [
      'a folder around it',
      { steps: 'COPY build/ /app/', argv: ['--output', 'build/out'], left: ['build/out'] },
      'also takes build/out/',
    ],
    ['taken back in .dockerignore', { steps: 'COPY . .', ignores: '*\n!out\n' }, 'line 3 of'],
    ['half left out', { steps: 'COPY . .', ignores: 'out/report.json\n' }, 'line 3 of'],
    [
      'where the Dockerfile has a .dockerignore of its own',
      { steps: 'COPY . .', ignores: 'out\n', files: { 'Dockerfile.dockerignore': 'node_modules\n' } },
      'line 3 of',
    ],
  ])('%s', async (_, given, what) => {
    const [warning, ...more] = await warned(given)
    expect(more).toEqual([])
    expect(warning?.what).toContain(what)
    expect(warning?.fix).toMatch(/^write (?:build\/)?out into \.dockerignore .*--output$/)
  })
})

describe('nothing is said', () => {
  test.each<[string, Case]>([
    ['before there are results', { steps: 'COPY . .', left: [] }],
    ['where only sources are copied', { steps: 'COPY src package.json /app/' }],
    ['of another stage or image', { steps: 'COPY --from=alpine . .' }],
    ['of a cache mount', { steps: 'RUN --mount=type=cache,target=/root/.npm npm ci' }],
    ['of results outside the context', { steps: 'COPY . .', argv: ['--output', '../copied-output-test'] }],
    ['of a stage that is not built', { steps: 'FROM alpine AS dev\nCOPY . .\nFROM alpine\nARG FLAVOR' }],
    ...['out', '/out/', 'out/*', '**/out', '*\n!src', 'o?t', '!x\n# y\n\n./out'].map(
      (ignores): [string, Case] => [`with ${JSON.stringify(ignores)}`, { steps: 'COPY . .', ignores }],
    ),
  ])('%s', async (_, given) => {
    expect(await warned(given)).toEqual([])
  })
})
