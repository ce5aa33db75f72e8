import { startFailure } from './start-failure.ts'

export interface ShortResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Asks a program that answers at once (`docker version`): @actions/exec, silent, any exit code is a result. It gives no
 * pid, takes no signal and has no time limit, and looks the program up on our own PATH: what may hang, or must stop
 * with Ctrl-C, goes through `runProgram`. Throws a `Failure` (environment, PROGRAM_NOT_FOUND).
 */
export async function execShort(
  command: string,
  args: readonly string[],
  options: { readonly env: Readonly<Record<string, string | undefined>>; readonly cwd?: string },
): Promise<ShortResult> {
  const { getExecOutput } = await import('@actions/exec')
  const env = Object.fromEntries(
    Object.entries(options.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  try {
    return await getExecOutput(quote(command), [...args], {
      env,
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      silent: true,
      ignoreReturnCode: true,
    })
  } catch (error) {
    throw startFailure(command, notFound(error))
  }
}

/** @actions/exec splits its first argument at spaces outside quotes. */
function quote(command: string): string {
  return `"${command.replaceAll('"', String.raw`\"`)}"`
}

function notFound(error: unknown): unknown {
  const { message } = error as Error
  const missing = message.startsWith('Unable to locate executable file')
  return missing ? Object.assign(new Error(message, { cause: error }), { code: 'ENOENT' }) : error
}
