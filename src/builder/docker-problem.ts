import { docsPage } from '../model/docs-page.ts'
import type { DoorName } from '../model/door-words.ts'
import type { Problem } from '../model/failure.ts'

import { installLine } from './install-line.ts'

/** What a message may name: where the client looks, and the system that it runs on. */
export interface DockerSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Node's `process.platform`. */
  readonly system: string
  /** Text of /etc/os-release, empty where there is none. */
  readonly osRelease: string
  readonly door?: DoorName | undefined
}

type Explain = (text: string, around: DockerSurroundings) => Problem

/** The first pattern that matches says what is wrong: from the client outwards. */
const causes: readonly (readonly [RegExp, Explain])[] = [
  [
    /Error (?:loading|parsing|reading) config file[\s\S]*(?:unknown command|not a docker command)/i,
    badConfig,
  ],
  [
    /unknown command: docker buildx|'buildx' is not a docker command|unknown (?:shorthand )?flag: .*\n[\s\S]*docker \[OPTIONS\] COMMAND/,
    noBuildx,
  ],
  [/permission denied while trying to connect|dial unix .*: connect: permission denied/i, socketDenied],
  [
    /(?:mkdir|open|create|write|rename|chmod) \S*(?:buildx|\.docker)\S*: (?:permission denied|read-only file system)/i,
    configReadOnly,
  ],
  [/no space left on device/i, diskFull],
  [
    /Cannot connect to the Docker daemon|failed to connect to the docker API|error during connect|Is the docker daemon running/i,
    daemonDown,
  ],
  [/context "?[^"]*"?[^\n]*(?:not found|does not exist)|unable to resolve docker endpoint/i, badContext],
]

/** Why a docker command failed, from what it printed; null when the text is none that we know. */
export function explainDocker(text: string, around: DockerSurroundings): Problem | null {
  const cause = causes.find(([pattern]) => pattern.test(text))
  return cause ? cause[1](text, around) : null
}

/** There is no `docker` in PATH. A machine of a workflow's own is set up by whoever runs it. */
export function noDocker(around: DockerSurroundings): Problem {
  const instead =
    around.door === 'cli' && around.system === 'linux'
      ? `; or try it without: build-variants engine up (${docsPage('engine')})`
      : ''
  return {
    code: 'NO_DOCKER',
    what: 'there is no `docker` program in PATH',
    why: 'images are built by BuildKit, which is reached through the docker command and its buildx plugin',
    fix: `${installLine('docker', around.system, around.osRelease)}${instead}`,
  }
}

function noBuildx(_: string, around: DockerSurroundings): Problem {
  return {
    code: 'NO_BUILDX',
    what: 'docker has no buildx plugin',
    why: 'all variants and platforms are built by one `docker buildx bake`',
    fix: installLine('buildx', around.system, around.osRelease),
  }
}

/** Docker's warning about a config.json that it cannot read, as a problem; null where there is no such warning. */
export function findBadConfig(text: string, around: DockerSurroundings): Problem | null {
  return /Error (?:loading|parsing|reading) config file/i.test(text) ? badConfig(text, around) : null
}

function badConfig(text: string, around: DockerSurroundings): Problem {
  const said = /Error (?:loading|parsing|reading) config file:?\s*\(?([^)\n]*?)\)?: (.*)/i.exec(text)
  const file = said?.[1] ?? `${around.env['DOCKER_CONFIG'] ?? '~/.docker'}/config.json`
  return {
    code: 'BAD_DOCKER_CONFIG',
    what: `Docker's configuration ${file} cannot be read`,
    why: `${said?.[2]?.trim() ?? 'it is not JSON'}; docker goes on without it: no log-ins, and no plugins from the folders that it names`,
    fix: 'correct the file, or move it away and log in again',
  }
}

function socketDenied(text: string): Problem {
  const socket = /unix:\/\/(\/[^\s:;]+)/.exec(text)?.[1] ?? '/var/run/docker.sock'
  return {
    code: 'SOCKET_DENIED',
    what: `this user may not use Docker's socket ${socket}`,
    why: 'the daemon is there, but the socket belongs to root and, as a rule, the group docker',
    fix: 'sudo usermod -aG docker "$USER", then log in again; or run as root',
  }
}

function daemonDown(text: string, around: DockerSurroundings): Problem {
  const address = /(?:daemon|API) at (\S+?)[.;]?\s/.exec(`${text} `)?.[1]
  const source = around.env['DOCKER_HOST'] ? ' (from DOCKER_HOST)' : ''
  const start = around.system === 'linux' ? 'sudo systemctl start docker' : 'start Docker Desktop'
  return {
    code: 'DAEMON_DOWN',
    what: `no Docker daemon answers at ${address ?? around.env['DOCKER_HOST'] ?? 'the current context'}${source}`,
    why: firstLine(text),
    fix: `${start}; or set DOCKER_HOST or \`docker context use\` to where it runs`,
  }
}

function configReadOnly(text: string): Problem {
  const file =
    /(?:mkdir|open|create|write|rename|chmod) (\S+?):/.exec(text)?.[1] ?? "Docker's configuration folder"
  return {
    code: 'DOCKER_CONFIG_READ_ONLY',
    what: `buildx may not write to ${file}`,
    why: 'it keeps its builders there, under DOCKER_CONFIG (~/.docker) unless BUILDX_CONFIG is set',
    fix: 'set BUILDX_CONFIG to a folder that this user can write to',
  }
}

function diskFull(text: string): Problem {
  return {
    code: 'DISK_FULL',
    what: 'the disk that Docker or buildx writes to is full',
    why: firstLine(text),
    fix: 'docker system df; docker builder prune',
  }
}

function badContext(text: string, around: DockerSurroundings): Problem {
  const named = around.env['DOCKER_CONTEXT'] ? ` "${around.env['DOCKER_CONTEXT']}" (from DOCKER_CONTEXT)` : ''
  return {
    code: 'BAD_DOCKER_CONTEXT',
    what: `Docker's context${named} cannot be used`,
    why: firstLine(text),
    fix: 'docker context ls shows those that there are',
  }
}

/** The line that says most, for people: without docker's `ERROR:` and its advice. */
export function firstLine(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^(?:ERROR|Error|docker): ?/, '').trim())
  return (lines.find((line) => line !== '' && !/^(?:#\d|-{3,}|>|Run '|WARNING)/.test(line)) ?? '').slice(
    0,
    300,
  )
}
