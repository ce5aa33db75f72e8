import type { Problem } from '../model/failure.ts'
import type { Cause, FailureFacts } from './cause.ts'
import { registryCauses } from './registry-causes.ts'
import { stepCauses } from './step-causes.ts'

/** The cause that the words of a failure point to, with its fix; null when none is known. */
export function recogniseCause(facts: FailureFacts): Problem | null {
  for (const cause of [...stepCauses, ...registryCauses]) {
    const match = cause.pattern.exec(textFor(cause, facts))
    if (match === null || cause.when?.(facts) === false) continue
    return { code: cause.code, ...cause.words(facts, match) }
  }
  return null
}

function textFor(cause: Cause, { message, output }: FailureFacts): string {
  if (cause.in === 'output') return output
  // The error of a RUN quotes its command, which may say anything.
  const said = message.replace(/^process ".*" (?=did not complete)/s, 'process ')
  return cause.in === 'either' ? `${said}\n${output}` : said
}
