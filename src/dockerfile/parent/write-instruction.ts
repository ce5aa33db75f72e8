import { splitCsv } from '../../model/csv.ts'
import type { Instruction } from '../instructions.ts'
import { splitInstruction } from '../instructions.ts'
import type { UsedStage } from '../used-stages.ts'
import { sourceNames } from '../used-stages.ts'
import { splitPair, splitWords } from '../words.ts'
import { NotWritable } from './not-writable.ts'
import type { ParentBuild } from './parent-build.ts'
import type { Site } from './site.ts'
import { writeFlag, writeLiteral } from './write-words.ts'

interface Place extends Site {
  /** Written names of the build's stages, by their place in the Dockerfile. */
  readonly names: ReadonlyMap<number, string>
}

type Inner = Pick<Instruction, 'keyword' | 'flags' | 'args'>

/** Instructions of one build, as they are written into a Dockerfile with others: as they are, but for stages and arguments. */
export class InstructionWriter {
  readonly #build: ParentBuild
  readonly #place: Place
  readonly #lines: readonly string[]

  constructor(build: ParentBuild, place: Place) {
    this.#build = build
    this.#place = place
    this.#lines = place.dockerfile.source.split('\n')
  }

  write(instruction: Instruction, used: UsedStage): string {
    const changed = this.#change(instruction, used)
    const { line, bodyLine, endLine } = instruction
    const head = changed ?? (this.#isLast(bodyLine - 1) ? instruction.text : this.#take(line, bodyLine - 1))
    return bodyLine > endLine ? head : `${head}\n${this.#take(bodyLine, endLine)}`
  }

  /** What is continued at the end of a file must not be continued behind it. */
  #isLast(line: number): boolean {
    return this.#lines.slice(line).every((one) => one.trim() === '')
  }

  #take(from: number, to: number): string {
    return this.#lines.slice(from - 1, to).join('\n')
  }

  /** Null: as it is. */
  #change(instruction: Instruction, used: UsedStage): string | null {
    const { keyword, args } = instruction
    if (keyword !== 'ONBUILD')
      return this.#changeInner(instruction, (name, byNumber) =>
        this.#source(used, instruction, { name, byNumber }),
      )
    const { rest, ...inner } = splitInstruction(args, this.#place.dockerfile.escape)
    const changed = this.#changeInner({ ...inner, args: rest }, (name, byNumber) =>
      this.#sourceOfTrigger(used, { name, byNumber }),
    )
    return changed === null ? null : `ONBUILD ${changed}`
  }

  #changeInner({ keyword, flags, args }: Inner, source: NameOf): string | null {
    if (keyword === 'ARG') return this.#changeArg(args)
    if (sourceNames({ keyword, flags }).length === 0) return null
    const changed = flags.map((flag) => changeFlag(flag, keyword, source))
    if (changed.every((flag, at) => flag === flags[at])) return null
    const { escape } = this.#place.dockerfile
    const end = args.startsWith('--') ? ['--'] : []
    return [keyword, ...changed.map((flag) => writeFlag(flag, escape)), ...end, args].join(' ')
  }

  #changeArg(args: string): string | null {
    const words = splitWords(args, this.#place.dockerfile.escape)
    const changed = words.map((word) => this.#argument(word) ?? word)
    return changed.every((word, at) => word === words[at]) ? null : `ARG ${changed.join(' ')}`
  }

  /** What this build gives it, or the global argument of that name is worth in it; null: what all builds take from elsewhere. */
  #argument(word: string): string | null {
    const { name, value } = splitPair(word)
    const { differing, globals, use, dockerfile } = this.#place
    const { buildArgs, target } = this.#build
    if (/[$"'\\`]/.test(name)) throw new NotWritable(`ARG has a name that is made from others: ${name}`)
    const given = differing.has(name) ? buildArgs[name] : undefined
    if (given !== undefined) return writeLiteral(name, given)
    if (value !== null) return null
    if (name === 'TARGETSTAGE')
      return writeLiteral(name, target ?? dockerfile.stages.at(-1)?.name ?? 'default')
    const taken = globals.has(name) ? use.globals.get(name) : undefined
    return taken === undefined ? null : writeLiteral(name, taken)
  }

  #source(used: UsedStage, by: Instruction, { name, byNumber }: Wanted): string | null {
    const found = used.sources.find(
      ({ by: one, stage: { stage } }) =>
        one === by && (stage.name === name.toLowerCase() || (byNumber && String(stage.index) === name)),
    )
    return found === undefined ? null : (this.#place.names.get(found.stage.stage.index) ?? null)
  }

  /** A trigger is carried out in the stages that are made from this one. */
  #sourceOfTrigger(used: UsedStage, { name, byNumber }: Wanted): string | null {
    const { dockerfile, names, use } = this.#place
    const found =
      byNumber && /^\d+$/.test(name)
        ? dockerfile.stages[Number(name)]
        : dockerfile.stages.findLast((stage) => stage.name === name.toLowerCase())
    if (found === undefined || !use.stages.some(({ base }) => base === used)) return null
    const written = names.get(found.index)
    if (written === undefined) throw new NotWritable(`ONBUILD names a stage that comes later: ${name}`)
    return written
  }
}

interface Wanted {
  readonly name: string
  /** Numbers count, too. */
  readonly byNumber: boolean
}

/** The written name of a stage; null: it is none. */
type NameOf = (name: string, byNumber: boolean) => string | null

function changeFlag(flag: string, keyword: string, source: NameOf): string {
  const [, kind, value = ''] = /^--(from|mount)=(.*)$/s.exec(flag) ?? []
  if (kind === 'from' && keyword === 'COPY') return `--from=${changed(value, source(value, true))}`
  if (kind !== 'mount' || keyword !== 'RUN') return flag
  const fields = splitCsv(value)
  if (fields === null) return flag
  const mapped = fields.map((field) => {
    const [, key, name = ''] = /^(from=)(.+)$/is.exec(field) ?? []
    return key === undefined ? field : `${key}${changed(name, source(name, false))}`
  })
  return mapped.every((field, at) => field === fields[at])
    ? flag
    : `--mount=${mapped.map(writeField).join(',')}`
}

/** A name that is only spelt otherwise stays. */
function changed(name: string, written: string | null): string {
  return written === null || written === name.toLowerCase() ? name : written
}

function writeField(field: string): string {
  return /^\s|[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
