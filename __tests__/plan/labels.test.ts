import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../src/model/request.ts'
import { planRun } from '../../src/plan/plan-run.ts'
import { derived, nowhere, sampleRequest } from './sample-request.ts'

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
  const { cells, variants } = planRun(sampleRequest({ tags: derived, source, ...more }))
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
    const annotations = { 'org.opencontainers.image.version': 'mine' }
    expect(plan({ annotations }).annotations).toMatchObject(annotations)
  })

  const versions: [ref: string | null, version: string | undefined][] = [
    ['refs/heads/main', 'main'],
    ['refs/pull/7/merge', 'pr-7'],
    ['refs/tags/v2.0.0-rc.1', '2.0.0-rc.1'],
    [null, undefined],
  ]
  test.each(versions)('the version of %s is %s', (ref, version) => {
    const annotations = plan({ source: { ...source, ci: null, ref } }).annotations
    expect(annotations?.['org.opencontainers.image.version']).toBe(version)
  })
})
