import type { ThisProcess } from '../machine/this-process.ts'
import type { DoorName } from '../model/door-words.ts'
import type { Request } from '../model/request.ts'
import { SecretMask } from '../text/secret-mask.ts'
import type { Printer, PrinterMode } from '../terminal/printer.ts'
import type { Stops } from './stop-signals.ts'
import { listenForStops } from './stop-signals.ts'
import { createPrinter } from '../terminal/printer.ts'

/** This process, as far as the doors' commands may touch it. */
export interface Door extends ThisProcess {
  /** The same, with what further signals mean. */
  readonly stops: Stops
  /** stdout is for a program: it gets the result and nothing else. */
  readonly json: boolean
  /** Filled as inputs are read; whatever leaves the process goes through it. */
  readonly mask: SecretMask
  printer(settings: { readonly progress: Request['progress'] }): Printer
}

export function openDoor(name: DoorName, source: NodeJS.Process, json = false): Door {
  const { env, stdout, stderr } = source
  const stops = listenForStops(source)
  const mask = new SecretMask()
  mask.hide(env['ACTIONS_RUNTIME_TOKEN'] ?? '')
  return {
    ...{ name, env },
    cwd: source.cwd(),
    program: [source.execPath, ...source.argv.slice(1, 2)],
    signal: stops.signal,
    stops,
    json,
    mask,
    printer: ({ progress }) =>
      createPrinter({
        stdout,
        stderr,
        mask,
        mode: chooseMode(progress, source),
        runner: env['GITHUB_ACTIONS'] === 'true',
        color: wantsColor(source),
        // Some pseudo-terminals say 0.
        columns: (stderr.isTTY && stderr.columns) || 100,
        json,
      }),
  }
}

function chooseMode(progress: Request['progress'], { env, stderr }: NodeJS.Process): PrinterMode {
  if (progress !== 'auto') return progress
  if (env['GITHUB_ACTIONS'] === 'true') return 'ci-github'
  return stderr.isTTY && env['CI'] === undefined && env['TERM'] !== 'dumb' ? 'tty' : 'ci'
}

/** https://no-color.org and its counterpart FORCE_COLOR; the Actions log shows colours without being a terminal. */
function wantsColor({ env, stderr, stdout }: NodeJS.Process): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0'
  return stderr.isTTY && stdout.isTTY
}
