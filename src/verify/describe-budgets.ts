import type { Problem } from '../model/failure.ts'
import type { Plan } from '../model/plan.ts'
import type { Verdict } from '../model/verdict.ts'

/** What is over its budget: that which fails, and that which is only told. */
export function describeBudgets(
  plan: Plan,
  verdicts: readonly Verdict[],
): { readonly failed: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const over = (outcome: Verdict['outcome']) =>
    (['size-budget', 'time-budget'] as const).flatMap((check) => {
      const found = verdicts.filter((one) => one.check === check && one.outcome === outcome)
      return found
        .slice(0, named)
        .map((one, index) => describe(plan, one, index === named - 1 ? found.length - named : 0))
    })
  return { failed: over('failed'), warnings: over('warned') }
}

/** Cells that are told by name; the last of them counts the others. */
const named = 5

const words = {
  'size-budget': {
    code: 'SIZE_OVER_BUDGET',
    what: 'is larger than its `size-budget`',
    fix: 'make it smaller, or raise `size-budget`',
  },
  'time-budget': {
    code: 'TIME_OVER_BUDGET',
    what: 'took longer than its `time-budget`',
    fix: 'look at the slowest steps, or raise `time-budget`',
  },
}

function describe({ cells }: Plan, verdict: Verdict, others: number): Problem {
  const { check, cell: id, expected, reason } = verdict
  const cell = cells.find((one) => one.id === id)
  const { code, what, fix } = words[check === 'time-budget' ? check : 'size-budget']
  const more = others > 0 ? ` (and ${others} more)` : ''
  return {
    code,
    what: `${cell?.variant ?? ''} ${cell?.platform ?? ''} ${what} of ${expected ?? ''}${more}`,
    why: reason ?? '',
    fix,
  }
}
