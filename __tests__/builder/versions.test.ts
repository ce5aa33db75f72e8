import { describe, expect, test } from '@jest/globals'

import { parseInspect } from '../../src/builder/buildx/parse-inspect.ts'
import {
  checkBuildkit,
  checkBuildx,
  parseBuildxVersion,
  takesAllow,
} from '../../src/builder/buildx/versions.ts'

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('parseBuildxVersion', () => {
  test.each([
    ['a release', 'github.com/docker/buildx v0.36.1 461836ba0fcb\n', 'v0.36.1'],
    ['Debian', 'github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4\n', '0.29.1+ds1'],
    ['Docker Desktop', 'github.com/docker/buildx v0.14.0-desktop.1 4d1bf2d\n', 'v0.14.0-desktop.1'],
    ['podman', 'buildah 1.33\n', null],
  ])('%s', (_, text, version) => {
    expect(parseBuildxVersion(text)).toBe(version)
  })
})

describe('checkBuildx', () => {
  test.each([
    ['v0.36.1', [], []],
    ['v0.17.0-desktop.1', [], []],
    ['v0.16.2', [], ['BUILDX_OLD']],
    ['v0.13.0', [], ['BUILDX_OLD']],
    ['v0.12.1', ['BUILDX_TOO_OLD'], []],
    ['v0.0.0+unknown', [], []],
    ['461836ba', [], []],
  ])('%s', (version, problems, warnings) => {
    const checked = checkBuildx(version)
    expect([codes(checked.problems), codes(checked.warnings)]).toEqual([problems, warnings])
  })

  test.each([
    ['v0.36.1', []],
    ['v0.25.0', []],
    ['v0.24.0', ['BUILDX_TOO_OLD']],
    ['461836ba', []],
  ])('%s with hosts to add', (version, problems) => {
    const checked = checkBuildx(version, true)
    expect([codes(checked.problems), codes(checked.warnings)]).toEqual([problems, []])
  })

  test('says what is too old, what is needed and what it lacks', () => {
    expect(checkBuildx('v0.12.1').problems[0]).toEqual({
      code: 'BUILDX_TOO_OLD',
      what: 'buildx v0.12.1 is too old: 0.13.0 or newer is needed',
      why: expect.stringContaining('rawjson'),
      fix: expect.stringContaining('docker-buildx-plugin'),
    })
  })
})

test.each([
  ['v0.36.1', true],
  ['v0.17.0', true],
  ['v0.17.0-desktop.1', true],
  ['v0.16.2', false],
  ['v0.13.0', false],
  ['461836ba', true],
])('%s has bake --allow: %s', (version, takes) => {
  expect(takesAllow(version)).toBe(takes)
})

describe('checkBuildkit', () => {
  test.each([
    ['current', 'v0.32.2', [], []],
    ["Colima's 0.16 is a warning, not a refusal", 'v0.16.0', [], ['BUILDKIT_OLD']],
    ['0.28.0 can be escaped from', 'v0.28.0', [], ['BUILDKIT_ADVISORY']],
    ['0.12.4 too', 'v0.12.4', [], ['BUILDKIT_OLD']],
    ['0.10 is too old', 'v0.10.6', ['BUILDKIT_TOO_OLD'], []],
    ["Docker 20.10, in Docker's spelling", '20.10.17', ['BUILDKIT_TOO_OLD'], []],
    ['Docker 24', '24.0.9', [], []],
    ['a commit', '7615120', [], []],
    ['a build without a version', 'v0.0.0+unknown', [], []],
  ])('%s', (_, version, problems, warnings) => {
    const nodes = ['a', 'b']
      .map((name) => `Name: ${name}\nStatus: running\nBuildKit version: ${version}\n`)
      .join('\n')
    const checked = checkBuildkit(parseInspect(`Name: x\nDriver: remote\n\nNodes:\n${nodes}`))
    expect([codes(checked.problems), codes(checked.warnings)]).toEqual([problems, warnings])
  })

  test('names the advisories', () => {
    const inspection = parseInspect('Name: x\nDriver: remote\n\nNodes:\nName: a\nBuildKit version: v0.12.4\n')
    expect(checkBuildkit(inspection).warnings[0]?.why).toMatch(/CVE-2026-33747.*CVE-2024-23651/)
  })
})
