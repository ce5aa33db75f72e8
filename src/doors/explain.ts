import { annotate } from './annotate.ts'
import { tellIn } from '../config/table/door-problems.ts'
import type { Door } from './door.ts'
import { Failure, toFailure } from '../model/failure.ts'
import { annotateProblems, formatProblems } from '../report/problems.ts'

interface Explanation {
  readonly door: Pick<Door, 'name' | 'json' | 'printer' | 'cwd' | 'env'>
  /** Show cause and stack, too. */
  readonly debug: boolean
  /** Stdout gets the problems as JSON. */
  readonly json: boolean
}

/** Prints what ended a command: for people, for programs (`--json`) and as annotations. Gives the exit code. */
export function explain(error: unknown, { door, debug, json }: Explanation): number {
  const { kind, problems } = toFailure(error)
  const failure = new Failure(kind, tellIn(door.name, problems))
  const printer = door.printer({ progress: 'auto' })
  if (failure.kind === 'cancelled') printer.alert('cancelled')
  else printer.alert(formatProblems(failure, { styles: printer.styles }))
  annotate(annotateProblems(failure), { printer, door })
  for (const example of failure.problems.flatMap((problem) => problem.example ?? []))
    if (door.json) printer.alert(example)
    else printer.result(example)
  if (json) printer.result(JSON.stringify({ problems: failure.problems }, null, 2))
  if (debug) printer.alert(stackOf(error))
  return failure.exitCode
}

function stackOf(error: unknown): string {
  const lines: string[] = []
  for (let at = error; at instanceof Error; at = at.cause) lines.push(at.stack ?? at.message)
  return lines.join('\ncaused by ')
}
