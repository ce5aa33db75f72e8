/**
 * Door 1: the Action's main step. Its post step is a bundle of its own (post.ts). The client of the cache service is started
 * from this one, too.
 * @actions/core is 1 MB and takes 60 ms to load: it comes when it is needed, after the first words to the user.
 */
import { readActionInputs } from '../config/request/action-inputs.ts'
import type { Door } from './door.ts'
import { openDoor } from './door.ts'
import { actionInputs } from './inputs.ts'
import { explain } from './explain.ts'
import { cacheClientCommand, runCacheClient } from '../github/cache-client.ts'
import { countOf } from '../text/units.ts'
import { outliveReaders } from './outlive-readers.ts'
import { version } from '../model/version.ts'

async function main(door: Door): Promise<number> {
  const { values, problems } = readActionInputs(door.env)
  const { readAndPlan } = await import('../run/read-and-plan.ts')
  const planned = await readAndPlan(actionInputs(values, door), problems)
  const count = planned.plan.variants.length
  door.printer(planned.request).note(`build-variants ${version}: ${countOf(count, 'variant')} to build`)
  const core = await import('@actions/core')
  // Other steps of the job may print them.
  for (const secret of door.mask.texts()) core.setSecret(secret)

  const { carryOut } = await import('./carry-out.ts')
  const { deliver } = await import('../github/deliver.ts')
  // Saved before the builder is made, so that a crash leaves nothing that post does not know.
  const carriedOut = await carryOut(planned, door, { onMade: (made) => core.saveState('builder', made) })
  await deliver(carriedOut)
  return carriedOut.report.exitCode
}

async function openAndRun(): Promise<number> {
  const door = openDoor('action', process)
  try {
    return await main(door)
  } catch (error) {
    return explain(error, { door, debug: door.env['RUNNER_DEBUG'] === '1', json: false })
  }
}

const [, , command, ...operands] = process.argv
outliveReaders(process)
// This very bundle, started again by itself. It has no door: a signal is to end it at once.
if (command === cacheClientCommand) await runCacheClient(operands)
else process.exitCode = await openAndRun()
