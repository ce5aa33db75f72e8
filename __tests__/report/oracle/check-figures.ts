import { addRanges, isWithin, overlap, readBytes, readShare, readTime } from './numbers.ts'
import type { SeenTable } from './read-summary.ts'
import type { Contradiction, ShownRun } from './shown-run.ts'
import { unless } from './shown-run.ts'

/** `16 images · 249 MB stored · 10 s of 15 s in the bake · 96 % of steps cached · 29 s emulated`. */
export function checkFigures({ report, summary }: ShownRun): Contradiction[] {
  const { totals, wallMs, cache } = report
  const { figures } = summary
  const part = (pattern: RegExp) => pattern.exec(figures)?.slice(1) ?? null
  const images = part(/^(?:([\d,]+) of )?([\d,]+) images?\b/)
  const stored = part(/([\d.]+ \w+) stored/)
  const bake = part(/· ([^·]+) of ([^·]+) in the bake/)
  const share = part(/([<\d]+ %) of steps cached/)
  const saved = part(/· ([^·]+) saved by the cache/)
  const emulated = part(/· ([^·(]+) emulated( \()?/)
  const column = addRanges(
    summary.cells.flatMap(({ values }) => [readTime(values['Emulated'] ?? '') ?? ([0, 0] as const)]),
  )
  const time = (text: string | undefined) => readTime((text ?? '').trim())
  return [
    ...unless(
      images !== null &&
        Number(images[0] ?? images[1]) === totals.built &&
        Number(images[1]) === totals.cells,
      `"${figures}": the images`,
    ),
    ...unless(
      stored === null || isWithin(readBytes(stored[0] ?? ''), totals.uniqueBytes),
      'the bytes stored',
    ),
    ...unless(bake === null || isWithin(time(bake[0]), totals.buildMs), 'the time of the bake'),
    ...unless(bake === null || isWithin(time(bake[1]), wallMs), 'the time of the run'),
    ...unless(
      share === null || isWithin(readShare(share[0] ?? ''), totals.cachedSteps / totals.steps),
      'the steps cached',
    ),
    ...unless(saved === null || isWithin(time(saved[0]), cache?.savedMs ?? null), 'the time saved'),
    ...unless(emulated === null || isWithin(time(emulated[0]), totals.emulatedMs), 'the time emulated'),
    // Where a reason stands behind it, they may differ.
    ...unless(
      emulated === null || emulated[1] !== undefined || overlap(time(emulated[0]) ?? [0, 0], column),
      'the emulated times of the table are not those above it',
    ),
  ]
}

export function checkCache({ report, summary, terminal }: ShownRun): Contradiction[] {
  const { totals } = report
  const rebuilt = tableWith(summary.tables, 'Rebuilt')
  const causes = summary.items.flatMap((item) => {
    const [, cause, count, time] =
      /^Because (.*) (?:changed|is new or changed), (\d+) steps? ran(?:: (.*))?$/.exec(item) ?? []
    return cause === undefined ? [] : [{ cause, count: Number(count), time: time ?? '' }]
  })
  const found = [
    ...`${summary.text}\n${terminal.text.replace(/\n {2}/g, ' ')}`.matchAll(
      /(\d+) of (\d+) steps of (\d+) images? found/g,
    ),
  ]
  const rows = rebuilt?.rows ?? []
  const isCut = summary.text.includes('steps omitted')
  return [
    ...found.flatMap(([all, cached, steps, images]) =>
      unless(
        Number(cached) === totals.cachedSteps &&
          Number(steps) === totals.steps &&
          Number(images) === totals.cells,
        all,
      ),
    ),
    ...causes.flatMap(({ cause, count, time }) => {
      const own = rows.filter(([name, , , why]) => (why ?? '').startsWith(`${cause} `) || name === cause)
      const times = addRanges(own.flatMap((row) => [readTime(row[2] ?? '') ?? ([0, 0] as const)]))
      return [
        ...unless(
          isCut || own.length === count,
          `${count} steps ran because ${cause}, and the table has ${own.length}`,
        ),
        ...unless(
          isCut || time === '' || overlap(readTime(time) ?? [0, 0], times),
          `${time} because ${cause}`,
        ),
        ...unless(
          terminal.text.replace(/\n {2}/g, ' ').includes(`because ${cause} `),
          `the terminal does not know of ${cause}`,
        ),
      ]
    }),
    ...unless(new Set(rows.map((row) => row.join('|'))).size === rows.length, 'a step stands twice'),
  ]
}

export function tableWith(tables: readonly SeenTable[], column: string): SeenTable | undefined {
  return tables.find(({ columns }) => columns.includes(column))
}
