import type { Problem } from '../../model/failure.ts'
import { inputsOf } from '../table/inputs.ts'
import type { RawText, RawValues } from './raw-inputs.ts'
import { describeRenamed } from '../table/renamed.ts'
import { suggest } from '../../text/suggest.ts'

/**
 * Reads the Action's inputs from the variables in which the runner hands them over (`INPUT_<NAME>`, actions/toolkit
 * `getInput`). Empty means not given. The runner passes undeclared inputs with a mere warning, so names that
 * were renamed or mistyped are told here.
 */
export function readActionInputs(env: Readonly<Record<string, string | undefined>>): {
  values: RawValues
  problems: readonly Problem[]
} {
  const names = inputsOf('action').map((input) => input.name)
  const values = new Map<string, readonly RawText[]>()
  const problems: Problem[] = []
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith('INPUT_') || text === undefined || text.trim() === '') continue
    const name = variable.slice('INPUT_'.length).toLowerCase()
    const problem = names.includes(name) ? null : describeUnknown(name, names)
    if (names.includes(name)) values.set(name, [{ text, where: `input ${name}` }])
    else if (problem !== null) problems.push(problem)
  }
  return { values, problems }
}

/** A job may have variables of its own that start with INPUT_: only what is near to an input of ours is refused. */
function describeUnknown(name: string, names: readonly string[]): Problem | null {
  const where = `input ${name}`
  const best = suggest(name, names)
  const renamed = describeRenamed(name, where, 'action')
  if (renamed !== null || best === null) return renamed
  return { code: 'UNKNOWN_INPUT', what: `there is no input "${name}"`, fix: `did you mean "${best}"?`, where }
}
