/**
 * Door 1: the Action. One bundle for main and post: what main saved as state tells them apart. The client of the cache
 * service is started from it, too.
 * @actions/core is 1 MB and takes 60 ms to load: it comes when it is needed, after the first words to the user.
 */
import { readActionInputs } from './config/action-inputs.ts'
import type { Door } from './door.ts'
import { openDoor } from './door.ts'
import { actionInputs } from './door-inputs.ts'
import { explain, toFailure } from './explain.ts'
import { cacheClientCommand, runCacheClient } from './github/cache-client.ts'
import { countOf } from './model/units.ts'
import { version } from './version.ts'

async function main(door: Door): Promise<number> {
  const { values, problems } = readActionInputs(door.env)
  const { readRequest } = await import('./config/read-request.ts')
  const { findPlanProblems } = await import('./plan/plan-run.ts')
  const { secretValues } = await import('./config/secret-values.ts')
  const request = await readRequest(actionInputs(values, door), problems, findPlanProblems)
  const count = (request.selection ?? request.variants).length
  door.printer(request).note(`build-variants ${version}: ${countOf(count, 'variant')} to build`)
  const core = await import('@actions/core')
  for (const secret of secretValues(request)) core.setSecret(secret)
  core.saveState('isPost', 'true')

  const { carryOut } = await import('./carry-out.ts')
  const { deliver } = await import('./github/deliver.ts')
  // Saved before the builder is made, so that a crash leaves nothing that post does not know.
  const carriedOut = await carryOut(request, door, { onMade: (made) => core.saveState('builder', made) })
  await deliver(carriedOut)
  return carriedOut.report.exitCode
}

const door = openDoor(process, false)
const isPost = process.env['STATE_isPost'] === 'true'
const [, , command, ...operands] = process.argv
try {
  // This very bundle, started again by itself.
  if (command === cacheClientCommand) await runCacheClient(operands)
  else if (isPost) await (await import('./post.ts')).post(door)
  else process.exitCode = await main(door)
} catch (error) {
  explain(error, { door, debug: process.env['RUNNER_DEBUG'] === '1', json: false })
  process.exitCode = toFailure(error).exitCode
}
