import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import type { ParentBuild } from '../../src/dockerfile/parent/parent-build.ts'
import type { ParentDockerfile } from '../../src/dockerfile/parent/write-parent.ts'
import { writeParent } from '../../src/dockerfile/parent/write-parent.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { sourceNames } from '../../src/dockerfile/used-stages.ts'
import type { Platform } from '../../src/model/platform.ts'
import { corpus } from './corpus.ts'
import type { ParentCase } from './parent-corpus.ts'
import { amd64, arm64, parentCorpus, parentOf } from './parent-corpus.ts'
import { structureOf } from './stage-structure.ts'

/** Odd ones that cannot be built here, and can be read. */
const odd: readonly ParentCase[] = corpus.flatMap(({ name, file, target, contexts, buildArgs }) => {
  const dockerfile = readDockerfile(readFileSync(file, 'utf8'))
  if (dockerfile.problem !== null || /^(?:unknown|number)-target$/.test(name)) return []
  const build = (id: string, args: Record<string, string>): ParentBuild => ({
    ...{ id, target, platform: amd64, buildArgs: { ...buildArgs, ...args } },
  })
  const builds = [build('one', { A: '1', FLAVOR: 'a' }), build('two', { A: '2', B: 'x' })]
  return [{ name, file, dockerfile, contexts, builds, noCacheFilters: [] }]
})

function optionsOf(one: ParentCase, build: Pick<ParentBuild, 'target' | 'buildArgs' | 'platform'>) {
  return { ...build, contexts: Object.fromEntries(one.contexts.map((name) => [name, ''])), native: amd64 }
}

/** BuildKit gives it, and the reader does not know it. */
function asGiven({ name, dockerfile }: ParentCase, build: ParentBuild): ParentBuild {
  if (name !== 'target-stage-argument') return build
  const TARGETSTAGE = build.target ?? dockerfile.stages.at(-1)?.name ?? ''
  return { ...build, buildArgs: { ...build.buildArgs, TARGETSTAGE } }
}

/** What the last stage is made from, on a platform. */
function linked(one: ParentCase, parent: ParentDockerfile, platform: Platform): unknown[] {
  const dockerfile = readDockerfile(parent.text)
  const of = (target: string | null) =>
    structureOf(dockerfile, optionsOf(one, { target, buildArgs: parent.buildArgs, platform }))
  const last = dockerfile.stages.at(-1)
  const base = last?.base.startsWith('parent-of-') === true ? `parent-of-${platform.replace('/', '-')}` : null
  const stage = base === null ? last : dockerfile.stages.find(({ name }) => name === base)
  return (stage?.instructions ?? []).flatMap(sourceNames).map(({ name }) => of(name))
}

function distinct(values: readonly unknown[]): string[] {
  return [...new Set(values.map((value) => JSON.stringify(value, null, 1)))].sort()
}

describe('the parent has what each of its builds has', () => {
  test.each([...parentCorpus, ...odd].map((one) => [one.name, one] as const))('%s', (_, one) => {
    const parent = parentOf(one)
    expect(readDockerfile(parent.text).problem).toBeNull()
    for (const platform of parent.platforms) {
      const builds = one.builds.filter((build) => build.platform === platform)
      const own = builds.map((build) => structureOf(one.dockerfile, optionsOf(one, asGiven(one, build))))
      expect(distinct(linked(one, parent, platform))).toEqual(distinct(own))
    }
  })

  test('more than sixty that BuildKit builds', () => {
    expect(parentCorpus.length).toBeGreaterThan(60)
    expect(odd.length).toBeGreaterThan(60)
  })
})

function write(source: string, ...builds: readonly Partial<ParentBuild>[]): ParentDockerfile {
  const all = builds.map((build, at) => ({
    ...{ id: `${at}`, target: null, buildArgs: {}, platform: amd64 },
    ...build,
  }))
  const options = { contexts: {}, noCacheFilters: ['Shared'], native: amd64 }
  const written = writeParent(readDockerfile(source), all, options)
  if ('why' in written) throw new Error(written.why)
  return written
}

const redis = { buildArgs: { FLAVOR: 'redis', SAME: '1' } }
const kafka = { buildArgs: { FLAVOR: 'kafka', SAME: '1' } }
const sample = `# syntax=docker/dockerfile:1
# escape=\\
FROM base AS shared
RUN make
FROM base
COPY --from=shared /x /x
ARG FLAVOR=all
ARG SAME
RUN install $FLAVOR
`

describe('what is written', () => {
  test('stages that are alike once, and the others with what they are given', () => {
    expect(write(sample, redis, kafka)).toEqual({
      text: `# syntax=docker/dockerfile:1
# check=skip=all
FROM base AS shared
RUN make
FROM base AS stage-1
COPY --from=shared /x /x
ARG FLAVOR='redis'
ARG SAME
RUN install $FLAVOR
FROM base AS stage-1-2
COPY --from=shared /x /x
ARG FLAVOR='kafka'
ARG SAME
RUN install $FLAVOR
FROM scratch AS parent
COPY --link --from=stage-1 /.no-such-fil[e] /
COPY --link --from=stage-1-2 /.no-such-fil[e] /
`,
      buildArgs: { SAME: '1' },
      platforms: [amd64],
      noCacheFilters: ['shared'],
      stages: new Map([
        ['shared', { index: 0, builds: ['0', '1'] }],
        ['stage-1', { index: 1, builds: ['0'] }],
        ['stage-1-2', { index: 1, builds: ['1'] }],
      ]),
    })
  })

  test('builds that differ in nothing that a step sees are one', () => {
    const { stages } = write('FROM base\nRUN make\n', redis, kafka)
    expect(stages).toEqual(new Map([['stage-0', { index: 0, builds: ['0', '1'] }]]))
  })

  test('a platform that one variant lacks is not built for it', () => {
    const { text } = write('FROM base\nARG FLAVOR\nRUN make\n', redis, kafka, { ...redis, platform: arm64 })
    expect(text.slice(text.indexOf('FROM scratch'))).toBe(`FROM scratch AS parent-of-linux-amd64
COPY --link --from=stage-0 /.no-such-fil[e] /
COPY --link --from=stage-0-2 /.no-such-fil[e] /
FROM scratch AS parent-of-linux-arm64
COPY --link --from=stage-0 /.no-such-fil[e] /
FROM parent-of-\${TARGETOS}-\${TARGETARCH}\${TARGETVARIANT}
`)
  })
})

describe('what cannot be written says why', () => {
  const why = (source: string, ...builds: readonly Partial<ParentBuild>[]) => {
    try {
      return write(source, ...builds).text
    } catch (error) {
      return (error as Error).message
    }
  }
  const from = 'FROM base\nARG FLAVOR\nRUN make\n'

  test.each([
    ['# syntax=example.com/other\nFROM base\n', [redis], 'another frontend reads it: example.com/other'],
    [
      '# syntax=docker/dockerfile:1.3\nFROM base\n',
      [redis],
      'its frontend is too old: docker/dockerfile:1.3',
    ],
    ['FROM\n', [redis], 'line 1: FROM requires either one or three arguments'],
    ['FROM base AS scratch\n', [redis], 'a stage is named scratch'],
    ['FROM base\nRUN \uFFFD\n', [redis], 'it is not UTF-8'],
    [from, [{ target: 'none' }], 'it has no stage none'],
    [
      from,
      [{ buildArgs: { http_proxy: 'a' } }, redis],
      'the build argument http_proxy is not the same for all',
    ],
    [
      from,
      [{ buildArgs: { BUILDKIT_SYNTAX: 'docker/dockerfile:1' } }, redis],
      'the build argument BUILDKIT_SYNTAX is not the same for all',
    ],
    [
      from,
      [{ buildArgs: { TARGETARCH: 'a' } }, redis],
      'the build argument TARGETARCH replaces an automatic one',
    ],
    [
      from,
      [{ buildArgs: { FLAVOR: 'a\nb' } }, redis],
      'the value of the build argument FLAVOR has several lines',
    ],
    ['FROM base-$TARGETSTAGE\n', [redis], 'line 1: FROM depends on TARGETSTAGE'],
    ['FROM --new=x base\n', [redis], 'line 1: FROM has the flag --new=x'],
    ['ARG FLAVOR\nFROM $FLAVOR\n', [{ buildArgs: { FLAVOR: 'a b' } }, redis], 'FROM names a b'],
    [
      'FROM base AS a\nONBUILD COPY --from=late / /\nFROM base AS late\nFROM a\n',
      [redis],
      'ONBUILD names a stage that comes later: late',
    ],
    ['FROM base\nARG "A$B"=x\n', [redis], 'ARG has a name that is made from others: "A$B"'],
    [
      `FROM base\nRUN a \\\n${`${'b'.repeat(40_000)} \\\n`.repeat(2)} c\n`,
      [redis],
      'a line would be longer than 64 KB',
    ],
    [`FROM base\n${`RUN ${'b'.repeat(60_000)}\n`.repeat(20)}`, [redis], 'it would be longer than 1 MB'],
  ] as const)('%j', (source, builds, reason) => {
    expect(why(source, ...builds)).toBe(reason)
  })

  test('a base that is made from the builder, while that is not known', () => {
    const dockerfile = readDockerfile('FROM base-$BUILDARCH\n')
    const build = { id: 'a', target: null, buildArgs: {}, platform: amd64 }
    expect(writeParent(dockerfile, [build], { contexts: {}, noCacheFilters: [], native: null })).toEqual({
      why: 'line 1: FROM depends on the builder',
    })
  })
})
