import { describe, expect, test } from '@jest/globals'
import { describeTag, formatReference, imageName, isTag, parseReference } from '../../src/model/reference.ts'

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`

describe('parseReference', () => {
  const rows: [text: string, registry: string, repository: string, tag: string | undefined, name: string][] =
    [
      ['node', 'docker.io', 'library/node', undefined, 'node'],
      ['node:24', 'docker.io', 'library/node', '24', 'node'],
      ['docker.io/node', 'docker.io', 'library/node', undefined, 'node'],
      ['index.docker.io/library/node', 'docker.io', 'library/node', undefined, 'node'],
      ['acme/worker', 'docker.io', 'acme/worker', undefined, 'acme/worker'],
      ['ghcr.io/acme/worker:1.2.3', 'ghcr.io', 'acme/worker', '1.2.3', 'ghcr.io/acme/worker'],
      ['ghcr.io/worker', 'ghcr.io', 'worker', undefined, 'ghcr.io/worker'],
      ['localhost/x', 'localhost', 'x', undefined, 'localhost/x'],
      ['localhost:5000/a/b/c:t', 'localhost:5000', 'a/b/c', 't', 'localhost:5000/a/b/c'],
      ['[::1]:5000/x:t', '[::1]:5000', 'x', 't', '[::1]:5000/x'],
      ['localhost:5000', 'docker.io', 'library/localhost', '5000', 'localhost'],
      ['a.b/c--d/e__f.g_h', 'a.b', 'c--d/e__f.g_h', undefined, 'a.b/c--d/e__f.g_h'],
    ]
  test.each(rows)('%s', (text, registry, repository, tag, name) => {
    const parsed = parseReference(text)
    if (!parsed.ok) throw new Error(parsed.problem.why)
    expect(parsed.value).toEqual({ registry, repository, ...(tag !== undefined && { tag }) })
    expect(imageName(parsed.value)).toBe(name)
    expect(formatReference(parsed.value)).toBe(tag === undefined ? name : `${name}:${tag}`)
  })

  test('with a digest', () => {
    const parsed = parseReference(`ghcr.io/a/b:1@${digest}`)
    expect(parsed.ok && formatReference(parsed.value)).toBe(`ghcr.io/a/b:1@${digest}`)
  })

  const refused: [name: string, text: string, why: string | RegExp][] = [
    ['nothing', '', /each part/],
    [
      'upper case',
      'ghcr.io/Acme/worker',
      'the character "A" is not allowed in an image name (a-z 0-9 . _ - /)',
    ],
    ['a space', 'ghcr.io/acme/wor ker', /U\+0020/],
    ['a zero-width space', 'ghcr.io/acme/wor\u200bker', /U\+200B/],
    ['an emoji', 'ghcr.io/acme/🐳', /U\+1F433/],
    ['a comma and an attribute', 'r:t,push=true', /"," is not allowed in a tag/],
    ['an option', '--push', /each part/],
    ['an option as host', '-o.io/acme/x', '"-o.io" is not a registry host'],
    ['a host that ends in a dash', 'a-.io/acme/x', '"a-.io" is not a registry host'],
    ['two slashes', 'ghcr.io//x', /each part/],
    ['a path upwards', 'ghcr.io/../x', /each part/],
    ['300 characters', `ghcr.io/${'x'.repeat(300)}`, 'an image name has at most 255 characters'],
    ['an empty tag', 'ghcr.io/a/b:', 'the tag is empty'],
    ['a tag that begins with a dot', 'ghcr.io/a/b:.x', 'a tag may not start with "."'],
    [
      'a tag of 129 characters',
      `a/b:${'x'.repeat(129)}`,
      'the tag has 129 characters, at most 128 are allowed',
    ],
    ['a short digest', 'a/b@sha256:abc', /sha256: and 64 hex digits/],
    ['two digests', `a/b@${digest}@${digest}`, /sha256: and 64 hex digits/],
    ['a line break at the end', 'ghcr.io/a/b\n', /U\+000A/],
  ]
  test.each(refused)('refuses %s', (_name, text, why) => {
    const parsed = parseReference(text)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.problem.why).toMatch(why)
  })
})

describe('tags', () => {
  const rows: [tag: string, valid: boolean][] = [
    ['latest', true],
    ['_x', true],
    ['A.b-c_1', true],
    ['x'.repeat(128), true],
    ['x'.repeat(129), false],
    ['', false],
    ['-x', false],
    ['a+b', false],
    ['a\n', false],
    ['ü', false],
  ]
  test.each(rows)('%j: %s', (tag, valid) => {
    expect(isTag(tag)).toBe(valid)
    if (!valid) expect(describeTag(tag)).not.toBe('')
  })
})
