import { describe, expect, test } from '@jest/globals'
import { variantSlugs } from '../../src/plan/variant-slugs.ts'

describe('variantSlugs', () => {
  const rows: [name: string, names: string[], expected: (string | RegExp)[]][] = [
    ['plain names stay', ['redis', 'a_b-c', 'Kafka'], ['redis', 'a_b-c', 'Kafka']],
    ['dots become dashes', ['redis.7.2'], ['redis-7-2']],
    ['a name that meets a plain one is hashed', ['a-b', 'a.b'], ['a-b', /^a-b-[0-9a-f]{6}$/]],
    ['in either order', ['a.b', 'a-b'], [/^a-b-[0-9a-f]{6}$/, 'a-b']],
    ['two that meet are both hashed', ['a.b', 'a+b'], [/^a-b-[0-9a-f]{6}$/, /^a-b-[0-9a-f]{6}$/]],
    ['names that differ in case alone', ['Redis', 'redis'], [/^Redis-[0-9a-f]{6}$/, 'redis']],
    ['no option-like start', ['--push'], ['push']],
    ['nothing left', ['日本', '中国'], [/^variant-[0-9a-f]{6}$/, /^variant-[0-9a-f]{6}$/]],
    ['long names are cut', ['x'.repeat(300)], ['x'.repeat(100)]],
    ['names of objects', ['__proto__', 'constructor'], ['__proto__', 'constructor']],
  ]
  test.each(rows)('%s', (_name, names, expected) => {
    const slugs = variantSlugs(names)
    names.forEach((name, index) => {
      const want = expected[index]
      if (want instanceof RegExp) expect(slugs.get(name)).toMatch(want)
      else expect(slugs.get(name)).toBe(want)
    })
  })

  test('are valid bake targets and unique, whatever the names are', () => {
    const alphabet = ['a', 'A', '.', '-', '+', '_', '1', 'é']
    const names = alphabet.flatMap((x) => alphabet.flatMap((y) => alphabet.map((z) => x + y + z)))
    const slugs = [...variantSlugs(names).values()]
    expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(names.length)
    expect(slugs.filter((slug) => !/^[a-zA-Z0-9_][a-zA-Z0-9_-]*$/.test(slug))).toEqual([])
  })

  test('a plain name that looks like a hashed one keeps its place', () => {
    const hashed = variantSlugs(['a.b', 'a+b']).get('a.b') ?? ''
    const slugs = variantSlugs(['a.b', 'a+b', hashed])
    expect(slugs.get(hashed)).toBe(hashed)
    expect(new Set(slugs.values()).size).toBe(3)
  })
})
