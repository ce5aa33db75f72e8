/**
 * The life of embedded engines. Needs a Debian machine and root; elsewhere the machine's own Docker is used instead.
 *
 * @alone Engines share the machine's emulators.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { downEngine } from '../../src/engine/down.ts'
import { inspectHost } from '../../src/engine/host.ts'
import { findProcesses } from '../../src/engine/daemons/owned-process.ts'
import { enginePaths } from '../../src/engine/state.ts'
import { engineStatus } from '../../src/engine/status.ts'
import { upEngine } from '../../src/engine/up.ts'
import { baseImage } from '../../src/engine/versions.ts'
import { startFreshBuilder } from '../engine/fresh-builder.ts'
import { standInBuildkit } from '../engine/stand-in-buildkit.ts'
import { mustRun } from './cli-process.ts'

import type { Engine } from '../../src/engine/engine.ts'

function runsHere(): boolean {
  try {
    inspectHost()
    return true
  } catch {
    return false
  }
}

const home = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'build-variants', 'engine')
const optionsOf = (name: string) => ({ home, name, env: process.env, log: () => undefined })
const [one, two] = ['life-one', 'life-two'].map(optionsOf) as [
  ReturnType<typeof optionsOf>,
  ReturnType<typeof optionsOf>,
]
const both = [one, two]

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

/** Of the engine behind a builder: a part of all its names. */
const idOf = (builder: string) => enginePaths(home, builder.replace('build-variants-engine-', '')).id

/** Processes, mounts and network devices whose name holds `id`. */
function tracesOf(id: string): string[] {
  const commands = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((pid) => readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' '))
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  return [...commands, ...mounts, ...readdirSync('/sys/class/net')].filter((text) => text.includes(id))
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const describeHere = runsHere() ? describe : describe.skip

describeHere('embedded engines', () => {
  let engines: Engine[] = []

  beforeAll(async () => {
    engines = await Promise.all(both.map(upEngine))
  })

  afterAll(async () => {
    await Promise.all(both.map(downEngine))
  })

  const docker = (engine: Engine | undefined, ...args: string[]) =>
    mustRun('docker', args, { env: engine?.env ?? {} })

  test('two stand side by side, with nothing in common', () => {
    const [first, second] = engines
    for (const field of ['dockerHost', 'registry', 'builder'] as const)
      expect(first?.[field]).not.toBe(second?.[field])
  })

  test('have both platforms in their builder, and the same base image to the byte', async () => {
    const digests = engines.map(async (engine) => {
      const nodes = await docker(engine, 'buildx', 'inspect', engine.builder)
      expect(nodes).toContain('linux/amd64')
      expect(nodes).toContain('linux/arm64')
      const image = `docker://${engine.registry}/${baseImage.repository}:${baseImage.tag}`
      return mustRun('skopeo', ['inspect', '--raw', '--tls-verify=false', image], { env: engine.env })
    })
    const [first, second] = await Promise.all(digests)
    expect(JSON.parse(first ?? '')).toHaveProperty('manifests.1.platform.architecture', 'arm64')
    expect(second).toBe(first)
  })

  test.each([
    ['linux/amd64', 'x64'],
    ['linux/arm64', 'arm64'],
  ])('run a %s container of the base image, as its user', async (platform, architecture) => {
    const program = 'console.log(process.arch, process.getuid())'
    const args = ['run', '--rm', '--init', '--platform', platform, '--user', 'node', baseImage.reference]
    expect(await docker(engines[0], ...args, '-e', program)).toBe(`${architecture} 1000\n`)
  })

  test('a second up changes nothing and takes less than a second', async () => {
    const state = () => readFileSync(enginePaths(home, one.name).stateFile, 'utf8')
    const before = state()
    const times: number[] = []
    // The quickest of five: others may use this machine, too.
    for (let round = 0; round < 5; round += 1) {
      const started = performance.now()
      expect(await upEngine(one)).toEqual(engines[0])
      times.push(performance.now() - started)
    }
    expect(Math.min(...times)).toBeLessThan(1000)
    expect(state()).toBe(before)
  })

  test('up makes a half-dead engine whole, and its neighbour does not notice', async () => {
    const paths = enginePaths(home, one.name)
    for (const { pid } of findProcesses(paths.tools)) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It went with another.
      }
    }
    await mustRun('ip', ['link', 'delete', paths.bridge])
    expect(await engineStatus(one)).toMatchObject({
      state: 'half',
      parts: { dockerd: false, registry: false, network: false, buildkit: true, emulation: true },
    })
    expect(await engineStatus(two)).toMatchObject({ state: 'up' })
    expect(await upEngine(one)).toEqual(engines[0])
    expect(await engineStatus(one)).toMatchObject({ state: 'up' })
    expect(await docker(engines[0], 'run', '--rm', baseImage.reference, '-p', '6 * 7')).toBe('42\n')
  })

  test('the address of their network stays as containers come and go', () => {
    // 3: it was given one (Linux, include/uapi/linux/netdevice.h, NET_ADDR_SET), and has not that of a port.
    for (const { name } of both) {
      const folder = `/sys/class/net/${enginePaths(home, name).bridge}`
      expect(readFileSync(`${folder}/addr_assign_type`, 'utf8')).toBe('3\n')
    }
  })

  test("boots buildx's docker-container driver from the stand-in for BuildKit", async () => {
    const image = await standInBuildkit(one)
    const engine = engines[0]
    const create = ['buildx', 'create', '--name', 'life', '--driver', 'docker-container', '--bootstrap']
    await docker(engine, ...create, '--driver-opt', `image=${image},network=host`)
    expect(await docker(engine, 'buildx', 'inspect', 'life')).toMatch(
      /Driver: +docker-container[^]*Status: +running/,
    )
    await docker(engine, 'buildx', 'rm', 'life')
    expect(await docker(engine, 'ps', '--all', '--quiet')).toBe('')
  })

  test('have fresh builders beside them: empty, able to build for both platforms, gone without a trace', async () => {
    const fresh = await Promise.all([startFreshBuilder(one), startFreshBuilder(one)])
    for (const { env, builder, remove } of fresh) {
      expect(await mustRun('docker', ['buildx', 'du'], { env })).toMatch(/Total:\s+0B/)
      const base = `BASE_IMAGE=${baseImage.reference}`
      const platforms = ['--platform', 'linux/amd64,linux/arm64']
      const build = ['buildx', 'build', ...platforms, '--build-arg', base, fixture('tiny')]
      await mustRun('docker', build, { env })
      const id = idOf(builder)
      expect(tracesOf(id)).not.toEqual([])
      await remove()
      expect(tracesOf(id)).toEqual([])
    }
    expect(await engineStatus(one)).toMatchObject({ state: 'up' })
  })

  test('down removes all that was made, and lets the neighbour be', async () => {
    const paths = enginePaths(home, one.name)
    await docker(engines[0], 'run', '--detach', baseImage.reference, 'sleep', '600')
    const { builder: left } = await startFreshBuilder(one)
    const { downloads } = await downEngine(one)
    expect(existsSync(downloads)).toBe(true)
    expect(await engineStatus(one)).toMatchObject({ state: 'down' })
    expect(findProcesses(paths.tools)).toEqual([])
    expect(readFileSync('/proc/mounts', 'utf8')).not.toMatch(new RegExp(`${paths.id}|${paths.root}`))
    expect(readdirSync('/sys/class/net')).not.toContain(paths.bridge)
    expect([paths.root, paths.run].filter(existsSync)).toEqual([])
    expect(tracesOf(idOf(left))).toEqual([])
    expect(await engineStatus(two)).toMatchObject({ state: 'up' })
    expect(
      await docker(engines[1], 'run', '--rm', '--platform', 'linux/arm64', baseImage.reference, '-p', '1'),
    ).toBe('1\n')
  })
})
