import { expect, test } from '@jest/globals'
import { faultWords, isTooMany } from '../../src/cache/fault-words.ts'

const request = 'unexpected status from POST request to http://127.0.0.1:4298/v2/a/w/blobs/uploads/'
const importer = 'failed to configure registry cache importer'
const parse = (status: number) =>
  `failed to parse error response ${String(status)}: : unexpected end of JSON input`

/** All but the last ten are what BuildKit 0.25 said in such a case. */
test.each([
  [`error writing layer blob: ${request}: 401 Unauthorized`, 'the login was refused (401)'],
  [`error writing layer blob: ${request}: 403 Forbidden`, 'access was refused (403)'],
  [`${importer}: ${request}: 429 Too Many Requests`, 'too many requests (429)'],
  [`${importer}: ${request}: 500 Internal Server Error`, 'the answer was 500'],
  [`error writing layer blob: ${request}: 507 Insufficient Storage`, 'no space left'],
  [
    `error writing layer blob: failed to do request: Post "https://127.0.0.1:4298/v2/": EOF`,
    'the connection was cut',
  ],
  [
    'error writing layer blob: failed to do request: Head "https://localhost:1/v2/app/blobs/sha256:401": dial tcp 127.0.0.1:1: connect: connection refused',
    'it could not be reached',
  ],
  [parse(401), 'the login was refused (401)'],
  [parse(403), 'access was refused (403)'],
  [`maximum timeout reached: ${parse(429)}`, 'too many requests (429)'],
  [`error writing layer blob: ${parse(500)}`, 'the answer was 500'],
  [
    'Post "http://127.0.0.1:42607/twirp/x": read tcp 127.0.0.1:41126->127.0.0.1:42607: read: connection reset by peer',
    'the connection was cut',
  ],
  [
    `error writing manifest blob: failed commit on ref "sha256:${'2'.repeat(64)}": failed to do request: Put "https://127.0.0.1:4298/v2/": readfrom tcp 127.0.0.1:1->127.0.0.1:2: write tcp 127.0.0.1:1->127.0.0.1:2: use of closed network connection`,
    'the connection was cut',
  ],
  ["invalid character '<' looking for beginning of value", 'the answer was garbage'],
  ['error writing layer blob: failed to reserve cache', 'the service takes no new entry from this run'],
  [
    'failed to solve: failed to configure gha cache exporter: cache token expired at 2026-11-24 22:57:15 +0000 UTC',
    'the login was refused (401)',
  ],
  ['error writing layer blob: resource_exhausted', 'too many requests (429)'],
  ['unknown error 429 Too Many Requests: ', 'too many requests (429)'],
  [
    'failed to push a/b: short read: expected 44619391 bytes but got 34: unexpected EOF',
    'a layer arrived incomplete',
  ],
  ['Put "https://127.0.0.1:4298/v2/": http: server closed idle connection', 'the connection was cut'],
  ['permission_denied', 'access was refused (403)'],
  ['write /var/lib/buildkit/x: no space left on device', 'no space left'],
  [`${'x'.repeat(200)}: something\u001b[31m\nelse`, `…${'x'.repeat(103)}: something else`],
  [`${'x'.repeat(104)}: something else`, `${'x'.repeat(104)}: something else`],
  ['😀'.repeat(200), `…${'😀'.repeat(119)}`],
])('%s', (text, words) => {
  expect(faultWords({ error: text })).toBe(words)
  expect(isTooMany({ error: text })).toBe(words.includes('429'))
})

test('that it stood still is no matter of words', () => {
  expect(faultWords({ error: 'nothing came', stalled: true })).toBe('it made no progress')
})
