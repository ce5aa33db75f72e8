/** The oracle itself: it goes red on each kind of contradiction, made up here, and stays quiet on the truth. */
import { describe, expect, test } from '@jest/globals'

import type { ToldReport, TrueTag, Words } from './oracle.ts'
import { contradictions } from './oracle.ts'

const held = (digest: string) => ({ digest, labels: [] })
const reference = 'localhost:5000/faults/x:v1'
const asBefore: TrueTag = { reference, before: held('old'), after: held('old'), isNew: false }
const moved: TrueTag = { reference, before: held('old'), after: held('new'), isNew: true }
const foreign: TrueTag = { reference, before: held('old'), after: held('other'), isNew: false }
const gone: TrueTag = { reference, before: null, after: held('new'), isNew: true }

interface Told {
  readonly exitCode: number
  readonly words: string
  readonly tag: string
  readonly index: string
  readonly has?: readonly string[]
}

function told({ exitCode, words, tag, index, has = [] }: Told): Words {
  const report: ToldReport = {
    outcome: exitCode === 0 ? 'ok' : exitCode === 130 ? 'cancelled' : 'failed',
    exitCode,
    publication: { tags: [{ reference, state: tag }], indexes: [{ variant: 'a', state: index, tags: has }] },
  }
  return { exitCode, terminal: words, summary: summaryOf(words), report }
}

/** As it stands there: with a capital, names that make no link, and the reason in the same line. */
function summaryOf(words: string): string {
  const [first = '', ...rest] = words.replaceAll(':5000', '\\:5000')
  return `- ${first.toUpperCase()}${rest.join('')}`
}

const untouched = { words: '✗ Failed: every tag is as it was', tag: 'untouched', index: 'failed' }
const success = { exitCode: 0, words: '✓ published', tag: 'moved', index: 'published', has: [reference] }
const left = {
  words: `✗ error[X] published before the run stopped: ${reference} (was old)`,
  ...{ tag: 'left', index: 'left', has: [reference] },
}
const unknown = {
  words: `it is not known what these tags hold: ${reference} (was old)`,
  tag: 'unknown',
  index: 'unknown',
}

describe('the truth', () => {
  test.each<[string, Told, TrueTag]>([
    ['all is published', success, moved],
    ['nothing was', { exitCode: 6, ...untouched }, asBefore],
    ['cancelled before', { exitCode: 130, ...untouched }, asBefore],
    ['put back', { exitCode: 6, ...untouched, tag: 'put-back' }, asBefore],
    ['one is left', { exitCode: 7, ...left }, moved],
    ['a new one is left', { exitCode: 7, ...left }, gone],
    ['cancelled, and one is left', { exitCode: 130, ...left }, moved],
    ['not known, and moved', { exitCode: 7, ...unknown }, moved],
    ['not known, and as before', { exitCode: 7, ...unknown }, asBefore],
    ["not known, and somebody else's", { exitCode: 7, ...unknown }, foreign],
  ])('%s', (_, words, tag) => expect(contradictions(told(words), { tags: [tag] })).toEqual([]))
})

describe('a contradiction', () => {
  test.each<[string, Told, TrueTag, RegExp]>([
    ['exit 0, not published', success, asBefore, /^exit 0, and not all tags hold/],
    ["exit 0, and it holds somebody else's", success, foreign, /^exit 0, and not all tags hold/],
    ['exit 0, and a variant failed', { ...success, index: 'failed' }, moved, /a variant is not published/],
    ['exit 6, moved', { exitCode: 6, ...untouched }, moved, /^exit 6, and .*:v1 changed$/m],
    ['exit 7, nothing moved', { exitCode: 7, ...untouched }, asBefore, /^exit 7, and all tags are as before/],
    [
      'as it was, moved',
      { exitCode: 130, ...untouched },
      moved,
      /that every tag is as it was, and .*:v1 changed/,
    ],
    [
      'moved, not named',
      { exitCode: 7, ...left, words: '✗ Failed' },
      moved,
      /nothing of .*:v1, which changed/,
    ],
    [
      'named as left, put back',
      { exitCode: 7, ...left },
      asBefore,
      /says that .* is published, and it is as before/,
    ],
    [
      'told as untouched, moved',
      { exitCode: 7, ...left, tag: 'untouched' },
      moved,
      /told as untouched, and it is new/,
    ],
    [
      'told as put back, moved',
      { exitCode: 7, ...left, tag: 'put-back' },
      moved,
      /told as put-back, and it is new/,
    ],
    ['told as moved, as before', { ...success }, asBefore, /told as moved, and it is as before/],
    ['told as left, as before', { exitCode: 7, ...left }, asBefore, /told as left, and it is as before/],
    ['a state that nobody knows', { ...success, tag: 'perhaps' }, moved, /told as perhaps/],
    [
      'has a tag that it has not',
      { exitCode: 6, ...untouched, has: [reference] },
      asBefore,
      /is told to have/,
    ],
    [
      'a pull line of what is not there',
      { exitCode: 6, ...untouched, words: `${untouched.words}\ndocker pull ${reference}` },
      asBefore,
      /says pull .*:v1/,
    ],
    [
      'as it was, and not known',
      { exitCode: 7, ...unknown, words: `${untouched.words}\n${unknown.words}` },
      asBefore,
      /and that some are not known/,
    ],
    [
      'nothing is said of what stands',
      { exitCode: 6, ...untouched, words: '✗ Failed' },
      asBefore,
      /not that every tag is as it was/,
    ],
    [
      'failed, and published',
      { exitCode: 6, ...untouched, index: 'published' },
      asBefore,
      /told as published/,
    ],
  ])('%s', (_, words, tag, message) => {
    expect(contradictions(told(words), { tags: [tag] }).join('\n')).toMatch(message)
  })

  test('exit codes of process and report, and its outcome', () => {
    const words = told({ exitCode: 6, ...untouched })
    const report = { ...words.report!, exitCode: 7, outcome: 'ok' }
    expect(contradictions({ ...words, report }, { tags: [asBefore] })).toEqual([
      'exit 6, and 7 in the report',
      'exit 6, and the outcome is ok',
    ])
  })

  test('a tag that changed, and is not in the report', () => {
    const words = told({ exitCode: 7, ...left })
    const report = { ...words.report!, publication: { tags: [], indexes: [] } }
    expect(contradictions({ ...words, report }, { tags: [moved] })).toEqual([
      `${reference} changed, and no state of it is told`,
    ])
  })

  test('no report, no summary', () => {
    const words = told(success)
    expect(contradictions({ ...words, report: null }, { tags: [moved] })).toEqual(['there is no report.json'])
    expect(contradictions({ ...words, summary: null }, { tags: [moved] })).toEqual(['there is no summary.md'])
  })
})
