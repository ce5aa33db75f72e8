import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isOwnerAlive, ownerMark } from '../../src/files/owner.ts'
import { makeTemporaryFolder } from '../../src/files/temporary-folder.ts'

test('a folder of its own each time', async () => {
  const folders = [await makeTemporaryFolder('a-'), await makeTemporaryFolder('a-')]
  for (const folder of folders) {
    expect(dirname(folder)).toBe(tmpdir())
    expect(basename(folder)).toMatch(/^a-.+/)
    rmSync(folder, { recursive: true })
  }
  expect(new Set(folders).size).toBe(2)
})

test('a place that is not there is a problem of the machine, and named', async () => {
  await expect(makeTemporaryFolder('a-', '/no/such/folder')).rejects.toMatchObject({
    kind: 'environment',
    problems: [
      {
        code: 'NO_TEMPORARY',
        what: 'nothing can be written to /no/such/folder, where temporary files go',
        why: 'there is no such folder',
        fix: 'make that folder, or set TMPDIR to one that this user can write to',
      },
    ],
  })
})

test('a place that is a file is told with what the system says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'place-'))
  writeFileSync(join(folder, 'file'), '')
  await expect(makeTemporaryFolder('a-', join(folder, 'file'))).rejects.toMatchObject({
    problems: [{ code: 'NO_TEMPORARY', why: expect.stringContaining('ENOTDIR') }],
  })
  rmSync(folder, { recursive: true })
})

test("a mark is not the host's name alone, which containers may share", () => {
  const host = createHash('sha256').update(hostname()).digest('hex')
  expect(host.startsWith(ownerMark().split('-')[0] ?? '')).toBe(false)
  expect(isOwnerAlive(ownerMark())).toBe(true)
  expect(isOwnerAlive(`${host.slice(0, 12)}-${process.pid}`)).toBeNull()
})

test('folders of processes of this machine that are gone are removed, and old ones of others; the rest stays', async () => {
  const place = mkdtempSync(join(tmpdir(), 'temporary-'))
  const { pid: gone } = spawnSync(process.execPath, ['--version'])
  const [machine = ''] = ownerMark().split('-')
  const named = (...names: readonly string[]) => names.map((name) => join(place, name))
  const old = named(`a-${'1'.repeat(12)}-${gone}-Ab12Cd`)
  const abandoned = [...named(`a-${machine}-${gone}-Ab12Cd`), ...old]
  const foreign = `${'0'.repeat(12)}-${gone}-Ab12Cd`
  const others = named(`a-${ownerMark()}-Ab12Cd`, `a-${foreign}`, `b-${machine}-${gone}-Ab12Cd`, 'a-Ab12Cd')
  for (const folder of [...abandoned, ...others]) mkdirSync(folder)
  const longAgo = new Date(Date.now() - 2 * 86_400_000)
  for (const folder of old) utimesSync(folder, longAgo, longAgo)
  const made = await makeTemporaryFolder('a-', place)
  expect(abandoned.filter((folder) => existsSync(folder))).toEqual([])
  expect([made, ...others].filter((folder) => !existsSync(folder))).toEqual([])
  rmSync(place, { recursive: true })
})
