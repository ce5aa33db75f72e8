import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import {
  findAbandoned,
  makeRunMark,
  removeBuilder,
  sweepBuilders,
} from '../../src/builder/own/remove-builder.ts'
import type { Builder } from '../../src/model/builder.ts'
import { instanceFile, scriptedMachine } from './scripted-docker.ts'
import type { ScriptedMachine } from './scripted-docker.ts'

const hourMs = 60 * 60 * 1000
const builder: Builder = {
  name: 'build-variants-run-x-1-y',
  driver: 'docker-container',
  nodes: [],
  pushByDigest: true,
  made: true,
  buildxVersion: 'v0.36.1',
  warnings: [],
}

describe('removeBuilder', () => {
  test.each([
    ['removed', 'true', true],
    ['gone already', 'echo \'ERROR: no builder "x" found\' >&2; exit 1', true],
    ['not to be removed', "echo 'ERROR: daemon says no' >&2; exit 1", false],
  ])('%s', async (_, reaction, expected) => {
    const machine = scriptedMachine(`"buildx rm --force ${builder.name}") ${reaction};;`)
    expect(await removeBuilder({ schemaVersion: 1, name: builder.name }, machine)).toBe(expected)
    expect(machine.logged).toHaveLength(expected ? 0 : 1)
  })

  test('never touches a builder that is not of one run', async () => {
    const machine = scriptedMachine('')
    expect(await removeBuilder({ schemaVersion: 1, name: 'default' }, machine)).toBe(false)
    expect(machine.calls()).toEqual([])
  })
})

describe('what crashed runs left behind', () => {
  async function leave(machine: ScriptedMachine, mark: string, usedAt?: number): Promise<string> {
    const name = `build-variants-run-${mark}`
    writeFileSync(instanceFile(machine, name), '{}')
    const activity = join(machine.folder, 'config', 'buildx', 'activity')
    mkdirSync(activity, { recursive: true })
    if (usedAt !== undefined) writeFileSync(join(activity, name), new Date(usedAt).toISOString())
    return Promise.resolve(name)
  }

  test('is told from what others still use', async () => {
    const machine = scriptedMachine('')
    const now = machine.now()
    const alive = makeRunMark(now)
    // No process has this id: it is above the largest that Linux and macOS give.
    const dead = alive.replace(/-\d+-/, '-99999999-')
    const time = (ms: number) => ms.toString(36)
    const abandoned = [
      await leave(machine, dead),
      await leave(machine, `ffffffff-1-${time(now - 7 * hourMs)}`),
    ]
    await leave(machine, alive)
    await leave(machine, `ffffffff-2-${time(now - hourMs)}`)
    await leave(machine, `ffffffff-3-${time(now - 7 * hourMs)}`, now - hourMs)
    writeFileSync(instanceFile(machine, 'build-variants-0123456789'), '{}')
    expect((await findAbandoned(machine)).map(({ name }) => name).sort()).toEqual(abandoned.sort())
  })

  test('is removed, and said', async () => {
    const machine = scriptedMachine('"buildx rm --force "*) ;;')
    const name = await leave(machine, `ffffffff-1-${(machine.now() - 7 * hourMs).toString(36)}`)
    expect(await sweepBuilders(machine)).toEqual([name])
    expect(machine.calls()).toEqual([`buildx rm --force ${name}`])
    expect(machine.logged[0]).toContain('crashed')
  })
})
