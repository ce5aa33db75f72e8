import { describe, expect, test } from '@jest/globals'
import { joinParts, parsePlatform, platformSlug, splitParts } from '../../src/model/platform.ts'

function parse(text: string): string | null {
  const parsed = parsePlatform(text)
  return parsed.ok ? parsed.value : null
}

describe('parsePlatform', () => {
  const rows: [text: string, expected: string | null][] = [
    ['linux/amd64', 'linux/amd64'],
    ['LINUX/AMD64', 'linux/amd64'],
    [' linux/amd64 ', 'linux/amd64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/armv7l', 'linux/arm/v7'],
    ['linux/armel', 'linux/arm/v6'],
    ['linux/i686', 'linux/386'],
    ['linux/riscv64', 'linux/riscv64'],
    ['windows/amd64', 'windows/amd64'],
    ['linux', null],
    ['linux/foo', null],
    ['linux/arm64/v9', null],
    ['linux/armhf/v6', null],
    ['linux/amd64/v2/x', null],
    ['linux/amd64/', null],
    ['plan9/amd64', null],
    ['local', null],
    ['', null],
    ['linux/constructor', null],
    ['linux/__proto__', null],
    ['linux/toString', null],
    ['linux/amd64,linux/arm64', null],
    ['linux/amd64\n', 'linux/amd64'],
  ]
  test.each(rows)('%j is %s', (text, expected) => {
    expect(parse(text)).toBe(expected)
  })

  test("local is the client's own", () => {
    const own = parsePlatform('linux/riscv64')
    expect(own.ok && parsePlatform('LOCAL', own.value)).toEqual({ ok: true, value: 'linux/riscv64' })
  })

  test('a refusal names the value and what is known', () => {
    expect(parsePlatform('linux/foo')).toMatchObject({
      ok: false,
      problem: { code: 'BAD_PLATFORM', what: 'platform "linux/foo" is not known' },
    })
  })
})

describe('parts', () => {
  const rows: [platform: string, parts: object, slug: string][] = [
    ['linux/arm64', { os: 'linux', architecture: 'arm64' }, 'linux-arm64'],
    ['linux/arm/v7', { os: 'linux', architecture: 'arm', variant: 'v7' }, 'linux-arm-v7'],
  ]
  test.each(rows)('of %s, there and back', (text, parts, slug) => {
    const parsed = parsePlatform(text)
    if (!parsed.ok) throw new Error(text)
    expect(splitParts(parsed.value)).toEqual(parts)
    expect(joinParts(splitParts(parsed.value))).toBe(text)
    expect(platformSlug(parsed.value)).toBe(slug)
  })

  test('of an image config are normalised, or null', () => {
    expect(joinParts({ os: 'linux', architecture: 'arm64', variant: 'v8' })).toBe('linux/arm64')
    expect(joinParts({ os: 'unknown', architecture: 'unknown' })).toBeNull()
  })
})
