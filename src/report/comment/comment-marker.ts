import { createHash } from 'node:crypto'
import type { RunReport } from '../../model/report.ts'
import { dockerfileOf } from '../words/dockerfile-of.ts'

/**
 * How the hidden first line of a comment begins: the image's name, and what tells it from the comments of other calls in the same
 * repository: workflow, job, Dockerfile, and what one machine builds of it. An HTML comment, so that no page shows it.
 */
export function commentMarker({ plan, source, cells }: RunReport, caller: string): string {
  const own = [
    caller,
    plan.images,
    placeInContext(plan),
    [...new Set(cells.map(({ platform }) => platform))].sort(),
    plan.whole ? null : plan.variants.map(({ name }) => name).sort(),
  ]
  const key = createHash('sha256').update(JSON.stringify(own)).digest('hex').slice(0, 12)
  return `<!-- build-variants ${plain(subjectName({ plan, source }))} ${key} `
}

/** What the comment is about, in one name: the first image, else the repository's own name. Hostile text. */
export function subjectName({ plan, source }: Pick<RunReport, 'plan' | 'source'>): string {
  return plan.images[0] ?? source.repository?.split('/').at(-1) ?? 'images'
}

/** From the context on: where a checkout is differs from machine to machine. */
function placeInContext(plan: RunReport['plan']): string | null {
  const { context, file } = plan.build
  if (plan.bake !== null) return plan.bake.files.map(lastPart).join(' ')
  const own = file ?? dockerfileOf('', plan)
  return own?.startsWith(`${context}/`) === true ? own.slice(context.length + 1) : own && lastPart(own)
}

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? path
}

/** Nothing in it ends an HTML comment or a line. */
function plain(name: string): string {
  return name
    .replace(/[^\w./:@-]/g, '_')
    .replace(/-{2,}/g, '-')
    .slice(0, 200)
}
