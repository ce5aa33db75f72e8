import type { Dockerfile, Stage } from '../dockerfile/read-dockerfile.ts'
import { stepKeywords } from '../dockerfile/read-dockerfile.ts'
import type { Platform } from '../model/platform.ts'
import { bringsStages, triggersOf } from '../dockerfile/used-stages.ts'

/** A stage of a Dockerfile, as far as line numbers need it. */
export interface DockerfileStage {
  /** As BuildKit names it in its steps; null where it names none, because there is but one. */
  readonly name: string | null
  /** In the Dockerfile, from 0. */
  readonly index: number
  /** The instructions that BuildKit counts in `[stage n/m]`: FROM (unless of a stage), RUN, COPY, ADD, WORKDIR. */
  readonly steps: readonly { readonly line: number; readonly text: string }[]
}

export interface DockerfileOutline {
  readonly dockerfile: Dockerfile
  readonly stages: readonly DockerfileStage[]
  /** Where stages run, by stage and cell: looked up for each step, found once. */
  readonly platforms: Map<string, Platform | null>
}

/** Reads stages and the lines of their steps. Never fails: what it does not understand is left out, BuildKit judges. */
export function outlineDockerfile(dockerfile: Dockerfile): DockerfileOutline {
  const isAlone = dockerfile.stages.length === 1 && !dockerfile.stages.some(bringsStages)
  const stages = dockerfile.stages.map((stage) => ({
    name: isAlone ? null : (stage.name ?? `stage-${stage.index}`),
    index: stage.index,
    steps: stepsOf(stage, dockerfile),
  }))
  return { dockerfile, stages, platforms: new Map() }
}

function stepsOf(stage: Stage, dockerfile: Dockerfile): DockerfileStage['steps'] {
  const parent = dockerfile.stages.findLast(({ name, index }) => name === stage.base && index < stage.index)
  const first = parent === undefined && stage.base !== 'scratch' ? [stage.from] : []
  const made = [...(parent === undefined ? [] : triggersOf(parent, stage)), ...stage.instructions]
  return [...first, ...made.filter(({ keyword }) => stepKeywords.has(keyword))].map(({ line, text }) => ({
    line,
    text: text.replace(/[\t ]+/g, ' '),
  }))
}
