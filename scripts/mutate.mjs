/** Mutation testing, part by part: `npm run mutate`, `npm run mutate -- http text`. Not part of CI: it takes an hour. */
import { spawnSync } from 'node:child_process'

import { partNames } from './mutated-part.js'

const asked = process.argv.slice(2)
let failed = false
for (const part of asked.length > 0 ? asked : partNames) {
  const env = { ...process.env, MUTATE: part }
  const { status } = spawnSync('npx', ['stryker', 'run'], { env, stdio: 'inherit' })
  failed ||= status !== 0
}
process.exitCode = failed ? 1 : 0
