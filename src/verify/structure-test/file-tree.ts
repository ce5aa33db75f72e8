import type { TarEntry } from '../../oci/tar-walker.ts'
import { cleanPath } from '../../oci/tar-walker.ts'

/** What an image has at a path. */
export interface FileNode {
  readonly type: TarEntry['type']
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Of a symbolic link. Hostile text. */
  readonly linkPath: string
  /** Bytes. */
  readonly size: number
  /** Counted from the lowest. */
  readonly layer: number
  /** Where its content is: elsewhere for a hard link. */
  readonly content: { readonly layer: number; readonly path: string }
}

/** Links that are followed one after another: Linux' own limit (path_resolution(7)). */
const mostLinks = 40
/** Characters of one (PATH_MAX). */
const longestLink = 4096

/**
 * The files of an image, put together from its layers from the lowest up (image spec, layer.md): what a later one has, removes or
 * hides counts. Folders that no archive names are there, too, as whoever unpacks makes them.
 */
export class FileTree {
  readonly #nodes = new Map<string, FileNode>([['', folder]])
  /** The highest layer that removed a path, and the highest in which a folder hides what is below it. */
  readonly #removed = new Map<string, number>()
  readonly #opaque = new Map<string, number>()

  get size(): number {
    return this.#nodes.size
  }

  add(layer: number, entry: TarEntry): void {
    const name = entry.path.slice(entry.path.lastIndexOf('/') + 1)
    const parent = this.#makeFolders(layer, folderOf(entry.path))
    const path = join(parent, name)
    if (name === '.wh..wh..opq') this.#opaque.set(parent, layer)
    else if (name.startsWith('.wh.')) this.#removed.set(join(parent, name.slice('.wh.'.length)), layer)
    else {
      const node = this.#nodeOf(layer, entry)
      // What takes a folder's place ends what is in it, also when there is a folder again.
      if (node.type !== 'directory' && this.#nodes.get(path)?.type === 'directory')
        this.#removed.set(path, layer)
      this.#nodes.set(path, node)
    }
  }

  /** As lstat(2): links on the way are followed, one at the end is what is there. Null: nothing. */
  look(path: string): FileNode | null {
    const real = this.#resolve(path, false)
    return real === null ? null : this.#at(real)
  }

  /** As stat(2): all links are followed. */
  follow(path: string): FileNode | null {
    const real = this.#resolve(path, true)
    return real === null ? null : this.#at(real)
  }

  #nodeOf(layer: number, { type, mode, uid, gid, linkPath, size, path }: TarEntry): FileNode {
    const own = { type, mode, uid, gid, linkPath, size, layer, content: { layer, path } }
    const linked = type === 'link' ? this.look(linkPath) : null
    return linked === null ? own : { ...linked, layer }
  }

  /** Where an entry's folder really is: whoever unpacks follows links on the way to it, and makes what is missing (containerd, archive/tar.go). */
  #makeFolders(layer: number, path: string): string {
    const known = this.#at(path)
    if (known?.type === 'directory' && known.layer === layer) return path
    let at = ''
    for (const part of path.split('/')) {
      const next = join(at, part)
      const real = this.#resolve(next, true) ?? next
      const there = this.#at(real)
      if (there?.type === 'directory') {
        // A whiteout of the same layer leaves it, then.
        this.#nodes.set(real, { ...there, layer })
        at = real
      } else if (real !== next) at = this.#makeFolders(layer, real)
      else {
        this.#nodes.set(next, { ...folder, layer })
        at = next
      }
    }
    return at
  }

  #at(path: string): FileNode | null {
    const node = this.#nodes.get(path)
    return node === undefined || this.#isHidden(path, node) ? null : node
  }

  #isHidden(path: string, { layer }: FileNode): boolean {
    if ((this.#removed.get(path) ?? -1) > layer) return true
    for (let at = path; at !== '';) {
      at = folderOf(at)
      if ((this.#removed.get(at) ?? -1) > layer || (this.#opaque.get(at) ?? -1) > layer) return true
    }
    return false
  }

  #resolve(path: string, last: boolean): string | null {
    let rest = cleanPath(path).split('/')
    let at = ''
    for (let links = 0; rest.length > 0;) {
      const [part = '', ...more] = rest
      const next = step(at, part)
      const node = this.#at(next)
      const isLast = more.length === 0
      if (node?.type === 'symlink' && (last || !isLast)) {
        if (++links > mostLinks || node.linkPath.length > longestLink) return null
        // `..` of a link is of where it leads to: not to be cleaned away.
        rest = [...node.linkPath.split('/'), ...more]
        if (node.linkPath.startsWith('/')) at = ''
      } else if (isDeadEnd(node, isLast)) return null
      else {
        at = next
        rest = more
      }
    }
    return at
  }
}

/** A file on the way. */
function isDeadEnd(node: FileNode | null, isLast: boolean): boolean {
  return !isLast && node !== null && node.type !== 'directory'
}

function step(at: string, part: string): string {
  return part === '..' ? folderOf(at) : part === '.' ? at : join(at, part)
}

const folder: FileNode = {
  ...{ type: 'directory', mode: 0o755, uid: 0, gid: 0, linkPath: '', size: 0, layer: 0 },
  content: { layer: 0, path: '' },
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function join(folder: string, name: string): string {
  return folder === '' ? name : name === '' ? folder : `${folder}/${name}`
}

/** A mode as Go prints it (io/fs, FileMode.String): the kind, set-ids and the sticky bit in front, then the rights. */
export function goMode({ type, mode }: Pick<FileNode, 'type' | 'mode'>): string {
  const kinds = [
    ...(type === 'directory' ? ['d'] : type === 'symlink' ? ['L'] : []),
    ...((mode & 0o4000) !== 0 ? ['u'] : []),
    ...((mode & 0o2000) !== 0 ? ['g'] : []),
    ...((mode & 0o1000) !== 0 ? ['t'] : []),
  ]
  const rights = Array.from('rwxrwxrwx', (right, at) => (((mode >> (8 - at)) & 1) === 1 ? right : '-'))
  return `${kinds.length === 0 ? '-' : kinds.join('')}${rights.join('')}`
}
