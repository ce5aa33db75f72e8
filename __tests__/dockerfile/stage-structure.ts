import { splitCsv } from '../../src/model/csv.ts'
import type { Instruction } from '../../src/dockerfile/instructions.ts'
import type { Dockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { StageScope } from '../../src/dockerfile/scope.ts'
import type { Use, UsedStage, UseOptions } from '../../src/dockerfile/used-stages.ts'
import { atEach, findUse, sourceNames } from '../../src/dockerfile/used-stages.ts'

/** What a build of this target does, down to its images, with no name of a stage in it: what BuildKit makes digests of. */
export function structureOf(dockerfile: Dockerfile, options: UseOptions): unknown {
  const use = findUse(dockerfile, options)
  return use.target === null ? null : stageOf(use.target, { dockerfile, use })
}

interface Place {
  readonly dockerfile: Dockerfile
  readonly use: Use
}

const steps = /^(?:RUN|COPY|ADD|WORKDIR|ENV|USER|SHELL)$/

function stageOf(used: UsedStage, place: Place): unknown {
  return {
    base: used.base === null ? used.image : stageOf(used.base, place),
    platform: used.platform,
    steps: atEach(used, place.use.globals, (one, scope) => stepOf(one, used, { ...place, scope })).filter(
      (step) => step !== null,
    ),
  }
}

/** Without the names of stages. */
function fieldsOf(flag: string): readonly string[] {
  const [, start = '', value = ''] = /^(--[^=]*=)(.*)$/s.exec(flag) ?? []
  const fields = splitCsv(value) ?? [value]
  return [start, ...fields.map((field) => (start === '--from=' ? '' : field.replace(/^from=.*/is, 'from=')))]
}

function stepOf(one: Instruction, used: UsedStage, place: Place & { readonly scope: StageScope }): unknown {
  if (!steps.test(one.keyword)) return null
  const { scope, dockerfile } = place
  const lines = dockerfile.source.split('\n').slice(one.bodyLine - 1, one.endLine)
  const sources = used.sources.filter(({ by }) => by === one).map(({ stage }) => stageOf(stage, place))
  return {
    keyword: one.keyword,
    flags: one.flags.map((flag) => (sources.length > 0 ? fieldsOf(flag) : flag)),
    images: sources.length > 0 ? [] : sourceNames(one),
    args: one.args,
    body: lines.join('\n'),
    sources,
    variables: [...scope.declared.keys()].sort().map((name) => [name, scope.expand(`\${${name}}`)]),
  }
}
