import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../src/model/failure.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Request, SourceContext, TagRequest } from '../../src/model/request.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import {
  derived,
  listed,
  nowhere,
  planFor,
  platform,
  reference,
  sampleRequest,
  tagged,
  variant,
} from './sample-request.ts'

const two = [variant('all'), variant('redis')]

function tagsOf(plan: Plan, name: string): string[] {
  const tags = plan.variants.find((planned) => planned.name === name)?.tags ?? []
  return tags.map(({ image, tag }) => `${image}:${tag}`)
}

function bareTags(more: Partial<Request>, name = 'all'): string[] {
  const plan = planFor(sampleRequest({ variants: two, ...more }))
  return tagsOf(plan, name).map((full) => full.replace('ghcr.io/acme/worker:', ''))
}

function problemsOf(more: Partial<Request>): readonly Problem[] {
  return planRun(sampleRequest({ variants: two, ...more })).problems
}

describe('derived from the git ref', () => {
  const main = { ...nowhere, ci: 'github' as const, defaultBranch: 'main' }
  const rows: [name: string, source: Partial<SourceContext>, tags: string[], version: string | null][] = [
    ['a release', { ref: 'refs/tags/v1.2.3' }, ['1.2.3', '1.2', '1', 'latest'], '1.2.3'],
    ['a release without v', { ref: 'refs/tags/10.0.1' }, ['10.0.1', '10.0', '10', 'latest'], '10.0.1'],
    ['major zero has no floating major', { ref: 'refs/tags/v0.4.1' }, ['0.4.1', '0.4', 'latest'], '0.4.1'],
    ['a pre-release is only itself', { ref: 'refs/tags/v2.0.0-rc.1' }, ['2.0.0-rc.1'], '2.0.0-rc.1'],
    [
      'build metadata is dropped',
      { ref: 'refs/tags/v1.2.3+build.5' },
      ['1.2.3', '1.2', '1', 'latest'],
      '1.2.3',
    ],
    ['a tag that is no version is only itself', { ref: 'refs/tags/nightly-2026' }, ['nightly-2026'], null],
    ['half a version is only itself', { ref: 'refs/tags/v1.2' }, ['v1.2'], null],
    ['a tag with a path', { ref: 'refs/tags/worker/v1.2.3' }, ['worker-v1.2.3'], null],
    ['the default branch', { ref: 'refs/heads/main' }, ['edge'], null],
    ['another branch', { ref: 'refs/heads/feature/ünicode #7' }, ['feature-nicode-7'], null],
    ['a branch that begins with what no tag may', { ref: 'refs/heads/.-x' }, ['x'], null],
    ['a pull request', { ref: 'refs/pull/7/merge', pullRequest: 7 }, ['pr-7'], null],
    ['pull_request_target', { ref: 'refs/heads/main', pullRequest: 7 }, ['pr-7'], null],
    ["GitLab's merge request", { ref: 'refs/merge-requests/12/head', pullRequest: 12 }, ['pr-12'], null],
    ['a ref of another kind', { ref: 'refs/notes/x' }, ['notes-x'], null],
    ['nothing, outside CI', { ci: null }, ['latest'], null],
  ]
  test.each(rows)('%s', (_name, source, tags, version) => {
    const plan = planFor(sampleRequest({ variants: two, tags: derived, source: { ...main, ...source } }))
    expect(tagsOf(plan, 'all')).toEqual(tags.map((tag) => `ghcr.io/acme/worker:${tag}`))
    expect(tagsOf(plan, 'redis')).toEqual(tags.map((tag) => `ghcr.io/acme/worker:${tag}-redis`))
    expect(plan.version).toBe(version)
  })

  test('the default branch as configured', () => {
    const source = { ...main, ref: 'refs/heads/main' }
    expect(bareTags({ tags: { ...derived, edge: 'next' } as TagRequest, source })).toEqual(['next'])
  })

  test.each<[string, Partial<Request>, Partial<SourceContext>, readonly (string | undefined)[]]>([
    ['of the default branch', {}, {}, ['edge', 'edge-redis']],
    ['of another branch', {}, { baseBranch: 'release/2' }, ['release-2', 'release-2-redis']],
    ['with sha-tag', { shaTag: true }, { revision: 'c'.repeat(40) }, ['edge', 'edge-redis']],
    ['no pull request', {}, { pullRequest: null, baseBranch: null }, [undefined, undefined]],
    ['tags that somebody wrote', { tags: listed(['x']) }, {}, [undefined, undefined]],
    ['no image', { images: [] }, {}, [undefined, undefined]],
  ])('what the base of a pull request is published under: %s', (_, request, source, expected) => {
    const pull = { ref: 'refs/pull/7/merge', event: 'pull_request', pullRequest: 7, baseBranch: 'main' }
    const given = { variants: two, tags: derived, ...request, source: { ...main, ...pull, ...source } }
    expect(planFor(sampleRequest(given)).variants.map(({ baseTag }) => baseTag?.tag)).toEqual(expected)
  })

  test('what moves is marked', () => {
    const source = { ...main, ref: 'refs/tags/v1.2.3' }
    const [all] = planFor(sampleRequest({ tags: derived, source })).variants
    expect(all?.tags.map(({ floating }) => floating)).toEqual([false, true, true, true])
  })
})

describe('listed', () => {
  test('version tags come first, floating ones last', () => {
    expect(bareTags({ tags: listed(['latest', 'v1', '1.2.3', '1.2', 'sha-abc1234']) })).toEqual([
      '1.2.3',
      'sha-abc1234',
      'latest',
      'v1',
      '1.2',
    ])
  })

  const versions: [name: string, tags: string[], version: string | null][] = [
    ['one version', ['v1.2.0'], '1.2.0'],
    ['the same version twice', ['1.2.0', 'v1.2.0', '1.2', 'latest'], '1.2.0'],
    ['two versions', ['1.2.0', '2.0.0'], null],
    ['none', ['latest', '1.2'], null],
  ]
  test.each(versions)('the release is known from %s', (_name, tags, version) => {
    expect(planFor(sampleRequest({ tags: listed(tags) })).version).toBe(version)
  })

  test('bare tags go to every image, a full reference to its own, all with the suffix', () => {
    const tags = listed(['1.2'], ['docker.io/acme/worker:1.2.3', 'ghcr.io/acme/worker:latest'])
    const images = [reference('ghcr.io/acme/worker'), reference('acme/worker')]
    const plan = planFor(sampleRequest({ variants: two, tags, images }))
    expect(tagsOf(plan, 'redis')).toEqual([
      'acme/worker:1.2.3-redis',
      'ghcr.io/acme/worker:1.2-redis',
      'acme/worker:1.2-redis',
      'ghcr.io/acme/worker:latest-redis',
    ])
  })

  test('the output of docker/metadata-action is enough', () => {
    const tags = listed([], ['ghcr.io/acme/worker:1.2.3', 'ghcr.io/acme/worker:latest'])
    const plan = planFor(sampleRequest({ variants: two, tags, images: [] }))
    expect(plan.images).toEqual(['ghcr.io/acme/worker'])
    expect(plan.version).toBe('1.2.3')
    expect(tagsOf(plan, 'all')).toEqual(['ghcr.io/acme/worker:1.2.3', 'ghcr.io/acme/worker:latest'])
  })

  test('a tag that is listed twice is planned once', () => {
    expect(bareTags({ tags: listed(['latest', 'latest'], ['ghcr.io/acme/worker:latest']) })).toEqual([
      'latest',
    ])
  })

  describe('without an image', () => {
    const derived = { kind: 'derived', perPlatform: false, edge: 'edge' } as const

    test('tags that were written name the entries of the layout, with their suffixes', () => {
      const plan = planFor(sampleRequest({ images: [], tags: listed(['v1.2.0']), variants: two }))
      expect(plan.variants.map(({ tags }) => tags)).toEqual([
        [{ image: '', tag: 'v1.2.0', floating: false, platform: null }],
        [{ image: '', tag: 'v1.2.0-redis', floating: false, platform: null }],
      ])
    })

    test('those of the git ref do not', () => {
      expect(bareTags({ images: [], tags: derived })).toEqual([])
    })

    test.each<[string, Parameters<typeof sampleRequest>[0]]>([
      ['two tags', { tags: listed(['x-redis', 'x']), variants: two }],
      [
        "a tag and another variant's name",
        { tags: derived, variants: [variant('all', { tags: ['redis'] }), variant('redis')] },
      ],
    ])('%s that are one name are refused', (_, given) => {
      expect(problemsOf({ images: [], ...given })).toEqual([
        expect.objectContaining({ code: 'TAG_CLAIMED_TWICE', what: expect.not.stringContaining(':') }),
      ])
    })
  })
})

describe('suffixes', () => {
  test('no default: every variant has one', () => {
    expect(bareTags({ defaultVariant: null })).toEqual(['latest-all'])
  })

  test('a suffix of its own, also for the default and also none', () => {
    const variants = [variant('all', { suffix: '-full' }), variant('redis', { suffix: '' })]
    expect(bareTags({ variants })).toEqual(['latest-full'])
    expect(bareTags({ variants }, 'redis')).toEqual(['latest'])
  })

  test("a variant's own tags get none, and may be full references", () => {
    const variants = [
      variant('all'),
      variant('redis', { tags: ['cache'], references: [tagged('docker.io/acme/cache:v1')] }),
    ]
    const plan = planFor(sampleRequest({ variants }))
    expect(tagsOf(plan, 'redis')).toEqual([
      'ghcr.io/acme/worker:cache',
      'ghcr.io/acme/worker:latest-redis',
      'acme/cache:v1',
    ])
  })
})

describe('per platform', () => {
  const tags: TagRequest = { ...listed(['1.2.3', 'latest']), perPlatform: true }
  const platforms = ['linux/amd64', 'linux/arm/v7', 'windows/amd64'].map(platform)

  test('every tag has one for each platform, named for its cell', () => {
    expect(bareTags({ tags, platforms }, 'redis')).toEqual([
      '1.2.3-redis',
      '1.2.3-redis-amd64',
      '1.2.3-redis-arm-v7',
      '1.2.3-redis-windows-amd64',
      'latest-redis',
      'latest-redis-amd64',
      'latest-redis-arm-v7',
      'latest-redis-windows-amd64',
    ])
    const [all] = planFor(sampleRequest({ tags, platforms })).variants
    expect(all?.tags.map((tag) => tag.platform).slice(0, 3)).toEqual([null, 'linux/amd64', 'linux/arm/v7'])
  })

  test("a variant that is named as a platform's tag is refused", () => {
    expect(problemsOf({ tags, variants: [variant('all'), variant('amd64')] })).toEqual([
      expect.objectContaining({
        code: 'TAG_CLAIMED_TWICE',
        what: 'variant "all" for linux/amd64 and variant "amd64" both get the tag ghcr.io/acme/worker:1.2.3-amd64',
      }),
      expect.objectContaining({ code: 'TAG_CLAIMED_TWICE' }),
    ])
  })
})

describe('refused', () => {
  test('one tag for two variants, named once for all images', () => {
    const images = [reference('ghcr.io/acme/worker'), reference('acme/worker')]
    expect(problemsOf({ images, tags: listed(['1', '1-redis']) })).toEqual([
      expect.objectContaining({
        code: 'TAG_CLAIMED_TWICE',
        what: expect.stringMatching(
          /^variant "all" and variant "redis" both get the tag .*:1-redis$/,
        ) as unknown,
      }),
    ])
  })

  test('the same tag in different images is no clash', () => {
    const variants = [
      variant('all'),
      variant('redis', { references: [tagged('docker.io/acme/redis:latest')] }),
    ]
    expect(problemsOf({ variants })).toEqual([])
  })

  test('a tag of more than 128 characters after the suffix', () => {
    const variants = [variant('all'), variant('redis', { suffix: `-${'x'.repeat(60)}` })]
    expect(problemsOf({ variants, tags: listed(['y'.repeat(100)]) })).toEqual([
      expect.objectContaining({
        code: 'BAD_TAG',
        why: 'the tag has 161 characters, at most 128 are allowed',
        fix: 'set a shorter suffix for the variant (variants.yml: suffix), or give `tags`',
      }),
    ])
  })

  const bad: [name: string, variantName: string][] = [
    ['a variant name with a space', 'two words'],
    ['a variant name with a comma and an attribute', 'a,url_v2=http://host/'],
  ]
  test.each(bad)('%s', (_name, name) => {
    expect(problemsOf({ variants: [variant('all'), variant(name)] })).toEqual([
      expect.objectContaining({ code: 'BAD_TAG' }),
    ])
  })
})
