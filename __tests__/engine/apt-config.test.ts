import { expect, test } from '@jest/globals'

import { findSite, renderAptConfig, renderSources } from '../../src/engine/download/apt-config.ts'

const host = { codename: 'bookworm', architecture: 'amd64', emulated: 'arm64' } as const

test.each([
  ['plain', `'http://mirror.example/debian/dists/trixie/InRelease' x 0`, 'http://mirror.example/debian'],
  [
    'slash at the end',
    `'http://mirror.example/debian//dists/trixie/InRelease' x 0`,
    'http://mirror.example/debian',
  ],
  [
    'not the first',
    `'http://a/dists/trixie-updates/InRelease' x 0 \n'http://b/dists/trixie/InRelease' y 0`,
    'http://b',
  ],
  ['none', `'http://a/dists/trixie-updates/InRelease' x 0`, undefined],
])('finds the mirror of a release: %s', (_, uris, site) => {
  expect(findSite(uris, 'trixie')).toBe(site)
})

test('reads sid for this architecture, and the base release for both, from Debian alone', () => {
  const lines = renderSources('http://mirror.example/debian', host).trim().split('\n')
  expect(lines).toEqual([
    expect.stringMatching(/^deb \[signed-by=\S+ arch=amd64\] http:\/\/mirror\.example\/debian sid main$/),
    expect.stringMatching(
      /^deb \[signed-by=\S+ arch=amd64,arm64\] http:\/\/mirror\.example\/debian bookworm main$/,
    ),
  ])
})

test('keeps apt within one folder', () => {
  const config = renderAptConfig('/engine/apt', host)
  for (const line of ['lists "/engine/apt/lists"', 'Dir::Cache "/engine/apt"', 'sourceparts "/dev/null"']) {
    expect(config).toContain(line)
  }
  expect(config).not.toMatch(/AllowUnauthenticated|AllowInsecure|trusted/i)
})
