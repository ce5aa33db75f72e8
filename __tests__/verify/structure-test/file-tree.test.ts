import { describe, expect, test } from '@jest/globals'

import type { TarEntry } from '../../../src/oci/tar-walker.ts'
import { FileTree, goMode } from '../../../src/verify/structure-test/file-tree.ts'

const entry = (path: string, type: TarEntry['type'], more: Partial<TarEntry> = {}): TarEntry => ({
  ...{ path, type, linkPath: '', mode: 0o644, uid: 0, gid: 0, size: 0, isSparse: false },
  ...more,
})
const file = (path: string, more: Partial<TarEntry> = {}) => entry(path, 'file', more)
const folder = (path: string, more: Partial<TarEntry> = {}) =>
  entry(path, 'directory', { mode: 0o755, ...more })
const symlink = (path: string, linkPath: string) => entry(path, 'symlink', { linkPath, mode: 0o777 })
const hardLink = (path: string, linkPath: string) => entry(path, 'link', { linkPath })

/** From the lowest layer up. */
function treeOf(...layers: readonly (readonly TarEntry[])[]): FileTree {
  const tree = new FileTree()
  for (const [at, layer] of layers.entries()) for (const one of layer) tree.add(at, one)
  return tree
}

/** Which of these are there. */
const there = (tree: FileTree, ...paths: readonly string[]) =>
  paths.filter((path) => tree.look(path) !== null)

describe('layers', () => {
  test('the highest with a path counts, and folders come together', () => {
    const tree = treeOf(
      [folder('etc'), file('etc/a', { uid: 1 }), file('etc/b')],
      [folder('etc', { mode: 0o700 }), file('etc/a', { uid: 2 })],
    )
    expect(tree.look('/etc')).toMatchObject({ mode: 0o700, layer: 1 })
    expect(tree.look('/etc/a')).toMatchObject({ uid: 2, content: { layer: 1, path: 'etc/a' } })
    expect(tree.look('/etc/b')).toMatchObject({ layer: 0 })
  })

  test('folders that no archive names are there, as the root is', () => {
    const tree = treeOf([file('srv/app/main')])
    expect(['/', '/srv', 'srv/app/', '//srv//app'].map((path) => tree.look(path)?.type)).toEqual(
      Array(4).fill('directory'),
    )
    expect(tree.look('/')).toMatchObject({ mode: 0o755, uid: 0, gid: 0 })
  })

  test('a whiteout removes what is below, with all that is in it, and nothing of its own layer', () => {
    const below = [folder('a'), file('a/old'), file('b'), file('ab')]
    const tree = treeOf(below, [file('a/new'), file('.wh.a'), file('.wh.b')])
    expect(there(tree, '/a', '/a/old', '/a/new', '/b', '/ab')).toEqual(['/a', '/a/new', '/ab'])
  })

  test('what was removed may come again', () => {
    const tree = treeOf([file('a/x'), file('a/y')], [file('.wh.a')], [file('a/y')])
    expect(there(tree, '/a', '/a/x', '/a/y')).toEqual(['/a', '/a/y'])
  })

  test('an opaque folder hides what is below it, also further down', () => {
    const tree = treeOf([file('a/x'), file('a/deep/y'), file('b')], [file('a/.wh..wh..opq'), file('a/z')])
    expect(there(tree, '/a', '/a/x', '/a/deep', '/a/deep/y', '/a/z', '/b')).toEqual(['/a', '/a/z', '/b'])
  })

  test('an opaque root leaves the layer alone', () => {
    expect(there(treeOf([file('a')], [file('.wh..wh..opq'), file('b')]), '/a', '/b')).toEqual(['/b'])
  })

  test('a file in place of a folder ends what was in it, also when there is a folder again', () => {
    const covered = treeOf([file('a/x')], [file('a')])
    expect(covered.look('/a')?.type).toBe('file')
    expect(covered.look('/a/x')).toBeNull()
    const again = treeOf([file('a/x')], [file('a')], [file('a/y')])
    expect(there(again, '/a', '/a/x', '/a/y')).toEqual(['/a', '/a/y'])
  })

  test('of two entries with one path in a layer the later counts', () => {
    expect(treeOf([file('a', { uid: 1 }), file('a', { uid: 2 })]).look('/a')).toMatchObject({ uid: 2 })
    expect(treeOf([file('a/x'), file('a')]).look('/a/x')).toBeNull()
  })
})

describe('symbolic links', () => {
  test('are looked at where they are, and followed on the way and where that is asked for', () => {
    const tree = treeOf([folder('usr/lib'), symlink('lib', 'usr/lib'), file('usr/lib/a', { uid: 7 })])
    expect(tree.look('/lib')).toMatchObject({ type: 'symlink', linkPath: 'usr/lib' })
    expect(tree.follow('/lib')?.type).toBe('directory')
    expect(tree.look('/lib/a')).toMatchObject({ uid: 7, content: { path: 'usr/lib/a' } })
  })

  test('with .. are of the folder that they lead to, and none leads out of the root', () => {
    const tree = treeOf([
      ...[file('opt/app/v1/bin/x'), symlink('current', 'opt/app/v1'), file('opt/app/shared'), file('shared')],
      ...[symlink('up', 'current/../shared'), symlink('opt/rel', './app/../app/shared')],
      ...[symlink('out', '../../../../shared'), symlink('root', '/..')],
    ])
    expect(tree.follow('/up')?.content.path).toBe('opt/app/shared')
    expect(tree.follow('/opt/rel')?.content.path).toBe('opt/app/shared')
    expect(tree.follow('/out')?.content.path).toBe('shared')
    expect(tree.follow('/root')?.type).toBe('directory')
    // A path that is asked for is cleaned first, as a container is asked.
    expect(tree.look('/opt/app/nosuch/../shared')?.type).toBe('file')
    expect(tree.look('/../../shared')?.type).toBe('file')
  })

  test('that lead nowhere, in a circle or into a file end as nothing', () => {
    const chain = Array.from({ length: 60 }, (_, at) => symlink(`chain${at}`, `chain${at + 1}`))
    const tree = treeOf([
      ...[symlink('gone', 'nosuch'), symlink('a', 'b'), symlink('b', 'a'), symlink('self', 'self/x')],
      ...[
        ...chain,
        file('chain60'),
        file('file'),
        symlink('through', 'file/x'),
        symlink('long', 'x'.repeat(5000)),
      ],
    ])
    for (const path of ['/gone', '/a', '/self', '/chain0', '/through', '/file/x', '/long'])
      expect([path, tree.follow(path)]).toEqual([path, null])
    expect(tree.look('/gone')?.type).toBe('symlink')
    expect(tree.follow('/chain30')?.type).toBe('file')
  })

  test('of lower layers are followed by entries above them, as whoever unpacks does', () => {
    const tree = treeOf([folder('usr/lib'), symlink('lib', 'usr/lib')], [file('lib/a')])
    expect(tree.look('/lib')?.type).toBe('symlink')
    expect(tree.look('/usr/lib/a')).toMatchObject({ content: { layer: 1, path: 'lib/a' } })
    const replaced = treeOf([folder('usr/lib'), symlink('lib', 'usr/lib')], [folder('lib'), file('lib/a')])
    expect(there(replaced, '/lib/a', '/usr/lib/a')).toEqual(['/lib/a'])
    const dangling = treeOf([symlink('data', 'var/data')], [file('data/a')])
    expect(there(dangling, '/var', '/var/data/a', '/data/a')).toEqual(['/var', '/var/data/a', '/data/a'])
    const circle = treeOf([symlink('a', 'a')], [file('a/b')])
    expect(there(circle, '/a/b')).toEqual(['/a/b'])
  })
})

describe('hard links', () => {
  test('are the file that they name, wherever that is', () => {
    const tree = treeOf(
      [file('usr/bin/a', { mode: 0o4755, uid: 3, size: 9 }), symlink('bin', 'usr/bin')],
      [hardLink('b', 'bin/a'), hardLink('c', '/b')],
    )
    for (const path of ['/b', '/c'])
      expect(tree.look(path)).toMatchObject({
        ...{ type: 'file', mode: 0o4755, uid: 3, size: 9, layer: 1 },
        content: { layer: 0, path: 'usr/bin/a' },
      })
  })

  test('stay what they are when their other name is overwritten or removed', () => {
    const tree = treeOf(
      [file('a', { size: 1 }), hardLink('b', 'a')],
      [file('a', { size: 2 })],
      [file('.wh.a')],
    )
    expect(tree.look('/a')).toBeNull()
    expect(tree.look('/b')).toMatchObject({ size: 1, content: { layer: 0, path: 'a' } })
  })

  test('to what is not there are no files', () => {
    const tree = treeOf([file('a')], [file('.wh.a')], [hardLink('b', 'a')])
    expect(tree.look('/b')?.type).toBe('link')
  })
})

test.each([
  [file('a', { mode: 0o755 }), '-rwxr-xr-x'],
  [folder('a', { mode: 0o1777 }), 'dtrwxrwxrwx'],
  [symlink('a', 'b'), 'Lrwxrwxrwx'],
  [file('a', { mode: 0o6751 }), 'ugrwxr-x--x'],
  [file('a', { mode: 0 }), '----------'],
])('a mode is told as Go prints it: %#', (node, told) => {
  expect(goMode(node)).toBe(told)
})
