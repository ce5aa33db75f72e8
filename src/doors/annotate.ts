import { isAbsolute, relative, resolve } from 'node:path'

import type { Door } from './door.ts'
import type { ProblemAnnotation } from '../report/problems.ts'
import type { Printer } from '../terminal/printer.ts'

/** Shows annotations at the workflow run, their files as paths in the repository. */
export function annotate(
  annotations: readonly ProblemAnnotation[],
  { printer, door }: { readonly printer: Printer; readonly door: Pick<Door, 'cwd' | 'env'> },
): void {
  for (const annotation of annotations) printer.annotate(inRepository(annotation, door))
}

/** Without a place when the file is not in the checkout: GitHub would show it at a file of another name. */
function inRepository(
  annotation: ProblemAnnotation,
  { cwd, env }: Pick<Door, 'cwd' | 'env'>,
): ProblemAnnotation {
  const { file, line, col, ...rest } = annotation
  if (file === undefined) return annotation
  const path = relative(env['GITHUB_WORKSPACE'] ?? cwd, resolve(cwd, file))
  if (!/^\.\.(?:[/\\]|$)/.test(path) && !isAbsolute(path)) return { ...annotation, file: path }
  const place = [file, line, col].filter((part) => part !== undefined).join(':')
  return { ...rest, message: `${place}: ${rest.message}` }
}
