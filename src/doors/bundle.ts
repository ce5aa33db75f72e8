/**
 * What is bundled: both doors, which share all of their rooms. dist/action/index.js and dist/cli/index.js open one each
 * (scripts/package.ts).
 */
export const action = (): Promise<unknown> => import('./main.ts')
export const cli = (): Promise<unknown> => import('./cli.ts')
