import type { ReportedCell, RunReport } from '../../../src/model/report.ts'
import type { Range } from './numbers.ts'
import { addRanges, isWithin, overlap, readBytes, readTime } from './numbers.ts'
import type { Contradiction, ShownRun } from './shown-run.ts'
import { unless } from './shown-run.ts'

type Values = Readonly<Record<string, string>>

interface Place {
  readonly variant: string
  readonly platform: string
  readonly word: string | null
  readonly values: Values
}

const words: Readonly<Record<string, RegExp>> = {
  built: /^✅ built$/,
  failed: /failed$/,
  cancelled: /stopped$/,
}

/** The table of cells, on the page and in the terminal. */
export function checkCells({ report, summary, terminal }: ShownRun): Contradiction[] {
  const inTerminal = terminal.cells.map(({ variant, platform, values }) => {
    const named = Object.entries(values).map(([key, value]) => [
      key.slice(0, 1) + key.slice(1).toLowerCase(),
      value,
    ])
    return { variant, platform, word: values['word'] ?? null, values: Object.fromEntries(named) as Values }
  })
  return [
    ...checkTable('summary', summary.cells, report),
    ...checkTable('terminal', inTerminal, report),
    ...checkSums(summary.sums, summary.cells),
    ...unless(
      (summary.cells.length === 0) === (terminal.cells.length === 0),
      'only one of them has a table of cells',
    ),
  ]
}

function checkTable(where: string, places: readonly Place[], report: RunReport): Contradiction[] {
  if (places.length === 0)
    return unless(
      report.cells.every(({ outcome }) => outcome === 'cancelled'),
      `the ${where} has no table of cells`,
    )
  const shown = new Map(places.map((place) => [`${place.variant} ${place.platform}`, place]))
  const omitted = report.cells.length - shown.size
  return [
    ...unless(
      omitted === 0 || /variants omitted|not planned/.test(where),
      `the ${where} leaves out ${omitted} cells`,
    ),
    ...report.cells.flatMap((cell) => {
      const name = `${cell.variant} ${cell.platform}`
      const place = shown.get(name)
      return place === undefined
        ? [`the ${where} has no ${name}`]
        : checkPlace(`${name} in the ${where}`, place, { cell, report })
    }),
  ]
}

function checkPlace(
  name: string,
  place: Place,
  { cell, report }: { cell: ReportedCell; report: RunReport },
): Contradiction[] {
  if (cell.outcome !== 'built')
    return unless(
      words[cell.outcome]?.test(place.word ?? '') === true,
      `${name} is ${cell.outcome}, and shown as ${place.word ?? 'built'}`,
    )
  if (place.word !== null)
    return unless(words['built']?.test(place.word) === true, `${name} is built, and shown as ${place.word}`)
  const change = report.comparison?.cells.find((one) => one.cell === cell.id)?.compressedBytes ?? null
  const measures: readonly (readonly [string, (text: string) => boolean])[] = [
    ['Size', (text) => isWithin(readBytes(text), cell.compressedBytes)],
    ['Change', (text) => isWithin(readBytes(text), change)],
    ['Unpacked', (text) => isWithin(readBytes(text), cell.unpackedBytes)],
    ['Time', (text) => isWithin(text === '0 s' ? [0, 0] : readTime(text), cell.wallMs)],
    ['Emulated', (text) => isWithin(text === '0 s' ? [0, 0] : readTime(text), cell.emulatedMs)],
    ['Cached', (text) => text === `${cell.cachedSteps ?? ''} of ${cell.steps ?? ''}`],
    ['Digest', (text) => cell.imageDigest?.includes(text) === true],
  ]
  return measures.flatMap(([title, agrees]) => {
    const text = place.values[title]
    return unless(text === undefined || text === '–' || agrees(text), `${title} of ${name}: ${text ?? ''}`)
  })
}

/** A row of sums is what a reader gets who adds up what stands above it. */
function checkSums(sums: readonly Place[], cells: readonly Place[]): Contradiction[] {
  return sums.flatMap(({ platform, values }) => {
    const own = cells.filter((cell) => cell.platform === platform)
    return Object.entries(values).flatMap(([title, text]) => {
      const above = own.flatMap((cell) => cell.values[title] ?? []).filter((value) => value !== '–')
      return unless(text === '' || isSum(text, above), `the sum of ${title} for ${platform}: ${text}`)
    })
  })
}

function isSum(text: string, above: readonly string[]): boolean {
  const counts = /^(\d+) of (\d+)$/
  const [, found, all] = counts.exec(text) ?? []
  if (found !== undefined) {
    const added = above.map((value) => counts.exec(value) ?? ['', '0', '0'])
    const add = (at: 1 | 2) => added.reduce((sum, match) => sum + Number(match[at]), 0)
    return add(1) === Number(found) && add(2) === Number(all)
  }
  const read = (value: string): Range | null => readBytes(value) ?? readTime(value)
  const sum = read(text)
  return sum !== null && overlap(sum, addRanges(above.flatMap((value) => [read(value) ?? ([0, 0] as const)])))
}
