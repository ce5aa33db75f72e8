import type { LayerContents } from '../../../src/verify/programs/layer-contents.ts'
import { LayerCollector } from '../../../src/verify/programs/collect-layer.ts'

/** An entry of an archive; a text or bytes alone are a file. */
export interface Entry {
  readonly path: string
  readonly type?: string
  readonly linkPath?: string
  readonly mode?: number
  readonly content?: Buffer
  /** What the header says instead of the content's length. */
  readonly size?: number
}

/** A header in GNU's format (GNU tar's manual, "Basic Tar Format"). */
export function header({ path, type = '0', linkPath = '', mode = 0o755, content, size }: Entry): Buffer {
  const block = Buffer.alloc(512)
  block.write(path.slice(0, 100), 0)
  block.write(mode.toString(8).padStart(7, '0'), 100)
  const bytes = size ?? content?.length ?? 0
  if (bytes < 8 ** 11) block.write(bytes.toString(8).padStart(11, '0'), 124)
  else {
    block[124] = 0x80
    block.writeBigUInt64BE(BigInt(bytes), 128)
  }
  block.write(type, 156)
  block.write(linkPath.slice(0, 100), 157)
  block.write('ustar  \0', 257, 'latin1')
  block.fill(32, 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

export function tar(entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap((entry) => {
    const { content = Buffer.alloc(0) } = entry
    return [header(entry), content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

export function collect(archive: Buffer, chunk = archive.length): LayerContents {
  const collector = new LayerCollector()
  for (let at = 0; at < archive.length; at += chunk) collector.push(archive.subarray(at, at + chunk))
  return collector.result()
}

export interface Elf {
  readonly machine?: number
  readonly bits?: 32 | 64
  readonly order?: 'little' | 'big'
  /** 2: executable · 3: shared · 1: object · 4: core. */
  readonly type?: number
  readonly system?: number
  readonly flags?: number
  readonly interpreter?: string
}

export const machineOf = { amd64: 62, '386': 3, arm64: 183, arm: 40, s390x: 22 }

/** The least of an ELF file: its header, and a program header for the interpreter. 64 bits but for ARM's flags. */
export function elf(given: Elf = {}): Buffer {
  const { machine = machineOf.amd64, bits = 64, order = 'little', type = 2, system = 0 } = given
  const { flags = 0, interpreter } = given
  const bytes = Buffer.alloc(256)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, bits === 32 ? 1 : 2, order === 'little' ? 1 : 2, 1, system])
  const u16 = (value: number, at: number) =>
    order === 'little' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  const u32 = (value: number, at: number) =>
    order === 'little' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at)
  const word = (value: number, at: number) =>
    bits === 32 ? u32(value, at) : u32(value, order === 'little' ? at : at + 4)
  const [phoff, flagsAt, entry, length, offset, filesz] =
    bits === 32 ? [28, 36, 42, 32, 4, 16] : [32, 48, 54, 56, 8, 32]
  u16(type, 16)
  u16(machine, 18)
  u32(flags, flagsAt)
  if (interpreter === undefined) return bytes
  word(64, phoff)
  u16(length, entry)
  u16(1, entry + 2)
  u32(3, 64)
  word(128, 64 + offset)
  word(interpreter.length + 1, 64 + filesz)
  bytes.write(interpreter, 128)
  return bytes
}
