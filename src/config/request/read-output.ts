import { join, relative, resolve } from 'node:path'
import type { Problem } from '../../model/failure.ts'
import { foreignContent, outputNotOurs } from '../../files/output-folder.ts'
import type { Output } from '../../model/request.ts'
import type { InputReader } from './input-reader.ts'
import { byDefault } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { Files } from './raw-inputs.ts'
import { nearestExisting } from './read-cache-folder.ts'

/** What becomes of the images; push, load and test-only exclude each other. */
export function readOutput(reader: InputReader, hasName: boolean): { output: Output; outDirectory: string } {
  const { outDirectory, usable } = readOutDirectory(reader)
  const asked = ['push', 'load', 'test-only'].filter((name) => reader.flag(name))
  const [first, ...others] = asked
  const last = others.at(-1)
  if (last !== undefined)
    reader.refuse(reader.text(last) ?? { where: last }, {
      code: 'CONFLICT',
      what: `${asked.slice(0, -1).join(', ')} and ${last} cannot be used together`,
      why: 'push publishes, load fills the local Docker, test-only keeps nothing',
      fix: 'keep one of them; run twice for both, the second time is quick',
    })
  const nameless = hasName ? null : withoutName(reader, first)
  if (first !== undefined && nameless !== null)
    reader.refuse(reader.text(first) ?? { where: first }, nameless)
  if (first === 'push') return { output: { kind: 'push' }, outDirectory }
  if (first === 'load') return { output: { kind: 'load' }, outDirectory }
  if (first !== undefined) return { output: { kind: 'none' }, outDirectory }
  if (usable) checkContent(reader, outDirectory)
  return { output: { kind: 'layout', directory: outDirectory }, outDirectory }
}

function withoutName(reader: InputReader, asked: string | undefined): Problem | null {
  const isCli = reader.raw.door === 'cli'
  if (asked === 'push')
    return {
      code: 'NO_IMAGES',
      what: 'push has nowhere to push to',
      fix: isCli
        ? 'add --images ghcr.io/acme/worker, or set $IMAGE_NAME'
        : 'add images: ghcr.io/${{ github.repository }}',
    }
  if (asked !== 'load') return null
  return {
    code: 'NO_IMAGES',
    what: 'load needs a name for the images',
    why: 'Docker finds an image again by its name',
    fix: `${isCli ? 'add --images worker, or set $IMAGE_NAME' : 'add images: worker'}; no registry is asked`,
  }
}

function readOutDirectory(reader: InputReader): { outDirectory: string; usable: boolean } {
  const item = reader.text('output') ?? { text: 'out', where: byDefault }
  const path = resolve(reader.raw.cwd, item.text)
  const why = describeBadOutput(reader, item.text, path)
  if (why !== null)
    reader.refuse(item, {
      code: 'BAD_OUTPUT',
      what: `output ${quote(item.text)} cannot be the folder for the results`,
      why,
      fix: 'name a folder of its own, where this user may write: out',
    })
  // What is wrong with its name is told once.
  return { outDirectory: why === null ? path : resolve(reader.raw.cwd, 'out'), usable: why === null }
}

function describeBadOutput(reader: InputReader, text: string, path: string): string | null {
  const { files, cwd, builds } = reader.raw
  const kind = files.look(path)?.kind ?? 'directory'
  if (/^-|^type=|[\r\n]/.test(text)) return 'it is a folder here; push and load say where else images go'
  if (kind !== 'directory') return 'there is a file of that name'
  if (!/^\.\.(?:[/\\]|$)/.test(relative(path, cwd)))
    return 'it is, or holds, the working directory, and results would mix with sources'
  return builds ? describeUnusable(files, path) : null
}

/** What the kernel shows as files. There Node's recursive mkdir may never end. /dev/shm is memory, and fine. */
const kernelFolders = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/

/** Can the folder be written, or made in the nearest folder that is there? */
function describeUnusable(files: Files, path: string): string | null {
  const at = nearestExisting(files, path)
  const found = files.look(at)
  if (found !== null && kernelFolders.test(join(found.real, relative(at, path))))
    return 'the kernel keeps that place, not a disk'
  if (found?.kind !== 'directory') return `${at} is not a folder`
  return files.mayWrite(at) ? null : `this user may not write to ${at}`
}

/** What is in it already, where a layout is to be written. Also asked by the registry room, just before it writes. */
function checkContent(reader: InputReader, directory: string): void {
  const { files } = reader.raw
  if (!reader.raw.builds || files.look(directory)?.kind !== 'directory') return
  const names = files.list(directory)
  const index = files.read(join(directory, 'index.json'))
  const content = names === null ? null : { names, index: index && new TextDecoder().decode(index) }
  const why = content === null ? 'it is not a folder that can be read' : foreignContent(content)
  const item = reader.text('output') ?? { where: byDefault }
  if (why !== null) reader.refuse(item, outputNotOurs(directory, why))
}
