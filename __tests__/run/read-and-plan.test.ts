import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { parseBakePrint } from '../../src/buildkit/read-bake-file.ts'
import type { Given } from '../config/request-fixture.ts'
import { makePlanned, simple, tryRequest } from '../config/request-fixture.ts'

async function carried(given: Given): Promise<readonly [path: string, bases: readonly string[]] | null> {
  const { planned, folder, problems } = await tryRequest(given)
  expect(problems).toEqual([])
  const dockerfile = planned?.dockerfile ?? null
  return dockerfile && [dockerfile.path.replace(folder, '.'), dockerfile.stages.map(({ base }) => base)]
}

const files = { 'variants.yml': 'variants: [a]\n', 'docker/Dockerfile': 'FROM other\n' }

test('the Dockerfile is carried as it was read', async () => {
  expect(await carried({ files })).toEqual(['./Dockerfile', ['alpine', 'base']])
  expect(await carried({ files, argv: ['-f', 'docker/Dockerfile'] })).toEqual([
    './docker/Dockerfile',
    ['other'],
  ])
})

test('one that is elsewhere is not the one that is called so here', async () => {
  const remote = ['--context', 'https://host.test/a.git', '--allow-remote-context', '-f', 'docker/Dockerfile']
  // Where the tests run there is one, too.
  expect(await carried({ files, argv: remote })).toBeNull()
  const here = join(process.cwd(), 'Dockerfile')
  expect(await carried({ files, argv: [...remote.slice(0, -1), here] })).toBeNull()
})

test('of a bake file it is the one that its targets share', async () => {
  const bake = (targets: Readonly<Record<string, string>>): Given => ({
    files: { ...files, 'docker-bake.hcl': '' },
    argv: ['--bake-file', 'docker-bake.hcl'],
    raw: () => {
      const target = Object.fromEntries(
        Object.entries(targets).map(([name, dockerfile]) => [name, { context: '.', dockerfile }]),
      )
      const text = JSON.stringify({ group: { default: { targets: Object.keys(target) } }, target })
      return { readBakeFile: () => Promise.resolve({ ok: true as const, value: parseBakePrint(text) }) }
    },
  })
  const both = { a: 'docker/Dockerfile', b: 'docker/Dockerfile' }
  expect(await carried(bake(both))).toEqual(['./docker/Dockerfile', ['other']])
  expect(await carried(bake({ ...both, b: 'Dockerfile' }))).toBeNull()
})

test('warnings come with it', async () => {
  const { warnings } = await makePlanned({
    files: { 'variants.yml': simple },
    argv: ['--build-arg', 'TOKEN=x'],
  })
  expect(warnings).toMatchObject([{ code: 'SECRET_BUILD_ARG' }])
})

test('the plan of what a bake file calls as it likes is checked, too', async () => {
  const target = {
    A: { context: '.', tags: ['host.test/x:1'] },
    B: { context: '.', tags: ['host.test/x:1'] },
  }
  const text = JSON.stringify({ group: { default: { targets: ['A', 'B'] } }, target })
  const { problems } = await tryRequest({
    files: { 'docker-bake.hcl': '' },
    argv: ['--bake-file', 'docker-bake.hcl', '--network', 'bridge'],
    raw: { readBakeFile: () => Promise.resolve({ ok: true, value: parseBakePrint(text) }) },
  })
  expect(problems.map(({ code }) => code)).toContain('TAG_CLAIMED_TWICE')
})
