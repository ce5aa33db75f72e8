import { cleanPath } from '../../oci/tar-walker.ts'
import type { LayerContents } from './layer-contents.ts'

/** Links that are followed one after another: Linux' own limit (path_resolution(7)). */
const mostLinks = 40

/**
 * Whether a file of the layer at `index` is still in the image: no layer above it wrote, removed or covered its path
 * (image spec, layer.md: a file is replaced, what replaces a folder takes all that is in it away, an opaque folder hides what is below).
 */
export function isVisible(layers: readonly LayerContents[], index: number, path: string): boolean {
  const folders = foldersOf(path)
  return !layers
    .slice(index + 1)
    .some((layer) => removes(layer, path, folders) || layer.paths.find(path) !== null)
}

/** Without what the layer itself has at the path. */
function removes(layer: LayerContents, path: string, folders: readonly string[]): boolean {
  if (layer.whiteouts.has(path) || layer.opaque.has('')) return true
  return folders.some(
    (folder) =>
      layer.whiteouts.has(folder) || layer.opaque.has(folder) || layer.paths.find(folder) === 'other',
  )
}

/** `usr/lib/x` → `usr`, `usr/lib`. */
function foldersOf(path: string): readonly string[] {
  const folders: string[] = []
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash))
  return folders
}

/** Whether the image has something at the path, through its symbolic links; layers from the lowest up. */
export function exists(layers: readonly LayerContents[], path: string): boolean {
  let rest = cleanPath(path).split('/')
  let at = ''
  for (let links = 0; rest.length > 0;) {
    const [part = '', ...more] = rest
    const next = at === '' ? part : `${at}/${part}`
    const link = linkAt(layers, next)
    if (link === null) {
      // Folders need not be named in an archive: only what is at the end must be.
      if (more.length === 0 && !isNamed(layers, next)) return false
      at = next
      rest = more
      continue
    }
    if (++links > mostLinks) return false
    const target = link.startsWith('/') ? link : `${at}/${link}`
    rest = [...cleanPath(target).split('/'), ...more]
    at = ''
  }
  return true
}

function isNamed(layers: readonly LayerContents[], path: string): boolean {
  return layers.some((layer, index) => layer.paths.find(path) !== null && isVisible(layers, index, path))
}

/** What the symbolic link at a path says, where that is what the image has there. */
function linkAt(layers: readonly LayerContents[], path: string): string | null {
  const index = layers.findLastIndex((layer) => layer.links.has(path))
  const link = layers[index]?.links.get(path)
  return link !== undefined && isVisible(layers, index, path) ? link : null
}
