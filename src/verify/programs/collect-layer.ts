import type { EntrySink } from '../../oci/entry-sink.ts'
import type { TarEntry } from '../../oci/tar-walker.ts'
import { TarWalker, cleanPath } from '../../oci/tar-walker.ts'
import { BadArchive } from '../../oci/tar-header.ts'
import type { Binary } from './binary.ts'
import type { LayerContents, Program } from './layer-contents.ts'
import { PathCollector } from './path-set.ts'
import { ProgramSink } from './program-sink.ts'

/** What is held of one layer at most: above it the layer is not read. */
const most = { entries: 1_000_000, programs: 100_000, links: 200_000, removed: 200_000 }
/** Characters of all paths that are held. */
const mostText = 64 * 1024 * 1024

/** Prefixes of names (image spec, layer.md, "Whiteouts"). */
const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/** Reads a layer's tar as it comes. `push` and `result` throw `BadArchive`. */
export class LayerCollector {
  readonly #walker = new TarWalker((entry) => this.#enter(entry))
  readonly #binaries = new Places<Binary>()
  readonly #interpreters = new Places<string>()
  readonly #programs = new Map<string, Program>()
  readonly #links = new Map<string, string>()
  readonly #whiteouts = new Set<string>()
  readonly #opaque = new Set<string>()
  readonly #paths = new PathCollector()
  #text = 0

  push(chunk: Buffer): void {
    this.#walker.push(chunk)
  }

  result(): LayerContents {
    this.#walker.end()
    return {
      binaries: this.#binaries.values,
      interpreters: this.#interpreters.values,
      programs: this.#programs,
      links: this.#links,
      whiteouts: this.#whiteouts,
      opaque: this.#opaque,
      paths: this.#paths.toSet(),
    }
  }

  #enter(entry: TarEntry): EntrySink | null {
    const slash = entry.path.lastIndexOf('/')
    const name = entry.path.slice(slash + 1)
    if (name.startsWith(whiteout)) {
      this.#remove(entry.path.slice(0, Math.max(0, slash)), name)
      return null
    }
    this.#paths.add(entry.path, entry.type === 'directory')
    limit(this.#paths.size, most.entries, 'entries')
    // Of two entries with one path the later counts.
    this.#programs.delete(entry.path)
    this.#links.delete(entry.path)
    if (entry.type === 'symlink') this.#keepLink(entry)
    if (entry.type === 'link') this.#linkHard(entry)
    return entry.type === 'file' ? this.#open(entry) : null
  }

  /** `.wh..wh.` is for the tools' own files. */
  #remove(folder: string, name: string): void {
    if (name === opaque) this.#opaque.add(folder)
    else if (!name.startsWith(whiteout, whiteout.length))
      this.#whiteouts.add(`${folder}${folder === '' ? '' : '/'}${name.slice(whiteout.length)}`)
    limit(this.#opaque.size + this.#whiteouts.size, most.removed, 'whiteouts')
    this.#count(folder.length + name.length)
  }

  #keepLink({ path, linkPath }: TarEntry): void {
    this.#links.set(path, linkPath.slice(0, 4096))
    limit(this.#links.size, most.links, 'symbolic links')
    this.#count(path.length + linkPath.length)
  }

  /** Another name of a file before it. */
  #linkHard({ path, linkPath }: TarEntry): void {
    const program = this.#programs.get(cleanPath(linkPath))
    if (program !== undefined) this.#keepProgram(path, program)
  }

  #open({ path, size, mode }: TarEntry): EntrySink {
    return new ProgramSink(size, ({ binary, interpreter }) =>
      this.#keepProgram(path, {
        binary: this.#binaries.of(binary),
        interpreter: interpreter === null ? null : this.#interpreters.of(interpreter),
        executable: (mode & 0o111) !== 0,
      }),
    )
  }

  #keepProgram(path: string, program: Program): void {
    this.#programs.set(path, program)
    limit(this.#programs.size, most.programs, 'programs')
    this.#count(path.length)
  }

  #count(characters: number): void {
    this.#text += characters
    limit(this.#text, mostText, 'characters of paths')
  }
}

function limit(count: number, most: number, what: string): void {
  if (count > most) throw new BadArchive(`it has more than ${most} ${what}`)
}

/** Values, each once, by their place. */
class Places<T> {
  readonly values: T[] = []
  readonly #known = new Map<string, number>()

  of(value: T): number {
    const key = JSON.stringify(value)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.values.length)
    return this.values.push(value) - 1
  }
}
