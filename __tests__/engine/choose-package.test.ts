import { describe, expect, test } from '@jest/globals'

import { choosePackage, parseMadison } from '../../src/engine/download/choose-package.ts'

import type { Failure } from '../../src/model/failure.ts'

const madison = `
 docker.io | 28.5.2+dfsg4-5 | http://mirror.example/debian sid/main amd64 Packages
 docker.io | 20.10.24+dfsg1-1+deb12u1+b6 | http://mirror.example/debian bookworm/main amd64 Packages
      tini | 0.19.0-1+b3 | http://mirror.example/debian bookworm/main amd64 Packages
`
const pin = { name: 'docker.io', suite: 'sid', version: '28.5.2+dfsg4-5', minimum: '28.0' } as const
const yes = () => Promise.resolve(true)
const no = () => Promise.resolve(false)

test('reads what apt-cache madison prints', () => {
  expect(parseMadison(madison)).toEqual([
    { name: 'docker.io', version: '28.5.2+dfsg4-5', suite: 'sid' },
    { name: 'docker.io', version: '20.10.24+dfsg1-1+deb12u1+b6', suite: 'bookworm' },
    { name: 'tini', version: '0.19.0-1+b3', suite: 'bookworm' },
  ])
})

describe('choosePackage', () => {
  const offered = parseMadison(madison)

  test('takes the pinned version and is silent', async () => {
    expect(await choosePackage(pin, offered, no)).toEqual({ version: '28.5.2+dfsg4-5' })
  })

  test('takes the newest of the suite when the pinned one is gone, and says so', async () => {
    const older = { ...pin, version: '28.5.1-1' }
    expect(await choosePackage(older, offered, yes)).toEqual({
      version: '28.5.2+dfsg4-5',
      notice: 'docker.io 28.5.1-1 is gone from sid: taking 28.5.2+dfsg4-5',
    })
  })

  test.each([
    ['too old', { ...pin, version: '29.0', minimum: '29.0' }, 'the mirror offers 28.5.2+dfsg4-5'],
    ['not in this suite', { ...pin, name: 'tini' }, 'the mirror offers none'],
  ])('refuses what is %s', async (_, wanted, why) => {
    const refused = await choosePackage(wanted, offered, no).catch((error: unknown) => error as Failure)
    expect(refused).toMatchObject({ kind: 'environment', problems: [{ code: 'ENGINE_PACKAGE' }] })
    expect((refused as Failure).problems[0]?.why).toContain(why)
  })
})
