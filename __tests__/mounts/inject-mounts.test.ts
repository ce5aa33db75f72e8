/** What is said when cache mounts cannot be kept, before any builder is asked; the rest needs one: e2e/cache-mounts.test.ts. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import type { RunBake } from '../../src/buildkit/bake.ts'
import type { BakeDefinition } from '../../src/buildkit/bake-definition.ts'
import type { Dockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Plan } from '../../src/model/plan.ts'
import { extractMounts } from '../../src/mounts/extract-mounts.ts'
import { folderMountStore } from '../../src/mounts/folder-mount-store.ts'
import type { MountsMachine } from '../../src/mounts/inject-mounts.ts'
import { injectMounts } from '../../src/mounts/inject-mounts.ts'
import { readArchive } from '../../src/mounts/read-archive.ts'
import { builder } from '../report/sample-run.ts'
import { mountPlan, scope, timelineOf } from './mount-plan.ts'

const text = 'FROM node\nRUN --mount=type=cache,target=/c x\n'
const dockerfile = readDockerfile(text)
let home: string
let saved: string
let baked: BakeDefinition[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'inject-'))
  saved = join(home, 'store', scope.name, '00000000000001-01234567-89ab-cdef-0123-456789abcdef')
  baked = []
})
afterEach(() => rmSync(home, { recursive: true }))

/** Stands in for a builder that does what it is told and tells nothing. */
const bake: RunBake = ({ definition }) => {
  baked.push(definition)
  return Promise.resolve({ exitCode: 0, baked: new Map(), tail: '', cancelled: false, stall: null })
}

function machine(more: Partial<MountsMachine> = {}): MountsMachine {
  const store = folderMountStore(join(home, 'store'))
  const signal = new AbortController().signal
  return { env: {}, signal, now: Date.now, stateDirectory: home, builder, bake, store, ...more }
}

async function saveOne(): Promise<void> {
  const content = join(home, 'content')
  mkdirSync(join(content, '0'), { recursive: true })
  writeFileSync(join(content, '0', 'file'), 'x'.repeat(2000))
  mkdirSync(saved, { recursive: true })
  execFileSync('tar', ['-C', content, '-cf', join(saved, 'mounts.tar'), '0'])
  const { fingerprint } = await readArchive(join(saved, 'mounts.tar'), 'sizes')
  writeManifest({ fingerprint, mounts: [{ number: 0, bytes: 4096, id: '/c', owner: null }] })
}

function writeManifest(manifest: unknown): void {
  writeFileSync(join(saved, 'mounts.json'), JSON.stringify(manifest))
}

describe('injectMounts', () => {
  test('what is saved for the ids of the Dockerfile goes in; ids are values, never text of the bake', async () => {
    await saveOne()
    const plan = mountPlan({ BUILDKIT_CACHE_MOUNT_NS: 'team' })
    expect(await injectMounts(plan, dockerfile, machine())).toMatchObject({
      warnings: [],
      reported: { from: scope, bytes: 4096, reason: null },
    })
    const target = baked[0]?.target['cache-mounts']
    expect(target?.['args']).toMatchObject({ ID_0: '/c', BUILDKIT_CACHE_MOUNT_NS: 'team' })
    expect(target?.['dockerfile-inline']).toContain('id=$ID_0,target=/mounts/0')
    expect(target).not.toHaveProperty('no-cache')

    const other = await injectMounts(plan, readDockerfile(text.replace('/c', '/other')), machine())
    expect(other).toMatchObject({
      warnings: [],
      reported: { from: null, reason: 'what is saved belongs to other mounts' },
    })
  })

  const damages: [string, () => void][] = [
    ['no manifest', () => rmSync(join(saved, 'mounts.json'))],
    ['a manifest that is no JSON', () => writeFileSync(join(saved, 'mounts.json'), '{')],
    ['a manifest of something else', () => writeManifest({ fingerprint: 1, mounts: {} })],
    ['a manifest of null', () => writeManifest(null)],
    [
      'a number that is none',
      () => writeManifest({ fingerprint: '', mounts: [{ number: '0 x', bytes: 1, id: '/c', owner: null }] }),
    ],
    ['no archive', () => rmSync(join(saved, 'mounts.tar'))],
    ['half of an archive', () => truncateSync(join(saved, 'mounts.tar'), 700)],
    [
      'an archive of something else',
      () => writeFileSync(join(saved, 'mounts.tar'), gzipSync('x'.repeat(10_000))),
    ],
    ['another archive', () => writeFileSync(join(saved, 'mounts.tar'), Buffer.alloc(1024))],
  ]
  test.each(damages)('%s is one warning, and no builder gets it', async (_, damage) => {
    await saveOne()
    damage()
    expect(await injectMounts(mountPlan(), dockerfile, machine())).toMatchObject({
      warnings: [{ code: 'CACHE_MOUNTS_NOT_RESTORED', why: expect.any(String) }],
      reported: { from: null, bytes: 0 },
    })
    expect(baked).toEqual([])
  })

  const two = { ...builder, nodes: [...builder.nodes, ...builder.nodes] }
  const bake = { files: ['docker-bake.hcl'], targets: {}, annotations: {}, ownTags: true, warnings: [] }
  const reasons: [string, Dockerfile | null, Plan, Partial<MountsMachine>, string][] = [
    ['a remote Dockerfile', null, mountPlan(), {}, 'the Dockerfile is not on this machine'],
    [
      'a bake file of several Dockerfiles',
      null,
      { ...mountPlan(), bake },
      {},
      'the targets of the bake file do not share one Dockerfile on this machine',
    ],
    [
      'several nodes',
      dockerfile,
      mountPlan(),
      { builder: two },
      'the builder has 2 nodes, each with its own',
    ],
    [
      'no image',
      readDockerfile(text.replace('node', 'scratch')),
      mountPlan(),
      {},
      'no stage that uses them is made from an image',
    ],
    [
      'a namespace with a template',
      dockerfile,
      mountPlan({ BUILDKIT_CACHE_MOUNT_NS: '${a}' }),
      {},
      'BUILDKIT_CACHE_MOUNT_NS',
    ],
  ]
  test.each(reasons)('%s: not kept at all, with one warning', async (_, file, plan, more, why) => {
    await saveOne()
    const injected = await injectMounts(plan, file, machine(more))
    expect(injected.warnings).toMatchObject([
      { code: 'CACHE_MOUNTS_NOT_KEPT', why: expect.stringContaining(why) },
    ])
    const build = { injected, timeline: timelineOf(false) }
    expect(await extractMounts(plan, build, machine(more))).toMatchObject({
      warnings: [],
      reported: { saved: false },
    })
    expect(baked).toEqual([])
  })

  test('with no-cache nothing is restored: BuildKit empties the mounts of the steps that it runs again', async () => {
    await saveOne()
    const plan = mountPlan()
    const noCache = { ...plan, build: { ...plan.build, noCache: true } }
    const inTargets = { ...plan, bake: { ...bake, targets: { all: { 'no-cache': true } } } }
    for (const forced of [noCache, inTargets]) {
      const { reported, warnings } = await injectMounts(forced, dockerfile, machine())
      expect([reported.reason, warnings]).toEqual(['`no-cache` empties them', []])
    }
  })

  test('a store and a builder that throw are one warning each', async () => {
    const broken = () => Promise.reject(new Error('it broke'))
    await saveOne()
    for (const more of [{ store: { restore: broken, save: broken } }, { bake: broken }])
      expect(await injectMounts(mountPlan(), dockerfile, machine(more))).toMatchObject({
        warnings: [{ code: 'CACHE_MOUNTS_NOT_RESTORED', why: 'it broke' }],
      })
  })
})

describe('extractMounts', () => {
  test('nothing is extracted by a run that only reads, or where no step used a mount', async () => {
    const plan = mountPlan()
    const injected = await injectMounts(plan, dockerfile, machine())
    const reader = {
      ...plan,
      cache: { ...plan.cache, keeps: false, keepReason: 'a pull request only reads' },
    }
    const told = await Promise.all([
      extractMounts(reader, { injected, timeline: timelineOf(false) }, machine()),
      extractMounts(plan, { injected, timeline: timelineOf(true) }, machine()),
    ])
    expect(told.map(({ reported, warnings }) => [reported.reason, warnings])).toEqual([
      ['a pull request only reads', []],
      ['no step that uses them had to run', []],
    ])
    expect(baked).toEqual([])
  })

  test('a builder that made no archive is one warning', async () => {
    const plan = mountPlan()
    const injected = await injectMounts(plan, dockerfile, machine())
    expect(await extractMounts(plan, { injected, timeline: timelineOf(false) }, machine())).toMatchObject({
      warnings: [{ code: 'CACHE_MOUNTS_NOT_SAVED' }],
    })
  })
})
