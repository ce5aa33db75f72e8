import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { BakeRequest } from '../../src/buildkit/bake.ts'
import { runBake } from '../../src/buildkit/bake.ts'
import { withLinkedTargets } from '../../src/buildkit/bake-definition.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { BuildEvent } from '../../src/model/progress.ts'

const cells = ['redis-linux-amd64', 'redis-linux-arm64', 'kafka-linux-amd64', 'kafka-linux-arm64'] as CellId[]
const fixtures = join(import.meta.dirname, 'fixtures')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bake-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A program in buildx's place: a shell script that gets the same arguments. */
function standIn(name: string, script: string): [string, ...string[]] {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return [file]
}

function request(buildx: [string, ...string[]], more: Partial<BakeRequest> = {}): BakeRequest {
  return {
    definition: { target: Object.fromEntries(cells.map((cell) => [cell, {}])) },
    targets: cells,
    cells,
    builder: 'b',
    env: { PATH: process.env['PATH'], OUT: folder },
    cwd: folder,
    onEvent: () => undefined,
    buildx,
    ...more,
  }
}
const metadataPath = `for a in "$@"; do case "$a" in --metadata-file=*) m="\${a#*=}";; esac; done`

describe('runBake', () => {
  test('passes definition and options, reads metadata and events', async () => {
    const digest = `sha256:${'1'.repeat(64)}`
    const buildx = standIn(
      'ok',
      `${metadataPath}; cat > "$OUT/stdin"; printf '%s\\n' "$@" > "$OUT/args"; echo "$BUILDX_METADATA_PROVENANCE" > "$OUT/env"
       cat ${fixtures}/cold.rawjson >&2
       echo '{"${cells[0]}": {"containerimage.digest": "${digest}", "buildx.build.ref": "b/b0/x"}}' > "$m"`,
    )
    const events: BuildEvent[] = []
    const outcome = await runBake(
      request(buildx, { allow: ['fs.write=/o,ut'], onEvent: (event) => events.push(event) }),
    )
    expect(outcome).toMatchObject({ exitCode: 0, tail: '', cancelled: false, stall: null })
    expect(outcome.baked.get(cells[0]!)).toEqual({ digest, configDigest: null, reference: 'b/b0/x' })
    expect(events.length).toBeGreaterThan(100)
    expect(JSON.parse(readFileSync(join(folder, 'stdin'), 'utf8'))).toEqual(request(buildx).definition)
    const args = readFileSync(join(folder, 'args'), 'utf8').trim().split('\n')
    expect(args).toEqual([
      'bake',
      '--file=-',
      '--progress=rawjson',
      expect.stringMatching(/^--metadata-file=/),
      '--builder=b',
      '--allow=fs.write=/o,ut',
      '--',
      ...cells,
    ])
    expect(readFileSync(join(folder, 'env'), 'utf8')).toBe('false\n')
    expect(() => readFileSync(args[3]!.slice('--metadata-file='.length))).toThrow('ENOENT')
  })

  test('without a metadata file the digests of what was finished come from the stream', async () => {
    const buildx = standIn(
      'failed',
      `cat ${fixtures}/cold.rawjson >&2; echo 'ERROR: cache export' >&2; exit 1`,
    )
    const outcome = await runBake(request(buildx))
    expect(outcome).toMatchObject({ exitCode: 1, tail: 'ERROR: cache export' })
    expect([...outcome.baked.keys()].sort()).toEqual([...cells].sort())
    for (const { digest } of outcome.baked.values()) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(new Set([...outcome.baked.values()].map(({ digest }) => digest)).size).toBe(4)
  })

  test('an export that did not complete is not finished', async () => {
    const half = `sed '$!b' ${fixtures}/cold.rawjson | grep -v '"exporting to image".*"completed"' | grep -v 'exporting to image","started":"[^"]*","completed'`
    const outcome = await runBake(request(standIn('half', `${half} >&2; exit 1`)))
    expect([...outcome.baked.keys()]).toEqual([])
  })

  test('the signal cancels it', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 100)
    const outcome = await runBake(request(standIn('slow', 'exec sleep 60'), { signal: abort.signal }))
    expect(outcome).toMatchObject({ exitCode: null, cancelled: true, stall: null })
  })

  const line = (name: string) =>
    `echo '{"vertexes":[{"digest":"sha256:x","name":"[${cells[0]!}${name}","started":"2026-11-23T00:00:00Z"}]}' >&2; exec sleep 60`
  test('a standstill stops it and is named', async () => {
    const buildx = standIn('still', line(' internal] load metadata for docker.io/library/node:24'))
    const outcome = await runBake(request(buildx, { idleLimitMs: 1_500 }))
    expect(outcome).toMatchObject({
      cancelled: false,
      stall: { steps: ['[internal] load metadata for docker.io/library/node:24'] },
    })
  })

  test('a RUN may be silent', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 3_000)
    const buildx = standIn('run', line(' 2/2] RUN sleep 60'))
    const outcome = await runBake(request(buildx, { idleLimitMs: 1_500, signal: abort.signal }))
    expect(outcome).toMatchObject({ cancelled: true, stall: null })
  })
})

test('withLinkedTargets follows contexts', () => {
  const definition = {
    target: {
      a: {},
      b: { contexts: { x: 'target:a', y: 'docker-image://z' } },
      cache: { contexts: { b: 'target:b' } },
    },
  }
  expect([...withLinkedTargets(definition, ['cache'])].sort()).toEqual(['a', 'b', 'cache'])
  expect(withLinkedTargets(definition, ['a'])).toEqual(['a'])
})
