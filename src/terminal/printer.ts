import { randomUUID } from 'node:crypto'
import type { Writable } from 'node:stream'
import { plainText } from '../text/hostile-text.ts'
import { SecretMask } from '../text/secret-mask.ts'
import type { Styles } from '../text/styles.ts'
import { plainStyles } from '../text/styles.ts'
import { ansiStyles } from './ansi-styles.ts'
import { guardJson, guardText, safeLines } from '../text/safe-text.ts'
import { workflowCommand } from './workflow-command.ts'
import type { Annotation } from './workflow-command.ts'

/**
 * `tty`: a person watches, lines may be redrawn. `ci-github`: the Actions runner reads, with groups and annotations.
 * `ci`: any other log. `plain`: every line of every step. `quiet`: only what went wrong, and the result.
 */
export type PrinterMode = 'tty' | 'ci-github' | 'ci' | 'plain' | 'quiet'

export interface PrinterOptions {
  readonly stdout: Writable
  readonly stderr: Writable
  readonly mode: PrinterMode
  /** True where the Actions runner reads what is printed, whatever the mode. */
  readonly runner: boolean
  readonly color: boolean
  /** Width of the terminal; 100 where there is none. */
  readonly columns: number
  /** stdout is for a program: it gets `result` and `data`, nothing else. */
  readonly json: boolean
  /** Hides secrets in all that is printed but `data`. Absent: there are none. */
  readonly mask?: SecretMask
}

/** The one writer of everything that is printed. Nothing that it was not told is its own reaches a reader as a command. */
export interface Printer {
  readonly mode: PrinterMode
  readonly columns: number
  readonly styles: Styles
  /** Where progress goes; the live view draws on it. */
  readonly progress: Writable
  /** Text of our own, one line or several; silent in `quiet`. */
  note(text: string): void
  /** Like `note`, but also in `quiet`: errors and warnings. */
  alert(text: string): void
  /** What the command was asked for: text, or JSON text with `json`. Besides GitHub's log the only thing on stdout. */
  result(text: string): void
  /** What the command was asked for, as JSON text, for a program that needs it as it is. */
  data(json: string): void
  /** Text of a child process, made safe, behind `prefix │ `. */
  child(prefix: string, text: string): void
  /** Lines that fold away under a title where the log can fold, and follow it indented elsewhere. */
  group(title: string, lines: readonly string[]): void
  /** Shown at the workflow run and in the changed files; nothing outside GitHub. */
  annotate(annotation: Annotation): void
  /** While `body` runs, the runner obeys no command, whoever prints it. */
  fenced<T>(body: () => Promise<T>): Promise<T>
  /** While a view is drawn in place, every other output takes it away first; it draws itself again. Null: no view. */
  overlay(view: { readonly hide: () => void } | null): void
  /** Resolves when the reader has taken what was printed. */
  drain(): Promise<void>
}

const drainMs = 5000

export function createPrinter(options: PrinterOptions): Printer {
  const { mode, columns, runner, stdout, mask = new SecretMask() } = options
  // The runner reads two pipes in no fixed order; commands and what they enclose go through one.
  const progress = runner && !options.json ? stdout : options.stderr
  let view: { readonly hide: () => void } | null = null
  const write = (stream: Writable, text: string) => {
    view?.hide()
    stream.write(`${text}\n`)
  }
  const fence = createFence(runner, (line) => write(progress, line))
  const print = (text: string) => write(progress, shown(text, mask))
  const data = (json: string) => write(stdout, guardJson(json.replace(/\n$/, '')))
  return {
    mode,
    columns,
    progress,
    styles: options.color ? ansiStyles : plainStyles,
    note: (text) => mode !== 'quiet' && print(text),
    alert: print,
    result: (text) =>
      options.json ? data(hideInJson(text, mask)) : write(stdout, shown(text.replace(/\n$/, ''), mask)),
    data,
    child: (prefix, text) =>
      mode !== 'quiet' && write(progress, mask.text(safeLines(prefix, mask.text(text)).join('\n'))),
    group: (title, lines) => {
      if (mode === 'quiet') return
      if (runner) fence.command('group', mask.text(plainText(mask.text(title))))
      else print(title)
      if (lines.length > 0) print(lines.map((line) => `  ${line}`).join('\n'))
      fence.command('endgroup', '')
    },
    annotate: ({ level, message, ...properties }) =>
      fence.command(level, mask.text(message), mask.value(properties)),
    fenced: (body) => fence.around(body),
    overlay: (next) => void (view = next),
    drain: () => drained(progress),
  }
}

/** A reader that is gone, or that stands still, is not waited for. */
async function drained(stream: Writable): Promise<void> {
  if (!stream.writableNeedDrain || stream.destroyed) return
  await new Promise<void>((done) => {
    const limit = setTimeout(done, drainMs)
    for (const event of ['drain', 'error', 'close'])
      stream.once(event, () => {
        clearTimeout(limit)
        done()
      })
  })
}

/** Masked before what is obeyed is taken out, which may stand within a secret, and after, when it stood between its parts. */
function shown(text: string, mask: SecretMask): string {
  return mask.text(guardText(mask.text(text)))
}

/** Masked as a value: within the text of JSON a secret may be written in another way, or reach over its quotes. */
function hideInJson(json: string, mask: SecretMask): string {
  return mask.isEmpty ? json : JSON.stringify(mask.value(JSON.parse(json)), null, 2)
}

/** Opens the fence for our own commands only: each time with a new token, so that no earlier output can know it. */
function createFence(runner: boolean, write: (line: string) => void) {
  let token: string | null = null
  let depth = 0

  function close(): void {
    token = randomUUID()
    write(workflowCommand('stop-commands', token))
  }

  function open(): void {
    if (token !== null) write(`::${token}::`)
    token = null
  }

  function command(name: string, data: string, properties = {}): void {
    if (!runner) return
    const wasClosed = token !== null
    open()
    write(workflowCommand(name, data, properties))
    if (wasClosed) close()
  }

  async function around<T>(body: () => Promise<T>): Promise<T> {
    if (!runner) return body()
    if (depth++ === 0) close()
    try {
      return await body()
    } finally {
      if (--depth === 0) open()
    }
  }

  return { command, around }
}
