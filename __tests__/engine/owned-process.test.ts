import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import {
  findProcesses,
  isAlive,
  parseStat,
  startDetached,
  stopProcess,
} from '../../src/engine/daemons/owned-process.ts'
import { waitUntil } from '../../src/engine/daemons/wait-until.ts'

const folder = mkdtempSync(join(tmpdir(), 'owned-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const log = join(folder, 'log')
const options = { env: process.env, log }
const startNode = (program: string) => startDetached([process.execPath, '-e', program], options)

test('reads /proc/PID/stat of a program whose name has brackets and spaces', () => {
  const stat = `12 (a) (b c) S 7 ${Array.from({ length: 17 }, (_, n) => n).join(' ')} 4711 0 0`
  expect(parseStat(stat)).toEqual({ state: 'S', parent: 7, startTime: '4711' })
})

describe('a process of an engine', () => {
  test('outlives its starter in a session of its own, and ends at SIGTERM', async () => {
    const owned = startNode('console.log("here"); setInterval(() => {}, 1000)')
    const wrote = () => Promise.resolve(readFileSync(log, 'utf8') === 'here\n')
    expect(await waitUntil(wrote, { limitMs: 5000 })).toBe(true)
    expect(isAlive(owned)).toBe(true)
    await stopProcess(owned, 5000)
    expect(isAlive(owned)).toBe(false)
  })

  test('is killed when it does not listen', async () => {
    const deaf = startNode(
      'process.on("SIGTERM", () => {}); console.log("deaf"); setInterval(() => {}, 1000)',
    )
    await waitUntil(() => Promise.resolve(readFileSync(log, 'utf8') === 'deaf\n'), { limitMs: 5000 })
    await stopProcess(deaf, 100)
    expect(isAlive(deaf)).toBe(false)
  })

  test('is not mistaken for another that got its number', async () => {
    const stranger = { pid: process.pid, startTime: '1' }
    expect(isAlive(stranger)).toBe(false)
    await stopProcess(stranger, 100) // Would end this very test.
  })

  test('is found by where its program lies; what its emulator runs may be somebody else’s', async () => {
    const programs = ['dockerd', 'qemu-aarch64'].map((name) => join(folder, name))
    for (const program of programs) copyFileSync('/bin/sleep', program)
    const [own, emulated] = programs.map((program) => startDetached([program, '60'], options))
    await waitUntil(() => Promise.resolve(findProcesses(folder).length > 0), { limitMs: 5000 })
    expect(findProcesses(folder)).toEqual([own])
    await Promise.all([own, emulated].map((one) => stopProcess(one, 100)))
  })

  test('that cannot be started is not alive', () => {
    expect(isAlive(startDetached(['/no/such/program'], options))).toBe(false)
  })
})
