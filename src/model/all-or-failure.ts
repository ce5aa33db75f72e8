import { Failure } from './failure.ts'

/** Waits until all have ended, so that nothing is written after a failure was told; then throws their problems together, each once. */
export async function allOrFailure<T>(tasks: readonly Promise<T>[]): Promise<readonly T[]> {
  const results = await Promise.allSettled(tasks)
  const reasons = results.flatMap((result): unknown[] =>
    result.status === 'rejected' ? [result.reason] : [],
  )
  const failures = reasons.filter((reason) => reason instanceof Failure)
  if (failures.length < reasons.length) throw reasons.find((reason) => !(reason instanceof Failure))
  const [first] = failures
  if (first === undefined)
    return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const problems = new Map(
    failures.flatMap((failure) => failure.problems.map((problem) => [problem.what, problem])),
  )
  throw new Failure(first.kind, [...problems.values()], first)
}
