/**
 * What a run may say, judged by the registry alone: its tags before and after, as another client read them. Knows nothing of
 * how the program works; each contradiction is a sentence.
 */
import { stripVTControlCharacters } from 'node:util'

import type { Held } from './witness.ts'

/** What a run said and left. */
export interface Words {
  /** Null: ended by a signal that cannot be caught. */
  readonly exitCode: number | null
  /** All that was printed. */
  readonly terminal: string
  /** summary.md; null when there is none. */
  readonly summary: string | null
  /** report.json; null when there is none. */
  readonly report: ToldReport | null
}

/** The part of report.json that is judged. */
export interface ToldReport {
  readonly outcome: string
  readonly exitCode: number
  readonly publication: {
    readonly tags?: readonly { readonly reference: string; readonly state: string }[]
    readonly indexes: readonly {
      readonly variant: string
      readonly state: string
      readonly tags: readonly string[]
    }[]
  } | null
}

/** One planned tag, as it truly is. */
export interface TrueTag {
  /** As the run names it: `localhost:5000/faults/stall:v1`. */
  readonly reference: string
  readonly before: Held | null
  readonly after: Held | null
  /** It holds the images that this run built. */
  readonly isNew: boolean
}

export interface Truth {
  readonly tags: readonly TrueTag[]
}

const isAsBefore = ({ before, after }: TrueTag) => before?.digest === after?.digest

/** All contradictions between what was said and what is so; none for a truthful run. */
export function contradictions(words: Words, truth: Truth): string[] {
  if (words.report === null) return ['there is no report.json']
  if (words.summary === null) return ['there is no summary.md']
  return [
    ...exitCodeContradictions(words, words.report, truth),
    ...stateContradictions(words.report, truth),
    ...texts(words, words.summary).flatMap((text) =>
      textContradictions(text, words.report?.exitCode ?? null, truth),
    ),
  ]
}

function exitCodeContradictions({ exitCode }: Words, report: ToldReport, { tags }: Truth): string[] {
  const changed = tags.filter((tag) => !isAsBefore(tag))
  const unknown = report.publication?.tags?.some(({ state }) => state === 'unknown') ?? false
  const outcome = exitCode === 0 ? 'ok' : exitCode === 130 ? 'cancelled' : 'failed'
  return [
    ...(report.exitCode === exitCode ? [] : [`exit ${exitCode}, and ${report.exitCode} in the report`]),
    ...(report.outcome === outcome ? [] : [`exit ${exitCode}, and the outcome is ${report.outcome}`]),
    ...(exitCode === 0 && !tags.every(({ isNew }) => isNew)
      ? ['exit 0, and not all tags hold the new images']
      : []),
    ...(exitCode === 7 && changed.length === 0 && !unknown ? ['exit 7, and all tags are as before'] : []),
    ...(exitCode !== 0 && exitCode !== 7 && exitCode !== 130 && changed.length > 0
      ? [`exit ${exitCode}, and ${names(changed)} changed`]
      : []),
  ]
}

/** What each state of a tag says of it. */
const meanings: Readonly<Record<string, (tag: TrueTag) => boolean>> = {
  untouched: isAsBefore,
  unchanged: isAsBefore,
  'put-back': isAsBefore,
  moved: ({ isNew }) => isNew,
  left: ({ isNew }) => isNew,
  overtaken: ({ isNew, ...tag }) => !isNew && !isAsBefore({ isNew, ...tag }),
  unknown: () => true,
}

/** States of a variant that say that its tags hold the new images. */
const standing = new Set(['published', 'unchanged', 'left'])

function stateContradictions({ publication, exitCode }: ToldReport, { tags }: Truth): string[] {
  if (publication === null)
    return tags
      .filter((tag) => !isAsBefore(tag))
      .map(({ reference }) => `${reference} changed, and no publication is told`)
  const byName = new Map(tags.map((tag) => [tag.reference, tag]))
  const wrongTags = (publication.tags ?? []).flatMap(({ reference, state }) => {
    const tag = byName.get(reference)
    if (tag === undefined) return [`${reference} was not planned`]
    return meanings[state]?.(tag) === true
      ? []
      : [`${reference} is told as ${state}, and it is ${truthOf(tag)}`]
  })
  const told = new Set(publication.tags?.map(({ reference }) => reference))
  const untold = tags.filter(
    (tag) => !isAsBefore(tag) && publication.tags !== undefined && !told.has(tag.reference),
  )
  const wrongIndexes = publication.indexes.flatMap((index) =>
    index.tags
      .filter((reference) => byName.get(reference)?.isNew !== true)
      .map(
        (reference) =>
          `${index.variant} (${index.state}) is told to have ${reference}, which does not hold it`,
      ),
  )
  const published = publication.indexes.filter(({ state }) => standing.has(state))
  return [
    ...wrongTags,
    ...untold.map(({ reference }) => `${reference} changed, and no state of it is told`),
    ...wrongIndexes,
    ...(exitCode === 0 && published.length < publication.indexes.length
      ? ['exit 0, and a variant is not published']
      : []),
    ...(exitCode !== 0 && publication.indexes.some(({ state }) => state === 'published')
      ? ['it failed, and a variant is told as published']
      : []),
  ]
}

function truthOf(tag: TrueTag): string {
  return isAsBefore(tag) ? 'as before' : tag.isNew ? 'new' : 'something else'
}

interface Text {
  readonly where: string
  readonly text: string
}

function texts({ terminal }: Words, summary: string): readonly Text[] {
  return [
    { where: 'the terminal', text: plain(terminal) },
    { where: 'the summary', text: plain(summary) },
  ]
}

/** Without colours, and without what keeps Markdown and HTML from reading something into names. */
function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll(/&#?\w+;/g, '')
}

function textContradictions({ where, text }: Text, exitCode: number | null, { tags }: Truth): string[] {
  const changed = tags.filter((tag) => !isAsBefore(tag))
  const left = named(claims(text, leftClaim), tags)
  const unknown = named(claims(text, unknownClaim), tags)
  const pulled = named(claims(text, pullClaim), tags)
  const unnamed = exitCode === 0 ? [] : changed.filter((tag) => !left.has(tag) && !unknown.has(tag))
  const says = (what: string) => `${where} says ${what}`
  return [
    ...(asItWasClaim.test(text) && changed.length > 0
      ? [says(`that every tag is as it was, and ${names(changed)} changed`)]
      : []),
    ...(asItWasClaim.test(text) && unknown.size > 0
      ? [says('that every tag is as it was, and that some are not known')]
      : []),
    ...(exitCode !== null &&
    exitCode !== 0 &&
    changed.length === 0 &&
    unknown.size === 0 &&
    !asItWasClaim.test(text)
      ? [says('not that every tag is as it was, and all are')]
      : []),
    ...unnamed.map(({ reference }) => says(`nothing of ${reference}, which changed`)),
    ...[...left]
      .filter((tag) => !tag.isNew)
      .map((tag) => says(`that ${tag.reference} is published, and it is ${truthOf(tag)}`)),
    ...[...pulled]
      .filter((tag) => !tag.isNew)
      .map((tag) => says(`pull ${tag.reference}, and it is ${truthOf(tag)}`)),
  ]
}

const asItWasClaim = /every tag is as it was|no tag was moved|Their tags are as they were/
/** A line of the terminal; in the summary the reason follows in the same line. */
const leftClaim = /published before the run stopped: (.*?)(?=: these tags| \*\*Fix|$)/gim
const unknownClaim = /not known what these tags hold: (.*?)(?=: they were| \*\*Fix|$)/gim
const pullClaim = /docker pull (\S+)/g

function claims(text: string, pattern: RegExp): string {
  return [...text.matchAll(pattern)].map(([, claimed]) => claimed).join(' ')
}

function named(text: string, tags: readonly TrueTag[]): ReadonlySet<TrueTag> {
  const words = new Set(text.split(/[\s,()`]+/))
  return new Set(tags.filter(({ reference }) => words.has(reference)))
}

function names(tags: readonly TrueTag[]): string {
  return tags.map(({ reference }) => reference).join(', ')
}
