import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { NetConnectOpts } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { findFreePort } from '../../src/engine/daemons/registry.ts'
import { grpcProxySource } from '../../src/engine/daemons/grpc-proxy-source.ts'
import { waitUntil } from '../../src/engine/daemons/wait-until.ts'
import { buildctlSource, buildkitdSource, containerProxySource } from './stand-in-programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'proxy-'))
const dockerSocket = join(folder, 'docker.sock')
const unixSocket = join(folder, 'buildkit.sock')
const secret = 'open sesame'
const children: ReturnType<typeof spawn>[] = []
let port = 0

/** Like dockerd's POST /grpc: after the upgrade it speaks first, then says everything back. */
const dockerd = createServer().on('upgrade', (request, socket, head) => {
  socket.on('error', () => socket.destroy())
  socket.write('HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
  socket.write(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.upgrade ?? ''}\n`)
  socket.write(head)
  socket.pipe(socket)
})

async function exchange(place: NetConnectOpts, ...messages: string[]): Promise<string> {
  const socket = connect(place)
  for (const message of messages) socket.write(message)
  const expected = messages.join('').split('\n').at(-1) ?? ''
  return new Promise((resolve) => {
    let heard = ''
    const done = () => {
      socket.destroy()
      resolve(heard)
    }
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (heard.endsWith(expected)) done()
    })
    socket.on('error', done).on('close', done)
  })
}

function listens(place: NetConnectOpts) {
  return waitUntil(
    () =>
      new Promise((resolve) => {
        const socket = connect(place, () => resolve(socket.destroy().destroyed))
        socket.on('error', () => resolve(false))
      }),
    { limitMs: 5000 },
  )
}

beforeAll(async () => {
  dockerd.listen(dockerSocket)
  await once(dockerd, 'listening')
  port = await findFreePort('127.0.0.1')
  for (const program of [
    [grpcProxySource, dockerSocket, unixSocket],
    [containerProxySource, unixSocket, '127.0.0.1', String(port), secret],
  ])
    children.push(spawn(process.execPath, ['-e', ...program], { stdio: 'inherit' }))
  await Promise.all([listens({ path: unixSocket }), listens({ port, host: '127.0.0.1' })])
})

afterAll(async () => {
  for (const child of children) child.kill()
  dockerd.closeAllConnections()
  dockerd.close()
  await Promise.all(children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit')))
  rmSync(folder, { recursive: true, force: true })
})

const greeting = 'POST /grpc h2c\n'

describe('the gRPC proxy', () => {
  test('joins each caller with an upgraded connection of its own', async () => {
    const talks = ['one', 'two', 'three'].map((word) => exchange({ path: unixSocket }, word))
    expect(await Promise.all(talks)).toEqual(['one', 'two', 'three'].map((word) => greeting + word))
  })

  test('loses no byte of a large message', async () => {
    const large = `${'0123456789'.repeat(100_000)}end`
    expect(await exchange({ path: unixSocket }, large)).toBe(greeting + large)
  })

  test('opens its socket to its owner only', () => {
    expect(statSync(unixSocket).mode & 0o777).toBe(0o600)
  })
})

describe('the proxy of containers', () => {
  test('joins who knows the secret, however it arrives', async () => {
    const place = { port, host: '127.0.0.1' }
    expect(await exchange(place, `${secret}\nhello`)).toBe(`${greeting}hello`)
    expect(await exchange(place, `${secret}\n`, 'hello')).toBe(`${greeting}hello`)
  })

  test.each([['a wrong secret\nhello'], ['x'.repeat(9000)]])('refuses others', async (message) => {
    expect(await exchange({ port, host: '127.0.0.1' }, message)).toBe('')
  })
})

describe('the stand-in for a BuildKit container', () => {
  const script = (source: string) => source.replace(/^#!.*\n/, '')
  const buildctl = (env: Record<string, string>, ...args: string[]) =>
    spawn(process.execPath, ['-e', script(buildctlSource), '--', ...args], {
      env: { ...process.env, ...env },
    })
  const right = () => ({ ENGINE_HOST: '127.0.0.1', ENGINE_PORT: String(port), ENGINE_SECRET: secret })

  test('buildctl dial-stdio is a connection to the engine', async () => {
    // `node -e` takes the place of the script's name.
    const child = buildctl(right(), 'script', 'dial-stdio')
    child.stdin.write('over stdio')
    let heard = ''
    child.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString()))
    await waitUntil(() => Promise.resolve(heard.endsWith('over stdio')), { limitMs: 5000 })
    child.kill()
    expect(heard).toBe(`${greeting}over stdio`)
  })

  test.each([
    ['the engine is there', 0, {}],
    ['the engine is gone', 1, { ENGINE_PORT: '1' }],
  ])('buildctl debug workers, when %s, exits with %i', async (_, code, change) => {
    const child = buildctl({ ...right(), ...change }, 'script', 'debug', 'workers')
    expect(await once(child, 'exit')).toEqual([code, null])
  })

  test('buildkitd --version has the four words that buildx reads', async () => {
    const child = spawn(process.execPath, ['-e', script(buildkitdSource), '--', '--version'])
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    expect(said.toString().trim().split(' ')).toEqual([
      'buildkitd',
      'github.com/moby/buildkit',
      expect.stringMatching(/^v\d+\.\d+\.\d+$/),
      'stand-in',
    ])
  })
})
