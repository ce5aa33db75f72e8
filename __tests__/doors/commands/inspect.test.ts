import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { inspectCommand } from '../../../src/doors/commands/inspect.ts'
import { parseArguments } from '../../../src/config/command-line/arguments.ts'
import { Failure } from '../../../src/model/failure.ts'
import { SecretMask } from '../../../src/text/secret-mask.ts'
import { listenForStops } from '../../../src/doors/stop-signals.ts'
import { openRegistry } from '../../../src/machine/registry.ts'
import { buildLayout } from '../../registry/build-layout.ts'
import { startRegistry } from '../../registry/registry-server.ts'
import { capturedPrinter } from '../../terminal/captured-printer.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bv-inspect-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

async function inspect(argv: readonly string[], open = openRegistry): Promise<string> {
  const { printer, stdout } = capturedPrinter()
  const signal = new AbortController().signal
  const program = ['node'] as const
  const mask = new SecretMask()
  const stops = listenForStops(new EventEmitter() as NodeJS.Process)
  const name = 'cli' as const
  const door = { name, env: {}, cwd, program, signal, stops, json: false, mask, printer: () => printer }
  await inspectCommand(parseArguments(['inspect', ...argv]), door, open)
  return stdout()
}

async function codesOf(work: Promise<string>): Promise<readonly string[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof Failure)) throw new Error(`no Failure but ${String(error)}`)
  return error.problems.map(({ code }) => code)
}

const layers = [gzipSync('layer')]

test('shows the platforms that are asked for, and refuses those that are not there', async () => {
  await buildLayout(join(cwd, 'out'), { layers, platform: { os: 'linux', architecture: 'amd64' } })
  await buildLayout(join(cwd, 'arm'), { layers, platform: { os: 'linux', architecture: 'arm64' } })
  const text = await inspect(['out', 'arm', '--platforms', 'linux/aarch64'])
  expect(text).toContain('linux/arm64')
  expect(text).not.toContain('linux/amd64')
  expect(await codesOf(inspect(['out', '-p', 'linux/arm64']))).toEqual(['NO_SUCH_PLATFORM'])
  expect(await codesOf(inspect(['out', '-p', 'linux/foo']))).toEqual(['BAD_PLATFORM'])
})

test('a word that is neither an image nor the folder of a layout says both', async () => {
  const server = await startRegistry()
  // A name without a slash is always Docker Hub's, for which this server stands in.
  const open: typeof openRegistry = (...asked) => {
    const registry = openRegistry(...asked)
    return { ...registry, open: (image, access) => registry.open(`${server.host}/${image}`, access) }
  }
  try {
    expect(await codesOf(inspect(['out'], open))).toEqual(['REGISTRY_NOT_FOUND', 'NO_LAYOUT'])
    expect(server.log.at(-1)?.url).toBe('/v2/out/manifests/latest')
  } finally {
    await server.close()
  }
})
