import { describe, expect, test } from '@jest/globals'

import { explainDocker, noDocker } from '../../src/builder/docker-problem.ts'
import { installLine } from '../../src/builder/install-line.ts'

const around = { env: { DOCKER_HOST: 'tcp://10.0.0.9:2375' }, system: 'linux', osRelease: 'ID=fedora\n' }

/** What docker printed, by client version. */
const rows: readonly (readonly [string, string, string | null, string])[] = [
  [
    '28.2, no plugin',
    "docker: unknown command: docker buildx\n\nRun 'docker --help' for more information\n",
    'NO_BUILDX',
    'dnf',
  ],
  [
    '28.2, no plugin, with flags',
    "unknown flag: --format\n\nUsage:  docker [OPTIONS] COMMAND [ARG...]\n\nRun 'docker --help' for more information\n",
    'NO_BUILDX',
    'docker-buildx-plugin',
  ],
  ['24, no plugin', "docker: 'buildx' is not a docker command.\nSee 'docker --help'\n", 'NO_BUILDX', 'dnf'],
  [
    '28.2, malformed config.json',
    'WARNING: Error parsing config file (/home/u/.docker/config.json): unexpected EOF\ndocker: unknown command: docker buildx\n',
    'BAD_DOCKER_CONFIG',
    '/home/u/.docker/config.json',
  ],
  [
    '24, malformed config.json',
    "WARNING: Error loading config file: /home/u/.docker/config.json: unexpected EOF\ndocker: 'buildx' is not a docker command.\n",
    'BAD_DOCKER_CONFIG',
    '/home/u/.docker/config.json',
  ],
  [
    '28.2, daemon down',
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n',
    'DAEMON_DOWN',
    'unix:///var/run/docker.sock',
  ],
  [
    '29, daemon down',
    'failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory\n',
    'DAEMON_DOWN',
    'unix:///var/run/docker.sock',
  ],
  [
    'ssh that fails',
    'error during connect: Head "http://docker.example.com/_ping": command [ssh nohost] has exited with exit status 255',
    'DAEMON_DOWN',
    'tcp://10.0.0.9:2375',
  ],
  [
    '28.2, no right on the socket',
    'permission denied while trying to connect to the Docker daemon socket at unix:///run/d.sock: Head "http://%2Frun": dial unix /run/d.sock: connect: permission denied',
    'SOCKET_DENIED',
    '/run/d.sock',
  ],
  [
    'read-only configuration',
    'ERROR: mkdir /ro/buildx: permission denied\n',
    'DOCKER_CONFIG_READ_ONLY',
    '/ro/buildx',
  ],
  [
    'read-only disk',
    'ERROR: open /x/.docker/buildx/.lock: read-only file system\n',
    'DOCKER_CONFIG_READ_ONLY',
    'BUILDX_CONFIG',
  ],
  ['full disk', 'ERROR: write /x: no space left on device\n', 'DISK_FULL', 'prune'],
  ['something else', 'ERROR: no builder "x" found\n', null, ''],
]

describe('explainDocker', () => {
  test.each(rows)('%s', (_, text, code, words) => {
    const problem = explainDocker(text, around)
    expect(problem?.code ?? null).toBe(code)
    expect(JSON.stringify(problem)).toContain(words)
  })
})

describe('installLine', () => {
  const systems: readonly (readonly [string, string, string, string])[] = [
    ['Debian', 'linux', 'NAME="Debian"\nID=debian\n', 'apt-get install docker-buildx'],
    [
      'Mint, like Ubuntu',
      'linux',
      'ID=linuxmint\nID_LIKE="ubuntu debian"\n',
      'apt-get install docker-buildx',
    ],
    [
      'Rocky, like RHEL',
      'linux',
      'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
      'dnf install docker-buildx-plugin',
    ],
    ['openSUSE', 'linux', 'ID="opensuse-leap"\n', 'zypper install docker-buildx'],
    ['Alpine', 'linux', 'ID=alpine\n', 'apk add docker-cli-buildx'],
    ['an unknown Linux', 'linux', '', 'docker-buildx-plugin'],
    ['macOS', 'darwin', '', 'Docker Desktop'],
    ['Windows', 'win32', '', 'Docker Desktop'],
  ]
  test.each(systems)('%s', (_, system, osRelease, words) => {
    expect(installLine('buildx', system, osRelease)).toContain(words)
  })
})

describe('no docker at all', () => {
  const words = (door: 'action' | 'cli', system = 'linux') => noDocker({ ...around, door, system }).fix ?? ''

  test('people at a terminal may try it without: by the program, not by a script of its sources', () => {
    expect(words('cli')).toMatch(
      /; or try it without: build-variants engine up \(https:\/\/.*\/docs\/engine\.md\)$/,
    )
  })

  test('a workflow, or a system that has no such engine, is told of Docker alone', () => {
    expect(words('action')).not.toContain('engine up')
    expect(words('cli', 'darwin')).not.toContain('engine up')
    expect(words('cli') + words('action')).not.toContain('npm run')
  })
})
