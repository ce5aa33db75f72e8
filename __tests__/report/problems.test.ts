import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../src/model/failure.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { renderInspectTable } from '../../src/report/terminal/inspect-table.ts'
import { renderPlan } from '../../src/report/terminal/plan-text.ts'
import { annotateProblems, formatProblems } from '../../src/report/problems.ts'
import { amd64, arm64, imageOf, planOf } from './sample-run.ts'

const unknown = {
  code: 'UNKNOWN_VARIANT',
  what: 'variant "rediss" is not in the set',
  why: 'the set is all, redis, kafka',
  fix: 'did you mean "redis"?',
  where: 'variants.yml:12:5',
}

describe('problems in a terminal', () => {
  test('where, what, why and fix: three lines', () => {
    expect(formatProblems(new Failure('usage', unknown)))
      .toBe(`error[UNKNOWN_VARIANT] variants.yml:12:5: variant "rediss" is not in the set
  the set is all, redis, kafka
  fix: did you mean "redis"?`)
  })

  test('all of them, as warnings, only what is known', () => {
    const text = formatProblems(
      [
        { code: 'A', what: 'a' },
        { code: 'B', what: 'b', fix: 'c' },
      ],
      { level: 'warning' },
    )
    expect(text).toBe('warning[A] a\nwarning[B] b\n  fix: c')
  })

  test('never more than three lines each, whatever the values hold', () => {
    const nasty = 'x\n::add-mask::y\r\x1b[2J##[group]'
    const text = formatProblems([{ code: 'A', what: nasty, why: nasty, fix: nasty, where: nasty }])
    expect(text.split(/[\r\n]/)).toHaveLength(3)
    expect(text).not.toMatch(/\p{Cc}\[|##\[/u)
  })
})

describe('problems as annotations', () => {
  test('at the place in the file', () => {
    expect(annotateProblems([unknown])).toEqual([
      {
        level: 'error',
        title: 'UNKNOWN_VARIANT',
        message:
          'variant "rediss" is not in the set\nthe set is all, redis, kafka\nfix: did you mean "redis"?',
        file: 'variants.yml',
        line: 12,
        col: 5,
      },
    ])
  })

  test.each([
    { where: '--platforms', place: {} },
    { where: 'Dockerfile:28', place: { file: 'Dockerfile', line: 28 } },
    { where: 'deploy/Dockerfile.arm:3', place: { file: 'deploy/Dockerfile.arm', line: 3 } },
  ])('where $where', ({ where, place }) => {
    expect(annotateProblems([{ code: 'A', what: 'a', where }])).toEqual([
      { level: 'error', title: 'A', message: 'a', ...place },
    ])
  })

  test.each([
    { count: 8, last: 'problem 7' },
    { count: 9, last: 'and 2 more: see the log and the job summary' },
    { count: 100, last: 'and 93 more: see the log and the job summary' },
  ])('$count problems make at most eight', ({ count, last }) => {
    const problems = Array.from({ length: count }, (_, index) => ({ code: 'A', what: `problem ${index}` }))
    const annotations = annotateProblems(problems)
    expect(annotations).toHaveLength(8)
    expect(annotations.at(-1)?.message).toBe(last)
  })
})

test('inspect: platforms and the layers that weigh most', () => {
  const plan = planOf(['redis'], [amd64, arm64], { kind: 'push' })
  const platforms = plan.cells.map(imageOf)
  const text = renderInspectTable([{ reference: 'ghcr.io/acme/queue-worker:1.2.0-redis', platforms }], {
    columns: 90,
    styles: plainStyles,
  })
  expect(text).toBe(`ghcr.io/acme/queue-worker:1.2.0-redis

PLATFORM        SIZE  UNPACKED  LAYERS  ATTESTED  DIGEST
linux/amd64  79.8 MB    246 MB       4  yes       sha256:${platforms[0]!.manifest.digest.slice(7, 19)}
linux/arm64  78.8 MB    243 MB       4  yes       sha256:${platforms[1]!.manifest.digest.slice(7, 19)}

6 layers, 157 MB with each counted once; the largest:
  49.7 MB  RUN /bin/sh -c ARCH= && dpkgArch="$(dpkg --print-architecture)" # buildkit
  49.1 MB  RUN /bin/sh -c ARCH= && dpkgArch="$(dpkg --print-architecture)" # buildkit
  28.2 MB  # debian.sh --arch bookworm
  27.8 MB  # debian.sh --arch bookworm
  1.92 MB  COPY /app /app # buildkit
`)
})

test('inspect: several images are one table, a line for each platform; several names of one image are one entry', () => {
  const plan = planOf(['redis', 'kafka'], [amd64, arm64], { kind: 'push' })
  const platformsOf = (variant: string) => plan.cells.filter((cell) => cell.variant === variant).map(imageOf)
  const entry = (tag: string) => ({
    reference: `out:${tag}`,
    platforms: platformsOf(tag.includes('redis') ? 'redis' : 'kafka'),
  })
  const names = ['1.2.0-redis', '1.2-redis', 'latest-redis', '1.2.0-kafka']
  const text = renderInspectTable(names.map(entry), { columns: 60, styles: plainStyles })
  expect(text).toBe(`IMAGE             PLATFORM        SIZE  UNPACKED  LAYERS
out:1.2.0-redis   linux/amd64  79.8 MB    246 MB       4
out:1.2-redis     linux/arm64  78.8 MB    243 MB       4
out:latest-redis
out:1.2.0-kafka   linux/amd64  78.4 MB    241 MB       4
                  linux/arm64  77.3 MB    238 MB       4

7 layers, 157 MB with each counted once; inspect one image to see its layers
`)
  const one = renderInspectTable(names.slice(0, 2).map(entry), { columns: 60, styles: plainStyles })
  expect(one).toMatch(/^out:1\.2\.0-redis\nout:1\.2-redis\n\nPLATFORM/)
  expect(one).toContain('the largest:')
})

test('plan: what would be built, and its tags', () => {
  const plan = planOf(['all', 'redis'], [amd64, arm64], { kind: 'push' })
  expect(renderPlan(plan, { columns: 120, styles: plainStyles }))
    .toBe(`2 variants, 2 platforms, 4 images in one bake
pushed to ghcr.io/acme/queue-worker, selected by the build argument QUEUE_BACKEND
cache: none

VARIANT        PLATFORMS                 TAGS
all (default)  linux/amd64, linux/arm64  1.2.0, 1.2, latest
redis          linux/amd64, linux/arm64  1.2.0-redis, 1.2-redis, latest-redis
`)
})
