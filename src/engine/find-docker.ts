import { runProgram } from '../process/run-program.ts'

/** What this machine has of Docker. */
export type DockerFound =
  | { readonly kind: 'daemon'; readonly version: string }
  | { readonly kind: 'client'; readonly why: string }
  | { readonly kind: 'none' }

/** Asks the docker client on PATH for its daemon; at most 10 s. */
export async function findDocker(env: NodeJS.ProcessEnv): Promise<DockerFound> {
  const args = ['info', '--format', '{{.ServerVersion}}']
  const result = await runProgram('docker', args, { env, timeoutMs: 10_000 }).catch(() => undefined)
  if (result === undefined) return { kind: 'none' }
  const version = result.stdout.trim()
  // Older clients exit with 0 and print the error.
  if (result.exitCode === 0 && /^\d/.test(version)) return { kind: 'daemon', version }
  const lines = result.stderr.trim().split('\n')
  return { kind: 'client', why: result.timedOut ? 'the daemon did not answer in 10 s' : (lines.at(-1) ?? '') }
}
