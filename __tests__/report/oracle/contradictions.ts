import { checkCells } from './check-cells.ts'
import { checkHeadline } from './check-headline.ts'
import { checkReport, isInPart } from './check-report.ts'
import { checkSummary } from './check-summary.ts'
import { readSummary } from './read-summary.ts'
import { readTerminal } from './read-terminal.ts'
import type { Contradiction, ShownRun } from './shown-run.ts'
import { sameList, tagsIn, unless, variantsIn } from './shown-run.ts'

/** What a run leaves for its readers, as bytes. */
export interface LeftTexts {
  /** report.json. */
  readonly json: string
  /** summary.md. */
  readonly summary: string
  readonly terminal: string
  readonly outputs: Readonly<Record<string, string>>
}

/** Every place where two of them cannot both be true. None of the renderers is asked. */
export function contradictions({ json, summary, terminal, outputs }: LeftTexts): readonly Contradiction[] {
  const report = JSON.parse(json) as ShownRun['report']
  const run = { report, summary: readSummary(summary), terminal: readTerminal(terminal), outputs }
  return [
    ...checkReport(report),
    ...checkHeadline(run),
    ...checkCells(run),
    ...checkSummary(run),
    ...checkTerminal(run),
    ...checkOutputs(run),
  ]
}

function checkTerminal({ report, terminal }: ShownRun): Contradiction[] {
  const standing = ['published', 'written', 'loaded', 'unchanged', 'left']
  const listed = (report.publication?.indexes ?? []).filter(
    ({ state, tags }) => standing.includes(state) && tags.length > 0,
  )
  const behind = isInPart(report)
    ? (report.publication?.indexes ?? []).flatMap(({ variant, obstacles }) => (obstacles ? [variant] : []))
    : []
  const isCut = /and \d+ more: see report\.json/.test(terminal.text)
  const notes: Readonly<Record<string, string>> = { unchanged: 'unchanged', left: 'left half-way' }
  return [
    ...unless(
      isCut ||
        sameList(
          terminal.published.map(({ variant }) => variant),
          listed.map(({ variant }) => variant),
        ),
      'the terminal lists other variants',
    ),
    ...terminal.published.flatMap(({ variant, tags, note }) => {
      const index = listed.find((one) => one.variant === variant)
      return [
        ...unless(
          sameList(tags, index?.tags ?? []),
          `the tags of ${variant} in the terminal: ${tags.join()}`,
        ),
        ...unless(
          note === (notes[index?.state ?? ''] ?? ''),
          `${variant} is ${index?.state ?? 'nowhere'}, and in the terminal "${note}"`,
        ),
      ]
    }),
    ...unless(sameList(terminal.stayedBehind, behind), 'stayed behind in the terminal'),
    ...unless(
      sameList(
        terminal.keptBack,
        variantsIn(report, 'kept-back').filter((name) => !behind.includes(name)),
      ),
      'kept back in the terminal',
    ),
  ]
}

interface Metadata {
  readonly digest: string
  readonly tags: readonly string[]
}

function checkOutputs({ report, outputs }: ShownRun): Contradiction[] {
  const tags = (outputs['tags'] ?? '').split('\n').filter(Boolean)
  const digests = JSON.parse(outputs['digests'] || '{}') as Readonly<Record<string, string>>
  const metadata = JSON.parse(outputs['metadata'] || '{}') as Readonly<Record<string, Metadata>>
  const kind = report.publication?.kind
  const standing = variantsIn(report, 'published', 'written', 'loaded', 'unchanged', 'left')
  const indexes = new Map((report.publication?.indexes ?? []).map((index) => [index.variant, index]))
  return [
    ...unless(
      kind !== 'push' || sameList(tags, tagsIn(report, 'moved', 'unchanged', 'left')),
      'the output tags are not those that hold the images',
    ),
    ...unless(kind !== 'layout' || tags.length === 0, 'the output tags of a layout'),
    ...unless(sameList(Object.keys(digests), standing), 'the output digests are of other variants'),
    ...unless(
      sameList(Object.keys(metadata), Object.keys(digests)),
      'the outputs digests and metadata are of different variants',
    ),
    ...Object.entries(metadata).flatMap(([variant, { digest, tags: own }]) => [
      ...unless(
        digest === digests[variant] && digest === indexes.get(variant)?.digest,
        `the digest of ${variant} in the outputs`,
      ),
      ...unless(sameList(own, indexes.get(variant)?.tags ?? []), `the tags of ${variant} in the outputs`),
    ]),
  ]
}
