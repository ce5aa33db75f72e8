import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
const cli = resolve(root, 'dist/cli/index.js')

export interface Finished {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Options {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Its abort sends a SIGINT, as Ctrl-C does. */
  readonly ctrlC?: AbortSignal
  readonly input?: string
}

/** Runs the built CLI as a user would. */
export function buildVariants(args: readonly string[], options: Options = {}): Promise<Finished> {
  return runProcess(process.execPath, [cli, ...args, ...cacheBuildx(args)], options)
}

/** Where the pinned one cannot be fetched; see given-parts.js. */
function cacheBuildx(args: readonly string[]): readonly string[] {
  const given = process.env['BUILD_VARIANTS_TEST_CACHE_BUILDX']
  const imports = args.includes('--cache') && !args.includes('--cache-buildx')
  return given && imports ? ['--cache-buildx', given] : []
}

export function runProcess(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<Finished> {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...options.env }
    const child = spawn(command, args, { cwd: options.cwd ?? root, env, stdio: ['pipe', 'pipe', 'pipe'] })
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
    // A program that ends before it has read its input is no failure of the test: its exit code tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
    options.ctrlC?.addEventListener('abort', () => child.kill('SIGINT'))
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, ...output }))
  })
}

/** Runs a program that must succeed, and gives its stdout. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  const { exitCode, stdout, stderr } = await runProcess(command, args, options)
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${exitCode}\n${stderr}`)
  return stdout
}
