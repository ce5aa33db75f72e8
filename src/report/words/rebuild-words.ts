import { countOf, formatDuration } from '../../text/units.ts'
import type { Wording } from './cache-words.ts'
import type { CausedSteps, RebuiltStep } from './group-rebuilds.ts'

/** `because COPY src changed, 6 steps ran: 1 min 8 s`. */
export function causeWords(cause: CausedSteps, { strong, name }: Wording): string {
  const ran = strong(countOf(cause.steps.length, 'step'))
  const took = cause.ms === null ? '' : `: ${strong(formatDuration(cause.ms))}`
  if (cause.name === null)
    return `${ran} ran because they, or what they build on, were not in the cache${took}`
  const became = cause.kind === 'new' ? 'is new or changed' : 'changed'
  return `because ${name(cause.name)} ${became}, ${ran} ran${took}`
}

/** Why one of them ran, in a few words; `name` writes the step that it was for. */
export function reasonWords(
  { rebuilt: { reason, because }, cause }: RebuiltStep,
  name: (hostile: string) => string,
): string {
  if (because !== null) {
    const became = { changed: 'changed', new: 'is new or changed', 'not-in-cache': 'was not in the cache' }
    return `${name(because)} ${became[cause.kind]}`
  }
  if (reason === 'changed-input') return 'files that it reads changed'
  return reason === 'changed-step' ? 'the step itself is new or changed' : 'not in the cache'
}
