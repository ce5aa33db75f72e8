import { describe, expect, test } from '@jest/globals'
import { heartbeat } from '../../src/terminal/calm-log.ts'
import { applyEvent, startProgress } from '../../src/terminal/cell-progress.ts'
import { createLineAssembler } from '../../src/terminal/line-assembler.ts'
import { watchBuild } from '../../src/terminal/watch-build.ts'
import { capturedPrinter } from './captured-printer.ts'
import { runnerCommands } from './runner-oracle.ts'
import { cellsOf, digestOf, doneCell, failedCell, log, middleOfBuild, native, step } from './sample-build.ts'

const cells = cellsOf(['all', 'redis'])
const build = { cells, native, now: () => 0 }

describe('the calm log', () => {
  test('tells each cell once it is done, with the steps that took time', async () => {
    const { printer, stderr } = capturedPrinter({ mode: 'ci' })
    const watcher = await watchBuild(printer, build)
    middleOfBuild(cells).forEach((event) => watcher.event(event))
    const before = stderr()
    await watcher.end('failed')
    expect(before).toBe(`✓ all linux/amd64 · built in 9.4 s · 3 steps · 1 cached
        8.2 s   [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline
        0.4 s   [worker 6/6] RUN node dist/main.js --check > BUILD.json
`)
    expect(stderr().slice(before.length))
      .toBe(`✗ all linux/arm64 · failed in 12 s · 3 steps · 1 cached · emulated
         11 s   [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline
        1.0 s ✗ [worker 6/6] RUN node dist/main.js --check > BUILD.json
– redis linux/amd64 · stopped · 3 steps · 1 cached
– redis linux/arm64 · stopped · 3 steps · 1 cached · emulated

`)
  })

  test('counts from the start of this run, also where BuildKit tells of an older one', async () => {
    const { printer, stderr } = capturedPrinter({ mode: 'ci' })
    const watcher = await watchBuild(printer, { ...build, now: () => 9000 })
    const stale = { startedMs: 100, completedMs: 200, cached: true }
    watcher.event(step(cells[0]!, '[base 1/2] FROM node', stale))
    doneCell(cells[0]!).forEach((event) => watcher.event(event))
    await watcher.end('ok')
    expect(stderr()).toBe(`✓ all linux/amd64 · built in 1.4 s · 3 steps · 1 cached
        0.3 s   [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline
        0.4 s   [worker 6/6] RUN node dist/main.js --check > BUILD.json

`)
  })

  test('folds on GitHub, with balanced groups', async () => {
    const { printer, stdout, stderr } = capturedPrinter({ mode: 'ci-github', runner: true })
    await printer.fenced(async () => {
      const watcher = await watchBuild(printer, build)
      middleOfBuild(cells).forEach((event) => watcher.event(event))
      await watcher.end('failed')
    })
    const names = runnerCommands(stdout())
      .map(({ name }) => name)
      .filter((name) => name !== 'stop-commands')
    expect(names).toEqual([
      'group',
      'endgroup',
      'group',
      'endgroup',
      'group',
      'endgroup',
      'group',
      'endgroup',
    ])
    expect(stderr()).toBe('')
  })

  test('a step that cells share is told once', async () => {
    const { printer, stderr } = capturedPrinter({ mode: 'ci' })
    const watcher = await watchBuild(printer, build)
    for (const cell of cells) {
      watcher.event(
        step(cell, '[packages 5/5] RUN npm ci', {
          digest: digestOf('shared'),
          startedMs: 100,
          completedMs: 9000,
        }),
      )
      doneCell(cell).forEach((event) => watcher.event(event))
    }
    await watcher.end('ok')
    expect(stderr().match(/\[packages 5\/5\]/g)).toHaveLength(1)
  })

  test('the heartbeat names what runs, longest first, shared steps once', () => {
    const progress = middleOfBuild(cells).reduce(applyEvent, startProgress(cells, native))
    expect(heartbeat(progress, { now: 44_000, startedMs: 500 })).toBe(`… 44 s: 1 of 4 cells built, 2 running
           42 s   redis linux/amd64: [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline
           41 s   redis linux/arm64: [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline`)
  })

  test('no step output, but the notice that BuildKit clipped it', async () => {
    const { printer, stderr } = capturedPrinter({ mode: 'ci' })
    const watcher = await watchBuild(printer, build)
    watcher.event(step(cells[0]!, '[x 1/1] RUN yes', { startedMs: 1 }))
    watcher.event(
      log(digestOf(`${cells[0]!.id} [x 1/1] RUN yes`), 'y\ny\n[output clipped, log limit 2MiB reached]\n'),
    )
    await watcher.end('cancelled')
    expect(stderr()).toContain('all linux/amd64 │ [output clipped, log limit 2MiB reached]\n')
    expect(stderr()).not.toContain('│ y')
  })
})

describe('the plain log', () => {
  test('every line behind its cell, a shared step announced once', async () => {
    const { printer, stderr } = capturedPrinter({ mode: 'plain' })
    const watcher = await watchBuild(printer, build)
    const shared = { digest: digestOf('shared'), startedMs: 1000 }
    cells.forEach((cell) => watcher.event(step(cell, '[packages 5/5] RUN npm ci', shared)))
    watcher.event(log(shared.digest, 'added 1 pack'))
    watcher.event(log(shared.digest, 'age\r'))
    watcher.event(log(shared.digest, '\nno line break'))
    cells.forEach((cell) =>
      watcher.event(step(cell, '[packages 5/5] RUN npm ci', { ...shared, completedMs: 3100 })),
    )
    failedCell(cells[0]!).forEach((event) => watcher.event(event))
    await watcher.end('failed')
    expect(stderr()).toBe(`all linux/amd64 │ > [packages 5/5] RUN npm ci
all linux/amd64 │ added 1 package
all linux/amd64 │ no line break
all linux/amd64 │ ✓ [packages 5/5] RUN npm ci (2.1 s)
all linux/amd64 │ > [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline
all linux/amd64 │ ✓ [dependencies 4/4] RUN npm ci --omit=dev --prefer-offline (11 s)
all linux/amd64 │ > [worker 6/6] RUN node dist/main.js --check > BUILD.json
all linux/amd64 │ ✗ [worker 6/6] RUN node dist/main.js --check > BUILD.json: exit code: 139

`)
  })

  test('quiet says nothing', async () => {
    const { printer, stdout, stderr } = capturedPrinter({ mode: 'quiet' })
    const watcher = await watchBuild(printer, build)
    middleOfBuild(cells).forEach((event) => watcher.event(event))
    await watcher.end('failed')
    printer.note('x')
    printer.child('p', 'x')
    expect(stdout() + stderr()).toBe('')
  })
})

test('a note while the live view is drawn stands above it, whole; nothing else is left', async () => {
  const { printer, stderr } = capturedPrinter({ mode: 'tty' })
  const watcher = await watchBuild(printer, build)
  middleOfBuild(cells).forEach((event) => watcher.event(event))
  await new Promise((resolve) => setTimeout(resolve, 250))
  printer.note('a note')
  await new Promise((resolve) => setTimeout(resolve, 250))
  await watcher.end('ok')
  expect(screenAfter(stderr()).join('\n').trim()).toBe('a note')
  expect(stderr()).toContain('redis  linux/arm64')
})

/* eslint-disable no-control-regex -- the sequences are what is read */
/** What a terminal shows in the end, for the few sequences that the view uses: cursor up, erase line, erase below, to column. */
function screenAfter(output: string): string[] {
  const rows: string[] = ['']
  let row = 0
  for (const [, code, up, text] of output.matchAll(/(\x1b\[(\d*)[A-Za-z]|\x1b\[\?\d+[hl])|([^\x1b]+)/g)) {
    if (text !== undefined) {
      const [first = '', ...rest] = text.split('\n')
      rows[row] = `${rows[row] ?? ''}${first}`
      for (const line of rest) rows[++row] = line
    } else if (code?.endsWith('A') === true) row = Math.max(0, row - Number(up === '' ? 1 : up))
    else if (code?.endsWith('K') === true) rows[row] = ''
    else if (code?.endsWith('J') === true) rows.length = row + 1
  }
  return rows
}

test('LG-06: a million lines leave no memory behind', async () => {
  let bytes = 0
  const { Writable } = await import('node:stream')
  const sink = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      bytes += chunk.length
      done()
    },
  })
  const { createPrinter } = await import('../../src/terminal/printer.ts')
  const printer = createPrinter({
    stdout: sink,
    stderr: sink,
    mode: 'plain',
    runner: true,
    color: false,
    columns: 100,
    json: false,
  })
  const watcher = await watchBuild(printer, build)
  const vertex = digestOf('loud')
  watcher.event(step(cells[0]!, '[x 1/1] RUN loud', { digest: vertex, startedMs: 1 }))
  const before = process.memoryUsage().rss
  for (let index = 0; index < 10_000; index++)
    watcher.event(log(vertex, `step ${index} of the loud program, in colour \x1b[32mok\x1b[0m\n`.repeat(100)))
  await watcher.end('ok')
  expect(bytes).toBeGreaterThan(60_000_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
})

describe('chunks become lines', () => {
  test.each([
    { name: 'cut anywhere', chunks: ['a', 'b\nc', '\n', 'd'], lines: ['ab\n', 'c\n', 'd'] },
    { name: 'between \\r and \\n', chunks: ['a\r', '\nb\n'], lines: ['a\r\nb\n'] },
    { name: 'empty lines', chunks: ['\n\n'], lines: ['\n\n'] },
  ])('$name', ({ chunks, lines }) => {
    const seen: string[] = []
    const assembler = createLineAssembler<string>((_, line) => seen.push(line))
    chunks.forEach((chunk) => assembler.add('k', chunk))
    assembler.endAll()
    expect(seen).toEqual(lines)
  })

  test('a progress bar without line breaks goes out, and holds no memory', () => {
    let seen = 0
    const assembler = createLineAssembler<string>((_, text) => (seen += text.length))
    for (let index = 0; index < 10_000; index++) assembler.add('k', `\rdownloaded ${index} kB`)
    expect(seen).toBeGreaterThan(100_000)
  })
})
