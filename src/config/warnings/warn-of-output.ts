import { nameInput } from '../../model/door-words.ts'
import type { Problem } from '../../model/failure.ts'
import type { Request } from '../../model/request.ts'

/** Results that the next run copies into its images, and whose change makes it run the steps behind that again. */
export function warnOfOutput({ copiedOutput, door }: Request): readonly Problem[] {
  if (copiedOutput === null) return []
  const { path, line } = copiedOutput
  return [
    {
      code: 'OUTPUT_COPIED',
      what: `line ${line} of the Dockerfile also takes ${path}/, the results of an earlier run`,
      why: 'every run changes them, so this step and those after it find nothing in the cache, and they can end up in the images',
      fix: `write ${path} into .dockerignore (and .gitignore), or name a folder outside the context with ${nameInput(door, 'output')}`,
    },
  ]
}
