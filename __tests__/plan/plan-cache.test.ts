import { describe, expect, test } from '@jest/globals'
import type { CacheRequest } from '../../src/model/cache.ts'
import type { Request, SourceContext } from '../../src/model/request.ts'
import { planCache } from '../../src/plan/plan-cache.ts'
import {
  nowhere,
  plainBuild,
  planFor,
  platform,
  reference,
  sampleRequest,
  variant,
} from './sample-request.ts'

const amd64 = platform('linux/amd64')
const arm64 = platform('linux/arm64')

interface Given extends Omit<Partial<Request>, 'cache' | 'source'> {
  readonly cache?: Partial<CacheRequest>
  readonly source?: Partial<SourceContext>
}

function plan({ cache, source, ...more }: Given = {}) {
  const request = sampleRequest({ images: [reference('worker')], ...more })
  return planCache({
    ...request,
    cache: { ...request.cache, ...cache },
    source: { ...nowhere, ci: 'github', defaultBranch: 'main', ...source },
  })
}

const names = (given: Given) => plan(given).readable.map(({ name }) => name)

const noTargets = { files: ['docker-bake.hcl'], targets: {}, annotations: {}, ownTags: false, warnings: [] }
const main = { event: 'push', ref: 'refs/heads/main' }
const topic = { event: 'push', ref: 'refs/heads/topic' }
const pull = { event: 'pull_request', ref: 'refs/pull/7/merge', pullRequest: 7, baseBranch: 'main' }
const both = 'worker.linux-amd64_linux-arm64'

describe('what is read, nearest first', () => {
  test.each<[string, Given, string[]]>([
    ['a push to main: its own', { source: main }, [`${both}.main`]],
    ['a push to a topic: not its own, which no run writes', { source: topic }, [`${both}.main`]],
    [
      'a topic that always writes',
      { source: topic, cache: { write: 'always' } },
      [`${both}.topic`, `${both}.main`],
    ],
    [
      'a branch that cache-branches names',
      { source: topic, cache: { branches: ['to*'], write: 'never' } },
      [`${both}.topic`, `${both}.main`],
    ],
    ['a pull request', { source: pull }, [`${both}.main`]],
    [
      'a pull request to a release',
      { source: { ...pull, baseBranch: 'release' } },
      [`${both}.release`, `${both}.main`],
    ],
    [
      'a pull request that always writes',
      { source: pull, cache: { write: 'always' } },
      [`${both}.pull--7`, `${both}.main`],
    ],
    [
      'pull_request_target: never what the pull request wrote',
      {
        source: { ...pull, event: 'pull_request_target', ref: 'refs/heads/main' },
        cache: { write: 'always' },
      },
      [`${both}.main`],
    ],
    ['a tag', { source: { event: 'push', ref: 'refs/tags/v1.2.3' } }, [`${both}.main`]],
    [
      'some platforms: the whole, then their own cache',
      { source: main, platforms: [arm64], allPlatforms: [amd64, arm64] },
      [`${both}.main`, 'worker.linux-arm64.main'],
    ],
    [
      'some variants',
      { source: main, selection: ['redis', 'all'] },
      [`${both}.main`, `${both}__all_redis.main`],
    ],
    [
      'some of both, at every ref',
      {
        source: pull,
        cache: { write: 'always' },
        platforms: [arm64],
        allPlatforms: [amd64, arm64],
        selection: ['redis'],
      },
      [
        `${both}.pull--7`,
        'worker.linux-arm64.pull--7',
        'worker.linux-arm64__redis.pull--7',
        `${both}.main`,
        'worker.linux-arm64.main',
        'worker.linux-arm64__redis.main',
      ],
    ],
    ['the same platforms in another order', { source: main, platforms: [arm64, amd64] }, [`${both}.main`]],
    ['nothing is known', { source: { ci: 'other', defaultBranch: null } }, []],
    [
      'outside of CI, a local cache',
      { source: { ci: null, defaultBranch: null }, cache: { kind: 'local' } },
      [`${both}.no--ref`],
    ],
  ])('%s', (_name, given, expected) => {
    expect(names(given)).toEqual(expected)
  })
})

describe('what a run is compared with, the first that has a report', () => {
  const always = { write: 'always' as const }
  test.each<[string, Given, string[]]>([
    ['main: its own last run', { source: main }, [`${both}.main`]],
    ['a pull request: its base branch', { source: pull }, [`${both}.main`]],
    [
      'a pull request that always writes: its base branch before its own last push',
      { source: { ...pull, baseBranch: 'old' }, cache: always },
      [`${both}.old`, `${both}.main`, `${both}.pull--7`],
    ],
    ['a topic that always writes', { source: topic, cache: always }, [`${both}.main`, `${both}.topic`]],
    [
      'a branch of cache-branches',
      { source: topic, cache: { branches: ['topic'] } },
      [`${both}.topic`, `${both}.main`],
    ],
    [
      'a selection: one of the same first',
      { source: pull, selection: ['redis'] },
      [`${both}__redis.main`, `${both}.main`],
    ],
  ])('%s', (_name, given, expected) => {
    expect(plan(given).baselines.map(({ name }) => name)).toEqual(expected)
  })
})

describe('what is surely there, for places that cannot be looked into', () => {
  const arm = { platforms: [arm64], allPlatforms: [amd64, arm64] }
  const always = { write: 'always' as const }
  test.each<[string, Given, string | undefined]>([
    ['main: its own', { source: main }, `${both}.main`],
    ['a job for a platform on main: its own', { source: main, ...arm }, 'worker.linux-arm64.main'],
    [
      'a run on main that only reads',
      { source: { ...main, event: 'workflow_dispatch' }, ...arm },
      `${both}.main`,
    ],
    ['a selection in a pull request', { source: pull, selection: ['redis'], ...arm }, `${both}.main`],
    ['a pull request that always writes', { source: pull, cache: always }, `${both}.main`],
    ['a topic that always writes', { source: topic, cache: always }, `${both}.main`],
    [
      'a pull request to a branch that does not write',
      { source: { ...pull, baseBranch: 'old' } },
      `${both}.main`,
    ],
    [
      'a pull request to one that does',
      { source: { ...pull, baseBranch: 'old' }, cache: { branches: ['old'] } },
      `${both}.old`,
    ],
    ['no default branch', { source: { ...topic, defaultBranch: null }, cache: always }, `${both}.topic`],
    ['nothing is known', { source: { ci: 'other', defaultBranch: null } }, undefined],
  ])('%s', (_name, given, expected) => {
    expect(plan(given).certain?.name).toBe(expected)
  })
})

test('a run of a part does not write the whole', () => {
  expect(plan({ source: main, selection: ['redis'] }).scope.name).toBe(`${both}__redis.main`)
  expect(plan({ source: main, platforms: [arm64] }).scope).toEqual({
    name: 'worker.linux-arm64.main',
    ref: 'refs/heads/main',
  })
})

describe('who writes', () => {
  const release = { event: 'push', ref: 'refs/heads/release/1.x' }
  test.each<[string, Given, boolean, string]>([
    ['main', { source: main }, true, 'a push to the default branch main'],
    ['a schedule', { source: { ...main, event: 'schedule' } }, true, 'a schedule on the default branch main'],
    [
      'a topic',
      { source: topic },
      false,
      'a push to topic, which is neither the default branch nor in `cache-branches`',
    ],
    [
      'a release branch',
      { source: release, cache: { branches: ['next', 'release/*'] } },
      true,
      'a push to release/1.x, which is in `cache-branches`',
    ],
    [
      'a branch that only looks alike',
      { source: { ...release, ref: 'refs/heads/releaseX1' }, cache: { branches: ['release.1', 'release'] } },
      false,
      'a push to releaseX1, which is neither the default branch nor in `cache-branches`',
    ],
    [
      'no default branch known',
      { source: { ...topic, defaultBranch: null } },
      false,
      'it is not known which branch is the default one; `cache-branches` may name topic',
    ],
    [
      'a tag',
      { source: { event: 'push', ref: 'refs/tags/main' } },
      false,
      'a tag only reads: no other ref may read what its run writes',
    ],
    [
      'a release',
      { source: { event: 'release', ref: 'refs/tags/v1' } },
      false,
      'a run by release only reads',
    ],
    ['a pull request', { source: pull }, false, 'a pull request only reads'],
    ['a fork', { source: { ...pull, fork: true } }, false, 'a pull request from a fork only reads'],
    [
      'a merge queue',
      {
        source: { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' },
        cache: { branches: ['*'] },
      },
      false,
      'a merge queue only reads',
    ],
    [
      'by hand',
      { source: { ...main, event: 'workflow_dispatch' } },
      false,
      'a run by workflow_dispatch only reads',
    ],
    [
      'by hand, always',
      { source: { ...main, event: 'workflow_dispatch' }, cache: { write: 'always' } },
      true,
      '`cache-write` is always',
    ],
    ['never', { source: main, cache: { write: 'never' } }, false, '`cache-write` is never'],
    [
      'pull_request_target, whatever is asked',
      { source: { ...main, event: 'pull_request_target', pullRequest: 7 }, cache: { write: 'always' } },
      false,
      'a run by pull_request_target never writes: people who may not push can start it',
    ],
    [
      'pull_request_target, raw',
      {
        source: { ...main, event: 'pull_request_target', pullRequest: 7 },
        cache: { write: 'always', to: ['type=gha'] },
      },
      false,
      'a run by pull_request_target never writes: people who may not push can start it',
    ],
    [
      'a cache that is off',
      { source: main, cache: { kind: 'none', write: 'always' } },
      false,
      'the cache is off',
    ],
    [
      'raw, without destination',
      { source: main, cache: { from: ['type=gha'] } },
      false,
      'there is no `cache-to`',
    ],
    [
      'raw, on main',
      { source: main, cache: { to: ['type=gha'] } },
      true,
      'a push to the default branch main',
    ],
    [
      'raw, in a pull request',
      { source: pull, cache: { to: ['type=gha'] } },
      false,
      'a pull request only reads',
    ],
    [
      'CI without event, on main',
      { source: { ...main, event: null } },
      true,
      'a push to the default branch main',
    ],
    [
      'CI without event and ref',
      { source: { event: null } },
      false,
      'this CI system does not say what started the run',
    ],
    [
      'a ref of another kind',
      { source: { event: 'push', ref: 'refs/changes/1' } },
      false,
      'it is not known which branch is built',
    ],
    ['a laptop', { source: { ci: null } }, false, 'outside of CI only `cache: local` is written'],
    [
      'a laptop, local',
      { source: { ci: null }, cache: { kind: 'local' } },
      true,
      'outside of CI a machine keeps its own',
    ],
  ])('%s', (_name, given, writes, writeReason) => {
    expect(plan(given)).toMatchObject({ writes, writeReason })
  })
})

describe('what strangers can start, whatever is asked', () => {
  const always = { write: 'always' as const }
  const onMain = { ref: 'refs/heads/main' }
  const strangers = [
    ...['issue_comment', 'workflow_run', 'issues', 'fork', 'watch', 'discussion', 'check_run', 'status'],
    ...['pull_request_target', 'something_new'],
  ]
  test.each(strangers)('%s on the default branch never writes, and keeps nothing', (event) => {
    const reason = `a run by ${event} never writes: people who may not push can start it`
    for (const source of [{ ...onMain, event }, { ...onMain, event, defaultBranch: null }, { event }])
      for (const cache of [always, { ...always, kind: 's3' as const }, { ...always, to: ['type=gha'] }, {}])
        expect(plan({ source, cache })).toMatchObject({
          ...{ writes: false, writeReason: reason },
          ...{ keeps: false, keepReason: reason },
        })
    expect(names({ source: { ...onMain, event }, cache: always })).toEqual([`${both}.main`])
  })

  test.each([
    ...['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'],
    ...['delete', 'registry_package', 'page_build'],
  ])('%s does when it is asked to', (event) => {
    expect(plan({ source: { ...onMain, event }, cache: always }).writes).toBe(true)
  })

  test.each<[string, Partial<SourceContext>]>([
    ['a pull request', pull],
    ['a review', { ...pull, event: 'pull_request_review' }],
    ['a release', { event: 'release', ref: 'refs/tags/v1' }],
    ['a merge queue', { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7' }],
  ])("%s does, too: its cache is its own ref's", (_name, source) => {
    expect(plan({ source, cache: always }).writes).toBe(true)
  })
})

describe('who keeps its report and its cache mounts, whatever the cache of layers is', () => {
  const off = { kind: 'none' as const }
  test.each<[string, Given, boolean, string]>([
    ['main, without cache', { source: main, cache: off }, true, 'a push to the default branch main'],
    [
      'main, with cache-from alone',
      { source: main, cache: { from: ['type=gha'] } },
      true,
      'a push to the default branch main',
    ],
    ['a laptop', { source: { ci: null } }, true, 'outside of CI a machine keeps its own'],
    ['a pull request', { source: pull, cache: off }, false, 'a pull request only reads'],
    [
      'pull_request_target',
      { source: { ...pull, event: 'pull_request_target' }, cache: { write: 'always' } },
      false,
      'a run by pull_request_target never writes: people who may not push can start it',
    ],
    ['never', { source: main, cache: { write: 'never' } }, false, '`cache-write` is never'],
    ['always', { source: topic, cache: { ...off, write: 'always' } }, true, '`cache-write` is always'],
  ])('%s', (_name, given, keeps, keepReason) => {
    expect(plan(given)).toMatchObject({ keeps, keepReason })
  })
})

describe('the place in a registry', () => {
  test.each<[string, Given, unknown]>([
    [
      'beside the first image',
      { images: [reference('ghcr.io/a/b'), reference('c/d')] },
      { name: 'ghcr.io/a/b', tagPrefix: 'buildcache' },
    ],
    [
      'as asked',
      { cache: { reference: reference('ghcr.io/a/cache:v2') } },
      { name: 'ghcr.io/a/cache', tagPrefix: 'v2' },
    ],
    [
      'as asked, without tag',
      { cache: { reference: reference('ghcr.io/a/cache') } },
      { name: 'ghcr.io/a/cache', tagPrefix: 'buildcache' },
    ],
    ['nowhere', { images: [] }, null],
  ])('%s', (_name, given, expected) => {
    expect(plan(given).repository).toEqual(expected)
  })
})

test('without images the Dockerfile names the cache, by its path in the project', () => {
  const named = (workingDirectory: string) => {
    const build = { ...plainBuild, file: `${workingDirectory}/services/worker/Dockerfile` }
    return plan({ images: [], configFile: null, build, workingDirectory, source: main }).scope.name
  }
  expect(named('/home/a/project')).toMatch(/^services-worker-dockerfile--[0-9a-f]{8}\.linux/)
  expect(named('/home/b/checkout')).toBe(named('/home/a/project'))
})

test('without images and with several Dockerfiles it is the bake file, wherever the project lies', () => {
  const named = (workingDirectory: string, ...files: string[]) => {
    const bake = { files, targets: {}, annotations: {}, ownTags: true, warnings: [] }
    const build = { ...plainBuild, context: workingDirectory, file: null }
    return plan({ images: [], configFile: null, bake, build, workingDirectory, source: main }).scope.name
  }
  const one = named('/home/a/project', 'docker/bake.hcl')
  expect(one).toMatch(/^docker-bake-hcl--[0-9a-f]{8}\.linux/)
  expect(named('/home/b/checkout', 'docker/bake.hcl')).toBe(one)
  expect(named('/home/a/project', 'docker/bake.hcl', 'more.hcl')).not.toBe(one)
})

describe('a scope for each thing that is built', () => {
  const set = (names: readonly string[]) => names.map((name) => variant(name))
  const named = (names: readonly string[], more: Given = {}) => ({
    source: main,
    variants: set(names),
    variantSet: 'named' as const,
    ...more,
  })

  test.each<[string, Given, string]>([
    ['the whole set of variants.yml', named(['all', 'redis'], { variantSet: 'whole' }), `${both}.main`],
    ['a set that the door names', named(['redis', 'all']), `${both}__all_redis.main`],
    ['a part of that of variants.yml', named(['redis'], { variantSet: 'part' }), `${both}__redis.main`],
    ['a selection of a named set', named(['all', 'redis'], { selection: ['all'] }), `${both}__all.main`],
  ])('%s', (_name, given, expected) => {
    expect(plan(given).scope.name).toBe(expected)
  })

  test('cache mounts are those that a run like this one kept, else those of the whole', () => {
    const of = (given: Given) => plan(given).mountScopes.map(({ name }) => name)
    expect(of(named(['redis'], { variantSet: 'part' }))).toEqual([`${both}__redis.main`, `${both}.main`])
    expect(of(named(['all'], { variantSet: 'whole' }))).toEqual([`${both}.main`])
  })

  test('a part finds the whole, a named set only itself, a selection of it both', () => {
    expect(names(named(['redis'], { variantSet: 'part' }))).toEqual([`${both}.main`, `${both}__redis.main`])
    expect(names(named(['redis']))).toEqual([`${both}__redis.main`])
    expect(names(named(['all', 'redis'], { selection: ['all'] }))).toEqual([
      `${both}__all_redis.main`,
      `${both}__all.main`,
    ])
  })

  test.each<[string, Given, RegExp]>([
    [
      'another Dockerfile',
      { build: { ...plainBuild, file: '/src/worker/Dockerfile.dev' } },
      /^worker__dockerfile-dev--/,
    ],
    [
      'another context',
      { build: { ...plainBuild, context: '/src/worker/a', file: '/src/worker/a/Dockerfile' } },
      /^worker__a-dockerfile--/,
    ],
    ['another variants file', { configFile: '/src/worker/b.yml' }, /^worker__b-yml-dockerfile--/],
    ['a bake file', { bake: noTargets }, /^worker__docker-bake-hcl--/],
    ['a stage of the Dockerfile', { build: { ...plainBuild, target: 'Test' } }, /^worker__dockerfile-test--/],
    [
      'an address',
      { build: { ...plainBuild, context: 'https://a.test/b.git', file: 'ci/Dockerfile' } },
      /^worker__ci-dockerfile--/,
    ],
  ])('%s', (_name, given, expected) => {
    expect(plan({ ...given, source: main }).scope.name).toMatch(expected)
  })

  test('the signature of an address is no part of the name', () => {
    const at = (address: string) =>
      plan({ build: { ...plainBuild, context: address, file: null } }).scope.name
    expect(at('https://a.test/b.tar.gz?sig=one')).toBe(at('https://a.test/b.tar.gz?sig=two'))
    expect(at('https://a.test/b.tar.gz?sig=one')).not.toContain('one')
    expect(at('https://a.test/b.tar.gz')).not.toBe(at('https://a.test/c.tar.gz'))
    const folder = (name: string) => at(`https://a.test/b.git?ref=main&subdir=${name}`)
    expect(folder('one')).not.toBe(folder('two'))
  })

  test('the sources do not depend on where the project was checked out', () => {
    const at = (folder: string) =>
      plan({
        workingDirectory: folder,
        configFile: `${folder}/ci/variants.yml`,
        build: { ...plainBuild, context: folder, file: `${folder}/ci/Dockerfile` },
      }).scope.name
    expect(at('/home/b/checkout')).toBe(at('/home/a/project'))
  })

  test('whatever is narrowed, no two have one name, and each name can be a tag', () => {
    const sets = [
      ['all'],
      ['redis'],
      ['kafka'],
      ['all', 'redis'],
      ['all', 'kafka'],
      ['all-redis'],
      ['all.redis'],
    ]
    const long = Array.from({ length: 40 }, (_, at) => `variant-with-a-name-${at}`)
    const files = ['Dockerfile', 'Dockerfile.dev', 'dockerfile', 'ci/Dockerfile', 'ci Dockerfile']
    const contexts = ['', '/ci', '/a']
    const stages = [null, 'dev', 'variants.yml']
    const paths = ['variants.yml', 'b.yml', 'ci/variants.yml']
    const seen = new Set<string>()
    let asked = 0
    for (const variants of [...sets, long, long.slice(1)])
      for (const file of files)
        for (const context of contexts)
          for (const path of paths)
            for (const target of stages)
              for (const variantSet of ['whole', 'named'] as const) {
                // What is whole says nothing of its names.
                if (variantSet === 'whole' && variants !== sets[0]) continue
                asked += 1
                const { workingDirectory } = sampleRequest()
                const build = {
                  ...plainBuild,
                  context: workingDirectory + context,
                  file: `${workingDirectory}/${file}`,
                  target,
                }
                const given = {
                  variants: set(variants),
                  variantSet,
                  configFile: `${workingDirectory}/${path}`,
                  build,
                }
                seen.add(plan({ source: main, ...given }).scope.name)
              }
    expect(seen.size).toBe(asked)
    expect([...seen].filter((name) => !/^[a-z0-9][a-z0-9._-]{0,99}$/.test(name))).toEqual([])
  })

  test('behind a long list the branch can still be read', () => {
    const many = Array.from({ length: 40 }, (_, at) => `v${at}`)
    expect(plan(named(many)).scope.name).toMatch(/__v0_v1_.*--[0-9a-f]{8}\.main$/)
  })
})

test('a plan holds nothing of raw entries and options', () => {
  const { cache } = sampleRequest()
  const options = { secret_access_key: 'hunter2' }
  const request = sampleRequest({
    cache: { ...cache, options, from: ['type=gha,token=hunter2'], to: ['type=gha,token=hunter2'] },
  })
  expect(JSON.stringify(planFor(request))).not.toContain('hunter2')
  expect(planFor(request).cache.kind).toBe('raw')
})
