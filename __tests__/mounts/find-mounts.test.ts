import { describe, expect, test } from '@jest/globals'

import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Cell } from '../../src/model/plan.ts'
import type { Platform } from '../../src/model/platform.ts'
import { findMounts } from '../../src/mounts/find-mounts.ts'

function cell(platform: string, buildArgs: Readonly<Record<string, string>> = {}): Cell {
  return { platform: platform as Platform, buildArgs } as Cell
}

function find(text: string, cells = [cell('linux/amd64'), cell('linux/arm64')], contexts = {}) {
  return findMounts(readDockerfile(text), { cells, native: 'linux/amd64' as Platform, contexts })
}

const ids = (text: string, cells?: Cell[]): string[] => find(text, cells).mounts.map(({ id }) => id)
const one = (mount: string, before = ''): string => `FROM a\n${before}RUN --mount=${mount} x`

describe('findMounts', () => {
  test('each cache once, whatever the stage, the target or the sharing', () => {
    const found = find(`
FROM node AS one
RUN --mount=type=cache,id=npm,target=/root/.npm \\
    # a comment
    --mount=type=cache,dst=/var/cache/apt/,sharing=locked \\
    --mount=type=bind,source=.,target=/src --network=none \\
    npm ci --mount=type=cache,id=no-flag,target=/x
FROM one
run --mount=target=/other,id=npm,type=CACHE,ro <<EOF
RUN --mount=type=cache,target=/in-a-heredoc x
EOF
RUN --mount=type=cache,target=relative/../dir true
`)
    expect(found).toEqual({
      mounts: ['npm', '/var/cache/apt', 'dir'].map((id) => ({ id, owner: null })),
      image: 'node',
      problems: [],
    })
  })

  test('owner and mode make it another cache, with the defaults of BuildKit', () => {
    const text = ['', ',uid=0', ',gid=0,mode=0755', ',uid=1000,mode=700']
      .map((more) => `RUN --mount=type=cache,target=/c${more} x`)
      .join('\n')
    expect(find(`FROM a\n${text}`).mounts).toEqual([
      { id: '/c', owner: null },
      { id: '/c', owner: { uid: 0, gid: 0, mode: 0o755 } },
      { id: '/c', owner: { uid: 1000, gid: 0, mode: 0o700 } },
    ])
  })

  test.each([
    ['an ARG of the stage', 'ARG V=1\n', 'c-$V', ['c-1']],
    ['one without value', 'ARG V\n', 'c-${V:-none}', ['c-none']],
    ['ENV, which wins', 'ARG V=1\nENV V=2 W="a b"\n', 'c-${V}$W', ['c-2a b']],
    ['the old ENV', 'ENV V some words\n', 'c-$V', ['c-some words']],
    ['defaults made from others', 'ARG A=1 B=${A}2\n', '${B}', ['12']],
    ['only when set', 'ARG A=1\n', 'c${A:+-yes}${B:+-no}', ['c-yes']],
    ['patterns', 'ARG A=1.2.3\n', 'c-${A%.*}', ['c-1.2']],
    ['quotes', 'ARG A="x y"\nARG B=\'$A\'\n', '$A', ['x y']],
    [
      'platforms',
      'ARG TARGETPLATFORM\nARG TARGETARCH BUILDARCH\n',
      '$TARGETARCH-$BUILDARCH-$TARGETPLATFORM',
      ['amd64-amd64-linux/amd64', 'arm64-amd64-linux/arm64'],
    ],
  ])('expands %s', (_, before, id, expected) => {
    expect(ids(one(`type=cache,id=${id},target=/c`, before))).toEqual(expected)
  })

  test('build arguments win over defaults, and stages hand on what they have', () => {
    const text = `ARG V=1\nARG BASE=node\nFROM \${BASE}:$V AS a\nARG V\nENV E=$V\nFROM a\n${one('type=cache,id=$E-$V,target=/c').split('\n')[1] ?? ''}`
    expect(find(text, [cell('linux/amd64', { V: '7' })])).toMatchObject({
      mounts: [{ id: '7-7' }],
      image: 'node:7',
    })
  })

  test.each([
    ['not set by the Dockerfile', one('type=cache,id=$HOME,target=/c'), '$HOME is not set by the Dockerfile'],
    [
      'a platform that is not declared',
      one('type=cache,id=$TARGETARCH,target=/c'),
      '$TARGETARCH is not set by the Dockerfile',
    ],
    [
      'an operator that there is not',
      one('type=cache,id=${A^x},target=/c', 'ARG A=1\n'),
      '${A^x} is not set by the Dockerfile',
    ],
    [
      'seeded from a stage',
      one('type=cache,from=b,target=/c'),
      'it starts from the content of a stage or an image',
    ],
    ['a template of bake', one("type=cache,id='a\\${b}',target=/c"), expect.stringMatching(/./)],
  ])('leaves out, with a word, what is %s', (_, text, why) => {
    const found = find(text)
    expect(found.mounts).toEqual([])
    expect(found.problems).toMatchObject([{ code: 'CACHE_MOUNT_LEFT_OUT', why }])
  })

  test.each([
    ['type=cache', []],
    ['type=cache,target=/c,uid=x', []],
    [`'type=cache,"id=a,b",target=/c'`, ['a,b']],
    ['type=tmpfs,target=/c', []],
    ['type=cache,target=/a/../b//c/.', ['/b/c']],
  ])('reads --mount=%s', (mount, expected) => {
    expect(ids(one(mount))).toEqual(expected)
  })

  test('the image is the one under the first stage with a mount, never a folder or nothing', () => {
    const image = (text: string, contexts = {}) => find(text, undefined, contexts).image
    const mount = 'RUN --mount=type=cache,target=/c x'
    expect(image(`FROM other\nFROM a AS X\nFROM x AS y\nFROM y\n${mount}`)).toBe('a')
    expect(image(`ARG V=x\nFROM a AS of-x\nFROM of-$V\n${mount}`)).toBe('a')
    expect(image(`FROM scratch\n${mount}\nFROM b@sha256:12\n${mount}`)).toBe('b@sha256:12')
    expect(image(`FROM base\n${mount}`, { base: 'docker-image://ghcr.io/a/b:1' })).toBe('ghcr.io/a/b:1')
    expect(image(`FROM base\n${mount}`, { base: 'target:other' })).toBeNull()
    expect(image(`FROM $BASE\n${mount}`)).toBeNull()
  })

  test.each([
    '',
    'RUN',
    'RUN --mount',
    'RUN --mount=type=cache,target=/c',
    'FROM\nRUN --mount=',
    'FROM a\nRUN --mount="type=cache x',
    'FROM a\nENV\nARG\nARG =\n',
  ])('never fails: %j', (text) => {
    expect(() => find(text)).not.toThrow()
  })
})
