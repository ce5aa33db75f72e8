/**
 * Door 3: the Action's post step. A bundle of its own, without the rooms that read inputs, build or publish: whatever became of
 * main, and with its first line not run, it cannot do main's work again (docs/adr/0009).
 */
import type { MadeBuilder } from '../builder/machine.ts'
import { removeBuilder, sweepBuilders } from '../builder/own/remove-builder.ts'
import { builderMachine } from '../machine/builder.ts'
import type { Door } from './door.ts'
import { openDoor } from './door.ts'
import { toFailure } from '../model/failure.ts'
import { outliveReaders } from './outlive-readers.ts'
import { formatProblems } from '../report/problems.ts'
import { fieldsOf, parseJson } from '../text/json.ts'

/** Removes the builder that main made, and leftovers of runs that crashed. Never fails a job. */
async function post(door: Door): Promise<void> {
  const printer = door.printer({ progress: 'auto' })
  try {
    const machine = builderMachine(door, printer)
    const made = readState(door.env['STATE_builder'])
    if (made !== null && (await removeBuilder(made, machine)))
      printer.note('the builder that this action made is removed')
    await sweepBuilders(machine)
  } catch (error) {
    printer.alert(formatProblems(toFailure(error), { level: 'warning', styles: printer.styles }))
  }
}

/** What main saved before it made a builder; null when it came to nothing of the kind. */
function readState(text: string | undefined): MadeBuilder | null {
  const { name } = fieldsOf(parseJson(text ?? ''))
  return typeof name === 'string' ? { schemaVersion: 1, name } : null
}

outliveReaders(process)
await post(openDoor('action', process))
