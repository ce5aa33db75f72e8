import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { unpack } from '../../src/engine/download/tools.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
let folder: string
let deb: string

beforeAll(() => {
  if (!onDebian) return
  folder = mkdtempSync(join(tmpdir(), 'unpack-'))
  const source = join(folder, 'source')
  for (const path of ['DEBIAN', 'usr/bin']) mkdirSync(join(source, path), { recursive: true })
  const about = {
    Package: 'p',
    Version: '1',
    Architecture: 'all',
    Maintainer: 'm <m@m.example>',
    Description: 'd',
  }
  const control = Object.entries(about).map(([key, value]) => `${key}: ${value}\n`)
  writeFileSync(join(source, 'DEBIAN/control'), control.join(''))
  for (const name of names) writeFileSync(join(source, 'usr/bin', name), name)
  deb = join(folder, 'p.deb')
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', source, deb], { stdio: 'ignore' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Of Debian, as what it packs is. */
const onDebian = existsSync('/usr/bin/dpkg-deb')

// Without folders made beforehand two or three of these fail.
;(onDebian ? test : test.skip)('files of several packages come into one folder at once', async () => {
  for (let round = 0; round < 40; round += 1) {
    const target = join(folder, `target-${round}`)
    mkdirSync(target)
    await Promise.all(names.map((name) => unpack(deb, target, { members: [`./usr/bin/${name}`] })))
    expect(readdirSync(join(target, 'usr/bin')).toSorted()).toEqual(names)
  }
})
