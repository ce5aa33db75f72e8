/** A builder that lost layers, as BuildKit does (moby/buildkit#6808): each later build that needs them failed, until it was pruned. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:http2'
import type { IncomingHttpHeaders } from 'node:http2'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { buildVariants, mustRun } from './cli-process.ts'
import { readTags, registryHost } from './test-registry.ts'

/** Of the engine's Docker: only there may a test take away what BuildKit keeps. */
const [, engine] =
  /^unix:\/\/(\/run\/build-variants\/\w+)\/docker\.sock$/.exec(process.env['DOCKER_HOST'] ?? '') ?? []
const testOf = engine === undefined ? test.skip : test

const field = (number: number, text: string) =>
  Buffer.concat([Buffer.from([(number << 3) | 2, Buffer.byteLength(text)]), Buffer.from(text)])

/** containerd's own call (containerd.services.snapshots.v1): the layer is gone, and BuildKit not told. */
async function removeSnapshot(key: string): Promise<void> {
  const session = connect('http://localhost', {
    createConnection: () => createConnection(`${engine}/exec/containerd/containerd.sock`),
  })
  const request = session.request({
    ...{ ':method': 'POST', ':path': '/containerd.services.snapshots.v1.Snapshots/Remove' },
    ...{ 'content-type': 'application/grpc', te: 'trailers', 'containerd-namespace': 'moby' },
  })
  const body = Buffer.concat([field(1, 'overlayfs'), field(2, key)])
  request.end(Buffer.concat([Buffer.from([0, 0, 0, 0, body.length]), body]))
  const status = new Promise<unknown>((done, fail) => {
    for (const name of ['response', 'trailers'] as const)
      request.on(name, (headers: IncomingHttpHeaders) => {
        const { 'grpc-status': code } = headers
        if (code !== undefined) done(code)
      })
    request.on('error', fail)
  })
  request.resume()
  try {
    expect(await status).toBe('0')
  } finally {
    session.close()
  }
}

/**
 * Layers that BuildKit built and has not written down yet, by a word of the step. (While it reads their sizes, for its garbage
 * collection too, it calls them immutable: looked at again for 20 s.)
 */
async function unwritten(word: string, expected: number): Promise<string[]> {
  const end = Date.now() + 20_000
  for (;;) {
    const said = await mustRun('docker', ['buildx', 'du', '--verbose'])
    const records = said.split('\n\n').filter((record) => record.includes(word))
    const layers = records.flatMap((record) => /^ID:\s+(\w+)\s[^]*^Mutable:\s+true/m.exec(record)?.[1] ?? [])
    if (layers.length === expected) return layers
    if (Date.now() > end) {
      console.warn(
        `of ${expected} layers ${layers.length} are not written down yet:\n${records.join('\n\n')}`,
      )
      return layers
    }
    await sleep(250)
  }
}

/** A Dockerfile whose variants a, b and c are built, each with a layer of its own that BuildKit has not written down. */
async function buildUnwritten(folder: string, word: string): Promise<string[]> {
  const lines = ['FROM scratch', 'COPY first /', 'ARG KIND', `COPY $KIND.${word} /`, '']
  writeFileSync(join(folder, 'Dockerfile'), lines.join('\n'))
  for (const name of ['first', ...['a', 'b', 'c'].map((kind) => `${kind}.${word}`)])
    writeFileSync(join(folder, name), `${name} ${word}\n`)
  const args = ['--output', 'type=cacheonly', '--provenance=false', folder]
  for (const kind of ['a', 'b', 'c'])
    await mustRun('docker', ['buildx', 'build', '--build-arg', `KIND=${kind}`, ...args])
  return unwritten(`.${word} /`, 3)
}

testOf(
  'what it lost is pruned, and only that: each variant is built, and what others need is still there',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lost-layer-'))
    const image = `e2e/lost-layer-${process.pid}`
    try {
      let layers: string[] = []
      for (let round = 1; round <= 3 && layers.length < 3; round += 1)
        layers = await buildUnwritten(folder, `w${process.pid}r${round}`)
      expect(layers).toHaveLength(3)
      for (const layer of layers) await removeSnapshot(layer)

      const args = [
        '--variants',
        'a,b,c',
        '--variant-arg',
        'KIND',
        '--platforms',
        'linux/amd64',
        '--tag',
        'v',
      ]
      const push = ['--push', '--name', `${registryHost()}/${image}`, '--output', join(folder, 'out')]
      const first = await buildVariants([...args, ...push], { cwd: folder })
      expect(first).toExitWith(0)
      expect(first.stdout).toContain('BUILT_AGAIN')
      expect(Object.keys(await readTags(image)).toSorted()).toEqual(['v-a', 'v-b', 'v-c'])
      const again = await buildVariants([...args, ...push], { cwd: folder })
      expect(again).toExitWith(0)
      expect(again.stdout).not.toContain('BUILT_AGAIN')
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  300_000,
)
