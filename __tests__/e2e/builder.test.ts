/**
 * The life of a builder of our own through real buildx and docker, and what is said when one of them is the problem.
 *
 * @alone It takes the emulator away for a while.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { binfmtFormats, parseRegistration } from '../../src/model/binfmt-formats.ts'
import { registerEmulators } from '../../src/builder/emulators/binfmt.ts'
import type { BuilderMachine } from '../../src/builder/machine.ts'
import type { BuilderNeeds } from '../../src/builder/needs.ts'
import { prepareBuilder } from '../../src/builder/prepare-builder.ts'
import { restartBuilder } from '../../src/builder/own/restart-builder.ts'
import { removeBuilder } from '../../src/builder/own/remove-builder.ts'
import type { MadeBuilder } from '../../src/builder/machine.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { BuilderRequest } from '../../src/model/request.ts'
import { runProgram } from '../../src/process/run-program.ts'
import { imageOptions } from './buildkit-image.ts'

const machine: BuilderMachine = {
  env: { ...process.env, BUILDX_BUILDER: undefined },
  run: runProgram,
  log: () => undefined,
  now: Date.now,
}
const needs: BuilderNeeds = {
  platforms: ['linux/amd64'] as Platform[],
  output: 'push',
  registries: [],
  insecureRegistries: [],
}
const plain: BuilderRequest = {
  name: null,
  own: false,
  driver: 'docker-container',
  driverOpts: [],
  buildkitdConfigInline: null,
  endpoint: null,
  binfmtImage: null,
  ephemeral: false,
}
const bootMs = 120_000

async function docker(...args: string[]) {
  const { exitCode, stdout, stderr } = await runProgram('docker', args, { env: machine.env })
  return { exitCode, stdout: stdout.trim(), stderr }
}

/** Tests that need something of the machine are counted as skipped without it. */
const testIf = (condition: boolean) => (condition ? test : test.skip)
const isRoot = process.getuid?.() === 0

const container = (name: string): string => `buildx_buildkit_${name}0`

describe('a builder of our own', () => {
  let request = plain
  // Settings that no other run has, so that its name is ours alone.
  beforeAll(async () => {
    const driverOpts = [...(await imageOptions()), `env.BUILD_VARIANTS_TEST=${process.pid}`]
    request = { ...plain, own: true, driverOpts }
  }, bootMs)

  test(
    'is made, booted, used, found again with its cache, healed, and removed',
    async () => {
      const first = await prepareBuilder(request, needs, machine)
      expect(first).toMatchObject({ driver: 'docker-container', made: true, pushByDigest: true })
      expect(first.nodes[0]).toMatchObject({ status: 'running' })
      expect(first.nodes[0]?.platforms).toContain('linux/amd64')
      const id = (await docker('inspect', '--format', '{{.Id}}', container(first.name))).stdout

      const dockerfile = 'FROM scratch\nLABEL test=builder\n'
      const args = ['buildx', 'build', '--builder', first.name, '--output', 'type=cacheonly', '-']
      expect(await runProgram('docker', args, { env: machine.env, input: dockerfile })).toMatchObject({
        exitCode: 0,
      })

      expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: first.name, made: false })
      expect((await docker('inspect', '--format', '{{.Id}}', container(first.name))).stdout).toBe(id)

      const startedAt = async () =>
        (await docker('inspect', '--format', '{{.State.StartedAt}}', container(first.name))).stdout
      const before = await startedAt()
      expect(await (await restartBuilder(first, machine))?.()).toBeNull()
      expect(await startedAt()).not.toBe(before)
      expect(await runProgram('docker', args, { env: machine.env, input: dockerfile })).toMatchObject({
        exitCode: 0,
      })
      expect(await restartBuilder({ ...first, name: 'theirs' }, machine)).toBeNull()

      await docker('rm', '-f', container(first.name))
      const healed = await prepareBuilder(request, needs, machine)
      expect(healed).toMatchObject({ name: first.name, nodes: [{ status: 'running' }] })

      expect(await docker('buildx', 'rm', '--force', first.name)).toExitWith(0)
    },
    bootMs,
  )

  test(
    'is made once when two runs want it at the same time',
    async () => {
      const twice = { ...request, driverOpts: [...request.driverOpts, 'env.TWICE=1'] }
      const both = await Promise.all([
        prepareBuilder(twice, needs, machine),
        prepareBuilder(twice, needs, machine),
      ])
      expect(both[0].name).toBe(both[1].name)
      expect(both.map(({ nodes }) => nodes[0]?.status)).toEqual(['running', 'running'])
      await docker('buildx', 'rm', '--force', both[0].name)
    },
    bootMs,
  )

  test(
    'of one run is removed by what the post step was told, twice without harm',
    async () => {
      const told: MadeBuilder[] = []
      const ephemeral = { ...request, ephemeral: true }
      const builder = await prepareBuilder(ephemeral, needs, {
        ...machine,
        onMade: (made) => told.push(made),
      })
      expect(told).toEqual([{ schemaVersion: 1, name: builder.name }])
      const made = JSON.parse(JSON.stringify(told[0])) as MadeBuilder
      expect(await docker('inspect', container(made.name))).toExitWith(0)

      expect(await removeBuilder(made, machine)).toBe(true)
      expect((await docker('inspect', container(made.name))).exitCode).not.toBe(0)
      expect((await docker('volume', 'inspect', `${container(made.name)}_state`)).exitCode).not.toBe(0)
      expect((await docker('buildx', 'inspect', made.name)).stderr).toContain('no builder')
      expect(await removeBuilder(made, machine)).toBe(true)
    },
    bootMs,
  )

  test(
    'of a run that was killed is removed by the next one',
    async () => {
      const ephemeral = { ...request, ephemeral: true }
      const script = fileURLToPath(new URL('fixtures/builder/crash.ts', import.meta.url))
      const args = ['--import', 'tsx', script, JSON.stringify(ephemeral)]
      const crashed = await runProgram(process.execPath, args, { env: machine.env })
      expect([crashed.signal, crashed.stderr]).toEqual(['SIGKILL', ''])
      expect(await docker('inspect', container(crashed.stdout))).toExitWith(0)

      const next = await prepareBuilder(ephemeral, needs, machine)
      expect((await docker('inspect', container(crashed.stdout))).exitCode).not.toBe(0)
      expect((await docker('buildx', 'ls')).stdout).not.toContain(crashed.stdout)
      await removeBuilder({ schemaVersion: 1, name: next.name }, machine)
    },
    bootMs,
  )

  test(
    'whose image cannot be had says so, and is not left behind',
    async () => {
      const driverOpts = ['image=localhost:1/none/buildkit:none']
      const failure = await failureOf(
        prepareBuilder({ ...plain, own: true, driverOpts }, needs, { ...machine, retryWaitMs: 1 }),
      )
      expect(failure.problems[0]).toMatchObject({ code: 'BUILDER_BOOT' })
      expect((await docker('buildx', 'ls')).stdout).not.toContain(
        /"(.+?)"/.exec(failure.problems[0]?.what ?? '')?.[1],
      )
    },
    bootMs,
  )
})

describe('emulation', () => {
  const registration = '/proc/sys/fs/binfmt_misc/qemu-aarch64'
  // Needs the right to take it away, a machine that emulates arm64, and the emulator's file outside of any container.
  const before = isRoot && process.arch === 'x64' ? readOr(registration) : ''
  const arm64 = binfmtFormats.find(({ architecture }) => architecture === 'arm64')!

  testIf(before !== '')(
    'that was taken away is registered again, and the builder runs it',
    async () => {
      // The registration may be an earlier engine's, whose emulator is gone: the kernel keeps it open.
      const { interpreter } = parseRegistration('qemu-aarch64', before)
      const emulators = process.env['BUILD_VARIANTS_EMULATORS'] ?? dirname(interpreter)
      const name = process.env['BUILDX_BUILDER'] ?? null
      const both = { ...needs, platforms: ['linux/amd64', 'linux/arm64'] as Platform[] }
      const able = { ...machine, emulatorDirectories: [emulators] }
      try {
        writeFileSync(registration, '-1')
        expect(readOr(registration)).toBe('')

        const builder = await prepareBuilder({ ...plain, name }, both, able)

        expect(builder.nodes.flatMap(({ platforms }) => platforms)).toContain('linux/arm64')
        expect(parseRegistration('qemu-aarch64', readFileSync(registration, 'utf8'))).toMatchObject({
          enabled: true,
        })
        const dockerfile = `FROM ${baseImage()}\nARG NOW\nRUN uname -m | grep -x aarch64\n`
        const args = ['buildx', 'build', '--builder', builder.name, '--platform', 'linux/arm64']
        const build = ['--build-arg', `NOW=${Date.now()}`, '--output', 'type=cacheonly', '-']
        const options = { env: machine.env, input: dockerfile }
        const result = await runProgram('docker', [...args, ...build], options)
        expect([result.exitCode, result.stderr.split('\n').slice(-8)]).toEqual([0, expect.anything()])
      } finally {
        // The tests after this one emulate, too.
        if (readOr(registration) === '') await registerEmulators([arm64], [emulators], machine)
      }
    },
    bootMs,
  )
})

describe('what is said when docker is the problem', () => {
  const folder = mkdtempSync(join(tmpdir(), 'builder-e2e-'))
  chmodSync(folder, 0o755)
  const bin = join(folder, 'bin')
  const plugin = findPlugin()
  mkdirSync(bin)
  place(findInPath('docker'), join(bin, 'docker'))
  const PATH = `${bin}${delimiter}/usr/bin${delimiter}/bin`

  /** A folder for Docker's configuration, with the real buildx in it or without. */
  function configFolder(name: string, withPlugin = true): string {
    const path = join(folder, name)
    mkdirSync(join(path, 'cli-plugins'), { recursive: true })
    if (withPlugin) place(plugin, join(path, 'cli-plugins', 'docker-buildx'))
    return path
  }

  const said = async (env: NodeJS.ProcessEnv, more: Partial<BuilderMachine> = {}) =>
    (
      await failureOf(
        prepareBuilder(plain, needs, { ...machine, env: { PATH, HOME: folder, ...env }, ...more }),
      )
    ).problems[0]

  /** As a user without rights; it takes root to become one. */
  const asNobody: Partial<BuilderMachine> = {
    run: (command, args, options) =>
      runProgram('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', command, ...args], options),
  }
  const withoutPlugin = { PATH, HOME: folder, DOCKER_CONFIG: configFolder('bare', false) }
  // A plugin in one of the system's folders cannot be hidden from docker.
  const hidden = spawnSync('docker', ['buildx', 'version'], { env: withoutPlugin }).status !== 0

  test('there is none', async () => {
    expect(await said({ PATH: '/nonexistent' })).toMatchObject({ code: 'NO_DOCKER' })
  })

  testIf(hidden)('it has no buildx', async () => {
    const problem = await said(withoutPlugin)
    expect(problem).toMatchObject({ code: 'NO_BUILDX', fix: expect.stringMatching(/install/) })
  })

  test('its daemon is down', async () => {
    const env = { DOCKER_CONFIG: configFolder('down'), DOCKER_HOST: `unix://${folder}/none.sock` }
    const problem = await said(env)
    expect(problem).toMatchObject({ code: 'DAEMON_DOWN' })
    expect(problem?.what).toContain('none.sock')
  })

  testIf(hidden)('its configuration is malformed, and buildx not found for that reason', async () => {
    const config = configFolder('malformed', false)
    writeFileSync(join(config, 'config.json'), '{ "auths": ')
    const problem = await said({ DOCKER_CONFIG: config })
    expect(problem).toMatchObject({ code: 'BAD_DOCKER_CONFIG' })
    expect(problem?.what).toContain(join(config, 'config.json'))
  })

  test('its configuration is malformed, which is a warning as long as buildx is found', async () => {
    const config = configFolder('malformed-too')
    writeFileSync(join(config, 'config.json'), '{ "auths": ')
    const env = { ...machine.env, DOCKER_CONFIG: config, BUILDX_CONFIG: undefined }
    const { warnings } = await prepareBuilder(plain, { ...needs, output: 'none' }, { ...machine, env })
    expect(warnings.map(({ code }) => code)).toContain('BAD_DOCKER_CONFIG')
  })

  testIf(isRoot)('its socket is not for us', async () => {
    const socket = join(folder, 'denied.sock')
    const server = createServer().listen(socket)
    await new Promise((resolve) => server.once('listening', resolve))
    chmodSync(socket, 0o600)
    const config = configFolder('denied')
    const env = {
      DOCKER_CONFIG: config,
      BUILDX_CONFIG: join(tmpdir(), `buildx-${process.pid}`),
      DOCKER_HOST: `unix://${socket}`,
    }
    const problem = await said(env, asNobody)
    server.close()
    expect(problem).toMatchObject({
      code: 'SOCKET_DENIED',
      fix: expect.stringContaining('usermod -aG docker'),
    })
    expect(problem?.what).toContain(socket)
  })

  testIf(isRoot)('its configuration folder is read-only', async () => {
    const config = configFolder('read-only')
    const problem = await said({ DOCKER_CONFIG: config, DOCKER_HOST: `unix://${folder}/none.sock` }, asNobody)
    expect(problem).toMatchObject({
      code: 'DOCKER_CONFIG_READ_ONLY',
      fix: expect.stringContaining('BUILDX_CONFIG'),
    })
  })

  test('the builder is not there', async () => {
    const failure = await failureOf(prepareBuilder({ ...plain, name: 'no-such-builder' }, needs, machine))
    expect(failure.problems[0]).toMatchObject({
      code: 'BUILDER_MISSING',
      why: expect.stringContaining('default (docker)'),
    })
  })

  test('a platform is one that nothing can run', async () => {
    const platforms = ['linux/amd64', 'linux/wasm'] as Platform[]
    const name = process.env['BUILDX_BUILDER'] ?? null
    const failure = await failureOf(prepareBuilder({ ...plain, name }, { ...needs, platforms }, machine))
    expect(failure.problems[0]).toMatchObject({
      code: 'NO_EMULATOR',
      what: 'nothing here can run linux/wasm',
    })
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
})

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(thrown instanceof Failure)) throw new Error(`no Failure but ${String(thrown)}`)
  expect(thrown).toExitWith(3)
  return thrown
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** The sample's base image: in the embedded engine there is no other. */
function baseImage(): string {
  const dockerfile = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8')
  const image = /^ARG NODE_IMAGE=(\S+)/m.exec(dockerfile)?.[1]
  if (image === undefined) throw new Error('the Dockerfile names no NODE_IMAGE')
  return image
}

function findInPath(program: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.map((path) => join(path, program)).find((path) => exists(path))
  if (found === undefined) throw new Error(`no ${program} in PATH`)
  return realpathSync(found)
}

/** docker itself knows where it found buildx. */
function findPlugin(): string {
  const format = '{{range .ClientInfo.Plugins}}{{.Path}}{{"\\n"}}{{end}}'
  const paths = execFileSync('docker', ['info', '--format', format], { encoding: 'utf8' })
  const found = paths.split('\n').find((path) => path.includes('docker-buildx'))
  if (found === undefined) throw new Error('no docker-buildx')
  return realpathSync(found)
}

function exists(path: string): boolean {
  try {
    return realpathSync(path) !== ''
  } catch {
    return false
  }
}

/** A second name of a file in a folder that everybody may enter: these programs are large. */
function place(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
