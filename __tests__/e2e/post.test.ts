/** The Action's post step, after a main that came to nothing: it cleans up, and never does main's work. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { beforeEach, describe, expect, test } from '@jest/globals'

import { runAction } from './action-runner.ts'
import { root } from './cli-process.ts'

let workspace: string
/** What docker was asked for, a call a line. */
let calls: string
let env: Record<string, string>

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'post-'))
  calls = join(workspace, 'calls')
  const bin = join(workspace, 'docker')
  writeFileSync(bin, `#!/bin/sh\necho "$*" >> ${calls}\n`)
  chmodSync(bin, 0o755)
  const PATH = `${workspace}${delimiter}${process.env['PATH'] ?? ''}`
  // Builders of runs that other tests killed are swept by any run that knows them.
  env = { PATH, HOME: workspace, BUILDX_CONFIG: join(workspace, 'buildx'), DOCKER_CONFIG: workspace }
  writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch\nARG FLAVOR\n')
})

const variants = 'variant-arg: FLAVOR\nvariants: [all, sweet]\n'
const asked = (): string => (existsSync(calls) ? readFileSync(calls, 'utf8') : '')

describe('post builds nothing', () => {
  test('when main refused its inputs, and a later step made what was missing', async () => {
    const images = 'localhost:1/acme/worker'
    const run = await runAction({ workspace, with: { push: 'true', images }, env })
    expect(run).toExitWith(2)
    expect(run.stdout).toMatch(/^::error/m)
    writeFileSync(join(workspace, 'variants.yml'), variants)
    expect(await run.post()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(asked()).toBe('')
  })

  test('when main refused its inputs: its errors are not annotated again', async () => {
    const run = await runAction({ workspace, with: { platforms: 'linux/foo' }, env })
    expect(run).toExitWith(2)
    expect(await run.post()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  test('when main died before its first line', async () => {
    writeFileSync(join(workspace, 'variants.yml'), variants)
    const first = join(workspace, 'first.cjs')
    writeFileSync(first, 'process.kill(process.pid, "SIGKILL")\n')
    const run = await runAction({
      workspace,
      with: {},
      env: { ...env, NODE_OPTIONS: `--require=${first}` },
    })
    expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode: null, stdout: '' })
    writeFileSync(first, '')
    expect(await run.post()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(asked()).toBe('')
  })

  test.each(['', 'null', '{', '{"name":7}', '{"name":"theirs"}'])(
    'when what main saved is %j, and no builder of another is removed',
    async (saved) => {
      const run = await runAction({ workspace, with: {}, env: { ...env, STATE_builder: saved } })
      expect(await run.post()).toEqual({ exitCode: 0, stdout: '', stderr: '' })
      expect(asked()).not.toContain('buildx rm')
    },
  )
})

test('post is small: it starts at once', () => {
  expect(statSync(join(root, 'dist/post/index.js')).size).toBeLessThan(150_000)
})
