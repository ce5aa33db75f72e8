/**
 * With a target per variant a report tells the same of every step as with a target per cell: whose it is, and whether it ran.
 *
 * @long
 */
import { expect, test } from '@jest/globals'

import { buildAs, planOf, stepsOf } from './both-layouts.ts'
import { laidOut } from './laid-out.ts'

test.each(laidOut.map((one) => [one.name, one] as const))(
  '%s',
  async (_, one) => {
    // What has no salt is there from then on.
    await buildAs('cells', planOf(one))
    const [first, second] = [planOf(one), planOf(one)]
    const [variants, cells] = [await buildAs('variants', first), await buildAs('cells', second)]
    expect([variants.joint, cells.joint]).toEqual([one.joint, 0])
    expect(stepsOf(variants, first.plan)).toEqual(stepsOf(cells, second.plan))
    // Once more: everything is found.
    const [again, once] = [await buildAs('variants', first), await buildAs('cells', first)]
    const found = stepsOf(again, first.plan)
    expect(found).toEqual(stepsOf(once, first.plan))
    expect(found.filter((step) => step.includes('| executed |') && / RUN /.test(step))).toEqual([])
    expect([...variants.cells, ...again.cells].filter(({ digest }) => digest === null)).toEqual([])
  },
  300_000,
)
