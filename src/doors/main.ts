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
import { pullRequestPlace } from '../github/comment-place.ts'
import type { Request } from '../model/request.ts'
import { countOf } from '../text/units.ts'
import { readEvent } from './read-event.ts'
import { outliveReaders } from './outlive-readers.ts'
import type { ToldRun } from './tell-run.ts'
import { version } from '../model/version.ts'

async function main(door: Door): Promise<number> {
  const { values, problems } = readActionInputs(door.env)
  const token = values.get('github-token')?.at(-1)?.text.trim() ?? ''
  door.mask.hide(token)
  if (values.has('comment-report')) {
    const { commentReport } = await import('./comment-report.ts')
    await addToSummary(await commentReport(values, problems, door))
    return 0
  }
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
  await addToSummary(await comment(carriedOut, planned.request, { door, token }))
  return carriedOut.report.exitCode
}

/** At the pull request that the run is for. A run that was cancelled has nothing to say: a newer one mostly cancelled it. */
async function comment(
  { report, comment: text }: ToldRun,
  request: Request,
  { door, token }: { readonly door: Door; readonly token: string },
): Promise<string | null> {
  if (request.comment.when === 'never' || report.outcome === 'cancelled') return null
  const place = pullRequestPlace(door.env, readEvent)
  if (place === null) return null
  const { commentAt } = await import('./comment-run.ts')
  const { fork } = request.source
  const commented = { comment: text, place, request: request.comment, token, fork }
  return commentAt(commented, { door, printer: door.printer(request) })
}

async function addToSummary(text: string | null): Promise<void> {
  if (text === null) return
  const { appendSummary } = await import('../github/deliver.ts')
  await appendSummary(text)
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
