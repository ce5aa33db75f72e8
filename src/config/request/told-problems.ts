import type { Problem } from '../../model/failure.ts'
import { cutProblems } from '../file/limits.ts'
import type { RawInputs } from './raw-inputs.ts'

/** Each once, since the same input may be looked at twice, and not more than anybody reads. */
export function toldProblems(
  raw: Pick<RawInputs, 'workspace' | 'files'>,
  problems: readonly Problem[],
): readonly Problem[] {
  const byText = new Map(problems.map((one) => [JSON.stringify([one.code, one.what, one.where]), one]))
  return cutProblems(explainEmptyWorkspace(raw, [...byText.values()]))
}

/** What is said of files that are missed where there are none at all. */
const missing: ReadonlySet<string> = new Set(['NOT_FOUND', 'NO_CONFIG', 'NO_VARIANTS', 'NO_VARIANT_ARG'])

/** In a workflow without a checkout every file is missing, and one problem says why. */
function explainEmptyWorkspace(
  { workspace, files }: Pick<RawInputs, 'workspace' | 'files'>,
  problems: readonly Problem[],
): readonly Problem[] {
  if (workspace === null || !problems.some(({ code }) => missing.has(code))) return problems
  if (files.list(workspace)?.length !== 0) return problems
  const empty = {
    code: 'NOT_CHECKED_OUT',
    what: 'the workspace is empty',
    why: `nothing was checked out into ${workspace}`,
    fix: 'add a step `uses: actions/checkout@v7` before this one',
  }
  return [empty, ...problems.filter(({ code }) => !missing.has(code))]
}
