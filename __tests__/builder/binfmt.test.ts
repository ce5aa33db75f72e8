import { describe, expect, test } from '@jest/globals'

import {
  binfmtFormats,
  formatsFor,
  parseRegistration,
  renderRegistration,
  servesContainers,
  takes,
} from '../../src/model/binfmt-formats.ts'
import type { Registration } from '../../src/model/binfmt-formats.ts'
import {
  bringsEmulators,
  findSuspects,
  findUnfixed,
  isOnThisKernel,
  noEmulator,
} from '../../src/builder/emulators/emulators.ts'
import type { InspectedNode, Inspection } from '../../src/builder/buildx/parse-inspect.ts'
import type { Platform } from '../../src/model/platform.ts'

const platforms = (...names: string[]) => names as Platform[]
const aarch64 = parseRegistration(
  'qemu-aarch64',
  'enabled\ninterpreter /usr/bin/qemu-aarch64\nflags: OCF\noffset 0\nmagic 7f454c460201010000000000000000000200b700\nmask ffffffffffffff00fffffffffffffffffeffffff\n',
)

function inspection(driver: string, nodes: readonly Partial<InspectedNode>[]): Inspection {
  const whole = { name: 'x0', endpoint: 'default', status: 'running', buildkitVersion: null, error: null }
  const rest = { platforms: platforms('linux/amd64'), driverOptions: {}, files: {} }
  return { name: 'x', driver, error: null, nodes: nodes.map((node) => ({ ...whole, ...rest, ...node })) }
}

describe('the table of formats', () => {
  test.each(binfmtFormats.map((format) => [format.architecture, format] as const))(
    '%s is an ELF header',
    (_, format) => {
      expect(format.magic).toMatch(/^7f454c46[0-9a-f]{32}$/)
      expect(format.mask).toMatch(/^[0-9a-f]{40}$/)
      // e_machine counts in full, but for the high byte that is 0 everywhere but in one architecture.
      const [low, high] = format.magic.startsWith('7f454c460202') ? [38, 36] : [36, 38]
      expect(format.mask.slice(low, low + 2)).toBe('ff')
      expect(format.magic.slice(high, high + 2)).toBe(format.architecture === 'loong64' ? '01' : '00')
    },
  )

  test('no two take the same programs', () => {
    const registered = binfmtFormats.map(({ qemu, magic }): Registration => ({
      ...aarch64,
      name: qemu,
      magic,
    }))
    for (const format of binfmtFormats)
      expect(registered.filter((one) => takes(one, format)).map(({ name }) => name)).toEqual([format.qemu])
  })

  test('what is needed for platforms, each once', () => {
    const wanted = platforms('linux/arm/v7', 'linux/arm/v6', 'linux/arm64', 'linux/wasm')
    expect(formatsFor(wanted).map(({ qemu }) => qemu)).toEqual(['aarch64', 'arm'])
  })
})

describe('renderRegistration', () => {
  test('is what QEMU registers for aarch64, with flags C and F', () => {
    const [format] = formatsFor(platforms('linux/arm64'))
    expect(renderRegistration(format!, '/usr/bin/qemu-aarch64')).toBe(
      String.raw`:qemu-aarch64:M::\x7f\x45\x4c\x46\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00` +
        String.raw`:\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff:/usr/bin/qemu-aarch64:CF`,
    )
    expect(renderRegistration(format!, '/x', 'other')).toMatch(/^:other:M::/)
  })
})

describe('servesContainers', () => {
  test.each([
    ['fixed', 'enabled\ninterpreter /x\nflags: POCF\noffset 0', true],
    ['not fixed: containers do not see the file', 'enabled\ninterpreter /x\nflags: OC\noffset 0', false],
    ['switched off', 'disabled\ninterpreter /x\nflags: F\n', false],
    ['absent', '', false],
  ])('%s', (_, text, serves) => {
    expect(servesContainers(parseRegistration('x', text))).toBe(serves)
  })
})

describe('parseRegistration', () => {
  test('reads what the kernel shows', () => {
    expect(aarch64).toEqual({
      name: 'qemu-aarch64',
      enabled: true,
      interpreter: '/usr/bin/qemu-aarch64',
      flags: 'OCF',
      magic: '7f454c460201010000000000000000000200b700',
    })
    expect(parseRegistration('x', 'disabled\ninterpreter /x\nflags: \n').enabled).toBe(false)
  })
})

describe('findSuspects', () => {
  const nodes = inspection('docker', [
    { platforms: platforms('linux/amd64', 'linux/amd64/v2', 'linux/386', 'linux/arm64') },
  ]).nodes
  const wanted = platforms('linux/amd64', 'linux/amd64/v2', 'linux/386', 'linux/arm64')
  const rows: readonly (readonly [string, readonly Registration[] | null, string[]])[] = [
    ['registered: none', [aarch64], []],
    ['the registration is gone', [], ['linux/arm64']],
    ['it is disabled', [{ ...aarch64, enabled: false }], ['linux/arm64']],
    ['not to be seen from here: none', null, []],
  ]
  test.each(rows)('%s', (_, registrations, expected) => {
    expect(findSuspects(nodes, wanted, registrations)).toEqual(expected)
  })
})

describe('isOnThisKernel', () => {
  test.each([
    ['default', 'default', true],
    ['default', 'unix:///run/engine/docker.sock', true],
    ['unix:///var/run/docker.sock', 'default', true],
    ['default', 'colima', false],
    ['default', 'unix:///home/u/.docker/desktop/docker.sock', false],
    ['tcp://build:1234', 'default', false],
    ['desktop-linux', 'default', false],
  ])('a node at %s, docker at %s: %s', (endpoint, docker, expected) => {
    expect(isOnThisKernel(inspection('docker', [{ endpoint }]).nodes, docker)).toBe(expected)
  })
})

describe('bringsEmulators', () => {
  test.each([
    ['docker-container', {}, true],
    ['docker-container', { image: 'moby/buildkit:v0.32.2@sha256:00' }, true],
    ['docker-container', { image: 'mirror.gcr.io/moby/buildkit:v0.32.2' }, true],
    ['docker-container', { image: 'acme/buildkit:1' }, false],
    ['remote', {}, false],
    ['docker', {}, false],
  ])('%s %j: %s', (driver, driverOptions, expected) => {
    expect(bringsEmulators(inspection(driver, [{ driverOptions }]))).toBe(expected)
  })
})

describe('what is said of a platform that nothing runs', () => {
  test('names it, the builder, and the ways out', () => {
    const problem = noEmulator(platforms('linux/s390x'), inspection('remote', [{}]), 'the reason')
    expect(problem).toMatchObject({
      code: 'NO_EMULATOR',
      what: 'nothing here can run linux/s390x',
      why: 'builder "x" runs linux/amd64 natively; the reason',
      fix: expect.stringContaining('--install s390x'),
    })
  })

  test('a registration without F is found', () => {
    const unfixed = { ...aarch64, flags: 'OC' }
    expect(findUnfixed(platforms('linux/arm64'), [unfixed])).toBe(unfixed)
    expect(findUnfixed(platforms('linux/arm64'), [aarch64])).toBeUndefined()
    expect(findUnfixed(platforms('linux/riscv64'), [unfixed])).toBeUndefined()
  })
})
