/** What users see when something is wrong, and that nothing is published or lost then. */
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { describe, expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { buildVariants, root, runProcess } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

const tiny = join(root, '__tests__/e2e/fixtures/tiny')
const temporary = (): string => mkdtempSync(join(tmpdir(), 'failure-'))

describe('a variant that breaks', () => {
  test('is named with its line and last output, and every tag stays as it was', async () => {
    const repository = `e2e/broken-${process.pid}`
    const image = `${registryHost()}/${repository}`
    const out = temporary()
    const common = ['--push', '--name', image, '--tag', 'v1', '--output', out, '--variant-arg', 'FLAVOR']
    expect(await buildVariants([...common, '--variants', 'all,sweet'], { cwd: tiny })).toMatchObject({
      exitCode: 0,
    })
    const before = await readTags(repository)

    const args = [...common, '--variants', 'all,sweet,broken', '--build-arg', 'SALT=new']
    const { exitCode, stderr } = await buildVariants(args, { cwd: tiny })

    expect(exitCode).toBe(4)
    expect(stderr).toContain('broken')
    expect(stderr).toContain('it broke here')
    expect(stderr).toMatch(/Dockerfile:1[0-9]/)
    expect(await readTags(repository)).toEqual(before)
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as RunReport
    const failed = report.cells.filter(({ outcome }) => outcome === 'failed')
    // With its message, so that another one's failure tells why.
    expect(failed.map(({ id, failure }) => `${id}: ${failure?.message}`)).toEqual([
      expect.stringMatching(/^broken-linux-amd64: .*exit code: 7$/s),
      expect.stringMatching(/^broken-linux-arm64: .*exit code: 7$/s),
    ])
    expect(report.publication?.indexes.map(({ state }) => state)).toEqual([
      'kept-back',
      'kept-back',
      'failed',
    ])
  })
})

describe('bad input', () => {
  test('is said all at once, before anything is started', async () => {
    const args = [
      '--platforms',
      'linux/foo',
      '--name',
      'a//x',
      '--tag',
      '.bad',
      '-b',
      'reddis',
      '--file',
      'none',
    ]
    const { exitCode, stderr } = await buildVariants(args, { env: { PATH: '/nonexistent' } })
    expect(exitCode).toBe(2)
    for (const word of ['linux/foo', 'a//x', '.bad', 'reddis', 'redis', 'none'])
      expect(stderr).toContain(word)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  test('no set of variants at all prints a starter file', async () => {
    const folder = temporary()
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n')
    const { exitCode, stdout, stderr } = await buildVariants([], { cwd: folder })
    expect(exitCode).toBe(2)
    expect(stdout + stderr).toContain('variants:')
    expect(stdout + stderr).toContain('variant-arg:')
  })

  test('a name that would carry attributes into buildx is refused, and the host in it is never asked', async () => {
    let connections = 0
    const server = createServer(() => (connections += 1)).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as { port: number }
    const name = `a,url_v2=http://127.0.0.1:${port}/`
    const { exitCode } = await buildVariants(['--variants', name, '--variant-arg', 'FLAVOR'], { cwd: tiny })
    server.close()
    expect({ exitCode, connections }).toEqual({ exitCode: 2, connections: 0 })
  })
})

describe('an environment that cannot build', () => {
  const folder = temporary()
  const node = join(folder, 'node-only')

  test.each([
    { name: 'no docker', env: { PATH: node }, code: 'NO_DOCKER' },
    { name: 'no buildx', env: { DOCKER_CONFIG: folder, HOME: folder }, code: 'NO_BUILDX' },
    {
      name: 'daemon down',
      env: { DOCKER_HOST: `unix://${folder}/none.sock`, BUILDX_CONFIG: folder, BUILDX_BUILDER: '' },
      code: 'DAEMON_DOWN',
    },
    { name: 'no such builder', env: { BUILDX_BUILDER: 'no-such-builder' }, code: 'BUILDER_MISSING' },
  ])('$name: exit 3, $code, a fix, no stack', async ({ env, code }) => {
    const { exitCode, stderr } = await buildVariants(['--output', join(folder, 'out')], { cwd: tiny, env })
    expect(exitCode).toBe(3)
    expect(stderr).toContain(`error[${code}]`)
    expect(stderr).toContain('fix:')
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

test('Ctrl-C ends in time with 130, and leaves no process and no half-written file', async () => {
  const folder = temporary()
  // A pause that no other process has: others may build here at the same time.
  const pause = `sleep 300.${process.pid}${Date.now()}`
  writeFileSync(join(folder, 'Dockerfile'), `FROM busybox:1.35.0\nARG V\nRUN ${pause}\n`)
  const out = join(folder, 'out')
  const args = ['--variants', 'a,b', '--variant-arg', 'V', '--output', out]
  const ctrlC = new AbortController()
  // buildx's command line names a file in the temporary folder.
  const running = buildVariants(args, { cwd: folder, ctrlC: ctrlC.signal, env: { TMPDIR: folder } })
  const ours = async (): Promise<string[]> => {
    const { stdout } = await runProcess('ps', ['-ww', '-eo', 'args'])
    return stdout.split('\n').filter((line) => line.includes(pause) || line.includes(folder))
  }
  try {
    expect((await whenAllStarted(ours, ['buildx bake', pause])).join('\n')).toContain('buildx bake')
    const interrupted = performance.now()
    ctrlC.abort()
    const { exitCode } = await running
    // Within 2 s where nothing else runs; the Actions runner waits 7.5 s before its second signal.
    expect(performance.now() - interrupted).toBeLessThan(7_500)
    expect(exitCode).toBe(130)
    expect(await ours()).toEqual([])
  } finally {
    ctrlC.abort()
    await running
  }
  const left = await runProcess('find', [
    out,
    '-type',
    'f',
    '-not',
    '-name',
    'report.json',
    '-not',
    '-name',
    'summary.md',
    '-not',
    '-name',
    'comment.md',
  ])
  expect(left.stdout).toBe('')
})

/** The processes once each of these words is in one, and none has come for a second; after 30 s those that are there. */
async function whenAllStarted(list: () => Promise<string[]>, words: readonly string[]): Promise<string[]> {
  const until = performance.now() + 30_000
  for (let count = -1; ;) {
    const found = await list()
    const areThere = words.every((word) => found.some((line) => line.includes(word)))
    if ((areThere && found.length === count) || performance.now() > until) return found
    count = found.length
    await delay(1000)
  }
}

test('a script-like docker that cannot be executed is not mistaken for a missing one', async () => {
  const folder = temporary()
  writeFileSync(join(folder, 'docker'), 'not a program')
  chmodSync(join(folder, 'docker'), 0o644)
  const { exitCode, stderr } = await buildVariants(['--output', join(folder, 'out')], {
    cwd: tiny,
    env: { PATH: folder },
  })
  expect(exitCode).toBe(3)
  expect(stderr).toMatch(/error\[[A-Z_]+\]/)
})
