/** Tests of images while something takes away what was built: a builder that loses its state, a registry that serves something else. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { findBuildx } from '../../src/buildkit/find-buildx.ts'
import type { RunReport } from '../../src/model/report.ts'
import type { FreshBuilder } from '../engine/fresh-builder.ts'
import { buildVariants, root } from './cli-process.ts'
import { freshBuilder } from './fresh-builder.ts'
import { readTags, registryHost } from './test-registry.ts'

const temporary = () => mkdtempSync(join(tmpdir(), 'test-faults-'))

function project(): string {
  const folder = temporary()
  cpSync(join(root, '__tests__/e2e/fixtures/tested'), folder, { recursive: true })
  const yaml = 'variant-arg: KIND\nvariants: [a, b]\nplatforms: [linux/amd64]\ntest: cat /kind\n'
  writeFileSync(join(folder, 'variants.yml'), yaml)
  return folder
}

let count = 0
const nameImage = () => `e2e/test-faults-${process.pid}-${(count += 1)}`

function readTests(cwd: string) {
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  return report.cells.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ test: one, outcome, reason }) => (one === undefined ? [] : [reason ?? outcome])),
  )
}

let builder: FreshBuilder
beforeAll(async () => {
  builder = await freshBuilder()
})
afterAll(() => builder.remove())

/** The real buildx; before the second bake that builds something it runs `command` first, and notes that it did. */
async function intruding(
  command: string,
  on: FreshBuilder = builder,
): Promise<{ env: Record<string, string>; intruded: () => boolean }> {
  const env: Record<string, string | undefined> = { ...process.env, ...on.env }
  const [program, ...first] = await findBuildx(env)
  const folder = temporary()
  const plugins = join(folder, 'cli-plugins')
  mkdirSync(plugins)
  const lines = [
    '#!/bin/sh',
    `real() { ${[program, ...first].join(' ')} "$@"; }`,
    'case "$*" in *--metadata-file*)',
    `  if [ -e ${folder}/built ]; then real ${command} >${folder}/intruded 2>&1; fi`,
    `  touch ${folder}/built`,
    'esac',
    'real "$@"',
  ]
  writeFileSync(join(plugins, 'docker-buildx'), `${lines.join('\n')}\n`, { mode: 0o755 })
  const before = env['DOCKER_CONFIG'] ?? join(homedir(), '.docker')
  const config = JSON.parse(readFileSync(join(before, 'config.json'), 'utf8')) as object
  // Such folders are looked into first.
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ ...config, cliPluginsExtraDirs: [plugins] }))
  return {
    env: { ...on.env, DOCKER_CONFIG: folder },
    intruded: () => existsSync(join(folder, 'intruded')),
  }
}

describe('a builder that between the bakes', () => {
  test.each([
    { output: 'push', args: ['--push'], told: 'passed' },
    { output: 'layout', args: [], told: 'passed' },
    {
      output: 'test-only',
      args: ['--test-only'],
      told: 'the builder had lost what was built: a test would run on another build of it',
    },
  ])('loses its state, $output: what is tested is what was built, or nothing', async ({ args, told }) => {
    const { env, intruded } = await intruding('prune --all --force')
    const cwd = project()
    const image = nameImage()
    const finished = await buildVariants([...args, '--name', `${registryHost()}/${image}`, '--tag', 'v1'], {
      cwd,
      env,
    })
    expect(intruded()).toBe(true)
    expect(finished).toExitWith(0)
    expect(readTests(cwd)).toEqual([told, told])
  })

  test('is taken away: nothing was tested, and nothing is published', async () => {
    const gone = await freshBuilder()
    const { env, intruded } = await intruding(`rm --force ${gone.builder}`, gone)
    const cwd = project()
    const image = nameImage()
    const finished = await buildVariants(['--push', '--name', `${registryHost()}/${image}`, '--tag', 'v1'], {
      cwd,
      env,
    })
    // (A BuildKit container went with its builder; an engine's guest did not.)
    await gone.remove().catch(() => undefined)
    expect(intruded()).toBe(true)
    expect(finished).toExitWith(5)
    expect(readTests(cwd)[0]).toContain('it could not be run: no builder')
    expect(await readTags(image)).toEqual({})
  })
})

describe('a registry that serves something else than was pushed', () => {
  const isOurs = ({ headers }: IncomingMessage) =>
    headers['user-agent']?.startsWith('build-variants/') === true
  const push = (host: string, image: string) => ['--push', '--name', `${host}/${image}`, '--tag', 'v1']

  test('to us: nothing is published', async () => {
    const registry = await lyingRegistry(isOurs)
    const image = nameImage()
    const finished = await buildVariants(push(registry.host, image), { cwd: project() }).finally(
      registry.close,
    )
    expect(registry.lies()).toBeGreaterThan(0)
    expect(finished).toExitWith(6)
    expect(finished.stderr).toContain('error[WRONG_DIGEST]')
    expect(await readTags(image)).toEqual({})
  })

  test('to a builder that must fetch it for its tests: it is none that was tested, and nothing is published', async () => {
    const registry = await lyingRegistry((asked) => !isOurs(asked))
    const image = nameImage()
    const { env, intruded } = await intruding('prune --all --force')
    const cwd = project()
    const finished = await buildVariants(push(registry.host, image), { cwd, env }).finally(registry.close)
    expect(intruded()).toBe(true)
    expect(registry.lies()).toBeGreaterThan(0)
    expect(finished).toExitWith(5)
    expect(readTests(cwd)).not.toContain('passed')
    expect(await readTags(image)).toEqual({})
  })
})

/** The test's registry; who asks for something by its digest gets a byte more. */
async function lyingRegistry(isDeceived: (asked: IncomingMessage) => boolean) {
  let lies = 0
  const handle = (asked: IncomingMessage, answer: ServerResponse) => {
    const { method, url = '/', headers } = asked
    const further = request(`http://${registryHost()}${url}`, { method, headers, agent: false }, (found) => {
      const isContent = method === 'GET' && /\/(?:manifests|blobs)\/sha256:/.test(url)
      if (!isContent || found.statusCode !== 200 || !isDeceived(asked)) {
        answer.writeHead(found.statusCode ?? 502, found.headers)
        found.pipe(answer)
        return
      }
      lies += 1
      answer.writeHead(200, {
        ...found.headers,
        'content-length': Number(found.headers['content-length']) + 1,
      })
      found.pipe(answer, { end: false })
      found.on('end', () => answer.end('\n'))
    })
    further.on('error', () => answer.destroy())
    asked.pipe(further)
  }
  const server = createServer(handle)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { host: `localhost:${(server.address() as AddressInfo).port}`, lies: () => lies, close }
}
