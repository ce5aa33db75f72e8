import { describe, expect, test } from '@jest/globals'

import { assessBuilder, findMissing, runs } from '../../src/builder/assess-builder.ts'
import type { BuilderNeeds } from '../../src/builder/needs.ts'
import type { InspectedNode, Inspection } from '../../src/builder/buildx/parse-inspect.ts'
import type { Platform } from '../../src/model/platform.ts'

const platforms = (...names: string[]) => names as Platform[]

function node(more: Partial<InspectedNode> = {}): InspectedNode {
  return {
    name: 'x0',
    endpoint: 'unix:///var/run/docker.sock',
    status: 'running',
    buildkitVersion: 'v0.32.2',
    platforms: platforms('linux/amd64'),
    error: null,
    driverOptions: {},
    files: {},
    ...more,
  }
}

function inspection(driver: string, more: Partial<Inspection> = {}): Inspection {
  return { name: 'x', driver, error: null, nodes: [node()], ...more }
}

const push: BuilderNeeds = {
  platforms: platforms('linux/amd64'),
  output: 'push',
  registries: ['ghcr.io'],
  insecureRegistries: [],
}
const local: BuilderNeeds = { ...push, registries: ['localhost:5000'] }
const insecure: BuilderNeeds = { ...push, insecureRegistries: ['reg.lan:5000'] }

describe('assessBuilder', () => {
  const rows: readonly (readonly [string, Inspection, BuilderNeeds, string, string?])[] = [
    ['a running container builder', inspection('docker-container'), push, 'ready'],
    ['the docker driver cannot push by digest', inspection('docker'), push, 'unfit', 'push by digest'],
    ['nor write a layout', inspection('docker'), { ...push, output: 'layout' }, 'unfit', 'OCI layout'],
    ['it can load', inspection('docker'), { ...push, output: 'load' }, 'ready'],
    ['and build for nothing', inspection('docker'), { ...push, output: 'none' }, 'ready'],
    [
      'a stopped one sleeps',
      inspection('docker-container', { nodes: [node({ status: 'stopped' })] }),
      push,
      'asleep',
    ],
    [
      'without nodes it sleeps (kubernetes, scaled to none)',
      inspection('kubernetes', { nodes: [] }),
      push,
      'asleep',
    ],
    [
      'one whose nodes all fail is broken',
      inspection('docker-container', { nodes: [node({ status: 'error', error: 'gone' })] }),
      push,
      'broken',
      'gone',
    ],
    [
      'one node of two is enough',
      inspection('docker-container', { nodes: [node({ status: 'error', error: 'gone' }), node()] }),
      push,
      'ready',
    ],
    [
      'a container does not see our loopback',
      inspection('docker-container'),
      local,
      'unfit',
      'localhost:5000',
    ],
    [
      'but with the host network it does',
      inspection('docker-container', { nodes: [node({ driverOptions: { network: 'host' } })] }),
      local,
      'ready',
    ],
    ['a remote one is not ours to judge', inspection('remote'), local, 'ready'],
    ['an insecure registry needs a table', inspection('docker-container'), insecure, 'unfit', 'reg.lan:5000'],
    [
      'which may be there',
      inspection('docker-container', {
        nodes: [node({ files: { 'buildkitd.toml': '[registry."reg.lan:5000"]\nhttp = true' } })],
      }),
      insecure,
      'ready',
    ],
  ]
  test.each(rows)('%s', (...[, inspected, needs, state, why]) => {
    const assessment = assessBuilder(inspected, needs)
    expect(assessment.state).toBe(state)
    if (why !== undefined) expect(assessment).toMatchObject({ why: expect.stringContaining(why) })
  })
})

describe('runs', () => {
  test.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64/v3', 'linux/amd64/v2', true],
    ['linux/amd64/v2', 'linux/amd64/v3', false],
    ['linux/arm/v7', 'linux/arm/v6', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm64', 'linux/arm/v7', false],
    ['linux/amd64', 'linux/386', false],
  ])('a node that lists %s runs %s: %s', (listed, wanted, expected) => {
    expect(runs(platforms(listed), wanted as Platform)).toBe(expected)
  })
})

describe('findMissing', () => {
  test('counts all nodes, and leaves out systems that no emulator is for', () => {
    const two = inspection('docker-container', {
      nodes: [node(), node({ platforms: platforms('linux/arm64') })],
    })
    const wanted = platforms('linux/amd64', 'linux/arm64', 'linux/riscv64', 'windows/amd64', 'wasi/wasm')
    expect(findMissing(two, wanted)).toEqual(['linux/riscv64'])
  })
})
