import type { StepFailure } from './build-result.ts'

const codes: ReadonlySet<string> = new Set(['PUSH_DENIED', 'PUSH_FAILED', 'PUSH_INCOMPLETE', 'RATE_LIMITED'])

/** True when there are failures, and behind each is an image that was built, and that the registry did not take. */
export function isPushRefused(failures: readonly StepFailure[]): boolean {
  return failures.length > 0 && failures.every(({ problem }) => codes.has(problem?.code ?? ''))
}
