import { describe, expect, test } from '@jest/globals'

import { restartBuilder } from '../../src/builder/own/restart-builder.ts'
import type { Builder } from '../../src/model/builder.ts'
import { inspected, scriptedMachine } from './scripted-docker.ts'

const uuid = 'builder-6f1c2a3b-0d4e-4f5a-8b6c-7d8e9f0a1b2c'
const node = (endpoint: string) => ({
  name: 'n0',
  endpoint,
  status: 'running',
  buildkitVersion: null,
  platforms: [],
})
const builderOf = (name: string, driver = 'docker-container', endpoint = 'default'): Builder => ({
  name,
  driver,
  nodes: [node(endpoint)],
  pushByDigest: true,
  made: false,
  buildxVersion: 'v0.36.1',
  warnings: [],
})

function machineWith(env: Record<string, string> = {}) {
  const cases = `buildx\\ stop\\ *) ;;
buildx\\ inspect\\ --bootstrap\\ *) say inspected;;`
  const machine = scriptedMachine(cases, { inspected: inspected('b', 'docker-container') })
  return { ...machine, env: { ...machine.env, ...env } }
}

const onActions = { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'self-hosted' }
const hosted = { GITHUB_ACTIONS: 'true', RUNNER_ENVIRONMENT: 'github-hosted' }

describe('a builder that ends with its job is restarted', () => {
  test.each<[string, string, Record<string, string>, boolean]>([
    ['of our own', 'build-variants-0123456789', {}, false],
    ['of docker/setup-buildx-action', uuid, onActions, true],
    ["any on GitHub's own runners", 'mine', hosted, true],
  ])('%s', async (_, name, env, isTold) => {
    const machine = machineWith(env)
    const warning = await (await restartBuilder(builderOf(name), machine))?.()
    expect(machine.calls()).toEqual([`buildx stop ${name}`, `buildx inspect --bootstrap ${name}`])
    expect(warning).toEqual(
      isTold
        ? {
            code: 'BUILDER_RESTARTED',
            what: `builder "${name}" was restarted`,
            why: 'its BuildKit waited for a cache that did not answer, and builds nothing else meanwhile',
          }
        : null,
    )
  })
})

describe('a builder that others may use is left alone', () => {
  test.each<[string, Builder, Record<string, string>]>([
    ['driver remote', builderOf(uuid, 'remote'), hosted],
    ['driver kubernetes', builderOf(uuid, 'kubernetes'), hosted],
    ['driver docker', builderOf('default', 'docker'), hosted],
    ['on another machine', builderOf(uuid, 'docker-container', 'ssh://build'), hosted],
    ['behind a context', builderOf(uuid, 'docker-container', 'team'), hosted],
    ['behind the current context', builderOf(uuid), { ...hosted, DOCKER_CONTEXT: 'team' }],
    ['of a self-hosted runner', builderOf('mine'), onActions],
    ['of a laptop', builderOf(uuid), {}],
  ])('%s', async (_, builder, env) => {
    const machine = machineWith(env)
    expect(await restartBuilder(builder, machine)).toBeNull()
    expect(machine.calls()).toEqual([])
  })
})
