import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll } from '@jest/globals'

import type { BuilderMachine } from '../../src/builder/machine.ts'
import type { BuilderNeeds } from '../../src/builder/needs.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { BuilderRequest } from '../../src/model/request.ts'
import { runProgram } from '../../src/process/run-program.ts'

export const request: BuilderRequest = {
  name: null,
  own: false,
  driver: 'docker-container',
  driverOpts: [],
  buildkitdConfigInline: null,
  endpoint: null,
  binfmtImage: null,
  ephemeral: false,
}

export const needs: BuilderNeeds = {
  platforms: ['linux/amd64', 'linux/arm64'] as Platform[],
  output: 'push',
  registries: ['ghcr.io'],
  insecureRegistries: [],
}

export interface ScriptedMachine extends BuilderMachine {
  /** Every command line that docker got, in the order in which they came. */
  readonly calls: () => string[]
  readonly logged: string[]
  readonly folder: string
}

export function inspected(
  name: string,
  driver: string,
  more: { status?: string; platforms?: string; error?: string } = {},
): string {
  const { status = 'running', platforms = 'linux/amd64, linux/arm64', error } = more
  const state = error === undefined ? `Status: ${status}` : `Error: ${error}`
  // An endpoint on another machine, so that this machine's own emulators stay out of it.
  return `Name: ${name}\nDriver: ${driver}\n\nNodes:\nName: ${name}0\nEndpoint: ssh://build\n${state}\nBuildKit version: v0.32.2\nPlatforms: ${platforms}\n`
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/**
 * A machine whose `docker` is a real, tiny program: a shell script with one case for each command. In it, `$HERE` is a
 * folder for its state, and `say` prints the file of that name in it.
 */
export function scriptedMachine(
  cases: string,
  files: Readonly<Record<string, string>> = {},
): ScriptedMachine {
  const folder = mkdtempSync(join(tmpdir(), 'builder-test-'))
  folders.push(folder)
  const config = join(folder, 'config')
  mkdirSync(join(config, 'buildx', 'instances'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const script = join(folder, 'bin', 'docker')
  mkdirSync(join(folder, 'bin'))
  const preamble = `HERE='${folder}'\necho "$*" >> "$HERE/calls"\nsay() { cat "$HERE/$1"; }\n`
  const version = 'buildx\\ version) echo "github.com/docker/buildx v0.36.1 abc";;\n'
  const otherwise = '*) echo "ERROR: not scripted: $*" >&2; exit 64;;\n'
  writeFileSync(script, `#!/bin/sh\n${preamble}case "$*" in\n${version}${cases}\n${otherwise}esac\n`)
  chmodSync(script, 0o755)
  const logged: string[] = []
  return {
    folder,
    logged,
    env: { PATH: `${folder}/bin:/usr/bin:/bin`, DOCKER_CONFIG: config },
    run: runProgram,
    log: (line) => logged.push(line),
    now: () => 1_800_000_000_000,
    retryWaitMs: 1,
    calls: () =>
      existsSync(join(folder, 'calls')) ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [],
  }
}

export function instanceFile(machine: ScriptedMachine, name: string): string {
  return join(machine.folder, 'config', 'buildx', 'instances', name)
}
