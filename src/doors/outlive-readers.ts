/** A pipe, a terminal or a socket whose other end is gone. */
const gone: ReadonlySet<string | undefined> = new Set([
  ...['EPIPE', 'EIO', 'ECONNRESET', 'ENXIO', 'ERR_STREAM_DESTROYED'],
])

/**
 * Who reads our output may leave (`| head`, a closed terminal, `| tee` after Ctrl-C): that stops no run and changes no exit code.
 * Output that could not be written for another reason (a full disk) is told once, and is a fault of a run that has no other (exit 3).
 */
export function outliveReaders(
  source: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exitCode' | 'once'>,
): void {
  const { stdout, stderr } = source
  let told = false
  stderr.on('error', () => undefined)
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (gone.has(error.code) || told) return
    told = true
    stderr.write(`error[NOT_WRITABLE] stdout could not be written: ${error.message}\n`)
    source.once('exit', () => (source.exitCode = source.exitCode || 3))
  })
}
