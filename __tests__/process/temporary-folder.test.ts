import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { expect, test } from '@jest/globals'

import { ownerMark } from '../../src/process/owner.ts'
import { makeTemporaryFolder } from '../../src/process/temporary-folder.ts'

test('folders of processes of this machine that are gone are removed; all others stay', async () => {
  const place = mkdtempSync(join(tmpdir(), 'temporary-'))
  try {
    const { pid: gone } = spawnSync(process.execPath, ['--version'])
    const [machine = ''] = ownerMark().split('-')
    const named = (...marks: readonly string[]) => marks.map((mark) => join(place, `build-variants-${mark}`))
    const abandoned = named(`${machine}-${gone}-Ab12Cd`)
    const others = named(
      `${ownerMark()}-Ab12Cd`,
      `${'0'.repeat(12)}-${gone}-Ab12Cd`,
      'cache-Ab12Cd',
      'Ab12Cd',
    )
    for (const folder of [...abandoned, ...others]) mkdirSync(folder)

    const made = await makeTemporaryFolder(place)

    expect(dirname(made)).toBe(place)
    expect(basename(made)).toMatch(new RegExp(`^build-variants-${ownerMark()}-`))
    expect(abandoned.filter((folder) => existsSync(folder))).toEqual([])
    expect([made, ...others].filter((folder) => !existsSync(folder))).toEqual([])
  } finally {
    rmSync(place, { recursive: true })
  }
})
