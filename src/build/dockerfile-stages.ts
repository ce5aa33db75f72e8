import type { Instruction } from '../model/dockerfile-instructions.ts'
import { readFrom, readInstructions, stepKeywords } from '../model/dockerfile-instructions.ts'

/** A stage of a Dockerfile, as far as platforms and line numbers need it. */
export interface DockerfileStage {
  /** As BuildKit names it in its steps; null for the one stage of a Dockerfile that has no other. */
  readonly name: string | null
  /** What follows FROM: an image or an earlier stage. */
  readonly base: string
  /** The `--platform` flag, unexpanded. */
  readonly platform: string | null
  /** The instructions that BuildKit counts in `[stage n/m]`: FROM (unless of a stage), RUN, COPY, ADD, WORKDIR. */
  readonly steps: readonly { readonly line: number; readonly text: string }[]
}

export interface DockerfileOutline {
  readonly stages: readonly DockerfileStage[]
  /** `ARG` defaults in front of the first FROM. */
  readonly args: Readonly<Record<string, string>>
}

interface OpenStage {
  name: string | null
  readonly base: string
  readonly platform: string | null
  readonly steps: { readonly line: number; readonly text: string }[]
}

/** Reads stages and the lines of their steps. Never fails: what it does not understand is left out, BuildKit judges. */
export function outlineDockerfile(text: string): DockerfileOutline {
  const stages: OpenStage[] = []
  const args: Record<string, string> = {}
  for (const instruction of readInstructions(text)) {
    const stage = stages.at(-1)
    if (instruction.keyword === 'FROM') stages.push(openStage(instruction, stages))
    else if (stage === undefined) noteArgument(instruction, args)
    else if (stepKeywords.has(instruction.keyword))
      stage.steps.push({ line: instruction.line, text: instruction.text })
  }
  const [only] = stages
  if (stages.length === 1 && only !== undefined) only.name = null
  return { stages, args }
}

function openStage(from: Instruction, earlier: readonly OpenStage[]): OpenStage {
  const { base, name, platform } = readFrom(from.text)
  const ofStage = earlier.some((stage) => stage.name === base.toLowerCase())
  const steps = ofStage || base === 'scratch' ? [] : [{ line: from.line, text: from.text }]
  return { name: name ?? `stage-${earlier.length}`, base, platform, steps }
}

function noteArgument({ keyword, text }: Instruction, args: Record<string, string>): void {
  const [, name, value] = /^ARG\s+(\w+)(?:=(.*))?$/i.exec(text) ?? []
  if (keyword === 'ARG' && name !== undefined) args[name] = (value ?? '').trim().replace(/^["']|["']$/g, '')
}
