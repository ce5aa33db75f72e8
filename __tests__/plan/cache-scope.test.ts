import { expect, test } from '@jest/globals'
import type { Platform } from '../../src/model/platform.ts'
import type { MachineShare, ScopeParts } from '../../src/plan/cache-scope.ts'
import { cacheScope } from '../../src/plan/cache-scope.ts'
import type { GitRef } from '../../src/plan/git-ref.ts'
import { branchRef, ownRef } from '../../src/plan/git-ref.ts'
import { platform } from './sample-request.ts'

const amd64 = platform('linux/amd64')
const arm64 = platform('linux/arm64')

function scope(more: Partial<ScopeParts> = {}): string {
  return cacheScope({
    prefix: null,
    image: { shown: 'worker', identity: 'worker' },
    sources: null,
    machine: { platforms: [amd64, arm64], variants: null },
    ref: branchRef('main'),
    ...more,
  })
}

test.each<[string, Partial<ScopeParts>, string | RegExp]>([
  ['all of it', {}, 'worker.linux-amd64_linux-arm64.main'],
  ['a prefix', { prefix: 'nightly' }, 'nightly.worker.linux-amd64_linux-arm64.main'],
  [
    'an image in a registry',
    { image: { shown: 'acme/worker', identity: 'ghcr.io/acme/worker' } },
    /^acme-worker--[0-9a-f]{8}\.linux-amd64_linux-arm64\.main$/,
  ],
  [
    'one platform',
    { machine: { platforms: [platform('linux/arm/v7')], variants: null } },
    'worker.linux-arm-v7.main',
  ],
  [
    'some variants',
    { machine: { platforms: [amd64], variants: ['redis', 'kafka'] } },
    'worker.linux-amd64__kafka_redis.main',
  ],
  ['a branch with a slash', { ref: branchRef('feature/TLS') }, /\.feature-tls--[0-9a-f]{8}$/],
  ['a tag', { ref: ownRef({ ref: 'refs/tags/v1.2.3', pullRequest: null }) }, /\.tag--v1-2-3--[0-9a-f]{8}$/],
  ['a pull request', { ref: ownRef({ ref: 'refs/pull/7/merge', pullRequest: 7 }) }, /\.pull--7$/],
  ['no ref', { ref: ownRef({ ref: null, pullRequest: null }) }, /\.no--ref$/],
  ['a branch without letters', { ref: branchRef('☃☃') }, /\.x--[0-9a-f]{8}$/],
  ['a branch of 600 characters', { ref: branchRef('b'.repeat(600)) }, /\.b{40}--[0-9a-f]{8}$/],
  [
    'too long as a whole',
    { prefix: 'p'.repeat(600), image: { shown: 'i'.repeat(200), identity: '' } },
    /^p{40}--.*--[0-9a-f]{8}$/,
  ],
])('%s', (_name, parts, expected) => {
  expect(scope(parts)).toMatch(
    expected instanceof RegExp ? expected : new RegExp(`^${expected.replaceAll('.', '\\.')}$`),
  )
})

/** Texts that were made to be taken for others, or for what stands between them. */
const texts = [
  ...[
    'main',
    'Main',
    'MAIN',
    'ma-in',
    'ma.in',
    'ma_in',
    'ma--in',
    'ma/in',
    'ma in',
    'main ',
    ' main',
    '-main',
    'main-',
  ],
  ...[
    'main.x',
    'main_x',
    'main__x',
    'linux-amd64',
    'linux-amd64_linux-arm64',
    'linux-amd64__main',
    'worker',
    'worker.linux-amd64',
  ],
  ...[
    'pull--7',
    'pull',
    'tag--main',
    'tag',
    'no--ref',
    'no',
    'ref',
    'ref--main',
    'refs/heads/main',
    'x',
    'X',
    '☃',
    '☃☃',
    'é',
    'e\u0301',
  ],
  ...[
    'a,url_v2=http://evil.test',
    'a=b',
    'a\nb',
    'a\r\nb',
    'a\tb',
    '"',
    '',
    '.',
    '..',
    '_',
    '-',
    '--',
    '$' + '{x}',
    '%{x}',
  ],
  ...['y'.repeat(40), 'y'.repeat(41), 'y'.repeat(600), 'Y'.repeat(600), `${'y'.repeat(600)}z`],
]

const refs: readonly GitRef[] = [
  ...texts.filter(Boolean).map(branchRef),
  ...['main', 'x', 'ma/in'].map((name): GitRef => ({ kind: 'tag', name, full: `refs/tags/${name}` })),
  ...['7', '77'].map((name): GitRef => ({ kind: 'pull', name, full: `refs/pull/${name}/merge` })),
  { kind: 'ref', name: 'main', full: 'main' },
  { kind: 'none', name: '', full: null },
]

const lists = [
  null,
  ['main'],
  ['main', 'x'],
  ['main_x'],
  ['main__x'],
  ['linux-amd64'],
  ['a.b'],
  ['a-b'],
  ['a', 'b'],
]
const machines: readonly MachineShare[] = lists.flatMap((variants) =>
  [[amd64], [arm64], [amd64, arm64], ['linux/arm/v7' as Platform]].map((platforms) => ({
    platforms,
    variants,
  })),
)

test('different parts never have the same name, and every name is a tag, a folder and a key', () => {
  const images = texts.flatMap((shown) => [
    { shown, identity: shown },
    { shown, identity: `a.test/${shown}` },
  ])
  const prefixes = [null, ...texts]
  const seen = new Map<string, string>()
  const wrong: string[] = []
  const check = (parts: Partial<ScopeParts>) => {
    const key = JSON.stringify(parts)
    const name = scope(parts)
    const other = seen.get(name) ?? key
    if (other !== key || !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(name)) wrong.push(`${name}: ${key} and ${other}`)
    seen.set(name, key)
  }
  const [image] = images
  for (const ref of refs) for (const machine of machines) check({ prefix: null, image: image!, machine, ref })
  for (const one of images.slice(1))
    for (const ref of refs) check({ prefix: null, image: one, machine: machines[0]!, ref })
  for (const prefix of prefixes.slice(1))
    for (const one of images)
      for (const machine of machines.slice(0, 3)) check({ prefix, image: one, machine, ref: refs[0]! })
  for (const sources of images)
    for (const one of images.slice(0, 9))
      for (const machine of machines.slice(0, 3)) check({ prefix: null, image: one, sources, machine })
  expect(wrong).toEqual([])
  expect(seen.size).toBeGreaterThan(20_000)
})

test('the order in which platforms and variants are given says nothing', () => {
  const turned = scope({ machine: { platforms: [arm64, amd64], variants: ['b', 'a', 'b'] } })
  expect(turned).toBe(scope({ machine: { platforms: [amd64, arm64], variants: ['a', 'b'] } }))
})
