import { describe, expect, test } from '@jest/globals'

import type { Layer } from '../../../src/model/measurement.ts'
import type { Platform } from '../../../src/model/platform.ts'
import type { Findings } from '../../../src/verify/programs/find-foreign.ts'
import { findForeign } from '../../../src/verify/programs/find-foreign.ts'
import { judgePrograms } from '../../../src/verify/programs/judge-programs.ts'
import { decodeContents, encodeContents } from '../../../src/verify/programs/kept-contents.ts'
import type { LayerContents } from '../../../src/verify/programs/layer-contents.ts'
import { plainChecks } from '../../plan/sample-request.ts'
import { amd64, arm64, cellId } from '../../publish/sample-plan.ts'
import { digestOf } from '../../report/sample-run.ts'
import type { Entry } from './layer-fixture.ts'
import { collect, elf, machineOf, tar } from './layer-fixture.ts'

const layerOf = (index: number): Layer => ({
  digest: digestOf(`layer ${index}`),
  ...{ bytes: 1, unpackedBytes: null, unpackedBy: null, createdBy: `RUN step ${index}` },
})

/** An image of these layers; `null` for one that was not read. */
function image(...layers: readonly (readonly Entry[] | null)[]) {
  return layers.map((entries, index) => ({
    layer: layerOf(index),
    read: entries === null ? { unread: 'too large' } : { contents: kept(collect(tar(entries))) },
  }))
}

/** As an earlier run kept it. */
function kept(contents: LayerContents): LayerContents {
  const read = decodeContents(encodeContents(contents))
  expect(read).toEqual(contents)
  return read!
}

function find(layers: ReturnType<typeof image>, platform: Platform = amd64, allowed: readonly string[] = []) {
  return findForeign(layers, platform, { ...plainChecks.programs, allowed })
}

const own: Entry = { path: 'bin/own', content: elf() }
const other: Entry = { path: 'opt/other', content: elf({ machine: machineOf.arm64 }) }
const at = (path: string, entry: Entry = other): Entry => ({ ...entry, path })
const pathsOf = ({ foreign }: Findings) => foreign.map(({ path }) => path)

describe('what a file is', () => {
  test.each<[string, Buffer, Platform, string | null]>([
    ['its own', elf(), amd64, null],
    ['another', elf({ machine: machineOf.arm64 }), amd64, 'linux/arm64'],
    ['a library of another', elf({ machine: machineOf.arm64, type: 3 }), amd64, 'linux/arm64'],
    ['386 in amd64', elf({ machine: machineOf['386'], bits: 32 }), amd64, null],
    ['amd64 in arm64', elf(), arm64, 'linux/amd64'],
    ['x32', elf({ bits: 32 }), amd64, '32-bit little-endian x86-64'],
    ['the other byte order', elf({ order: 'big' }), amd64, '64-bit big-endian x86-64'],
    ['a machine nobody knows', elf({ machine: 4711 }), amd64, '64-bit little-endian machine 4711'],
    ['FreeBSD', elf({ system: 9 }), amd64, 'freebsd/amd64'],
    ['GNU/Linux', elf({ system: 3 }), amd64, null],
    ['big-endian s390x', elf({ machine: 22, order: 'big' }), 'linux/s390x' as Platform, null],
    ['an object', elf({ machine: machineOf.arm64, type: 1 }), amd64, null],
    ['a core file', elf({ machine: machineOf.arm64, type: 4 }), amd64, null],
    ['BPF', elf({ machine: 247, type: 3 }), amd64, null],
    ['hard float on v5', arm(0x5000400), 'linux/arm/v5' as Platform, 'linux/arm (hard float)'],
    ['hard float on v7', arm(0x5000400), 'linux/arm/v7' as Platform, null],
    ['soft float on v7', arm(0x5000200), 'linux/arm/v7' as Platform, null],
    ['cut off', elf().subarray(0, 63), amd64, null],
    ['an archive of objects', Buffer.from('!<arch>\nfoo.o/          0           0'), amd64, null],
    ['Java', javaClass(), amd64, null],
    ['macOS', mach([0x01000007, 0x0100000c]), amd64, 'darwin/amd64+arm64'],
    ['Windows', pe({ machine: 0x8664 }), amd64, 'windows/amd64'],
    ['.NET', pe({ machine: 0x14c, managed: true }), amd64, null],
    ['a boot loader', pe({ machine: 0x8664, subsystem: 10 }), amd64, null],
  ])('%s', (_, content, platform, is) => {
    const { foreign } = find(image([{ path: 'x', content }]), platform)
    expect(foreign.map((found) => found.is)).toEqual(is === null ? [] : [is])
  })

  test('of Windows and macOS what nobody may execute is data, and named', () => {
    const entries = [{ path: 'pip/t64.exe', content: pe({ machine: 0x8664 }), mode: 0o644 }]
    const found = find(image(entries))
    expect(found).toMatchObject({ foreign: [], data: [{ path: 'pip/t64.exe', is: 'windows/amd64' }] })
    const { outcome, found: said } = judge(found)
    expect([outcome, said]).toEqual(['passed', expect.stringContaining('/pip/t64.exe is windows/amd64')])
  })
})

function arm(flags: number): Buffer {
  return elf({ machine: machineOf.arm, bits: 32, flags })
}

function javaClass(): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32BE(0xcafebabe, 0)
  bytes.writeUInt32BE(61, 4)
  return bytes
}

function mach(machines: readonly number[]): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32BE(0xcafebabe, 0)
  bytes.writeUInt32BE(machines.length, 4)
  machines.forEach((machine, index) => bytes.writeUInt32BE(machine, 8 + index * 20))
  return bytes
}

/** PE32+ (PE format, "Optional Header"). */
function pe({ machine = 0, subsystem = 3, managed = false }): Buffer {
  const bytes = Buffer.alloc(512)
  bytes.write('MZ')
  bytes.writeUInt32LE(128, 60)
  bytes.write('PE\0\0', 128, 'latin1')
  bytes.writeUInt16LE(machine, 132)
  bytes.writeUInt16LE(0x20b, 152)
  bytes.writeUInt16LE(subsystem, 152 + 68)
  bytes.writeUInt32LE(16, 152 + 108)
  if (managed) bytes.writeUInt32LE(72, 152 + 112 + 14 * 8 + 4)
  return bytes
}

function judge(found: Findings | null, more: Partial<typeof plainChecks.programs> = {}) {
  const cell = { id: cellId('redis', amd64), platform: amd64 }
  const checks = { ...plainChecks, programs: { ...plainChecks.programs, ...more } }
  return judgePrograms(cell, found, { checks, output: { kind: 'push' } })
}

describe('layers on one another', () => {
  const folder = (path: string): Entry => ({ path, type: '5' })
  const file = (path: string): Entry => ({ path, content: Buffer.from('text') })

  test.each<[string, Entry[], string[]]>([
    ['nothing', [file('opt/more')], ['opt/other']],
    ['another file', [file('opt/other')], []],
    ['its own program', [at('opt/other', own)], []],
    ['another foreign one', [other], ['opt/other']],
    ['a whiteout', [file('opt/.wh.other')], []],
    ['a whiteout of its folder', [file('.wh.opt')], []],
    ['a whiteout of a neighbour', [file('opt/.wh.othe')], ['opt/other']],
    ['an opaque folder', [folder('opt'), file('opt/.wh..wh..opq')], []],
    ['an opaque root', [file('.wh..wh..opq')], []],
    ['an opaque neighbour', [file('op/.wh..wh..opq')], ['opt/other']],
    ['a file for its folder', [file('opt')], []],
    ['a link for its folder', [{ path: 'opt', type: '2', linkPath: 'srv' }], []],
    ['a folder for it', [folder('opt/other')], []],
    ['its folder again', [folder('./opt/')], ['opt/other']],
    ['it by another spelling', [file('./opt//x/../other')], []],
  ])('%s', (_, upper, paths) => {
    expect(pathsOf(find(image([own, other], upper)))).toEqual(paths)
  })

  test('a hard link is the program, too, also when the first name is gone', () => {
    const linked = [other, { path: 'opt/same', type: '1', linkPath: './opt/other' }]
    expect(pathsOf(find(image(linked, [file('opt/.wh.other')])))).toEqual(['opt/same'])
  })

  test('in one layer the last of two entries counts, and a whiteout is for those below', () => {
    expect(pathsOf(find(image([other, at('opt/other', own)])))).toEqual([])
    expect(pathsOf(find(image([file('opt/.wh.other'), other])))).toEqual(['opt/other'])
  })

  test('the layer that added it is named', () => {
    const { foreign } = find(image([own], [other]))
    expect(foreign).toEqual([{ path: 'opt/other', is: 'linux/arm64', createdBy: 'RUN step 1' }])
  })

  test('below a layer that was not read nobody knows what is left', () => {
    const found = find(image([other], null))
    expect([found.foreign, judge(found)]).toEqual([
      [],
      expect.objectContaining({
        outcome: 'not-tested',
        reason: expect.stringMatching(/was not read: too large/),
      }),
    ])
    expect(judge(find(image(null, [other]))).outcome).toBe('failed')
  })
})

describe('what is for other machines on purpose', () => {
  test.each<[string, string[]]>([
    ['lib/firmware/x/a.bin', []],
    ['usr/lib/firmware/a', []],
    ['app/node_modules/a/prebuilds/linux-arm64/a.node', []],
    ['go/src/debug/elf/testdata/a', []],
    ['opt/cross/bin/gcc', ['opt/cross/**']],
    ['opt/cross/bin/gcc', ['**/gcc']],
    ['srv/a.node', ['/srv/*.nod?']],
    ['a/b', ['**']],
  ])('%s %j', (path, allowed) => {
    expect(find(image([at(path)]), amd64, allowed)).toMatchObject({ foreign: [], payloads: 1 })
  })

  test.each<[string, string]>([
    ['opt/cross/bin/gcc', 'opt/cross/*'],
    ['opt/cross/bin/gcc', 'cross/**'],
    ['srv/a.nodes', 'srv/*.node'],
    ['prebuilds', '**/x'],
  ])('%s is not meant by %s', (path, pattern) => {
    expect(pathsOf(find(image([at(path)]), amd64, [pattern]))).toEqual([path])
  })

  test('a pattern takes no longer than both lengths say', () => {
    const path = 'a'.repeat(4000)
    expect(pathsOf(find(image([at('aaaa')]), amd64, [`${'*a'.repeat(1000)}b`, `${path}*`]))).toEqual(['aaaa'])
  })
})

describe('dynamic loaders', () => {
  const loader = '/lib64/ld-linux-x86-64.so.2'
  const dynamic: Entry = { path: 'bin/app', content: elf({ interpreter: loader }) }
  const missing = (...layers: (readonly Entry[])[]) => [...find(image(...layers)).missingLoaders]

  test.each<[string, Entry[]]>([
    ['there', [{ path: 'lib64/ld-linux-x86-64.so.2', content: elf() }]],
    [
      'behind links',
      [
        { path: 'lib64', type: '2', linkPath: 'usr/lib64' },
        { path: 'usr/lib64/ld-linux-x86-64.so.2', type: '2', linkPath: '../lib/ld.so' },
        { path: 'usr/lib/ld.so', content: elf() },
      ],
    ],
    [
      'behind an absolute link',
      [
        { path: 'lib64', type: '2', linkPath: '/usr/lib' },
        { path: 'usr/lib/ld-linux-x86-64.so.2', content: elf() },
      ],
    ],
  ])('%s', (_, entries) => {
    expect(missing([dynamic], entries)).toEqual([])
    expect(missing(entries, [dynamic])).toEqual([])
  })

  test.each<[string, Entry[]]>([
    ['not there', []],
    ['musl instead', [{ path: 'lib/ld-musl-x86_64.so.1', content: elf() }]],
    ['a link that leads nowhere', [{ path: 'lib64', type: '2', linkPath: 'usr/lib64' }]],
    ['links in a circle', [{ path: 'lib64', type: '2', linkPath: 'lib64' }]],
  ])('%s', (_, entries) => {
    expect(missing([dynamic], entries)).toEqual([[loader, ['bin/app']]])
  })

  test('removed by a later layer', () => {
    const there = { path: 'lib64/ld-linux-x86-64.so.2', content: elf() }
    expect(missing([dynamic, there], [{ path: '.wh.lib64' }])).toEqual([[loader, ['bin/app']]])
  })

  test('of a foreign program, of debug symbols and of what is gone nothing is missed', () => {
    const content = elf({ machine: machineOf.arm64, interpreter: '/lib/ld-linux-aarch64.so.1' })
    expect(missing([{ path: 'x', content }])).toEqual([])
    expect(missing([{ ...dynamic, path: 'usr/lib/debug/app' }])).toEqual([])
    expect(missing([dynamic], [{ path: 'bin/.wh.app' }])).toEqual([])
  })
})

describe('the verdict', () => {
  const many = Array.from({ length: 7 }, (_, index) => at(`opt/p${index}`))

  test('names five and counts the others', () => {
    const { outcome, reason, found } = judge(find(image(many)))
    expect(outcome).toBe('failed')
    expect(reason).toMatch(/^\/opt\/p0 is linux\/arm64 \(RUN step 0\); .*; and 2 more$/)
    expect(found).toBe('7 programs and libraries, 7 of another platform')
  })

  test.each([
    ['warned', find(image(many)), { foreign: 'warn' as const }],
    ['not-tested', find(image(many)), { foreign: 'off' as const }],
    ['not-tested', null, {}],
    ['passed', find(image([own])), {}],
    ['passed', find(image([])), {}],
  ])('%s', (outcome, found, more) => {
    expect(judge(found, more).outcome).toBe(outcome)
  })

  test('hostile names are shown on one line, without anything that is obeyed', () => {
    const { reason } = judge(find(image([at('a\n::error::x\u001b[31m')])))
    expect(reason).toBe('/a ::error::x is linux/arm64 (RUN step 0)')
  })
})
