import { checkInstruction } from './check-instruction.ts'
import type { Instruction, Instructions, SyntaxProblem } from './instructions.ts'
import { parseInstructions, splitInstruction } from './instructions.ts'
import { flagValues } from './words.ts'

export interface Stage {
  /** From 0: what `COPY --from=0` means. */
  readonly index: number
  /** In lower case; null: it has none. */
  readonly name: string | null
  /** What follows FROM, unexpanded: an image or an earlier stage. */
  readonly base: string
  /** The `--platform` flag, unexpanded. */
  readonly platform: string | null
  readonly from: Instruction
  /** What follows FROM. */
  readonly instructions: readonly Instruction[]
  /** What its ONBUILD instructions hand to the stages that are made from it. */
  readonly triggers: readonly Instruction[]
}

export interface Dockerfile extends Pick<Instructions, 'source' | 'escape' | 'syntax'> {
  /** ARG in front of the first FROM. */
  readonly globals: readonly Instruction[]
  readonly stages: readonly Stage[]
  /** Why BuildKit refuses it; null: nothing that can be seen without building. */
  readonly problem: SyntaxProblem | null
}

/** One of this machine, read once for all who ask. */
export interface LocalDockerfile extends Dockerfile {
  /** Absolute. */
  readonly path: string
  /** Beside it lies a .dockerignore of its own, which counts in the place of the context's. */
  readonly ownIgnoreFile: boolean
}

/**
 * False when another frontend may read it (`# syntax=`, and the build argument that takes its place), or BuildKit refuses
 * it: then what is not seen here may be there all the same.
 */
export function isCertain(
  { syntax, problem }: Dockerfile,
  buildArgs: Readonly<Record<string, string>> = {},
): boolean {
  const frontend = buildArgs['BUILDKIT_SYNTAX'] ?? syntax
  const isOwn =
    frontend === null || /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?::|@|$)/.test(frontend)
  return isOwn && problem === null
}

/** What BuildKit counts as steps of a stage; each makes a layer. */
export const stepKeywords: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

type OpenStage = Stage & { readonly instructions: Instruction[]; readonly triggers: Instruction[] }

/** Reads a Dockerfile as BuildKit does. Never throws: what cannot be read is in `problem`, and BuildKit judges. */
export function readDockerfile(text: string): Dockerfile {
  const { source, instructions, escape, syntax, problem } = parseInstructions(text)
  const globals: Instruction[] = []
  const stages: OpenStage[] = []
  const problems: SyntaxProblem[] = problem === null ? [] : [problem]
  for (const instruction of instructions) {
    const stage = stages.at(-1)
    const message = checkInstruction(instruction, escape) ?? misplaced(instruction, stage)
    if (message !== null) problems.push({ line: instruction.line, message })
    if (instruction.keyword === 'FROM') stages.push(openStage(instruction, stages.length))
    else if (stage === undefined) globals.push(instruction)
    else takeInto(stage, instruction, escape)
  }
  if (stages.length === 0) problems.push({ line: 1, message: 'dockerfile contains no stages to build' })
  return {
    globals: globals.filter(({ keyword }) => keyword === 'ARG'),
    stages,
    source,
    escape,
    syntax,
    problem: problems[0] ?? null,
  }
}

function misplaced({ keyword }: Instruction, stage: Stage | undefined): string | null {
  return stage === undefined && keyword !== 'FROM' && keyword !== 'ARG'
    ? 'no build stage in current context'
    : null
}

function openStage(from: Instruction, index: number): OpenStage {
  const [base = '', as, name] = from.args.split(/[\t\v\f\r ]+/)
  return {
    index,
    name: as?.toLowerCase() === 'as' && name !== undefined ? name.toLowerCase() : null,
    base,
    platform: flagValues(from.flags, 'platform')[0] ?? null,
    from,
    instructions: [],
    triggers: [],
  }
}

/** A trigger's place is that of its ONBUILD. */
function takeInto(stage: OpenStage, instruction: Instruction, escape: string): void {
  stage.instructions.push(instruction)
  if (instruction.keyword !== 'ONBUILD') return
  const { keyword, flags, rest } = splitInstruction(instruction.args, escape)
  stage.triggers.push({ ...instruction, keyword, flags, args: rest, text: instruction.args })
}
