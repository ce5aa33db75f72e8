import { describe, expect, test } from '@jest/globals'
import type { Cell, CellId } from '../../src/model/plan.ts'
import type { ReportedStep } from '../../src/model/report.ts'
import { plainStyles } from '../../src/text/styles.ts'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import { instructionsOf } from '../../src/report/words/name-steps.ts'
import { renderSummary } from '../../src/report/summary/summary.ts'
import { renderTerminalReport } from '../../src/report/terminal/terminal-report.ts'
import { lockfileChanged } from './sample-caches.ts'
import { findingsOf, pushedRun, sampleVariants } from './sample-run.ts'

const cell = (variant: string): Pick<Cell, 'id' | 'variant' | 'buildArgs'> => ({
  id: variant as CellId,
  variant,
  buildArgs: { QUEUE: variant, TLS: '1', COMMON: 'same' },
})
const step = (name: string, cells: string, line: number | null = null): ReportedStep => ({
  name,
  line,
  cells: cells.split(' ') as CellId[],
  emulated: false,
  cached: false,
  ms: 1,
  rebuilt: null,
})

function namesOf(steps: readonly ReportedStep[]): string[] {
  const instructionOf = instructionsOf(steps, ['redis', 'kafka', 'all'].map(cell))
  const groups = new Map(steps.map((one) => [instructionOf(one).key, instructionOf(one).name]))
  return [...groups.values()]
}

describe('one instruction, however many names BuildKit gives it', () => {
  test.each([
    {
      name: 'of one line: what differs is left out',
      steps: [
        step('[a 1/2] RUN x client-redis now', 'redis', 7),
        step('[a 1/2] RUN x client-kafka now', 'kafka', 7),
      ],
      names: ['[a 1/2] RUN x client-$QUEUE now'],
    },
    {
      name: 'of one line, and no argument differs',
      steps: [step('[a 1/2] RUN get amd64', 'redis', 7), step('[a 1/2] RUN get arm64', 'kafka', 7)],
      names: ['[a 1/2] RUN get a…64'],
    },
    {
      name: 'the line is not known: the values of arguments are put back',
      steps: [step('[a 1/2] RUN x redis/redis', 'redis'), step('[a 1/2] RUN x kafka/kafka', 'kafka')],
      names: ['[a 1/2] RUN x $QUEUE/$QUEUE'],
    },
    {
      name: 'COPY --link, of which BuildKit tells twice',
      steps: [step('[a 1/2] COPY --link a b', 'redis', 7), step('[a 1/2] LINK COPY --link a b', 'redis', 7)],
      names: ['[a 1/2] COPY --link a b'],
    },
    {
      name: 'one alone keeps the name that it has',
      steps: [step('[a 1/2] COPY redis .', 'redis', 7)],
      names: ['[a 1/2] COPY redis .'],
    },
    {
      name: 'what several variants share does not depend on them',
      steps: [step('[a 1/2] RUN install all', 'all kafka'), step('[a 1/2] RUN install kafka', 'redis')],
      names: ['[a 1/2] RUN install all', '[a 1/2] RUN install kafka'],
    },
    {
      name: 'other lines and other stages are other instructions',
      steps: [
        step('[a 1/2] RUN redis', 'redis', 7),
        step('[a 1/2] RUN kafka', 'kafka', 8),
        step('[b 1/2] RUN all', 'all'),
      ],
      names: ['[a 1/2] RUN redis', '[a 1/2] RUN kafka', '[b 1/2] RUN all'],
    },
    {
      name: 'a part of a word, and the count of the steps, are no value',
      steps: [step('[all 1/2] RUN reinstall redis', 'redis'), step('[all 1/2] RUN reinstall kafka', 'kafka')],
      names: ['[all 1/2] RUN reinstall $QUEUE'],
    },
  ])('$name', ({ steps, names }) => {
    expect(namesOf(steps)).toEqual(names)
  })
})

describe('where it is told', () => {
  const summary = () => renderSummary(assembleReport(lockfileChanged()))
  const terminal = (columns: number) =>
    renderTerminalReport(assembleReport(lockfileChanged()), { columns, styles: plainStyles })

  test('a RUN with the variant in its name stands once, with its advice', () => {
    expect(summary().match(/RUN npm ci --omit=dev/g)).toHaveLength(1)
    expect(terminal(100).match(/RUN npm ci --omit=dev/g)).toHaveLength(1)
    for (const { client } of sampleVariants.map((variant) => ({ client: `client-${variant}` })))
      expect(summary()).not.toContain(client)
  })

  test('causes first: what changed, how many steps ran for it, how long', () => {
    const words = 'Because `[packages 3/5] COPY package.json package-lock.json ./` changed, '
    expect(summary()).toContain(`- ${words}**8 steps** ran: **`)
    expect(terminal(100)).toContain('because [packages 3/5] COPY package.json package-lock.json ./ changed,')
  })

  test('the slowest first', () => {
    const rows = summary().split('\n')
    const at = rows.indexOf('| Rebuilt | Images | Time | Why |')
    const times = rows.slice(at + 2, at + 8).map((row) => /\| ([^|]*)\| [^|]*\|$/.exec(row)?.[1]?.trim())
    expect(times[0]).toContain('min')
    expect(times.at(-1)).toMatch(/^0\.\d&nbsp;s$/)
  })

  test('emulated steps of one line are one, with one advice', () => {
    const facts = pushedRun()
    const steps = facts.result!.timeline.steps.map((one) => ({
      ...one,
      line: one.name.startsWith('[worker') ? 44 : null,
      name: one.name.startsWith('[worker') ? `${one.name} --for ${one.cells[0] ?? ''}` : one.name,
    }))
    const timeline = { ...facts.result!.timeline, steps }
    const report = assembleReport(findingsOf(facts.plan, { result: { ...facts.result!, timeline } }))
    expect(report.costliestEmulated).toMatchObject([
      {
        name: '[worker 6/6] RUN node dist/main.js --check > BUILD.json --for $QUEUE_BACKEND-linux-arm64',
        line: 44,
      },
    ])
  })
})
