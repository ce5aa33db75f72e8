import { Writable } from 'node:stream'
import { createPrinter } from '../../src/terminal/printer.ts'
import type { Printer, PrinterOptions } from '../../src/terminal/printer.ts'

/** A printer whose two streams are kept as text. */
export function capturedPrinter(change: Partial<PrinterOptions> = {}): {
  readonly printer: Printer
  readonly stdout: () => string
  readonly stderr: () => string
} {
  const stdout = keep()
  const stderr = keep()
  const base = { mode: 'ci', runner: false, color: false, columns: 100, json: false } as const
  const printer = createPrinter({ stdout: stdout.stream, stderr: stderr.stream, ...base, ...change })
  return { printer, stdout: stdout.text, stderr: stderr.text }
}

function keep(): { readonly stream: Writable; readonly text: () => string } {
  const parts: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      parts.push(chunk)
      done()
    },
  })
  return { stream, text: () => parts.join('') }
}
