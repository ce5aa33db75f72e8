/** What RUN --mount=type=cache held in one builder is there in the next, and nothing that goes wrong with it stops a run. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { runBake } from '../../src/buildkit/bake.ts'
import type { MountStore } from '../../src/model/cache-mounts.ts'
import type { Platform } from '../../src/model/platform.ts'
import { extractMounts } from '../../src/mounts/extract-mounts.ts'
import { folderMountStore } from '../../src/mounts/folder-mount-store.ts'
import type { InjectedMounts, MountsMachine } from '../../src/mounts/inject-mounts.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { injectMounts } from '../../src/mounts/inject-mounts.ts'
import { readArchive } from '../../src/mounts/read-archive.ts'
import { mountPlan, scope, timelineOf } from '../mounts/mount-plan.ts'
import { mustRun, runProcess } from './cli-process.ts'
import { freshBuilder } from './fresh-builder.ts'
import { registryHost } from './test-registry.ts'

type Fresh = Awaited<ReturnType<typeof freshBuilder>>

const limit = 300_000
const image = process.env['NODE_IMAGE'] ?? 'node:24.21.0-bookworm-slim'
const mounts = [
  '--mount=type=cache,target=/plain',
  '--mount=type=cache,id=arch-$TARGETARCH,target=/arch',
  '--mount=type=cache,id=owned,target=/owned,uid=1000,gid=1001,mode=0750',
].join(' ')
const dockerfile = `FROM ${image}\nUSER 1000\nARG TARGETARCH STEP SCRIPT\nUSER 0\nRUN ${mounts} eval "$SCRIPT"\n`
const write = `mkdir -p /plain/deep; echo one > /plain/deep/file; chmod 640 /plain/deep/file; chown 7:8 /plain/deep/file
ln -sf file /plain/deep/link; echo $TARGETARCH > /arch/name; chmod 1777 /arch; echo x > /owned/.hidden
touch -d 2020-02-03T04:05:06Z /plain/deep/file /arch/name /owned/.hidden`
const show = `stat -c '%n %u %g %a %Y' /plain/deep/file /arch/name /owned/.hidden
stat -c '%n %u %g %a' /owned /arch; cat /plain/deep/link /arch/name /owned/.hidden`

let folder = ''
let builders: Fresh[] = []
let store: MountStore

beforeAll(async () => {
  builders = [await freshBuilder(), await freshBuilder()]
}, limit)
afterAll(async () => {
  for (const builder of builders) await builder.remove()
}, limit)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-mounts-'))
  store = folderMountStore(join(folder, 'store'))
})

function machineOf({ builder, env }: Fresh, more: Partial<MountsMachine> = {}): MountsMachine {
  const node = {
    name: builder,
    endpoint: '',
    status: 'running',
    buildkitVersion: null,
    platforms: ['linux/amd64' as Platform],
  }
  return {
    env: { ...process.env, ...env },
    signal: new AbortController().signal,
    now: Date.now,
    stateDirectory: folder,
    builder: {
      name: builder,
      driver: 'remote',
      nodes: [node],
      pushByDigest: true,
      made: false,
      buildxVersion: '',
      warnings: [],
    },
    bake: runBake,
    store,
    ...more,
  }
}

/** Runs a script in the step with the mounts, on each platform; what it printed. */
async function build({ builder, env }: Fresh, script: string): Promise<string> {
  const said: string[] = []
  for (const platform of ['linux/amd64', 'linux/arm64']) {
    const args = [
      'buildx',
      'build',
      '--builder',
      builder,
      '--platform',
      platform,
      '--output',
      'type=cacheonly',
      '--progress',
      'plain',
    ]
    const argument = ['--build-arg', `STEP=${Math.random()}`, '--build-arg', `SCRIPT=${script}`]
    const { exitCode, stderr } = await runProcess('docker', [...args, ...argument, '-'], {
      env,
      input: dockerfile,
    })
    if (exitCode !== 0) throw new Error(stderr)
    const lines = stderr.split('\n').flatMap((line) => /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1] ?? [])
    said.push(`${platform}\n${lines.join('\n')}`)
  }
  return said.join('\n')
}

const plan = mountPlan()
const extract = (injected: InjectedMounts, machine: MountsMachine) =>
  extractMounts(plan, { injected, timeline: timelineOf(false) }, machine)

describe('cache mounts', () => {
  test(
    'are in an empty builder what they were in another, owners, modes and times too',
    async () => {
      const [first, second] = builders as [Fresh, Fresh]
      const there = machineOf(first)
      const injected = await injectMounts(plan, readDockerfile(dockerfile), there)
      expect(injected).toMatchObject({ warnings: [], reported: { from: null, reason: 'none are saved yet' } })
      await build(first, write)
      const before = await build(first, show)
      const extracted = await extract(injected, there)
      expect(extracted).toMatchObject({ warnings: [], reported: { saved: true, reason: null } })
      expect(extracted.reported.bytes).toBeGreaterThan(0)

      const here = machineOf(second)
      const restored = await injectMounts(plan, readDockerfile(dockerfile), here)
      expect(restored).toMatchObject({ warnings: [], reported: { from: scope, reason: null } })
      expect(restored.mounts.map(({ id }) => id)).toEqual(['/plain', 'arch-amd64', 'owned', 'arch-arm64'])
      const after = await build(second, show)
      expect(after).toContain('/plain/deep/file 7 8 640 1580702706')
      expect(after).toBe(before)

      // Nothing changed: nothing is saved. Changed: it is, and what is newer in a builder is not overwritten.
      expect(await extract(restored, here)).toMatchObject({
        reported: { saved: false, reason: 'nothing in them changed' },
      })
      await build(second, 'echo two > /plain/deep/file')
      await injectMounts(plan, readDockerfile(dockerfile), here)
      expect(await build(second, 'cat /plain/deep/file')).toContain('two')
      expect(await extract(restored, here)).toMatchObject({ warnings: [], reported: { saved: true } })
      expect(readdirSync(folder)).toEqual(['store'])
    },
    limit,
  )

  test(
    'that are too large are left out and named, and a place that takes nothing is told of once',
    async () => {
      const [, builder] = builders as [Fresh, Fresh]
      await build(builder, `${write}; head -c 3000000 /dev/urandom > /owned/large`)
      const machine = machineOf(builder, { maxBytes: 1e6 })
      const injected = await injectMounts(plan, readDockerfile(dockerfile), machine)
      const { reported, warnings } = await extract(injected, machine)
      expect(reported).toMatchObject({ saved: true })
      expect(warnings).toMatchObject([
        { code: 'CACHE_MOUNT_TOO_LARGE', what: expect.stringMatching(/"owned".* 3\.\d+ MB/) },
      ])
      expect((await injectMounts(plan, readDockerfile(dockerfile), machine)).warnings).toEqual([])

      const readOnly = {
        ...machine,
        maxBytes: 1e9,
        store: { ...store, save: async () => Promise.resolve(false) },
      }
      expect(await extract(injected, readOnly)).toMatchObject({
        reported: { saved: false },
        warnings: [{ code: 'CACHE_MOUNTS_NOT_SAVED', why: 'they could not be stored' }],
      })
    },
    limit,
  )

  test(
    'an image without cp, a limit that is over and an archive that wants out are one warning each',
    async () => {
      const [builder] = builders as [Fresh]
      const bare = `${registryHost()}/e2e/no-cp:${process.pid}`
      const args = [
        'buildx',
        'build',
        '--builder',
        builder.builder,
        '--output',
        `type=image,name=${bare},push=true`,
        '-',
      ]
      await mustRun('docker', args, { env: builder.env, input: `FROM ${image}\nRUN rm /bin/cp\n` })
      await build(builder, write)
      const machine = machineOf(builder)
      const without = await injectMounts(plan, readDockerfile(dockerfile.replace(image, bare)), machine)
      expect(await extract(without, machine)).toMatchObject({
        reported: { saved: false },
        warnings: [{ code: 'CACHE_MOUNTS_NOT_SAVED', why: expect.stringContaining('cp: not found') }],
      })

      const injected = await injectMounts(plan, readDockerfile(dockerfile), machine)
      expect((await extract(injected, { ...machine, limitMs: 1 })).warnings).toMatchObject([
        { code: 'CACHE_MOUNTS_NOT_SAVED', why: expect.stringContaining('took more than') },
      ])

      await store.save(scope, await makeHostile(join(folder, 'made')))
      await build(builder, 'rm -rf /plain/* /owned/.hidden')
      const { warnings } = await injectMounts(plan, readDockerfile(dockerfile), machine)
      expect(warnings).toMatchObject([{ code: 'CACHE_MOUNTS_NOT_RESTORED', why: expect.any(String) }])
      expect(await build(builder, 'ls -A /plain; cat /arch/name')).toBe(
        'linux/amd64\namd64\nlinux/arm64\narm64',
      )
    },
    limit,
  )

  test('a run that is cancelled is cancelled', async () => {
    const [builder] = builders as [Fresh]
    const machine = machineOf(builder)
    const injected = await injectMounts(plan, readDockerfile(dockerfile), machine)
    const cancelled = { ...machine, signal: AbortSignal.abort() }
    await expect(extract(injected, cancelled)).rejects.toMatchObject({ kind: 'cancelled' })
  })
})

/** Whole, but with a folder that leads elsewhere and none for the second mount. */
async function makeHostile(place: string): Promise<string> {
  mkdirSync(place, { recursive: true })
  const inside = join(folder, 'hostile')
  mkdirSync(inside)
  symlinkSync('../../../../proc/1/root', join(inside, '0'))
  writeFileSync(join(inside, 'escape'), 'x')
  const archive = join(place, 'mounts.tar')
  execFileSync('tar', [
    '-C',
    inside,
    '-cPf',
    archive,
    '--transform',
    's,escape,../../../escape,',
    '0',
    'escape',
  ])
  const { fingerprint } = await readArchive(archive, 'sizes')
  const saved = [0, 1].map((number) => ({
    number,
    bytes: 1,
    id: number === 0 ? '/plain' : 'owned',
    owner: number === 0 ? null : { uid: 1000, gid: 1001, mode: 0o750 },
  }))
  writeFileSync(join(place, 'mounts.json'), JSON.stringify({ fingerprint, mounts: saved }))
  return place
}
