import { describe, expect, test } from '@jest/globals'

import { SecretMask } from '../../src/text/secret-mask.ts'

function maskOf(...secrets: readonly (string | Uint8Array)[]): SecretMask {
  const mask = new SecretMask()
  for (const secret of secrets) mask.hide(secret)
  return mask
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const secret = 'p4ss/w"rd +ü%'
const lines = '-----BEGIN KEY-----\r\n  MIIEpAIBAAKCAQEA7\n}\n-----END KEY-----\n'

describe('a secret is hidden', () => {
  test.each([
    { name: 'as it is', secret, printed: secret },
    { name: 'in JSON, as in an error of Go', secret, printed: JSON.stringify(secret).slice(1, -1) },
    { name: 'in an address', secret, printed: encodeURIComponent(secret) },
    {
      name: 'in an address of .NET',
      secret,
      printed: encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase()),
    },
    {
      name: 'in the body of a form',
      secret,
      printed: new URLSearchParams({ a: secret }).toString().slice(2),
    },
    { name: 'in base64', secret, printed: base64(secret) },
    { name: "in a tool's base64, without padding", secret, printed: base64(secret).replace(/=+$/, '') },
    {
      name: 'in base64 for addresses',
      secret: '>>>???>>>???',
      printed: Buffer.from('>>>???>>>???').toString('base64url'),
    },
    {
      name: 'in base64 of bytes that are no text',
      secret: Buffer.from([255, 254, 0, 200, 201]),
      printed: Buffer.from([255, 254, 0, 200, 201]).toString('base64'),
    },
    { name: 'without the blanks around it', secret: ' token-1 ', printed: 'token-1' },
    { name: 'with what a terminal obeys taken out', secret: 'to\tken\u200b-1', printed: 'to  ken-1' },
    { name: 'of four characters', secret: 'abcd', printed: 'abcd' },
  ])('$name', ({ secret, printed }) => {
    expect(maskOf(secret).text(`say ${printed}!`)).toBe('say ***!')
  })

  test.each(['a:', 'ab:', 'abc:'])('within base64 of more, but for a few bits at its ends: %s…', (user) => {
    const token = 'ghp_0123456789abcdefghij'
    const shown = maskOf(token).text(base64(`${user}${token}\n`))
    expect(shown).toMatch(/^.{0,8}\*\*\*.{0,8}$/)
  })

  test('line by line, and nothing is left of its base64 with its line breaks', () => {
    const mask = maskOf(lines)
    expect(mask.text('  MIIEpAIBAAKCAQEA7 and -----END KEY-----')).toBe('  *** and ***')
    const wrapped = base64(lines.repeat(3)).replace(/.{76}/g, '$&\n')
    expect(maskOf(lines.repeat(3)).text(wrapped)).toMatch(/^(?:\*\*\*\n?)+$/)
  })

  test('whose beginning is another one, or that overlaps with another one', () => {
    expect(maskOf('?sig=one', '?sig=one&key=two').text('GET /d?sig=one&key=two: 403')).toBe('GET /d***: 403')
    expect(maskOf('abcdE', 'dEFGH').text('(abcdEFGH)')).toBe('(***)')
    expect(maskOf('abcd').text('abcdabcd abcd')).toBe('*** ***')
  })
})

describe('what stays', () => {
  test('shorter texts, and blanks', () => {
    const mask = maskOf('abc', '', '    ')
    expect(mask.isEmpty).toBe(true)
    expect(mask.text('abc    a b')).toBe('abc    a b')
  })

  test('digests, which hold every short number by chance; not a long secret in one', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
    expect(maskOf('4567').text(`x@${digest} 4567`)).toBe(`x@${digest} ***`)
    expect(maskOf('0123456789abcdef'.repeat(2)).text(digest)).toBe('sha256:***')
  })

  test('the shape of a value: keys, words of our own, names that join its parts', () => {
    const mask = maskOf('failed', 'docker', 'null', '": "')
    const value = {
      outcome: 'failed',
      cells: ['docker-linux'],
      failed: 'it failed',
      n: null,
      deep: [{ what: 'docker": "x' }],
    }
    const masked = mask.value(value)
    expect(masked).toEqual({
      outcome: 'failed',
      cells: ['docker-linux'],
      failed: 'it ***',
      n: null,
      deep: [{ what: '***x' }],
    })
  })
})

test('a log that hides texts itself is told all: values and their lines', () => {
  expect(maskOf('one', 'a line\nb').texts()).toEqual(['one', 'a line\nb', 'a line'])
})

test('a flood passes at once, with the thousand lines of a bundle of keys as the secret', () => {
  const key = Array.from({ length: 1000 }, (_, index) =>
    base64(`${index} ${'key'.repeat(14)}${index * 7919}`),
  )
  const mask = maskOf(key.join('\n'))
  const flood = Array.from(
    { length: 200_000 },
    (_, index) => `#${index} npm warn deprecated package@${index}: use something else\n`,
  )
  const startedMs = performance.now()
  const length = flood.reduce((sum, line) => sum + mask.text(line).length, 0)
  expect(length).toBe(flood.join('').length)
  // A tenth of it is enough on a machine with nothing else to do.
  expect(performance.now() - startedMs).toBeLessThan(20_000)
})
