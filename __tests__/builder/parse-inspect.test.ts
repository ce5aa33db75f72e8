import { describe, expect, test } from '@jest/globals'

import { parseInspect } from '../../src/builder/buildx/parse-inspect.ts'

/** Outputs as buildx printed them; each row says which buildx and where it ran. */
const outputs = {
  'buildx 0.9.1, docker-container, host network': `Name:          builder2
Driver:        docker-container
Last Activity: 2022-11-30 12:42:47 +0100 CET

Nodes:
Name:           builder20
Endpoint:       unix:///var/run/docker.sock
Driver Options: env.BUILDKIT_STEP_LOG_MAX_SPEED="10485760" env.JAEGER_TRACE="localhost:6831" image="moby/buildkit:latest" network="host"
Status:         running
Flags:          --debug --allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host
BuildKit:       v0.10.6
Platforms:      linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/arm64, linux/riscv64, linux/386, linux/arm/v7, linux/arm/v6
Labels:
 org.mobyproject.buildkit.worker.executor:         oci
 org.mobyproject.buildkit.worker.hostname:         docker-desktop
GC Policy rule#0:
 All:           false
 Filters:       type==source.local,type==exec.cachemount,type==source.git.checkout
 Keep Duration: 172.8µs
`,
  'buildx 0.10, docker driver with --debug': `Name:   docker2010
Driver: docker

Nodes:
Name:      docker2010
Endpoint:  docker2010
Status:    running
Buildkit:  v0.8.2+eeb7b65
Platforms: linux/amd64, linux/arm64, linux/386, linux/arm/v7, linux/arm/v6
Features:
 Cache export:       false
 Docker exporter:    false
`,
  'buildx 0.11, a stopped builder': `Name:          builder
Driver:        docker-container
Last Activity: 2023-09-12 20:09:21 +0000 UTC

Nodes:
Name:           builder0
Endpoint:       unix:///var/run/docker.sock
Driver Options: image="moby/buildkit:master" network="host"
Status:         stopped
Flags:          --debug
Platforms:
`,
  'buildx 0.19, GitHub runner without emulators': `Name:          builder-7764b229
Driver:        docker-container
Last Activity: 2025-01-17 18:29:20 +0000 UTC

Nodes:
Name:                  builder-7764b2290
Endpoint:              unix:///var/run/docker.sock
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement security.insecure
BuildKit version:      v0.18.2
Platforms:             linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/386
Labels:
 org.mobyproject.buildkit.worker.executor:         oci
`,
  'buildx 0.18, with its configuration file': `Name:          builder
Driver:        docker-container

Nodes:
Name:                  builder0
Endpoint:              unix:///var/run/docker.sock
Driver Options:        image="moby/buildkit:v0.16.0"
Status:                running
BuildKit version:      v0.16.0
Platforms:             linux/amd64, linux/arm64
File#buildkitd.toml:
 > debug = true
 > 
 > [registry]
 > 
 >   [registry."reg.lan:5000"]
 >     http = true
 > 
`,
  'buildx 0.29, the daemon does not answer': `Name:   default
Driver: 
Error:  Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?
`,
  'buildx 0.29, two nodes, one fails': `Name:          two
Driver:        docker-container
Last Activity: 2026-11-23 00:58:35 +0000 UTC

Nodes:
Name:     two0
Endpoint: amd
Error:    error during connect: Get "http://docker.example.com/_ping":
command has exited with exit status 255

Name:             two1
Endpoint:         arm
Status:           running
BuildKit version: v0.25.1
Platforms:        linux/arm64*, linux/arm/v7, linux/arm/v6
`,
  'buildx 0.29, remote, inactive': `Name:          r1
Driver:        remote
Last Activity: 2026-11-23 00:58:35 +0000 UTC

Nodes:
Name:     r10
Endpoint: unix:///run/none.sock
Status:   inactive
`,
}

const rows: readonly (readonly [keyof typeof outputs, object])[] = [
  [
    'buildx 0.9.1, docker-container, host network',
    {
      name: 'builder2',
      driver: 'docker-container',
      error: null,
      nodes: [
        {
          name: 'builder20',
          status: 'running',
          buildkitVersion: 'v0.10.6',
          driverOptions: {
            network: 'host',
            image: 'moby/buildkit:latest',
            'env.JAEGER_TRACE': 'localhost:6831',
          },
        },
      ],
    },
  ],
  [
    'buildx 0.10, docker driver with --debug',
    { driver: 'docker', nodes: [{ endpoint: 'docker2010', buildkitVersion: 'v0.8.2+eeb7b65' }] },
  ],
  [
    'buildx 0.11, a stopped builder',
    { nodes: [{ status: 'stopped', buildkitVersion: null, platforms: [], error: null }] },
  ],
  [
    'buildx 0.19, GitHub runner without emulators',
    {
      nodes: [
        {
          buildkitVersion: 'v0.18.2',
          platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/386'],
        },
      ],
    },
  ],
  [
    'buildx 0.18, with its configuration file',
    {
      nodes: [
        {
          platforms: ['linux/amd64', 'linux/arm64'],
          files: {
            'buildkitd.toml': 'debug = true\n\n[registry]\n\n  [registry."reg.lan:5000"]\n    http = true\n',
          },
        },
      ],
    },
  ],
  [
    'buildx 0.29, the daemon does not answer',
    { name: 'default', driver: '', nodes: [], error: expect.stringContaining('Cannot connect') },
  ],
  [
    'buildx 0.29, two nodes, one fails',
    {
      error: null,
      nodes: [
        { name: 'two0', status: 'error', error: expect.stringContaining('exit status 255') },
        { name: 'two1', error: null, platforms: ['linux/arm64', 'linux/arm/v7', 'linux/arm/v6'] },
      ],
    },
  ],
  ['buildx 0.29, remote, inactive', { driver: 'remote', nodes: [{ status: 'inactive', platforms: [] }] }],
]

describe('parseInspect', () => {
  test.each(rows)('%s', (name, expected) => {
    expect(parseInspect(outputs[name])).toMatchObject(expected)
  })

  const natives: readonly (readonly [string, string, string | undefined])[] = [
    ['nothing fixed: the first', 'linux/arm64, linux/amd64, linux/386', 'linux/arm64'],
    [
      'an emulated one fixed: the first that BuildKit found',
      'linux/arm64*, linux/amd64, linux/386',
      'linux/amd64',
    ],
    ['the native one fixed, its variants found', 'linux/amd64*, linux/amd64/v2, linux/386', 'linux/amd64'],
    ['all fixed', 'linux/arm64*', 'linux/arm64'],
    ['arm64 fixed on arm64', 'linux/arm64*, linux/arm/v7, linux/arm/v6', 'linux/arm64'],
    ['none known', 'plan9/foo', undefined],
  ]
  test.each(natives)('the native platform, %s', (_, platforms, native) => {
    const text = `Name: x\nDriver: remote\n\nNodes:\nName: x0\nPlatforms: ${platforms}\n`
    expect(parseInspect(text).nodes[0]?.platforms[0]).toBe(native)
  })

  test('text that is no inspection gives an empty one', () => {
    expect(parseInspect('podman: unknown\n')).toEqual({ name: '', driver: '', error: null, nodes: [] })
  })
})
