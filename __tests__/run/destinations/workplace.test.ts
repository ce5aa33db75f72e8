import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeWorkplace, nameWorkplace } from '../../../src/run/destinations/workplace.ts'

let out: string
beforeEach(async () => (out = await mkdtemp(join(tmpdir(), 'bv-workplace-'))))
afterEach(() => rm(out, { recursive: true }))

const halfWritten = '.01234567-89ab-cdef-0123-456789abcdef.tmp'
const own = nameWorkplace()
const dead = own.replace(/-\d+-/, `-${spawnSync(process.execPath, ['--version']).pid}-`)
const elsewhere = own.replace(/^\.cells-[0-9a-f]{12}/, '.cells-0123456789ab')
const longAgo = new Date(Date.now() - 2 * 86_400_000)

test.each([
  { name: 'of a process that is gone', left: dead, age: null, stays: false },
  { name: 'of a process that runs', left: own, age: null, stays: true },
  { name: 'of a process that runs, two days old', left: own, age: longAgo, stays: true },
  { name: 'of another machine', left: elsewhere.replace(/-\d+-/, '-1-'), age: null, stays: true },
  { name: 'of another machine, two days old', left: elsewhere, age: longAgo, stays: false },
  { name: 'that is not ours', left: '.cells-mine', age: longAgo, stays: true },
  { name: 'of a half-written file', left: halfWritten, age: null, stays: true },
  { name: 'of a half-written file, two days old', left: halfWritten, age: longAgo, stays: false },
])('what is left $name', async ({ left, age, stays }) => {
  await mkdir(join(out, left, 'all-linux-amd64'), { recursive: true })
  if (age !== null) await utimes(join(out, left), age, age)
  const workplace = join(out, nameWorkplace())
  await makeWorkplace(workplace)
  const names = await readdir(out)
  expect(names.includes(left)).toBe(stays)
  expect(names).toHaveLength(stays ? 2 : 1)
})
