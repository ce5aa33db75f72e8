/** A run whose folder for results cannot be written is told all the same: on the terminal, as JSON and to the Action. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { carryOut } from '../../src/doors/carry-out.ts'
import type { Door } from '../../src/doors/door.ts'
import type { RunReport } from '../../src/model/report.ts'
import { SecretMask } from '../../src/text/secret-mask.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { isDraft } from '../../src/files/write-whole.ts'
import { listenForStops } from '../../src/doors/stop-signals.ts'
import { writeFiles } from '../../src/doors/tell-run.ts'
import { plannedFor, sampleRequest } from '../plan/sample-request.ts'
import { failingRun, pushedRun } from '../report/sample-run.ts'
import { capturedPrinter } from '../terminal/captured-printer.ts'
import { namesDuring } from './watch-names.ts'

let folder: string
/** Below a file: neither root nor anybody else can make it. */
let blocked: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carry-out-'))
  writeFileSync(join(folder, 'afile'), '')
  blocked = join(folder, 'afile', 'x')
})
afterEach(() => rmSync(folder, { recursive: true }))

const nobody = { commit: null, url: null, caller: '' }

test('report.json comes last, and what is half written is hidden', async () => {
  const request = sampleRequest({ outDirectory: folder })
  const names = await namesDuring(folder, 'report.json', () =>
    writeFiles(request, { report: assembleReport(pushedRun()), run: nobody }),
  )
  expect(names.filter((name) => !isDraft(name))).toEqual(['summary.md', 'comment.md', 'report.json'])
})

describe('the files of a run cannot be written', () => {
  test('no report.json tells of an earlier run, or that all went well', async () => {
    // A folder in its place: not even root can write it.
    mkdirSync(join(folder, 'summary.md'))
    writeFileSync(join(folder, 'report.json'), '{}')
    const told = await writeFiles(sampleRequest({ outDirectory: folder }), {
      report: assembleReport(pushedRun()),
      run: nobody,
    })
    expect(told).toMatchObject({ reportFile: null, report: { exitCode: 3 } })
    expect(existsSync(join(folder, 'report.json'))).toBe(false)
  })

  test.each([
    { name: 'all went well', facts: pushedRun(), exitCode: 3 },
    { name: 'a cell failed, which is worse', facts: failingRun(), exitCode: 4 },
  ])('$name', async ({ facts, exitCode }) => {
    const report = assembleReport(facts)
    const told = await writeFiles(sampleRequest({ outDirectory: blocked }), { report, run: nobody })
    expect(told).toMatchObject({ reportFile: null, report: { exitCode, outcome: 'failed' } })
    expect(told.report.problems).toEqual([
      ...report.problems,
      expect.objectContaining({ code: 'NOT_WRITABLE', what: `cannot write ${blocked}` }),
    ])
    expect(told.report.publication).toEqual(report.publication)
    expect(told.summary).toContain('NOT_WRITABLE')
    expect(JSON.parse(told.text)).toMatchObject({ exitCode })
  })

  test.each(['layout', 'none'] as const)('output %s: what went wrong before is told, too', async (kind) => {
    const { printer, stdout } = capturedPrinter({ json: true })
    const door: Door = {
      name: 'cli',
      env: { PATH: folder, HOME: folder },
      cwd: folder,
      program: ['node'],
      signal: new AbortController().signal,
      json: true,
      stops: listenForStops(new EventEmitter() as NodeJS.Process),
      mask: new SecretMask(),
      printer: () => printer,
    }
    const request = {
      ...sampleRequest(),
      outDirectory: blocked,
      output: kind === 'layout' ? { kind, directory: blocked } : { kind },
    }
    await carryOut(plannedFor(request), door)
    const { problems, exitCode } = JSON.parse(stdout()) as RunReport
    expect(exitCode).toBeGreaterThan(0)
    expect(problems.map(({ code }) => code)).toEqual([
      kind === 'layout' ? 'OUTPUT_NOT_OURS' : 'NO_DOCKER',
      'NOT_WRITABLE',
    ])
  })
})
