import { describe, expect, test } from '@jest/globals'

import { renderBuildkitdConfig } from '../../src/builder/own/buildkitd-config.ts'
import type { BuilderNeeds } from '../../src/builder/needs.ts'
import { createArguments, isOwnName, planOwnBuilder } from '../../src/builder/own/own-builder.ts'
import { buildkitImage } from '../../src/builder/pins.ts'
import type { BuilderRequest } from '../../src/model/request.ts'

const request: BuilderRequest = {
  name: null,
  own: false,
  driver: 'docker-container',
  driverOpts: [],
  buildkitdConfigInline: null,
  endpoint: null,
  binfmtImage: null,
  ephemeral: false,
}
const needs: BuilderNeeds = { platforms: [], output: 'push', registries: ['ghcr.io'], insecureRegistries: [] }
const around = { defaultConfig: null, endpoint: 'default', runMark: '1a2b3c4d-77-mwsk' }

describe('planOwnBuilder', () => {
  test('takes BuildKit by tag and digest', () => {
    const own = planOwnBuilder(request, needs, around)
    expect(own).toMatchObject({ driverOpts: [`image=${buildkitImage}`], config: null, endpoint: null })
    expect(isOwnName(own.name)).toBe(true)
    expect(buildkitImage).toMatch(/^moby\/buildkit:v[\d.]+@sha256:[0-9a-f]{64}$/)
  })

  test('the same settings find the same builder, and any other setting another one', () => {
    const name = (more: Partial<BuilderRequest>, also: object = {}, where: object = {}) =>
      planOwnBuilder({ ...request, ...more }, { ...needs, ...also }, { ...around, ...where }).name
    const names = [
      name({}),
      name({ driverOpts: ['memory=2g'] }),
      name({ driver: 'kubernetes' }),
      name({ endpoint: 'tcp://build:1234' }),
      name({ buildkitdConfigInline: 'debug = true' }),
      name({}, { insecureRegistries: ['reg.lan'] }),
      name({}, { registries: ['localhost:5000'] }),
      name({}, {}, { endpoint: 'ssh://other' }),
    ]
    expect(new Set(names).size).toBe(names.length)
    expect(name({})).toBe(names[0])
  })

  test("the user's image and network win", () => {
    const driverOpts = ['image=mirror.gcr.io/moby/buildkit:v0.32.2', 'network=lan']
    const own = planOwnBuilder(
      { ...request, driverOpts },
      { ...needs, registries: ['localhost:5000'] },
      around,
    )
    expect(own.driverOpts).toEqual(driverOpts)
  })

  test('where nothing is pushed, too, it sees a cache on loopback', () => {
    const reaching: BuilderNeeds = { ...needs, output: 'none', registries: ['localhost:5000'] }
    expect(planOwnBuilder(request, reaching, around).driverOpts).toContain('network=host')
  })

  test('an ephemeral one is of this run alone', () => {
    const { name } = planOwnBuilder({ ...request, ephemeral: true }, needs, around)
    expect(name).toBe('build-variants-run-1a2b3c4d-77-mwsk')
  })

  test("a registry's table goes on top of buildx's default file, which a file of ours would hide", () => {
    const own = planOwnBuilder(
      request,
      { ...needs, insecureRegistries: ['reg.lan:5000', 'localhost:5000'] },
      { ...around, defaultConfig: 'debug = true' },
    )
    expect(own.config).toBe('debug = true\n[registry."reg.lan:5000"]\n  http = true\n  insecure = true\n')
  })

  test('becomes arguments, each option its own', () => {
    const own = planOwnBuilder(
      { ...request, driverOpts: ['memory=2g', 'env.HTTP_PROXY=http://p:3128'] },
      { ...needs, registries: ['127.0.0.1:5000'] },
      around,
    )
    expect(createArguments(own, '/tmp/x/buildkitd.toml')).toEqual([
      ...['buildx', 'create', '--name', own.name, '--driver', 'docker-container'],
      ...['--driver-opt', `image=${buildkitImage}`, '--driver-opt', 'network=host'],
      ...['--driver-opt', 'memory=2g', '--driver-opt', 'env.HTTP_PROXY=http://p:3128'],
      ...['--buildkitd-config', '/tmp/x/buildkitd.toml'],
    ])
  })

  test('a remote endpoint gets no image and comes last', () => {
    const own = planOwnBuilder({ ...request, endpoint: 'tcp://build:1234' }, needs, around)
    expect(createArguments(own, null)).toEqual([
      ...['buildx', 'create', '--name', own.name, '--driver', 'remote', 'tcp://build:1234'],
    ])
  })
})

describe('isOwnName', () => {
  test.each([
    ['build-variants-engine-default', false],
    ['build-variants', false],
    ['build-variants-0123456789', true],
    ['build-variants-run-x-1-y', true],
  ])('%s: %s', (name, expected) => {
    expect(isOwnName(name)).toBe(expected)
  })
})

describe('renderBuildkitdConfig', () => {
  const table = '[registry."reg.lan"]\n  http = true\n  insecure = true\n'
  const rows: readonly (readonly [string, string | null, string | null, string[]])[] = [
    ['none given', null, table, []],
    ['appended after a line without end', 'debug = true', `debug = true\n${table}`, []],
    ['there already', '[registry."reg.lan"]\nhttp = true\n', '[registry."reg.lan"]\nhttp = true\n', []],
    [
      'there in single quotes',
      "[registry.'reg.lan']\ninsecure = true",
      "[registry.'reg.lan']\ninsecure = true",
      [],
    ],
    [
      "there, but secure: a user's table is not changed",
      '[registry."reg.lan"]\nmirrors = ["x"]\n[registry."other"]\nhttp = true\n',
      '[registry."reg.lan"]\nmirrors = ["x"]\n[registry."other"]\nhttp = true\n',
      ['INSECURE_REGISTRY_TABLE'],
    ],
    [
      'a keypair is not the table',
      '[[registry."reg.lan".keypair]]\n',
      `[[registry."reg.lan".keypair]]\n${table}`,
      [],
    ],
  ]
  test.each(rows)('%s', (_, given, text, warnings) => {
    const config = renderBuildkitdConfig(given, ['reg.lan', 'reg.lan'])
    expect([config.text, config.warnings.map(({ code }) => code)]).toEqual([text, warnings])
  })
})
