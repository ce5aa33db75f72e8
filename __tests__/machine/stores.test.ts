import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from '@jest/globals'

import { projectDirectory } from '../../src/machine/builder.ts'
import { openStores } from '../../src/machine/stores.ts'
import type { CacheScope } from '../../src/model/cache.ts'

const home = mkdtempSync(join(tmpdir(), 'kept-'))
afterAll(() => rmSync(home, { recursive: true }))

/** What two projects without images call their caches: by the path of the Dockerfile. */
const scope: CacheScope = { name: 'dockerfile.linux-amd64.main', ref: 'refs/heads/main' }

const doorIn = (cwd: string) => ({
  name: 'cli' as const,
  cwd,
  env: { XDG_STATE_HOME: home },
  program: [process.execPath] as const,
  signal: new AbortController().signal,
})
const open = (cwd: string) => openStores(doorIn(cwd), fail)

test('a project outside of GitHub finds its own report and cache mounts, and no other one does', async () => {
  const [mine, again, other] = [await open('/src/mine'), await open('/src/mine'), await open('/src/other')]
  const folder = join(home, 'extracted')
  mkdirSync(folder)
  const report = '{"schemaVersion":1,"cells":[]}'

  expect([await mine.baselines.write(scope, report), await mine.mounts.save(scope, folder)]).toEqual([
    true,
    true,
  ])

  expect(await again.baselines.read([scope])).toEqual({ scope, text: report })
  expect(await again.mounts.restore([scope])).toMatchObject({ scope })
  expect([await other.baselines.read([scope]), await other.mounts.restore([scope])]).toEqual([null, null])
})

test('folders of one name are told apart, and each can be recognised', () => {
  const names = ['/a/My Worker', '/b/My Worker', '/', '/a/worker'].map((cwd) => projectDirectory(doorIn(cwd)))
  expect(new Set(names).size).toBe(4)
  for (const name of names) expect(name).toMatch(/^.+\/build-variants\/projects\/[a-z0-9-]+--[0-9a-f]{8}$/)
  expect(names[0]).toContain('/my-worker--')
})

function fail(line: string): never {
  throw new Error(line)
}
