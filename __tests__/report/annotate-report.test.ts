import { describe, expect, test } from '@jest/globals'

import { annotate } from '../../src/doors/annotate.ts'
import type { StepFailure } from '../../src/model/build-result.ts'
import type { ReportedCell, RunReport } from '../../src/model/report.ts'
import { annotateGrowth } from '../../src/report/annotate-growth.ts'
import { annotateReport } from '../../src/report/annotate-report.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { annotateProblems } from '../../src/report/problems.ts'
import { capturedPrinter } from '../terminal/captured-printer.ts'
import { runnerCommands } from '../terminal/runner-oracle.ts'
import { oneVariantChanged } from './sample-caches.ts'
import { failingRun, pushedRun } from './sample-run.ts'

const checkout = '/home/runner/work/worker/worker'

const failure = (line: number | null, change: Partial<StepFailure> = {}): StepFailure => ({
  step: '[worker 3/4] RUN make',
  output: ['first', 'last'],
  exitCode: 2,
  message: 'process "/bin/sh -c make" did not complete successfully: exit code: 2',
  dockerfile: line === null ? null : { file: 'Dockerfile', line, excerpt: [] },
  problem: null,
  ...change,
})

/** The run with these failures, one for each cell in order. */
function failing(failures: readonly StepFailure[], change: Partial<RunReport> = {}): RunReport {
  const report = assembleReport(pushedRun())
  const cells = report.cells.map((cell, at): ReportedCell => {
    const own = failures[at] ?? null
    return own === null ? cell : { ...cell, outcome: 'failed', failure: own }
  })
  return { ...report, cells, ...change }
}

describe('a failing Dockerfile line', () => {
  test('is one error with its cells, its command and its last lines, at its line of the file', () => {
    const [redis, crash, ...more] = annotateReport(assembleReport(failingRun()))
    expect(more.map(({ title }) => title)).toEqual(['BUILD_FAILED'])
    expect(redis).toMatchObject({
      level: 'error',
      title: expect.stringMatching(/^redis linux\/amd64, redis linux\/arm64: RUN npm ci/),
      file: `${checkout}/Dockerfile`,
      line: 28,
    })
    const lines = redis?.message.split('\n') ?? []
    expect(lines[0]).toMatch(/ failed with exit code 1$/)
    expect(lines.at(-1)).toMatch(/^npm error A complete log/)
    expect(crash).toMatchObject({ title: expect.stringMatching(/^minimal linux\/arm64: RUN node/), line: 44 })
    expect(crash?.message).toContain('fix: use a native arm64 machine')
  })

  test('is one, though its steps differ by what they expand and print', () => {
    const failures = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      failure(7, { step: `[worker 3/4] RUN make ${name}`, output: [name] }),
    )
    const annotations = annotateReport(failing(failures))
    expect(annotations).toHaveLength(1)
    expect(annotations[0]?.title).toMatch(/^(?:[^,]+, ){3}[^,]+ and 1 more: RUN make a$/)
  })

  test('has no line where only the step is known', () => {
    const [annotation] = annotateReport(failing([failure(null)]))
    expect(annotation).not.toHaveProperty('file')
    expect(annotation?.title).toMatch(/: RUN make$/)
  })

  test.each([
    ['elsewhere', 'https://github.com/acme/worker.git', null],
    ['another file than the one that failed', checkout, `${checkout}/other.Dockerfile`],
  ])('is told in words where the Dockerfile is %s', (_, context, file) => {
    const report = failing([failure(7)])
    const build = { ...report.plan.build, context, file }
    const [annotation] = annotateReport({ ...report, plan: { ...report.plan, build } })
    expect(annotation).not.toHaveProperty('file')
    expect(annotation?.message).toMatch(/^Dockerfile:7: /)
  })

  test("is in the Dockerfile of its cell's target, with a bake file", () => {
    const report = failing([failure(7)])
    const targets = { all: { dockerfile: `${checkout}/images/Dockerfile` } }
    const bake = { files: ['docker-bake.hcl'], targets, annotations: {}, ownTags: true, warnings: [] }
    const plan = { ...report.plan, bake }
    expect(annotateReport({ ...report, plan })[0]).toMatchObject({
      file: `${checkout}/images/Dockerfile`,
      line: 7,
    })
  })
})

describe('a layer that grew', () => {
  const usual = { share: 0.01, bytes: 1_000_000 }
  const grownBy = (bytes: number, created: string, pullRequest: number | null = 7): RunReport => {
    const report = assembleReport(oneVariantChanged())
    const cells = report.comparison!.cells.map((one, at) => ({
      ...one,
      compressedBytes: at % 2 === 0 ? bytes : 0,
      grown: [{ createdBy: created, bytes, beforeBytes: null }],
    }))
    const source = { ...report.source, pullRequest }
    return { ...report, source, comparison: { ...report.comparison!, cells } }
  }
  const made = 'COPY /app/node_modules node_modules/ # buildkit'

  test('is a notice at its line, once for all images that grew alike', () => {
    const [notice, ...more] = annotateGrowth(grownBy(2_000_000, made), usual)
    expect(more).toEqual([])
    expect(notice).toMatchObject({
      level: 'notice',
      title: '8 images: +2.00 MB',
      message: '+2.00 MB, a new layer: COPY /app/node_modules node_modules/',
      file: `${checkout}/Dockerfile`,
      line: expect.any(Number),
    })
  })

  test.each([
    ['below the threshold', grownBy(900_000, made)],
    ['it became smaller', grownBy(-2_000_000, made)],
    ['no line made it', grownBy(2_000_000, 'ADD rootfs.tar.xz / # buildkit')],
    ['no pull request', grownBy(2_000_000, made, null)],
    ['nothing to compare with', { ...grownBy(2_000_000, made), comparison: null }],
  ])('%s: nothing is said', (_, report) => {
    expect(annotateGrowth(report, usual)).toEqual([])
  })
})

describe('all of them', () => {
  test('the line of most cells comes first', () => {
    const failures = [failure(7), failure(9), failure(9)]
    expect(annotateReport(failing(failures)).map(({ line }) => line)).toEqual([9, 7])
  })

  test('of other problems those at a place come first, and at most eight', () => {
    const problems = Array.from({ length: 20 }, (_, at) => ({
      code: `P${at}`,
      what: 'x',
      ...(at > 16 && { where: `Dockerfile:${at}` }),
    }))
    const told = annotateProblems(problems, 'warning')
    expect(told.map(({ title }) => title)).toEqual(['P17', 'P18', 'P19', 'P0', 'P1', 'P2', 'P3', 'more'])
    expect(told.at(-1)).toEqual({
      level: 'warning',
      title: 'more',
      message: expect.stringMatching(/^and 13 more/),
    })
  })

  const many = Array.from({ length: 9 }, (_, at) => failure(at + 1))
  const problem = (at: number) => ({ code: 'X', what: `problem ${at}` })

  test('come before other problems, and what only follows from them is none', () => {
    const problems = [{ code: 'NOTHING_PUBLISHED', what: 'no tag was moved' }, problem(1)]
    const annotations = annotateReport(failing([failure(7)], { problems }))
    expect(annotations.map(({ title }) => title)).toEqual([expect.stringMatching(/RUN make/), 'X'])
    expect(annotateReport(failing([], { problems })).map(({ title }) => title)).toEqual([
      'NOTHING_PUBLISHED',
      'X',
    ])
  })

  test.each([
    [1, 10, 'problem 0'],
    [2, 10, 'and 2 more: see the log and the job summary'],
    [50, 10, 'and 50 more: see the log and the job summary'],
  ])('with %d other problems are %d', (count, length, last) => {
    const problems = Array.from({ length: count }, (_, at) => problem(at))
    const annotations = annotateReport(failing(many, { problems }))
    expect(annotations).toHaveLength(length)
    expect(annotations.at(-1)?.message).toBe(last)
  })
})

describe('as the runner reads them', () => {
  const told = (report: RunReport, door: { cwd: string; env: NodeJS.ProcessEnv }): string => {
    const { printer, stdout } = capturedPrinter({ mode: 'ci-github', runner: true })
    annotate(annotateReport(report), { printer, door })
    return stdout()
  }

  test('the file is told from the checkout, wherever the run was started', () => {
    const door = { cwd: `${checkout}/deep/down`, env: { GITHUB_WORKSPACE: checkout } }
    expect(told(failing([failure(7)]), door)).toMatch(/^::error title=[^:]*,file=Dockerfile,line=7::/)
  })

  test('a file outside it is told in words', () => {
    const output = told(failing([failure(7)]), { cwd: '/', env: { GITHUB_WORKSPACE: '/elsewhere' } })
    expect(output).not.toContain('file=')
    expect(output).toContain(`::${checkout}/Dockerfile:7: `)
  })

  test('hostile text stays text, and the last lines are never cut off', () => {
    const nasty = [
      '\n::add-mask::x',
      '\r\n::set-env name=A::b',
      '##[add-path]/x',
      '#\u200b#[error]x',
      '%0A::stop-commands::x',
      'a,file=b:c%3A::error::d',
      '\u2028::error::e',
      '\x1b[2J',
    ]
    const long = 'x'.repeat(5000)
    const everything = nasty.join('')
    const report = failing([
      failure(7, {
        step: `[s 1/1] RUN ${everything}${long}`,
        output: [...Array.from({ length: 30 }, () => long), ...nasty, 'the last line'],
        message: everything,
        problem: { code: everything, what: everything, why: everything + long, fix: long },
      }),
    ])
    const output = told(report, { cwd: checkout, env: {} })
    expect(runnerCommands(output).map(({ name }) => name)).toEqual(['error'])
    expect(output.trimEnd().split('\n')).toHaveLength(1)
    expect(output).toMatch(/,file=Dockerfile,line=7::/)
    expect(output).toContain('the last line')
  })
})

describe('mistakes in variants.yml', () => {
  const told = (where: string): string => {
    const { printer, stdout } = capturedPrinter({ mode: 'ci-github', runner: true })
    const door = { cwd: `${checkout}/sub`, env: { GITHUB_WORKSPACE: checkout } }
    annotate(annotateProblems([{ code: 'A', what: 'a', where }]), { printer, door })
    return stdout()
  }

  test.each([
    ['variants.yml:12:5', 'file=sub/variants.yml,line=12,col=5::a'],
    ['../my files/the variants.yaml:2:1', 'file=my files/the variants.yaml,line=2,col=1::a'],
    [`${checkout}/ci/variants.yml:3:4`, 'file=ci/variants.yml,line=3,col=4::a'],
    ['Dockerfile:3', 'file=sub/Dockerfile,line=3::a'],
    ['--platforms', 'title=A::a'],
    ['input tags', 'title=A::a'],
    ['/etc/variants.yml:3:4', 'title=A::/etc/variants.yml:3:4: a'],
  ])('at %s', (where, expected) => {
    expect(told(where)).toBe(`::error ${expected.startsWith('title') ? '' : 'title=A,'}${expected}\n`)
  })
})
