import { basename, relative } from 'node:path'

import type { Door } from './door.ts'

/**
 * How this command line is called where it runs, for hints: by its name where it is installed, by npm in its own checkout, else by
 * node and its file.
 */
export function ownCommand({ env, cwd, program }: Pick<Door, 'env' | 'cwd' | 'program'>): string {
  const [, file = ''] = program
  if (basename(file) === 'build-variants') return 'build-variants'
  if (env['npm_package_name'] === 'build-variants' && env['npm_lifecycle_event'] !== undefined)
    return 'npm run'
  const way = relative(cwd, file)
  return `node ${way.startsWith('..') ? file : way}`
}
