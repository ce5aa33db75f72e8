import { describe, expect, test } from '@jest/globals'
import type { Annotation } from '../../src/model/annotation.ts'
import type { Request } from '../../src/model/request.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import { derived, nowhere, planFor, platform, sampleRequest, variant } from './sample-request.ts'

const source = {
  ...nowhere,
  ci: 'github' as const,
  ref: 'refs/tags/v1.2.3',
  revision: '0123456789abcdef0123456789abcdef01234567',
  url: 'https://github.com/acme/worker',
  title: 'worker',
  description: 'A queue worker',
  licenses: 'Apache-2.0',
}

const stable = {
  'org.opencontainers.image.title': 'worker',
  'org.opencontainers.image.description': 'A queue worker',
  'org.opencontainers.image.url': 'https://github.com/acme/worker',
  'org.opencontainers.image.source': 'https://github.com/acme/worker',
  'org.opencontainers.image.licenses': 'Apache-2.0',
}

function plan(more: Partial<Request>) {
  const { cells, variants } = planFor(sampleRequest({ tags: derived, source, ...more }))
  return { labels: cells[0]?.labels, annotations: variants[0]?.annotations }
}

describe('labels', () => {
  test('hold what stays the same from commit to commit', () => {
    expect(plan({}).labels).toEqual(stable)
  })

  test("the user's win, whatever they hold", () => {
    const labels = {
      'org.opencontainers.image.title': 'mine',
      'org.opencontainers.image.revision': 'x',
      team: '',
    }
    expect(plan({ labels }).labels).toEqual({ ...stable, ...labels })
  })

  test('unknown values are left out', () => {
    expect(plan({ source: nowhere }).labels).toEqual({})
  })
})

describe('annotations', () => {
  test('hold the stable values and what changes', () => {
    expect(plan({}).annotations).toEqual({
      ...stable,
      'org.opencontainers.image.created': '2026-11-23T08:00:00.000Z',
      'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567',
      'org.opencontainers.image.version': '1.2.3',
    })
  })

  test("the user's win", () => {
    const key = 'org.opencontainers.image.version'
    const annotations = [{ level: 'index', platform: null, key, value: 'mine' }] as const
    expect(plan({ annotations }).annotations).toMatchObject({ [key]: 'mine' })
  })

  const versions: [ref: string | null, version: string | undefined][] = [
    ['refs/heads/main', 'main'],
    ['refs/pull/7/merge', 'pr-7'],
    ['refs/tags/v2.0.0-rc.1', '2.0.0-rc.1'],
    [null, undefined],
  ]
  test.each(versions)('the version of %s is %s', (ref, version) => {
    const pullRequest = version === 'pr-7' ? 7 : null
    const { annotations } = plan({ source: { ...source, ci: null, ref, pullRequest } })
    expect(annotations?.['org.opencontainers.image.version']).toBe(version)
  })
})

describe('levels', () => {
  const at = (level: Annotation['level'], value: string, on: string | null = null): Annotation => ({
    level,
    platform: on === null ? null : platform(on),
    key: 'k',
    value,
  })
  const source = { files: ['a.hcl'], targets: { all: {} }, ownTags: false, warnings: [] }
  const planned = planFor(
    sampleRequest({
      variants: [variant('all')],
      annotations: [
        at('manifest', 'arm', 'linux/arm64'),
        at('manifest', 'every'),
        at('manifest-descriptor', 'entry', 'linux/amd64'),
        at('index-descriptor', 'layout'),
      ],
      bake: { ...source, annotations: { all: [at('manifest', 'file'), at('index', 'file')] } },
    }),
  )
  const [amd, arm] = planned.cells

  test("a platform's own before those of all, the request's before the bake file's", () => {
    expect([amd?.annotations, arm?.annotations]).toEqual([{ k: 'every' }, { k: 'arm' }])
    expect([amd?.descriptorAnnotations, arm?.descriptorAnnotations]).toEqual([{ k: 'entry' }, undefined])
    expect(planned.variants[0]).toMatchObject({
      annotations: { k: 'file' },
      descriptorAnnotations: { k: 'layout' },
    })
  })

  test('BuildKit gets those of manifests; where nothing is kept, none', () => {
    const pushed = toBakeDefinition(planned, { kind: 'push' }).target
    expect(Object.values(pushed).map(({ annotations }) => annotations)).toEqual([
      ['manifest:k=every'],
      ['manifest:k=arm'],
    ])
    const nowhereKept = toBakeDefinition(planned, { kind: 'cacheonly' }).target
    expect(Object.values(nowhereKept).map(({ annotations }) => annotations)).toEqual([undefined, undefined])
  })
})

describe('SOURCE_DATE_EPOCH is the time of the index', () => {
  const created = 'org.opencontainers.image.created'
  const epoch = (value: string) => ({ SOURCE_DATE_EPOCH: value })
  const { build } = sampleRequest()
  const own = [variant('all', { buildArgs: epoch('1700000000') })]
  const rows: [name: string, request: Partial<Request>, time: string | undefined][] = [
    ['from the environment', { sourceDateEpoch: '1700000000' }, '2023-11-14T22:13:20.000Z'],
    [
      'a build argument before it',
      { sourceDateEpoch: '1', build: { ...build, buildArgs: epoch('1700000000') } },
      '2023-11-14T22:13:20.000Z',
    ],
    [
      "a variant's own before that",
      { variants: own, build: { ...build, buildArgs: epoch('1') } },
      '2023-11-14T22:13:20.000Z',
    ],
    [
      'an empty argument switches it off',
      { sourceDateEpoch: '1', build: { ...build, buildArgs: epoch('') } },
      '2026-11-23T08:00:00.000Z',
    ],
    [
      'what only BuildKit can tell is left out',
      { build: { ...build, buildArgs: epoch('context') } },
      undefined,
    ],
    ['not set', {}, '2026-11-23T08:00:00.000Z'],
  ]
  test.each(rows)('%s', (_name, request, time) => {
    expect(plan(request).annotations?.[created]).toBe(time)
  })
})
