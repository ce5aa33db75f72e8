import { expect, test } from '@jest/globals'

import type { MetadataTest } from '../../../src/model/image-test.ts'
import { judgeMetadata } from '../../../src/verify/structure-test/judge-metadata.ts'

const asked: MetadataTest = {
  ...{ kind: 'metadata', name: 'metadata', env: [], unboundEnv: [], labels: [], entrypoint: null, cmd: null },
  ...{ exposedPorts: [], unexposedPorts: [], volumes: [], unmountedVolumes: [], workdir: null, user: null },
}
const config = {
  config: {
    Env: ['PATH=/bin', 'EMPTY=', 'TWO=a=b'],
    Labels: { vendor: 'ACME Incorporated', built: '2026-01-31T10:00:00.123456' },
    Entrypoint: ['/app'],
    Cmd: ['serve', '-v'],
    ExposedPorts: { '8080/tcp': {}, '53/udp': {}, '9000': {} },
    Volumes: { '/data': {} },
    WorkingDir: '/srv',
    User: 'luke',
  },
}
const judge = (test: Partial<MetadataTest>, of: Record<string, unknown> = config) =>
  judgeMetadata({ ...asked, ...test }, of)
const value = (key: string, wanted: string, isPattern = false) => ({ key, value: wanted, isPattern })

test.each<[string, Partial<MetadataTest>]>([
  ['nothing', {}],
  ['variables', { env: [value('TWO', 'a=b'), value('EMPTY', ''), value('PATH', '^/b', true)] }],
  ['variables that are not there', { unboundEnv: ['BAR', 'PAT'] }],
  ['labels', { labels: [value('vendor', 'ACME Incorporated'), value('built', '^\\d{4}-', true)] }],
  ['entrypoint and cmd', { entrypoint: ['/app'], cmd: ['serve', '-v'] }],
  ['ports by their number', { exposedPorts: ['8080', '53', '9000'], unexposedPorts: ['80', '808'] }],
  ['ports with their protocol', { exposedPorts: ['8080/tcp', '53/udp'], unexposedPorts: ['53/tcp'] }],
  ['volumes', { volumes: ['/data'], unmountedVolumes: ['/dat', '/data/'] }],
  ['workdir and user', { workdir: '/srv', user: 'luke' }],
  ['an empty workdir is not asked', { workdir: '', user: '' }],
])('passes: %s', async (_, test) => {
  expect(await judge(test)).toMatchObject({ outcome: 'passed', reason: null })
})

test.each<[Partial<MetadataTest>, string]>([
  [{ env: [value('PATH', '/usr')] }, 'environment variable "PATH" is "/bin", not "/usr"'],
  [{ env: [value('NO', '')] }, 'environment variable "NO" is not set'],
  // Only where it is said to be one is a value a pattern.
  [{ env: [value('PATH', '/b..')] }, 'environment variable "PATH" is "/bin", not "/b.."'],
  [{ env: [value('PATH', '^bin', true)] }, 'environment variable "PATH" is "/bin", not "^bin"'],
  [{ unboundEnv: ['EMPTY'] }, 'environment variable "EMPTY" is set'],
  [{ labels: [value('vendor', 'acme')] }, 'label "vendor" is "ACME Incorporated", not "acme"'],
  [{ labels: [value('constructor', '')] }, 'label "constructor" is not set'],
  [{ entrypoint: [] }, 'its entrypoint is ["/app"], not []'],
  [{ cmd: ['serve'] }, 'its cmd is ["serve","-v"], not ["serve"]'],
  [{ cmd: ['-v', 'serve'] }, 'its cmd is ["serve","-v"], not ["-v","serve"]'],
  [{ exposedPorts: ['80'] }, 'there is no port "80" in its config'],
  [{ exposedPorts: ['8080/udp'] }, 'there is no port "8080/udp" in its config'],
  [{ unexposedPorts: ['53'] }, 'there is a port "53" in its config'],
  [{ volumes: ['/dat'] }, 'there is no volume "/dat" in its config'],
  [{ unmountedVolumes: ['/data'] }, 'there is a volume "/data" in its config'],
  [{ workdir: '/' }, 'its workdir is "/srv", not "/"'],
  [{ user: 'root' }, 'its user is "luke", not "root"'],
])('fails: %j', async (test, reason) => {
  expect(await judge(test)).toMatchObject({ outcome: 'failed', reason, output: [reason] })
})

test('all that is wrong is in the output, and counted', async () => {
  const found = await judge({ user: 'root', workdir: '/', cmd: [] })
  expect(found.reason).toBe('its cmd is ["serve","-v"], not [] (and 2 more)')
  expect(found.output).toHaveLength(3)
})

test.each([
  {},
  { config: null },
  { config: { Env: 'PATH=/bin', Labels: [], Cmd: 'x', ExposedPorts: 3, User: 7 } },
])('a config that says nothing, or nonsense, fails what it was asked: %j', async (of) => {
  const wanted = { env: [value('PATH', '/bin')], cmd: ['x'], exposedPorts: ['3'], user: '7' }
  expect((await judge(wanted, of)).output).toHaveLength(4)
  expect(await judge({ unboundEnv: ['PATH'], entrypoint: [], volumes: [] }, of)).toMatchObject({
    outcome: 'passed',
  })
})
