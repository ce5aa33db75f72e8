import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { buildxForImports } from '../../src/builder/buildx/buildx-for-imports.ts'
import type { BuilderMachine } from '../../src/builder/machine.ts'
import { buildxPin } from '../../src/builder/buildx/buildx-pin.ts'
import { runProgram } from '../../src/process/run-program.ts'

const program = '#!/bin/sh\necho a release\n'
const digest = (text: string) => createHash('sha256').update(text).digest('hex')

let server: Server
let asked: string[]
let answers: { status: number; body: string; location?: string }[]
let toolDirectory: string
let log: string[]

beforeEach(async () => {
  asked = []
  answers = []
  log = []
  toolDirectory = mkdtempSync(join(tmpdir(), 'buildx-'))
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const { status, body, location } = answers.shift() ?? { status: 200, body: program, location: undefined }
    response.writeHead(status, location === undefined ? {} : { location }).end(body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})

afterEach(async () => {
  await new Promise((done) => server.close(done))
  rmSync(toolDirectory, { recursive: true })
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

interface Asked {
  readonly named?: string | null
  readonly sha256?: string
  readonly driver?: string
  readonly env?: BuilderMachine['env']
  readonly release?: string
}

function importing(version: string, asked: Asked = {}) {
  const { named = null, sha256 = digest(program), driver = 'docker-container', env = {} } = asked
  const { release = `${address()}/v1` } = asked
  const machine: BuilderMachine = {
    env,
    run: runProgram,
    log: (line) => log.push(line),
    now: Date.now,
    toolDirectory,
  }
  const pin = { ...buildxPin, release, files: { [process.arch]: { name: 'buildx-linux', sha256 } } }
  const wanted = named === null ? null : { program: named === 'off' ? null : named }
  return buildxForImports({ version, named: wanted, driver }, machine, pin)
}

/** A program that says this of itself. */
function speaking(words: string): string {
  const path = join(toolDirectory, 'named-buildx')
  writeFileSync(path, `#!/bin/sh\n[ "$*" = version ] && echo '${words}'\n`, { mode: 0o755 })
  return path
}

const kept = () => join(toolDirectory, 'buildx', buildxPin.version, 'docker-buildx')

test.each(['v0.13.0', 'v0.29.1', '0.29.1+ds1', 'v0.36.1', 'v0.36.1-desktop.1', 'v0.35.0-7-g28f6246ab'])(
  '%s is used as it is',
  async (version) => {
    expect(await importing(version)).toEqual({ program: null, problem: null })
    expect(asked).toEqual([])
  },
)

describe.each([
  'v0.37.0',
  'v0.37.0-rc1',
  'v0.38.2',
  'v1.0.0',
  '28f6246',
  'v0.0.0+unknown',
  'v0.36.0-54-g461836ba0',
])('%s', (version) => {
  test('is replaced by the program that the user names', async () => {
    const named = speaking('github.com/docker/buildx v0.29.1 28f6246')
    expect(await importing(version, { named })).toEqual({ program: named, problem: null })
    expect(asked).toEqual([])
  })

  test('is replaced by the pinned release, fetched once', async () => {
    expect([await importing(version), await importing(version)]).toEqual(
      [1, 2].map(() => ({ program: kept(), problem: null })),
    )
    expect(asked).toEqual(['/v1/buildx-linux'])
    expect(readFileSync(kept(), 'utf8')).toBe(program)
    expect(statSync(kept()).mode & 0o777).toBe(0o755)
    const builds = `buildx 0.36.1 builds this run: ${version} looks up caches too late for linked targets`
    expect(log).toEqual([
      expect.stringMatching(/^fetching buildx 0\.36\.1 from 127\.0\.0\.1:\d+: /),
      builds,
      builds,
    ])
  })
})

test.each([
  ['github.com/docker/buildx v0.24.0 d0e5e86', 'is buildx v0.24.0'],
  ['github.com/docker/buildx v0.38.2 3c4cbd3', 'is buildx v0.38.2'],
  ['github.com/docker/buildx v0.0.0+unknown', 'is buildx v0.0.0+unknown'],
  ['Docker version 28.2.2', 'prints no version of buildx'],
  [null, 'prints no version of buildx'],
])('one that the user names and that cannot do it: %s', async (words, is) => {
  const named = words === null ? join(toolDirectory, 'not-there') : speaking(words)
  expect(await importing('v0.38.2', { named })).toEqual({
    program: null,
    problem: {
      code: 'CACHE_BUILDX',
      what: `the cache is not imported: \`cache-buildx: ${named}\` ${is}`,
      why: 'it stands in for buildx v0.38.2, which would find nothing in the cache',
      fix: 'name a buildx of 0.25 to 0.36, or leave `cache-buildx` out',
    },
  })
  expect(asked).toEqual([])
})

test('where it is not wanted nothing is fetched, and nothing imported', async () => {
  expect((await importing('v0.38.2', { named: 'off' })).problem).toMatchObject({
    code: 'CACHE_BUILDX',
    why: expect.stringMatching(/could not be fetched: `cache-buildx` is off$/),
  })
  expect(asked).toEqual([])
})

test('two runs at once fetch it, and both have it whole', async () => {
  const both = await Promise.all([importing('v0.38.2'), importing('v0.38.2')])
  expect(both).toEqual([1, 2].map(() => ({ program: kept(), problem: null })))
  expect(readFileSync(kept(), 'utf8')).toBe(program)
})

test('what was put in its place is not run', async () => {
  await importing('v0.38.2')
  writeFileSync(kept(), 'another')
  chmodSync(kept(), 0o755)
  await importing('v0.38.2')
  expect(readFileSync(kept(), 'utf8')).toBe(program)
})

test('a passing fault is tried again', async () => {
  answers = [
    { status: 503, body: '' },
    { status: 200, body: program },
  ]
  expect(await importing('v0.38.2')).toEqual({ program: kept(), problem: null })
  expect(asked).toHaveLength(2)
})

test('one with another digest is neither kept nor run', async () => {
  const { program: none, problem } = await importing('v0.38.2', { sha256: digest('as released') })
  expect(none).toBeNull()
  expect(problem).toMatchObject({
    code: 'CACHE_BUILDX',
    what: 'the cache is not imported: buildx v0.38.2 would find nothing in it',
    fix: expect.stringContaining('cache-buildx'),
  })
  expect(problem?.why).toContain(
    `its digest is sha256:${digest(program)}, and sha256:${digest('as released')} was expected`,
  )
  expect(existsSync(kept())).toBe(false)
})

test('it is fetched from where the release sends us, and not round and round', async () => {
  const elsewhere = { status: 302, body: '', location: '/elsewhere' }
  answers = [elsewhere]
  expect(await importing('v0.38.2')).toEqual({ program: kept(), problem: null })
  expect(asked).toEqual(['/v1/buildx-linux', '/elsewhere'])
  rmSync(kept())
  answers = Array.from({ length: 9 }, () => elsewhere)
  expect((await importing('v0.38.2')).problem?.why).toMatch(/elsewhere answered 302$/)
})

test("driver cloud is only in Docker's own buildx: no other one stands in for it", async () => {
  const { program: none, problem } = await importing('v0.38.2', { driver: 'cloud' })
  expect(none).toBeNull()
  expect(problem?.why).toContain('its release has no driver cloud')
  expect(asked).toEqual([])
})

// Node understands proxyEnv from 24.5 on.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const testProxy = major > 24 || (major === 24 && minor >= 5) ? test : test.skip
testProxy('it is fetched through the proxy that the environment names', async () => {
  const elsewhere = { env: { HTTP_PROXY: address() }, release: 'http://releases.test/v1' }
  expect(await importing('v0.38.2', elsewhere)).toEqual({ program: kept(), problem: null })
  expect(asked).toEqual(['http://releases.test/v1/buildx-linux'])
})

test('a release that is not there is asked for once', async () => {
  answers = [1, 2, 3].map(() => ({ status: 404, body: '' }))
  const { problem } = await importing('v0.38.2')
  expect(problem?.why).toMatch(
    /^from 0\.37\.0 on .* 0\.36\.1 could not be fetched: http:\/\/127\.0\.0\.1:\d+\/v1\/buildx-linux answered 404$/,
  )
  expect(asked).toHaveLength(1)
})

test('every pinned digest is one', () => {
  expect(Object.keys(buildxPin.files)).toEqual(expect.arrayContaining(['x64', 'arm64']))
  for (const file of Object.values(buildxPin.files)) expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/)
})
