import { Failure } from '../model/failure.ts'

const reasons: Readonly<Record<string, { code: string; why: string; fix: string }>> = {
  ENOENT: {
    code: 'PROGRAM_NOT_FOUND',
    why: 'there is no such program on PATH (or its working folder is gone)',
    fix: 'install it, or add its folder to PATH',
  },
  EACCES: {
    code: 'PROGRAM_NOT_EXECUTABLE',
    why: 'the file is there but this user may not execute it',
    fix: 'check its permissions (chmod +x) and that its disk is not mounted noexec',
  },
  E2BIG: {
    code: 'ARGUMENTS_TOO_LONG',
    why: 'its arguments and environment together are larger than the system allows',
    fix: 'shorten the longest build argument, label or environment variable',
  },
}

/** The `Failure` (environment) for a program that could not be started, from what the system said. */
export function startFailure(command: string, error: unknown): Failure {
  const { code = '', message = String(error) } = error as Partial<NodeJS.ErrnoException>
  const known = reasons[code]
  return new Failure(
    'environment',
    {
      code: known?.code ?? 'PROGRAM_NOT_STARTED',
      what: `the program "${command}" could not be started`,
      why: known?.why ?? message.slice(0, 300),
      ...(known && { fix: known.fix }),
    },
    error,
  )
}
