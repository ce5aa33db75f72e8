import type { StepFailure } from '../model/build-result.ts'
import type { DockerfileOutline } from './dockerfile-stages.ts'

type Place = StepFailure['dockerfile']

/**
 * The Dockerfile place that buildx prints after a failed bake (BuildKit, errdefs.Source.Print):
 * `Dockerfile:12`, a rule, numbered lines with `>>>` at the failing ones, a rule.
 */
export function readExcerpt(tail: string): Place {
  const [, file, head, block] = /^(.+):(\d+)\n-{20}\n((?: *\d+ \|.*\n)+)-{20}$/m.exec(tail) ?? []
  if (file === undefined || block === undefined) return null
  const excerpt = block.trimEnd().split('\n')
  const marked = excerpt.find((line) => /^ *\d+ \| >>>/.test(line))
  return { file, line: Number(/\d+/.exec(marked ?? '')?.[0] ?? head), excerpt }
}

/** The line of a step's instruction; null where counting leads to another one (a base image's ONBUILD counts, too). */
export function lineOf(
  step: { readonly stage: string | null; readonly step: number | null; readonly name: string },
  outline: DockerfileOutline | null,
): number | null {
  const place = outline === null ? null : locateStep(step, { file: '', outline })
  const [, written] = />>> (\w+)/.exec(place?.excerpt[0] ?? '') ?? []
  const [, named] = /^\[[^\]]*\] (?:LINK )?(\w+)/.exec(step.name) ?? []
  return place !== null && written?.toUpperCase() === named?.toUpperCase() ? place.line : null
}

/** The place by counting the stage's steps in the Dockerfile itself, for a failure that buildx did not print. */
export function locateStep(
  step: { readonly stage: string | null; readonly step: number | null },
  dockerfile: { readonly file: string; readonly outline: DockerfileOutline },
): Place {
  const stage = dockerfile.outline.stages.find(({ name }) => name === step.stage)
  const found = step.step === null ? undefined : stage?.steps[step.step - 1]
  if (found === undefined) return null
  return { file: dockerfile.file, line: found.line, excerpt: [`${found.line} | >>> ${found.text}`] }
}
