import { expect, test } from '@jest/globals'

import { readRelease } from '../../src/engine/host.ts'

test.each([
  ['bookworm', 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n', 'bookworm'],
  ['trixie', 'VERSION_ID="13"\nID=debian\nVERSION_CODENAME=trixie', 'trixie'],
  ['sid, which has no number', 'ID=debian\nVERSION_CODENAME=sid\n', 'sid'],
])('takes Debian: %s', (_, text, codename) => {
  expect(readRelease(text)).toBe(codename)
})

test.each([
  ['Ubuntu', 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', 'this is "ubuntu"'],
  ['an old Debian', 'ID=debian\nVERSION_ID="11"\n', 'this is Debian 11'],
  ['nothing known', '', 'this is "unknown"'],
])('refuses %s, and says what to do', (_, text, why) => {
  const refuse = () => readRelease(text)
  expect(refuse).toThrow(
    expect.objectContaining({
      problems: [
        expect.objectContaining({
          code: 'ENGINE_UNSUPPORTED',
          why: expect.stringContaining(why) as unknown,
          fix: expect.stringContaining('install Docker') as unknown,
        }),
      ],
    }),
  )
})
