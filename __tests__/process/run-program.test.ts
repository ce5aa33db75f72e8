import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { transform } from '@swc/core'

import { Failure } from '../../src/model/failure.ts'
import { execShort } from '../../src/process/exec-short.ts'
import { runProgram } from '../../src/process/run-program.ts'

const env = { PATH: process.env['PATH'] }
const node = process.execPath
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-program-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function alive(pid: number): boolean {
  try {
    // A zombie that nobody reaped yet runs nothing any more.
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

async function waitFor(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('waited too long')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('runProgram', () => {
  test('gives exit code and both outputs, passes arguments literally', async () => {
    const result = await runProgram(
      'sh',
      ['-c', 'printf "%s" "$1"; echo oops >&2; exit 3', 'sh', '$(id) `x`'],
      {
        env,
      },
    )
    expect(result).toMatchObject({
      exitCode: 3,
      signal: null,
      stdout: '$(id) `x`',
      stderr: 'oops\n',
      timedOut: false,
      cancelled: false,
    })
  })

  test('writes the input and closes stdin', async () => {
    const result = await runProgram('cat', [], { env, input: 'größe\n' })
    expect(result.stdout).toBe('größe\n')
  })

  test('gives the program nothing but the environment it was given', async () => {
    const result = await runProgram('env', [], { env: { ...env, ONLY: '1' } })
    expect(result.stdout.trim().split('\n').sort()).toEqual([`ONLY=1`, `PATH=${env.PATH}`])
  })

  test('does not mind a program that never reads its input', async () => {
    const result = await runProgram('true', [], { env, input: 'x'.repeat(1 << 20) })
    expect(result.exitCode).toBe(0)
  })

  test('streams instead of keeping when asked', async () => {
    const chunks: Buffer[] = []
    const result = await runProgram('sh', ['-c', 'echo a; echo b'], {
      env,
      onStdout: (chunk) => chunks.push(chunk),
    })
    expect(result.stdout).toBe('')
    expect(Buffer.concat(chunks).toString()).toBe('a\nb\n')
  })

  test('keeps the last 16 MiB of a flood', async () => {
    const result = await runProgram('sh', ['-c', 'head -c 40000000 /dev/zero | tr "\\0" a; printf END'], {
      env,
    })
    expect(result.stdout.length).toBe(16 * 1024 * 1024)
    expect(result.stdout.endsWith('aEND')).toBe(true)
  })

  test('a time limit ends the program', async () => {
    const result = await runProgram('sleep', ['30'], { env, timeoutMs: 50 })
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGINT', timedOut: true, cancelled: false })
    expect(result.durationMs).toBeLessThan(20_000)
  })

  test('aborting ends the program and its grandchildren, also those that ignore SIGINT and SIGTERM', async () => {
    const pids = join(folder, 'pids')
    const stubborn = `trap '' INT TERM; sleep 60 & echo $! >> ${pids}; echo $$ >> ${pids}; echo up; wait`
    const abort = new AbortController()
    let up = false
    const running = runProgram('sh', ['-c', `sh -c "$1" & wait`, 'sh', stubborn], {
      env,
      signal: abort.signal,
      killGraceMs: 300,
      onStdout: () => (up = true),
    })
    await waitFor(() => up)
    abort.abort()
    const result = await running
    expect(result).toMatchObject({ cancelled: true, timedOut: false })
    expect(result.durationMs).toBeLessThan(20_000)
    const left = readFileSync(pids, 'utf8').trim().split('\n').map(Number)
    expect(left).toHaveLength(2)
    await waitFor(() => !left.some(alive))
  })

  test('lets a program that handles SIGINT finish in its own way', async () => {
    const abort = new AbortController()
    const running = runProgram(
      'sh',
      ['-c', 'trap "echo bye; exit 7" INT; echo up >&2; while :; do sleep 0.02; done'],
      {
        env,
        signal: abort.signal,
        killGraceMs: 20_000,
        onStderr: () => abort.abort(),
      },
    )
    expect(await running).toMatchObject({ exitCode: 7, stdout: 'bye\n', cancelled: true })
  })

  test('an aborted signal starts nothing', async () => {
    const file = join(folder, 'started')
    const result = await runProgram('touch', [file], { env, signal: AbortSignal.abort() })
    expect(result).toMatchObject({ exitCode: null, cancelled: true })
    expect(() => readFileSync(file)).toThrow('ENOENT')
  })

  test('a descendant that keeps the pipe open does not hold us', async () => {
    const result = await runProgram('sh', ['-c', 'sleep 60 & echo $!'], { env })
    expect(result.exitCode).toBe(0)
    expect(result.durationMs).toBeLessThan(20_000)
    process.kill(Number(result.stdout))
  })

  test('an error in a callback stops the program and comes out', async () => {
    const running = runProgram('sh', ['-c', 'echo a; sleep 60'], {
      env,
      onStdout: () => {
        throw new Error('broken reader')
      },
    })
    await expect(running).rejects.toThrow('broken reader')
  })

  test('children die with us, even when we end without waiting', async () => {
    const script = join(folder, 'dies.ts')
    const source = join(import.meta.dirname, '../../src/process/run-program.ts')
    // The parent is a real process that exits while its child sleeps.
    writeFileSync(
      script.replace('.ts', '.mjs'),
      await bundle(source).then(
        (file) => `import { runProgram } from ${JSON.stringify(file)}
        runProgram('sh', ['-c', 'echo $$; exec sleep 60'], { env: process.env, onStdout: (chunk) => {
          process.stdout.write(chunk, () => process.exit(0)) } })`,
      ),
    )
    const parent = await runProgram(node, [script.replace('.ts', '.mjs')], { env })
    expect(parent.stdout).toMatch(/^\d+\n$/)
    await waitFor(() => !alive(Number(parent.stdout)))
  })

  const broken = [
    { name: 'a missing program', command: 'no-such-program', args: [], code: 'PROGRAM_NOT_FOUND' },
    { name: 'a file without the x bit', command: '/etc/passwd', args: [], code: 'PROGRAM_NOT_EXECUTABLE' },
    {
      name: 'arguments beyond the limit',
      command: 'true',
      args: ['x'.repeat(3 << 20)],
      code: 'ARGUMENTS_TOO_LONG',
    },
    { name: 'a NUL in an argument', command: 'true', args: ['\0'], code: 'PROGRAM_NOT_STARTED' },
  ]
  test.each(broken)('$name is named', async ({ command, args, code }) => {
    const error: unknown = await runProgram(command, args, { env }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Failure)
    expect(error).toMatchObject({ kind: 'environment', problems: [{ code }] })
    expect((error as Failure).message).toContain(command)
  })
})

/** Strips the types of the room's files into the temp folder, so that plain Node can import them. */
async function bundle(source: string): Promise<string> {
  const files = [
    'process/run-program',
    'process/process-group',
    'process/start-failure',
    'process/tail-buffer',
    'model/failure',
  ]
  for (const file of files) {
    const code = readFileSync(join(source, '../..', `${file}.ts`), 'utf8').replaceAll(/\.ts'/g, ".mjs'")
    const plain = await transform(code, {
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    })
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, `${file}.mjs`), plain.code)
  }
  return join(folder, 'process/run-program.mjs')
}

describe('execShort', () => {
  test('gives exit code and outputs without printing', async () => {
    const result = await execShort('sh', ['-c', 'echo "$1"; echo no >&2; exit 4', 'sh', 'a b "c"'], { env })
    expect(result).toEqual({ exitCode: 4, stdout: 'a b "c"\n', stderr: 'no\n' })
  })

  test('takes a program path with spaces', async () => {
    const program = join(folder, 'a program')
    writeFileSync(program, '#!/bin/sh\necho "ran $1"\n', { mode: 0o755 })
    expect(await execShort(program, ['x'], { env })).toMatchObject({ exitCode: 0, stdout: 'ran x\n' })
  })

  test('names a missing program', async () => {
    await expect(execShort('no-such-program', [], { env })).rejects.toMatchObject({
      problems: [{ code: 'PROGRAM_NOT_FOUND', what: 'the program "no-such-program" could not be started' }],
    })
  })
})
