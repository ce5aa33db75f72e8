/**
 * A small GitHub runner: action.yml's defaults, INPUT_*, the file commands with heredocs, main and then post with its saved
 * state. What it does not do: masking, problem matchers, composite steps.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { parse } from 'yaml'

export interface ActionRun {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Runs the post step with the state that main saved. */
  readonly post: () => Promise<{ exitCode: number | null; stdout: string; stderr: string }>
}

interface ActionFile {
  readonly inputs: Record<string, { default?: string | boolean | number }>
  readonly outputs: Record<string, unknown>
  readonly runs: { main: string; post: string }
}

export interface ActionStep {
  readonly with: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly workspace: string
  /** False: nobody reads what main prints. */
  readonly readsOutput?: boolean
}

const root = resolve(import.meta.dirname, '../..')

export async function runAction(step: ActionStep): Promise<ActionRun> {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile
  const undeclared = Object.keys(step.with).filter((name) => !(name in action.inputs))
  if (undeclared.length > 0) throw new Error(`action.yml does not declare ${undeclared.join(', ')}`)
  const files = commandFiles()
  const env = stepEnvironment(action, { step, files })
  const main = await runNode(join(root, action.runs.main), { env, cwd: step.workspace }, step.readsOutput)
  const outputs = readPairs(files.GITHUB_OUTPUT)
  const stray = Object.keys(outputs).filter((name) => !(name in action.outputs))
  if (stray.length > 0) throw new Error(`action.yml does not declare the output ${stray.join(', ')}`)
  const state = Object.entries(readPairs(files.GITHUB_STATE)).map(([name, value]) => [`STATE_${name}`, value])
  const postEnv = { ...env, ...(Object.fromEntries(state) as Record<string, string>) }
  return {
    ...main,
    outputs,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    post: () => runNode(join(root, action.runs.post), { env: postEnv, cwd: step.workspace }),
  }
}

function commandFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  }
  for (const file of Object.values(files)) writeFileSync(file, '')
  return { ...files, RUNNER_TEMP: folder }
}

function stepEnvironment(
  action: ActionFile,
  given: { step: ActionStep; files: Record<string, string> },
): Record<string, string> {
  const env: Record<string, string> = {}
  const inherited = [
    'PATH',
    'HOME',
    'TMPDIR',
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'BUILDX_CONFIG',
    'BUILDX_BUILDER',
  ]
  for (const name of inherited) if (process.env[name] !== undefined) env[name] = process.env[name]
  Object.assign(env, {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/worker',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_RUN_ID: '1',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_WORKSPACE: given.step.workspace,
    ...given.files,
  })
  const inputs = Object.entries(action.inputs).map(([name, { default: value }]) => [
    name,
    String(value ?? ''),
  ])
  // Where the pinned one cannot be fetched; see given-parts.js.
  const cacheBuildx = ['cache-buildx', process.env['BUILD_VARIANTS_TEST_CACHE_BUILDX'] ?? '']
  // There is no GitHub here to write to.
  const comment = ['comment', 'never']
  for (const [name, value] of [...inputs, cacheBuildx, comment, ...Object.entries(given.step.with)])
    env[`INPUT_${(name ?? '').replaceAll(' ', '_').toUpperCase()}`] = value ?? ''
  return { ...env, ...given.step.env }
}

function runNode(script: string, options: { env: Record<string, string>; cwd: string }, reads = true) {
  return new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((done, fail) => {
    const child = spawn(process.execPath, [script], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
    if (!reads) for (const stream of [child.stdout, child.stderr]) stream.destroy()
    child.on('error', fail)
    child.on('close', (exitCode) => done({ exitCode, ...output }))
  })
}

/** `name<<DELIMITER … DELIMITER` and `name=value`, as the runner reads its file commands. */
function readPairs(file: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = readFileSync(file, 'utf8').split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line)
    if (heredoc !== null) {
      const end = lines.indexOf(heredoc[2] ?? '', at + 1)
      if (end < 0) throw new Error(`${file}: no end of ${line}`)
      pairs[heredoc[1] ?? ''] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      pairs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return pairs
}
