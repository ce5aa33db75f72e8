import type { DoorName } from '../../model/door-words.ts'
import { nameInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'
import { countOf, formatBytes, formatCount } from '../../text/units.ts'

/**
 * How much of everything is taken. Far above what projects have (the largest public matrices build some hundreds of images),
 * and low enough that reading, planning and reporting take seconds: a run then ends by what it builds, not by its lists.
 */
export const limits = {
  /** Of variants.yml: 5,000 variants with 200 bytes each. */
  fileBytes: 2 ** 20,
  /** Lists and maps in each other: variants.yml has four levels. */
  nesting: 64,
  /** Values of variants.yml, aliases and merges written out. */
  values: 200_000,
  variants: 5000,
  /** In one run: each is a target of one bake. */
  cells: 5000,
  /** Tags, build arguments and labels of all cells together: what a plan holds, times the report's copies of it. */
  planned: 1_000_000,
  /** Problems that are told. */
  problems: 100,
} as const

/** Null for a file that can be read. */
export function describeLargeFile(name: string, bytes: number): Problem | null {
  if (bytes <= limits.fileBytes) return null
  return {
    code: 'FILE_TOO_LARGE',
    what: `${name} has ${formatBytes(bytes)}, and at most ${formatBytes(limits.fileBytes)} are read`,
    why: `${name} is read as a whole before anything is checked`,
    fix: 'keep only the variants in it, or split it',
  }
}

/** `place`: what the set could be split into. Null for a set that can be planned. */
export function describeLargeSet(count: number, place: 'files' | 'runs'): Problem | null {
  if (count <= limits.variants) return null
  return {
    code: 'TOO_MANY',
    what: `there are ${countOf(count, 'variant')}, and at most ${formatCount(limits.variants)} can be in a set`,
    why: 'each becomes a target of one bake on each platform, and a row of every table',
    fix: `split the set into several ${place}`,
  }
}

type Sized = Pick<Request, 'variants' | 'selection' | 'platforms' | 'images' | 'tags' | 'labels' | 'build'>

/** What a plan of the request would be too large for; null when it can be made. Asked before one is. */
export function describeLargePlan(request: Sized, door: DoorName): Problem | null {
  const selection = request.selection === null ? null : new Set(request.selection)
  const selected = request.variants.filter(({ name }) => selection?.has(name) ?? true)
  const counts = selected.map(({ platforms }) => platforms.length)
  const cells = sum(counts)
  if (cells > limits.cells) return describeCells(counts, cells, door)
  const shared = Object.keys(request.build.buildArgs).length + Object.keys(request.labels).length
  const own = selected.map(({ buildArgs }, index) => Object.keys(buildArgs).length * (counts[index] ?? 0))
  const inCells = cells * shared + sum(own)
  const tags = countTags(request)
  if (inCells + tags <= limits.planned) return null
  const isTags = tags > inCells
  return {
    code: 'TOO_MANY',
    what: `the plan would hold ${formatCount(inCells + tags)} values, and at most ${formatCount(limits.planned)} are kept`,
    why: isTags
      ? `${countOf(request.variants.length, 'variant')} with ${countOf(Math.round(tags / request.variants.length), 'tag')}`
      : `${countOf(cells, 'image')} with ${countOf(Math.floor(inCells / cells), 'build argument')} and labels`,
    fix: 'give fewer of them',
  }
}

function describeCells(counts: readonly number[], cells: number, door: DoorName): Problem {
  const most = counts.reduce((one, other) => Math.max(one, other), 0)
  const upTo = most * counts.length === cells ? '' : 'up to '
  return {
    code: 'TOO_MANY',
    what: `${countOf(counts.length, 'variant')} on ${upTo}${countOf(most, 'platform')} are ${formatCount(cells)} images, and at most ${formatCount(limits.cells)} are built in one run`,
    why: 'each is a target of one bake, and a row of every table',
    fix: `build them in several runs: choose with ${nameInput(door, 'variant')} or ${nameInput(door, 'platforms')}`,
  }
}

/** Of the whole set: that is where tags that collide are looked for. */
function countTags({ variants, platforms, images, tags }: Sized): number {
  // A release is four tags.
  const everywhere = tags.kind === 'listed' ? tags.bare.length : 4
  const references = tags.kind === 'listed' ? tags.references.length : 0
  const each = everywhere * Math.max(1, images.length) + references
  const own = sum(variants.map((one) => one.tags.length * Math.max(1, images.length) + one.references.length))
  const copies = tags.perPlatform ? 1 + platforms.length : 1
  return (variants.length * each + own) * copies
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** At most a hundred, the last of which counts the others: nobody reads more, and logs have an end. */
export function cutProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= limits.problems) return problems
  const shown = problems.slice(0, limits.problems - 1)
  const rest = problems.length - shown.length
  return [
    ...shown,
    {
      code: 'MORE_PROBLEMS',
      what: `${countOf(rest, 'more problem')} are not shown`,
      fix: 'correct these first',
    },
  ]
}
