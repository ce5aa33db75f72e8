import type { Cell, CellId } from '../../model/plan.ts'
import type { ReportedStep } from '../../model/report.ts'

type Named = Pick<ReportedStep, 'name' | 'line' | 'cells'>
type Argued = Pick<Cell, 'id' | 'variant' | 'buildArgs'>

/** An instruction of the Dockerfile, which several steps may have executed. */
export interface Instruction {
  readonly key: string
  /** As the Dockerfile has it, as far as that can be told: `[dependencies 5/5] RUN npm ci --workspace="client-$QUEUE"`. Hostile text. */
  readonly name: string
}

/**
 * BuildKit writes the values of build arguments into the names of steps: one line of the Dockerfile has a name for each
 * variant. Steps are the same instruction by their line, and where that is not known, by the name with the values of the
 * variants' arguments put back.
 */
export function instructionsOf(
  steps: readonly Named[],
  cells: readonly Argued[],
): (step: Named) => Instruction {
  const written = writtenNames(steps, cells)
  const keyOf = ({ name, line }: Named) =>
    line === null ? `name ${written.get(name) ?? name}` : `line ${line}`
  const names = new Map<string, Set<string>>()
  for (const step of steps) {
    const key = keyOf(step)
    names.set(key, (names.get(key) ?? new Set()).add(step.name))
  }
  const shown = new Map([...names].map(([key, own]) => [key, commonName([...own], written)]))
  return (step) => {
    const key = keyOf(step)
    return { key, name: shown.get(key) ?? step.name }
  }
}

function commonName(names: readonly string[], written: ReadonlyMap<string, string>): string {
  const [first = ''] = names
  if (names.length === 1) return withoutLink(first)
  const originals = [...new Set(names.map((name) => withoutLink(written.get(name) ?? name)))]
  return originals.length === 1 ? (originals[0] ?? first) : commonParts(originals)
}

/** Of `COPY --link` BuildKit tells twice: of the copy, and of putting it in its place. */
function withoutLink(name: string): string {
  return name.replace(/^(\[[^\]]*\] )LINK /, '$1')
}

/** `RUN get a…64` of `RUN get amd64` and `RUN get arm64`. */
function commonParts(names: readonly string[]): string {
  const [first = [], ...others] = names.map((name) => Array.from(name))
  const isSame = (at: number) => others.every((other) => other.at(at) === first.at(at))
  const shortest = Math.min(first.length, ...others.map(({ length }) => length))
  let start = 0
  while (start < shortest && isSame(start)) start += 1
  let end = 0
  while (end < shortest - start && isSame(-1 - end)) end += 1
  return `${first.slice(0, start).join('')}…${end === 0 ? '' : first.slice(-end).join('')}`
}

/** Each name as the Dockerfile has it: what only one variant has may hold the values of its arguments. */
function writtenNames(steps: readonly Named[], cells: readonly Argued[]): ReadonlyMap<string, string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const differing = differingArguments(cells)
  const users = new Map<string, Set<CellId>>()
  for (const { name, cells: own } of steps) {
    const known = users.get(name) ?? new Set()
    for (const id of own) known.add(id)
    users.set(name, known)
  }
  return new Map(
    [...users].map(([name, ids]) => {
      const own = [...ids].flatMap((id) => byId.get(id) ?? [])
      const isOfOne = new Set(own.map(({ variant }) => variant)).size === 1
      return [name, isOfOne ? putBack(name, own[0]?.buildArgs ?? {}, differing) : name]
    }),
  )
}

/** Arguments that are not the same for all cells: the others change no name. */
function differingArguments(cells: readonly Argued[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>()
  for (const { buildArgs } of cells)
    for (const [name, value] of Object.entries(buildArgs))
      values.set(name, (values.get(name) ?? new Set()).add(value))
  const isMissing = (name: string) => cells.some(({ buildArgs }) => buildArgs[name] === undefined)
  return new Set([...values].filter(([name, all]) => all.size > 1 || isMissing(name)).map(([name]) => name))
}

/** Shorter ones stand in names for other reasons. */
const shortestValue = 2

function putBack(name: string, args: Argued['buildArgs'], differing: ReadonlySet<string>): string {
  const [, head = '', body = ''] = /^(\[[^\]]*\] )?(.*)$/s.exec(name) ?? []
  const wanted = Object.entries(args)
    .filter(([key, value]) => differing.has(key) && value.length >= shortestValue)
    .sort(([, a], [, b]) => b.length - a.length)
  const replaced = wanted.reduce((text, [key, value]) => {
    const whole = new RegExp(`(?<![\\w$])${escapePattern(value)}(?!\\w)`, 'g')
    return text.replace(whole, () => `$${key}`)
  }, body)
  return `${head}${replaced}`
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
