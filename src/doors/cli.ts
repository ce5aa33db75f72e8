#!/usr/bin/env node
/** Door 2: the command line. Light until it knows what is wanted: `--help` loads no room but config's table. */
import { parseArguments } from '../config/command-line/arguments.ts'
import type { Arguments } from '../config/command-line/arguments.ts'
import type { Door } from './door.ts'
import { openDoor } from './door.ts'
import { explain } from './explain.ts'
import { cacheClientCommand, runCacheClient } from '../github/cache-client.ts'
import { outliveReaders } from './outlive-readers.ts'
import { version } from '../model/version.ts'

async function dispatch(args: Arguments, door: Door): Promise<number> {
  switch (args.command) {
    case 'build':
      return (await import('./commands/build.ts')).buildCommand(args, door)
    case 'plan':
      return (await import('./commands/plan.ts')).planCommand(args, door)
    case 'inspect':
      return (await import('./commands/inspect.ts')).inspectCommand(args, door)
    case 'comment':
      return (await import('./commands/comment.ts')).commentCommand(args, door)
    case 'engine':
      return (await import('./commands/engine.ts')).engineCommand(args.operands, door)
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv)
  if (args.switches.has('help')) {
    const { renderHelp } = await import('../config/command-line/help.ts')
    process.stdout.write(
      renderHelp(args.command, { width: process.stdout.columns, all: args.switches.has('all') }),
    )
    return 0
  }
  if (args.switches.has('version')) {
    process.stdout.write(`build-variants ${version}\n`)
    return 0
  }
  const prints = args.command === 'plan' && args.switches.has('bake')
  const json = args.switches.has('json')
  const door = openDoor('cli', process, prints || json)
  try {
    return await dispatch(args, door)
  } catch (error) {
    return explain(error, { door, debug: args.switches.has('debug'), json: json && !prints })
  }
}

const [, , command, ...operands] = process.argv
outliveReaders(process)
// This very bundle, started again by itself. It has no door: a signal is to end it at once.
if (command === cacheClientCommand) await runCacheClient(operands)
else process.exitCode = await main(process.argv.slice(2))
