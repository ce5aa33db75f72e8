import type { Standing } from '../../model/judge-publication.ts'
import { standingOf } from '../../model/judge-publication.ts'
import type { TagOutcome } from '../../model/publication.ts'
import type { RunReport } from '../../model/report.ts'
import { countOf } from '../../text/units.ts'

/** Tags, or variants, that a headline names; the problems name all. */
const mostNamed = 3

/** What stands after a run that failed or was cancelled: the first question then. True whatever became of the tags. */
export function standingWords(report: RunReport): string {
  const standing = standingOf(report.publication)
  if (standing.left.length + standing.unknown.length > 0) return tagWords(report, standing)
  if (standing.behind.length > 0) return inPartWords(report, standing)
  if (standing.overtaken.length > 0)
    return `nothing of this run was published; what another run wrote is in ${nameTags(standing.overtaken)}`
  if (standing.done > 0) return doneWords(report, standing)
  if (!standing.asItWas) return 'it is not known which images Docker took'
  return report.plan.output.kind === 'push'
    ? 'nothing was published, every tag is as it was'
    : 'nothing was kept'
}

function tagWords({ publication }: RunReport, { left, unknown }: Standing): string {
  const all = countOf(publication?.tags.length ?? 0, 'tag')
  const holding = `${left.length} of ${all} ${left.length === 1 ? 'holds' : 'hold'} the new images (${nameTags(left)})`
  const doubtful = `${unknown.length}${left.length > 0 ? '' : ` of ${all}`} ${unknown.length === 1 ? 'is' : 'are'} in doubt (${nameTags(unknown)})`
  return [...(left.length > 0 ? [holding] : []), ...(unknown.length > 0 ? [doubtful] : [])].join(', ')
}

function nameTags(tags: readonly TagOutcome[]): string {
  return nameFew(tags.map(({ reference }) => reference))
}

function nameFew(all: readonly string[]): string {
  const names = all.slice(0, mostNamed)
  const rest = all.length - names.length
  return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** `6 variants published, 1 unchanged; redis stayed behind`. */
function inPartWords({ publication }: RunReport, { done, unchanged, behind }: Standing): string {
  const verb = doneVerbs[publication?.kind ?? 'none']
  const counts = [
    ...(done > 0 ? [`${countOf(done, 'variant')} ${verb}`] : []),
    ...(unchanged > 0 ? [`${done > 0 ? unchanged : countOf(unchanged, 'variant')} unchanged`] : []),
  ]
  return `${counts.join(', ')}; ${nameFew(behind.map(({ variant }) => variant))} stayed behind`
}

const doneVerbs = { push: 'published', layout: 'written', load: 'loaded into Docker', none: 'kept' }

function doneWords({ publication, plan }: RunReport, { done, unchanged }: Standing): string {
  if (publication?.kind === 'layout') return `the images are in the OCI layout ${publication.directory ?? ''}`
  if (publication?.kind === 'load') return 'the images are in Docker'
  const there = done + unchanged
  const all = plan.variants.length
  return there === all
    ? `${countOf(all, 'variant')} published`
    : `${there} of ${countOf(all, 'variant')} published`
}
