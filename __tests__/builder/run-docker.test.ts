/** `docker buildx …` is run by the program behind it, where there is one that this machine can run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { runDocker } from '../../src/builder/buildx/buildx.ts'
import type { Failure } from '../../src/model/failure.ts'
import { runProgram } from '../../src/process/run-program.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-docker-'))
  for (const name of ['bin', 'cli-plugins']) mkdirSync(join(folder, name))
  place('bin/docker', '#!/bin/sh\necho "docker $*"\n')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function place(path: string, content: string): void {
  writeFileSync(join(folder, path), content, { mode: 0o755 })
}

async function said(args: readonly string[], PATH = join(folder, 'bin')): Promise<string> {
  const env = { PATH, DOCKER_CONFIG: folder }
  const { stdout, exitCode } = await runDocker(args, {
    ...{ env, run: runProgram, log: () => undefined, now: () => 0 },
  })
  return `${exitCode ?? 'none'} ${stdout.trim()}`
}

test('the program itself, without the docker CLI between', async () => {
  place('cli-plugins/docker-buildx', '#!/bin/sh\necho "itself $*"\n')
  expect(await said(['buildx', 'inspect', 'a'])).toBe('0 itself inspect a')
  expect(await said(['ps'])).toBe('0 docker ps')
})

test('an error of it is its own word', async () => {
  place('cli-plugins/docker-buildx', '#!/bin/sh\necho "no such builder"\nexit 1\n')
  expect(await said(['buildx', 'inspect', 'a'])).toBe('1 no such builder')
})

test.each([
  ['of another machine', '\x7fELF\x02\x01\x01\0\0garbage'],
  ['whose interpreter is not there', '#!/nonexistent/sh\n'],
  ['that is none', '"'],
])('a program %s: the docker CLI has the words for it', async (_, content) => {
  place('cli-plugins/docker-buildx', content)
  expect(await said(['buildx', 'version'])).toBe('0 docker buildx version')
})

test('where there is no docker, that is said', async () => {
  place('cli-plugins/docker-buildx', '#!/bin/sh\necho "itself $*"\n')
  const failure = (await said(['buildx', 'version'], '/nonexistent').catch(
    (error: unknown) => error,
  )) as Failure
  expect(failure.problems).toMatchObject([{ code: 'NO_DOCKER' }])
})
