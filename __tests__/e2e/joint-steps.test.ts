/**
 * With a target per variant a report tells the same of every step as with a target per cell: whose it is, and whether it ran.
 *
 * @long
 */
import { expect, test } from '@jest/globals'

import { buildAs, planOf, stepsOf } from './both-layouts.ts'
import { laidOut } from './laid-out.ts'

/** A BuildKit that lets go of a layer between two bakes makes it again (moby/buildkit#6808): no matter of layouts. */
const tries = 3

test.each(laidOut.map((one) => [one.name, one] as const))(
  '%s',
  async (_, one) => {
    // What has no salt is there from then on.
    await buildAs('cells', planOf(one))
    const [first, second] = [planOf(one), planOf(one)]
    const [variants, cells] = [await buildAs('variants', first), await buildAs('cells', second)]
    expect([variants.joint, cells.joint]).toEqual([one.joint, 0])
    expect(stepsOf(variants, first.plan)).toEqual(stepsOf(cells, second.plan))
    expect(variants.cells.filter(({ digest }) => digest === null)).toEqual([])
    let ran = await ranAgain(first)
    for (let count = 1; count < tries && ran.length > 0; count += 1) {
      console.warn(`a new context, since these were there and ran again:\n${ran.join('\n')}`)
      const other = planOf(one)
      await buildAs('variants', other)
      ran = await ranAgain(other)
    }
    expect(ran).toEqual([])
  },
  300_000,
)

/** What ran although it was built before, with both layouts. */
async function ranAgain(planned: ReturnType<typeof planOf>): Promise<readonly string[]> {
  const [again, once] = [await buildAs('variants', planned), await buildAs('cells', planned)]
  expect([...again.cells, ...once.cells].filter(({ digest }) => digest === null)).toEqual([])
  const [found, alsoFound] = [stepsOf(again, planned.plan), stepsOf(once, planned.plan)]
  const ran = [...found, ...alsoFound].filter((step) => step.includes('| executed |') && / RUN /.test(step))
  if (ran.length === 0) expect(found).toEqual(alsoFound)
  return ran
}
