import { expect, test } from '@jest/globals'
import { exportEntry, importEntry } from '../../src/cache/cache-entries.ts'
import { cacheBackends } from '../../src/model/cache.ts'
import { readGoCsv } from '../model/go-csv.ts'
import { ask } from './cache-fixture.ts'

const repository = { name: 'ghcr.io/acme/worker', tagPrefix: 'buildcache' }
const { plan } = ask({ cache: { repository } })

/** No plan makes such scopes; they must still be one value. */
const hostile = [
  'a,url_v2=http://127.0.0.1:9/',
  'a",token=b',
  '",url=http://127.0.0.1:9/,x="',
  'a=b,c',
  ' type=registry',
  'x'.repeat(600),
]

test.each(cacheBackends.flatMap((backend) => hostile.map((scope) => [backend, scope] as const)))(
  '%s: %j stays one value',
  (backend, scope) => {
    const tame = { backend, plan, options: {}, scope: 'TAME', folder: '/c/TAME' }
    const wild = { ...tame, scope, folder: `/c/${scope}` }
    for (const write of [importEntry, exportEntry]) {
      const expected = readGoCsv(write(tame)).map((field) => field.replace('TAME', () => scope))
      expect(readGoCsv(write(wild))).toEqual(expected)
    }
  },
)

test('a line break is refused', () => {
  const wild = { backend: 'gha', plan, options: {}, scope: 'a\nb', folder: '' } as const
  expect(() => importEntry(wild)).toThrow('control character')
})

test('gha: version 2, and 429 waited out no longer than a cache may stand still', () => {
  const at = { backend: 'gha', plan, options: {}, scope: 'worker.main', folder: '' } as const
  expect(importEntry(at)).toBe('type=gha,scope=worker.main,version=2,timeout=60s')
  expect(exportEntry(at)).toBe('type=gha,scope=worker.main,version=2,timeout=150s,mode=max,ignore-error=true')
})
