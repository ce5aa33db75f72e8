import * as core from '@actions/core'

import type { MadeBuilder } from './builder/remove-builder.ts'
import { removeBuilder, sweepBuilders } from './builder/remove-builder.ts'
import type { Door } from './door.ts'
import { builderMachine } from './builder-machine.ts'
import { toFailure } from './explain.ts'
import { formatProblems } from './report/problems.ts'

/** The Action's post step: removes the builder that main made, and leftovers of runs that crashed. Never fails a job. */
export async function post(door: Door): Promise<void> {
  const printer = door.printer({ progress: 'auto' })
  const machine = builderMachine(door, printer)
  const saved = core.getState('builder')
  try {
    if (saved !== '' && (await removeBuilder(JSON.parse(saved) as MadeBuilder, machine)))
      printer.note('the builder that this action made is removed')
    await sweepBuilders(machine)
  } catch (error) {
    printer.alert(formatProblems(toFailure(error), { level: 'warning', styles: printer.styles }))
  }
}
