import { Failure } from '../model/failure.ts'

/** What the system said when a file or folder of the results was to be written, as a `Failure` (environment). */
export function notWritten(path: string, error: unknown): Failure {
  const { code, message = String(error) } = error as Partial<NodeJS.ErrnoException>
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  return new Failure(
    'environment',
    {
      code: full ? 'DISK_FULL' : 'NOT_WRITABLE',
      what: `cannot write ${path}`,
      why: full ? 'the disk is full' : message,
      fix: full
        ? 'free space, or choose an output folder on another disk'
        : 'choose a folder that can be written',
    },
    error,
  )
}
