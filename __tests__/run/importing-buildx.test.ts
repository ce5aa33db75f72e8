import { describe, expect, test } from '@jest/globals'

import type { BuilderMachine } from '../../src/builder/machine.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Cache } from '../../src/model/cache.ts'
import type { CacheRequest } from '../../src/model/cache.ts'
import { runProgram } from '../../src/process/run-program.ts'
import type { InTimeAsk } from '../../src/run/importing-buildx.ts'
import { dockerfileDigest, importInTime, judgeLayout } from '../../src/run/importing-buildx.ts'
import { planFor, sampleRequest, variant } from '../plan/sample-request.ts'
import { builder } from '../report/sample-run.ts'

const source = 'FROM base\nARG FLAVOR\nRUN install ${FLAVOR}\n'
const dockerfile = { ...readDockerfile(source), path: '/Dockerfile', ownIgnoreFile: false }
const request = sampleRequest({ variants: [variant('redis'), variant('kafka')] })
const cache: Cache = {
  ...{ backend: 'gha', reason: '', importReason: null, lookup: 'found', exportReason: '', allow: [] },
  ...{ import: { found: null, entries: ['type=gha'] }, export: null, warnings: [] },
}
/** Nothing is fetched here: there is no folder to keep it in. */
const machine: BuilderMachine = { env: {}, run: runProgram, log: () => undefined, now: Date.now, door: 'cli' }

function importing(version: string, more: Partial<InTimeAsk> = {}, buildx: CacheRequest['buildx'] = null) {
  const ask = { plan: planFor(request), dockerfile, unfit: null, request: { ...request.cache, buildx } }
  return importInTime(cache, { ...ask, builder: { ...builder, buildxVersion: version }, ...more }, machine)
}

describe('what imports', () => {
  test('nothing where nothing is to be imported', async () => {
    const none = { ...cache, import: null }
    const ask = { plan: planFor(request), dockerfile, unfit: null, request: request.cache, builder }
    expect(await importInTime(none, ask, machine)).toEqual({ cache: none, buildx: null, parent: null })
  })

  test.each(['v0.29.1', 'v0.36.1'])('a target that links the cells: buildx %s', async (version) => {
    const { parent, ...found } = await importing(version)
    expect(parent).toBeNull()
    expect(found).toMatchObject({ cache: { layout: { kind: 'target', reason: null } }, buildx: null })
  })

  test.each(['v0.37.0', 'v0.39.1', 'v0.36.0-54-g461836ba0', '28f6246'])(
    'a parent, and nothing is fetched: buildx %s',
    async (version) => {
      const { parent, ...found } = await importing(version)
      expect(parent).not.toBeNull()
      expect(found).toMatchObject({
        cache: { layout: { kind: 'parent', reason: null }, warnings: [] },
        buildx: null,
      })
    },
  )

  test.each([
    [{ dockerfile: null }, 'the images have no one Dockerfile on this machine'],
    [{ unfit: dockerfileDigest(dockerfile) }, 'the run before built steps for the cache that no image has'],
  ])('where there can be no parent nothing does, if no older buildx can be had: %j', async (more, reason) => {
    const { cache: found, parent } = await importing('v0.39.1', more, { program: null })
    expect(parent).toBeNull()
    expect(found).toMatchObject({ import: null, layout: { kind: 'target', reason } })
    expect(found.warnings.map(({ code }) => code)).toEqual(['CACHE_BUILDX'])
  })

  test('another Dockerfile than the unfit one has a parent again', async () => {
    const { parent, cache: found } = await importing('v0.39.1', { unfit: `sha256:${'0'.repeat(64)}` })
    expect(parent).not.toBeNull()
    expect(found.layout?.unfit).toBe(`sha256:${'0'.repeat(64)}`)
  })
})

describe('a parent that did not fit', () => {
  const laidOut: Cache = { ...cache, layout: { kind: 'parent', reason: null, unfit: null } }

  test('is told of, and known to the next run', () => {
    const unfit = ['RUN \u001b[31minstall', 'RUN other']
    const judged = judgeLayout(laidOut, { imported: null, exported: null, unfit }, dockerfile)
    expect(judged.layout?.unfit).toBe(dockerfileDigest(dockerfile))
    expect(judged.warnings).toMatchObject([{ code: 'CACHE_LAYOUT' }])
    expect(judged.warnings[0]?.what).toMatch(/: RUN .*install \(and 1 more\)$/)
    expect(judged.warnings[0]?.what).not.toContain('\u001b')
  })

  test('one that did is not', () => {
    expect(judgeLayout(laidOut, { imported: null, exported: null }, dockerfile)).toBe(laidOut)
    expect(judgeLayout(laidOut, null, dockerfile)).toBe(laidOut)
  })
})
