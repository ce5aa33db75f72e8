import type { Problem } from '../../model/failure.ts'
import type { Cell, Plan } from '../../model/plan.ts'
import { countOf } from '../../text/units.ts'
import type { Findings } from './find-foreign.ts'
import type { FindingsByCell } from './judge-programs.ts'
import { nameLayer, namePrograms, plain } from './judge-programs.ts'

/** What there is to tell of all images: that which fails them, and that which is only said. */
export interface ToldPrograms {
  readonly failed: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const namedCells = 6
const namedProblems = 5

/** Images with the same findings are told together. */
export function describePrograms({ cells, checks }: Plan, findings: FindingsByCell): ToldPrograms {
  if (checks.programs.foreign === 'off') return { failed: [], warnings: [] }
  const told = cells.flatMap((cell) => {
    const found = findings.get(cell.id)
    return found === undefined ? [] : [{ cell, found }]
  })
  const foreign = grouped(
    told,
    ({ foreign }) => (foreign.length === 0 ? null : namePrograms(foreign)),
    foreignWords,
  )
  const others = [
    ...grouped(told, loadersOf, loaderWords),
    ...grouped(told, ({ newer }) => (newer.length === 0 ? null : namePrograms(newer)), newerWords),
    ...grouped(told, unreadOf, unreadWords),
  ]
  const fails = checks.programs.foreign === 'error'
  return { failed: fails ? foreign : [], warnings: [...(fails ? [] : foreign), ...others] }
}

interface Told {
  readonly cell: Cell
  readonly found: Findings
}

type Words = (cells: readonly Cell[], of: readonly Findings[]) => Pick<Problem, 'code' | 'what' | 'fix'>

/** One problem for all images of which the same is said; `say` gives null where there is nothing. */
function grouped(
  told: readonly Told[],
  say: (found: Findings) => string | null,
  words: Words,
): readonly Problem[] {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const said = say(one.found)
    if (said !== null) groups.set(said, [...(groups.get(said) ?? []), one])
  }
  const problems = [...groups].map(([why, same]): Problem => {
    const { fix, ...problem } = words(
      same.map(({ cell }) => cell),
      same.map(({ found }) => found),
    )
    return { ...problem, why, ...(fix !== undefined && { fix }) }
  })
  return problems.slice(0, namedProblems)
}

const foreignWords: Words = (cells, [first]) => ({
  code: 'FOREIGN_PROGRAMS',
  what: `${listCells(cells)}: ${countOf(first?.foreign.length ?? 0, 'program is', 'programs are')} for another platform`,
  fix: `build for the target platform ($TARGETARCH in the Dockerfile), or, where it is meant to be there, add \`foreign-programs-allow: ${plain(first?.foreign[0]?.path ?? '')}\``,
})

const loaderWords: Words = (cells, [first]) => ({
  code: 'LOADER_MISSING',
  what: `${listCells(cells)}: ${countOf([...(first?.missingLoaders.values() ?? [])].flat().length, 'program')} cannot start: the dynamic loader is not in the image`,
  fix: 'build against the C library of the final image (musl in Alpine, glibc in Debian), link statically, or copy the loader, too',
})

function loadersOf({ missingLoaders }: Findings): string | null {
  const [first, ...more] = [...missingLoaders]
  if (first === undefined) return null
  const [loader, paths] = first
  const others = paths.length > 1 ? ` and ${countOf(paths.length - 1, 'other')}` : ''
  const rest = more.length > 0 ? `; and ${countOf(more.length, 'loader')} more` : ''
  return `${plain(`/${paths[0] ?? ''}`)}${others} names ${plain(loader)}${rest}`
}

const newerWords: Words = (cells, [first]) => ({
  code: 'NEWER_PROCESSOR',
  what: `${listCells(cells)}: ${countOf(first?.newer.length ?? 0, 'program is', 'programs are')} made for a newer processor`,
  fix: 'look whether the compiler was told the right -march; a library that asks the processor first is fine',
})

const unreadWords: Words = (cells) => ({
  code: 'LAYER_NOT_READ',
  what: `${listCells(cells)}: what programs a layer holds is not known`,
  fix: 'raise `foreign-programs-limit` where it is too large, or set `foreign-programs: off` to have no image read',
})

function unreadOf({ unread }: Findings): string | null {
  const [first] = unread
  return first === undefined ? null : `${nameLayer(first.layer)} was not read: ${plain(first.reason)}`
}

function listCells(cells: readonly Cell[]): string {
  const names = cells.slice(0, namedCells).map(({ variant, platform }) => `${variant} ${platform}`)
  const more = cells.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
