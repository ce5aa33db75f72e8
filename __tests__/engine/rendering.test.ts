import { describe, expect, test } from '@jest/globals'

import { bridgeAddress, bridgeRules, chooseSubnet } from '../../src/engine/daemons/bridge.ts'
import { engineEnvironment } from '../../src/engine/builder.ts'
import { renderDaemonConfig } from '../../src/engine/daemons/dockerd.ts'
import { toolsIn } from '../../src/engine/download/tools.ts'
import { findMounts } from '../../src/engine/down.ts'
import { renderRegistryConfig } from '../../src/engine/daemons/registry.ts'
import { enginePaths } from '../../src/engine/state.ts'

const paths = enginePaths('/home/dev/.cache/build-variants/engine', 'default')

describe('paths', () => {
  test('sockets fit into 107 bytes however deep the home is', () => {
    const deep = enginePaths(`/${'a-long-folder-name/'.repeat(20)}`, 'x'.repeat(31))
    for (const socket of [deep.dockerSocket, deep.buildkitSocket]) expect(socket.length).toBeLessThan(60)
    expect(deep.bridge.length).toBeLessThan(16)
  })

  test('two names, and two homes, share nothing but the downloads of one home', () => {
    const other = enginePaths('/home/dev/.cache/build-variants/engine', 'other')
    const elsewhere = enginePaths('/srv/engine', 'default')
    for (const field of ['root', 'run', 'bridge', 'data', 'dockerSocket'] as const) {
      expect(new Set([paths[field], other[field], elsewhere[field]]).size).toBe(3)
    }
    expect(other.downloads).toBe(paths.downloads)
  })

  test.each(['', 'downloads', '../up', 'Upper', '9lives', 'a'.repeat(32)])('refuses the name %p', (name) => {
    expect(() => enginePaths('/srv', name)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        problems: [expect.objectContaining({ code: 'ENGINE_NAME' })],
      }),
    )
  })
})

describe('configurations', () => {
  test('dockerd has its own folders and bridge, makes no rules, and takes the registry for Docker Hub', () => {
    const config = JSON.parse(renderDaemonConfig(paths, 'localhost:5001')) as Record<string, unknown>
    expect(config).toMatchObject({
      'data-root': paths.data,
      bridge: paths.bridge,
      iptables: false,
      'ip-forward': false,
      features: { 'containerd-snapshotter': true },
      'registry-mirrors': ['http://127.0.0.1:5001'],
    })
    expect(JSON.stringify(config)).not.toContain('/var/')
  })

  test('the registry listens on loopback only', () => {
    expect(JSON.parse(renderRegistryConfig(5001, '/data'))).toMatchObject({
      http: { addr: '127.0.0.1:5001' },
      storage: { filesystem: { rootdirectory: '/data' } },
    })
  })

  test('the environment puts the client first and wins over a context of the user', () => {
    const env = engineEnvironment(paths, '/usr/bin:/bin')
    expect(env['PATH']).toBe(`${paths.client}:/usr/bin:/bin`)
    expect(env).toMatchObject({ DOCKER_HOST: `unix://${paths.dockerSocket}`, DOCKER_CONTEXT: '' })
  })
})

test('the daemons are told of proxies, and nothing else of the environment', () => {
  const host = { codename: 'bookworm', architecture: 'amd64', emulated: 'arm64' } as const
  const given = { PATH: '/x', HTTPS_PROXY: 'http://p', no_proxy: 'a', GITHUB_TOKEN: 'secret', HOME: '/root' }
  const { env } = toolsIn('/tools', host, given)
  expect(Object.keys(env).sort()).toEqual([
    ...['HTTPS_PROXY', 'LD_LIBRARY_PATH', 'PATH', 'XTABLES_LIBDIR', 'no_proxy'],
  ])
  expect(env['PATH']).not.toContain('/x')
})

describe('network', () => {
  test('takes a network that no route touches', () => {
    expect(chooseSubnet('default via 192.0.2.1 dev eth0', '05aaaaaa')).toBe('10.213.5')
    expect(chooseSubnet('10.213.5.0/24 dev bv1\n10.213.6.0/24 dev bv2', '05aaaaaa')).toBe('10.213.7')
    const all = Array.from({ length: 256 }, (_, n) => `10.213.${n}.0/24 dev x`).join('\n')
    expect(chooseSubnet(all, '05aaaaaa')).toBeUndefined()
  })

  test('its hardware address is its own, and no container has it', () => {
    expect(bridgeAddress('10.213.188')).toBe('02:42:0a:d5:bc:01')
  })

  test('every rule names the engine, so that it can be removed and nothing else', () => {
    for (const rule of bridgeRules('bv01234567', '10.213.5')) expect(rule.join(' ')).toContain('bv01234567')
  })
})

test('finds mounts at and below folders, the deepest first, with spaces in their names', () => {
  const line = (point: string) => `30 25 0:25 / ${point} rw,relatime shared:1 - ext4 /dev/x rw`
  const text = ['/', '/e/data', '/e/data/a\\040b', '/e/database', '/f'].map(line).join('\n')
  expect(findMounts(text, ['/e/data'])).toEqual(['/e/data/a b', '/e/data'])
})
