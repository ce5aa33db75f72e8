/** What is read of programs and archives against what readelf and GNU tar say of the same, on Debian's own for nine architectures. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

import { unpackLayer } from '../../src/oci/unpack-layer.ts'
import { architectureOf } from '../../src/verify/programs/binary.ts'
import { LayerCollector } from '../../src/verify/programs/collect-layer.ts'
import type { LayerContents } from '../../src/verify/programs/layer-contents.ts'
import { fetchDebianPackages } from './debian-programs.ts'
import { mustRun } from './cli-process.ts'
import { chunksOf, readTar } from './tar-chunks.ts'

const packages = await fetchDebianPackages().catch((error: unknown) => {
  console.warn(`SKIPPED: no packages of other architectures: ${(error as Error).message}`)
  return null
})
const tested = packages === null ? test.skip : test
const work = mkdtempSync(join(tmpdir(), 'programs-'))
afterAll(() => rmSync(work, { recursive: true }))

/** Debian's names for what OCI platforms call their architecture. */
const names: Readonly<Record<string, string>> = {
  amd64: 'amd64',
  i386: '386',
  arm64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
  ppc64el: 'ppc64le',
  s390x: 's390x',
  mips64el: 'mips64le',
  riscv64: 'riscv64',
}

/** What is said of a program, by either side. */
interface Said {
  readonly bits: number
  readonly order: string
  readonly machine: string | null
  readonly interpreter: string | null
  readonly float: string | null
  readonly version: string | null
}

/** readelf's words for the machines of Debian. */
const machines: readonly [RegExp, string][] = [
  [/X86-64/, 'amd64'],
  [/80386/, '386'],
  [/AArch64/, 'arm64'],
  [/^ARM$/, 'arm'],
  [/PowerPC64/, 'ppc64le'],
  [/S\/390/, 's390x'],
  [/MIPS/, 'mips64le'],
  [/RISC-V/, 'riscv64'],
]

/** Of every executable and library below a folder. */
async function askReadelf(folder: string): Promise<ReadonlyMap<string, Said>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  // With two or more files each has its name in front. What is no ELF file makes it end with 1.
  const text = await mustRun(
    'sh',
    ['-c', 'readelf -hlAW "$@" 2>/dev/null; true', 'sh', ...files, '/bin/true'],
    {
      env: { LC_ALL: 'C' },
    },
  )
  const said = text.split(/^File: /m).flatMap((part): [string, Said][] => {
    const name = part.split('\n', 1)[0] ?? ''
    const field = (pattern: RegExp) => pattern.exec(part)?.[1]?.trim() ?? null
    if (!name.startsWith(folder) || !/^ +Type: +(?:EXEC|DYN)/m.test(part)) return []
    const machine = field(/^ +Machine: +(.*)$/m) ?? ''
    return [
      [
        relative(folder, name),
        {
          bits: Number(field(/^ +Class: +ELF(\d+)/m)),
          order: /little endian/.test(part) ? 'little' : 'big',
          machine: machines.find(([pattern]) => pattern.test(machine))?.[1] ?? machine,
          interpreter: field(/\[Requesting program interpreter: (.*)\]/),
          float: field(/^ +Flags: .*(hard|soft)-float ABI/m),
          version: field(/^ +Tag_CPU_arch: v(\d)/m),
        },
      ],
    ]
  })
  return new Map(said)
}

function saidOf(contents: LayerContents): ReadonlyMap<string, Said> {
  return new Map(
    [...contents.programs].map(([path, { binary: at, interpreter }]) => {
      const binary = contents.binaries[at]!
      if (binary.format !== 'elf') throw new Error(`${path} is ${binary.format}`)
      const { bits, order, arm } = binary
      const version = arm?.version ?? null
      return [
        path,
        {
          ...{ bits, order, machine: architectureOf(binary) },
          interpreter: interpreter === null ? null : contents.interpreters[interpreter]!,
          float: arm?.float ?? null,
          version: version === null ? null : String(version),
        },
      ]
    }),
  )
}

describe('programs', () => {
  const listed = (packages ?? ['none_0_none.deb']).map((path) => ({ path, name: basename(path, '.deb') }))

  tested.each(listed)('$name: what readelf says', async ({ path, name }) => {
    const folder = join(work, name)
    await mustRun('dpkg-deb', ['-x', path, folder])
    const tar = join(work, `${name}.tar`)
    await mustRun('sh', ['-c', 'dpkg-deb --fsys-tarfile "$1" > "$2"', 'sh', path, tar])
    const oracle = await askReadelf(folder)
    expect(oracle.size).toBeGreaterThan(0)
    const architecture = names[name.split('_').at(-1) ?? '']
    expect(new Set([...oracle.values()].map(({ machine }) => machine))).toEqual(new Set([architecture]))
    for (const size of [1 << 18, 1 << 16, 4096, 511]) {
      const collector = new LayerCollector()
      for await (const chunk of chunksOf(tar, size)) collector.push(chunk)
      expect(Object.fromEntries(saidOf(collector.result()))).toEqual(Object.fromEntries(oracle))
    }
  })
})

describe('archives of GNU tar', () => {
  const folders = () => readdirSync(work).filter((name) => statSync(join(work, name)).isDirectory())

  tested.each(['gnu', 'oldgnu', 'pax', 'ustar', 'v7'])(
    '--format=%s, packed or not, is what its own listing says',
    async (format) => {
      const [folder] = folders().filter((name) => name.startsWith('libc6'))
      const tar = join(work, `again-${format}.tar`)
      await mustRun('tar', [`--format=${format}`, '-C', join(work, folder!), '-cf', tar, '.'])
      await mustRun('gzip', ['-k', tar])
      await mustRun('zstd', ['-q', tar])
      const listing = await mustRun('tar', ['-tvf', tar, '--quoting-style=literal'], { env: { LC_ALL: 'C' } })
      const oracle = listing.trimEnd().split('\n').map(parseListed)
      expect(oracle.length).toBeGreaterThan(50)
      for (const file of [tar, `${tar}.gz`, `${tar}.zst`]) {
        const found = await readTar((take) => unpackLayer(chunksOf(file, 70_001), take))
        expect(
          found.map(({ path, type, size, mode, linkPath }) => ({
            ...{ path, type, size, linkPath, executable: (mode & 0o111) !== 0 },
          })),
        ).toEqual(oracle)
      }
    },
  )
})

describe('sparse files of GNU tar', () => {
  tested.each(['gnu', 'oldgnu', 'pax 0.0', 'pax 0.1', 'pax 1.0'])(
    '%s: what its own listing says, with the programs among them',
    async (kind) => {
      const [format = '', version = '1.0'] = kind.split(' ')
      const folder = mkdtempSync(join(work, 'sparse-'))
      const [libc] = readdirSync(work).filter((name) => name.startsWith('libc6'))
      const [loader] = (await askReadelf(join(work, libc!))).keys()
      // More holes than a header has room for; one file ends, another begins with one.
      const make = `cp "$1" program && truncate -s 60M program
        for at in 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; do printf x | dd of=program bs=1M seek=$at conv=notrunc status=none; done
        truncate -s 5M hole && dd if="$1" of=hole bs=1M seek=3 conv=notrunc status=none
        cp "$1" plain && truncate -s 3M empty && mkdir -p ${'deep/'.repeat(30)} && cp --sparse=always program ${'deep/'.repeat(30)}`
      await mustRun('sh', ['-c', make, 'sh', join(work, libc!, loader!)], { cwd: folder })
      const tar = `${folder}.tar`
      const how = ['-S', `--format=${format}`, ...(format === 'pax' ? [`--sparse-version=${version}`] : [])]
      await mustRun('tar', [...how, '-C', folder, '-cf', tar, '.'])
      expect(statSync(tar).size).toBeLessThan(20e6)
      const listing = await mustRun('tar', ['-tvf', tar, '--quoting-style=literal'], { env: { LC_ALL: 'C' } })
      for (const size of [70_001, 511]) {
        const found = await readTar((take) => unpackLayer(chunksOf(tar, size), take))
        expect(found.map(({ path, type, size: bytes }) => ({ path, type, size: bytes }))).toEqual(
          listing
            .trimEnd()
            .split('\n')
            .map(parseListed)
            .map(({ path, type, size: bytes }) => ({ path, type, size: bytes })),
        )
        const collector = new LayerCollector()
        for await (const chunk of chunksOf(tar, size)) collector.push(chunk)
        expect(new Set(saidOf(collector.result()).keys())).toEqual(
          new Set(['program', 'plain', `${'deep/'.repeat(30)}program`]),
        )
      }
    },
  )
})

const types: Readonly<Record<string, string>> = { '-': 'file', d: 'directory', l: 'symlink', h: 'link' }

/** `-rwxr-xr-x root/root  12345 2024-01-01 00:00 ./usr/bin/x`, and ` -> there` or ` link to there` behind it. */
function parseListed(line: string) {
  const [, kind = '', mode = '', size = '', rest = ''] =
    /^(.)(\S{9}) \S+ +(\d+) \S+ \S+ (.*)$/.exec(line) ?? []
  const separator = kind === 'l' ? ' -> ' : kind === 'h' ? ' link to ' : null
  const at = separator === null ? -1 : rest.indexOf(separator)
  const path = at < 0 ? rest : rest.slice(0, at)
  return {
    path: path.replace(/^\.\/?/, '').replace(/\/$/, ''),
    type: types[kind] ?? 'other',
    size: kind === '-' ? Number(size) : 0,
    linkPath: at < 0 ? '' : rest.slice(at + (separator?.length ?? 0)),
    executable: /[xst]/.test(mode),
  }
}
