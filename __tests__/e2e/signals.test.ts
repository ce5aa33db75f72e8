/** Signals that come twice, or at a bad time, and readers that are gone: nothing is lost, and what is said is true. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { runAction } from './action-runner.ts'
import { buildVariants, root } from './cli-process.ts'
import { slowRegistry } from './slow-registry.ts'
import { readTags, registryHost } from './test-registry.ts'

const tiny = join(root, '__tests__/e2e/fixtures/tiny')
const cli = join(root, 'dist/cli/index.js')
const action = join(root, 'dist/action/index.js')
const temporary = (): string => mkdtempSync(join(tmpdir(), 'signals-'))

interface Ended {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts a program; `end` gives what became of it. */
function start(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const env = { ...process.env, ...options.env }
  const child = spawn(process.execPath, args, {
    cwd: options.cwd ?? tiny,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  const end = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode, signal) => done({ exitCode, signal, ...output }))
  })
  return { child, end }
}

describe('a second SIGINT right after the first, while tags are moved', () => {
  test.each([{ apartMs: 120 }, { apartMs: 700 }])(
    '$apartMs ms: all is put back or named, exit 130',
    async ({ apartMs }) => {
      const repository = `e2e/twice-${apartMs}-${process.pid}`
      const common = ['--push', '--tag', 'v1', '--variant-arg', 'FLAVOR', '--variants', 'all,sweet']
      const first = await buildVariants(
        [...common, '--name', `${registryHost()}/${repository}`, '--output', temporary()],
        { cwd: tiny },
      )
      expect(first).toExitWith(0)
      const before = await readTags(repository)
      const slow = await slowRegistry(400)
      const out = temporary()
      try {
        const args = [
          ...common,
          '--name',
          `${slow.host}/${repository}`,
          '--output',
          out,
          '--build-arg',
          `SALT=${apartMs}`,
        ]
        const { child, end } = start([cli, ...args])
        const early = end.then(({ stderr }) => Promise.reject(new Error(`no tag was moved\n${stderr}`)))
        await Promise.race([slow.firstTag, early])
        child.kill('SIGINT')
        await delay(apartMs)
        child.kill('SIGINT')
        expect(await end).toExitWith(130)
      } finally {
        slow.close()
      }
      const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport
      expect(report).toMatchObject({ outcome: 'cancelled', exitCode: 130 })
      const after = await readTags(repository)
      const moved = Object.keys(after).filter((tag) => after[tag] !== before[tag])
      const told = JSON.stringify(report.problems)
      expect(moved.filter((tag) => !told.includes(`:${tag}`))).toEqual([])
    },
  )
})

describe('SIGTERM ends with 130', () => {
  test('while a bake file is read, by a buildx that never answers', async () => {
    const folder = temporary()
    mkdirSync(join(folder, 'cli-plugins'))
    const pause = `sleep 300.${process.pid}`
    writeFileSync(
      join(folder, 'cli-plugins/docker-buildx'),
      `#!/bin/sh\ntouch ${folder}/asked\nexec ${pause}\n`,
      { mode: 0o755 },
    )
    writeFileSync(join(folder, 'docker-bake.hcl'), 'target "default" {}\n')
    const { child, end } = start([cli, 'plan', '--bake-file', 'docker-bake.hcl'], {
      cwd: folder,
      env: { DOCKER_CONFIG: folder },
    })
    await until(() => readFileSync(join(folder, 'asked')))
    child.kill('SIGTERM')
    expect(await endsWithin(child, end)).toExitWith(130)
  })

  test('of the client of the cache service: a signal ends it at once', async () => {
    const server = createServer()
    const asked = once(server, 'request')
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const env = {
      ACTIONS_RESULTS_URL: url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: 'x.e30.x',
      RUNNER_TEMP: temporary(),
    }
    const { child, end } = start([action, 'actions-cache-client', 'restore', 'key'], {
      cwd: temporary(),
      env,
    })
    await asked
    child.kill('SIGINT')
    expect(await endsWithin(child, end)).toMatchObject({ exitCode: null, signal: 'SIGINT' })
    server.closeAllConnections()
    server.close()
  })

  test('of a command that engine run runs: it is told, and decides', async () => {
    const script =
      'process.on("SIGTERM", () => process.exit(7)); setInterval(() => {}, 1000); console.log("up")'
    const { child, end } = start([
      cli,
      'engine',
      'run',
      '--name',
      'test',
      '--',
      process.execPath,
      '-e',
      script,
    ])
    await new Promise((up) => child.stdout.once('data', up))
    child.kill('SIGTERM')
    expect(await endsWithin(child, end)).toExitWith(7)
  })
})

describe('a reader that is gone', () => {
  const cases: { readonly args: readonly string[]; readonly exitCode: number }[] = [
    { args: ['--help'], exitCode: 0 },
    { args: ['--version'], exitCode: 0 },
    { args: ['plan'], exitCode: 0 },
    { args: ['plan', '--json'], exitCode: 0 },
    { args: ['plan', '--bake'], exitCode: 0 },
    { args: ['plan', '--platforms', 'linux/foo', '--json'], exitCode: 2 },
    { args: ['inspect', '/nonexistent/layout'], exitCode: 2 },
    { args: ['engine', 'status', '--name', 'test'], exitCode: 0 },
  ]
  test.each(cases)('changes nothing: $args', async ({ args, exitCode }) => {
    for (const closed of [['stdout'], ['stderr'], ['stdout', 'stderr']] as const)
      expect(await closedEnd([cli, ...args], closed)).toMatchObject({ exitCode, trace: false })
  })

  test.each([{ progress: 'plain' }, { progress: 'auto' }])(
    'does not stop a run, --progress $progress, nor change how it ends',
    async ({ progress }) => {
      const repository = `e2e/gone-${progress}-${process.pid}`
      const args = [
        '--push',
        '--tag',
        'v1',
        '--name',
        `${registryHost()}/${repository}`,
        '--output',
        temporary(),
      ]
      const ended = await closedEnd([cli, ...args, '--progress', progress], ['stdout', 'stderr'])
      expect(ended).toExitWith(0)
      expect(Object.keys(await readTags(repository)).toSorted()).toEqual(['v1', 'v1-sour', 'v1-sweet'])
    },
  )

  test('does not stop the Action', async () => {
    const ended = await runAction({ workspace: tiny, with: { output: temporary() }, readsOutput: false })
    expect(ended).toExitWith(0)
    expect(JSON.parse(readFileSync(ended.outputs['report'] ?? '', 'utf8'))).toMatchObject({ outcome: 'ok' })
  })

  test('a full disk is another thing: exit 3, and a word', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [cli, '--help'], { stdio: ['ignore', full, 'pipe'] })
    let stderr = ''
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const exitCode = await new Promise((done) => child.on('close', done))
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringMatching(/^error\[NOT_WRITABLE\].*ENOSPC.*\n$/),
    })
  })
})

/** Runs a program whose readers have left before its first word. */
async function closedEnd(args: readonly string[], closed: readonly ('stdout' | 'stderr')[]) {
  const { child, end } = start(args)
  for (const name of closed) child[name].destroy()
  const { exitCode, stderr } = await end
  return { exitCode, trace: /EPIPE|^\s+at /m.test(stderr) }
}

/** Kills what does not end, so that the test tells of it. */
async function endsWithin(child: ChildProcess, end: Promise<Ended>): Promise<Ended> {
  const limit = setTimeout(() => child.kill('SIGKILL'), 15_000)
  const ended = await end
  clearTimeout(limit)
  return ended
}

async function until(look: () => unknown): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      look()
      return
    } catch (error) {
      if (tries > 600) throw error
      await delay(50)
    }
  }
}
