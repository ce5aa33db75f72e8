import { readdirSync, readFileSync } from 'node:fs'

/** The most that each part was seen to hold, bytes; 0: it was not seen. */
export interface Memory {
  readonly cli: number
  /** All of buildx at once: the one that bakes, and those asked for little things. */
  readonly buildx: number
  /** The daemon that BuildKit runs in: dockerd, or buildkitd. */
  readonly buildkit: number
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly rssBytes: number
}

/** Looks at a program of ours ten times a second, until `stop` is called. (Linux) */
export function sampleMemory(pid: number, builder: string): { readonly stop: () => Memory } {
  const daemon = daemonOf(builder)
  const peak = { cli: 0, buildx: 0, buildkit: 0 }
  const look = () => {
    const all = processes()
    const own = descendants(pid, all)
    const sum = own.reduce((bytes, { rssBytes }) => bytes + rssBytes, 0)
    peak.cli = Math.max(peak.cli, statusBytes(pid, 'VmHWM'))
    peak.buildx = Math.max(peak.buildx, sum)
    if (daemon !== null) peak.buildkit = Math.max(peak.buildkit, statusBytes(daemon, 'VmRSS'))
  }
  const timer = setInterval(look, 100)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}

/** What a program started, and what that started. */
function descendants(pid: number, all: readonly Process[]): readonly Process[] {
  const children = all.filter(({ parent }) => parent === pid)
  return children.flatMap((child) => [child, ...descendants(child.pid, all)])
}

function processes(): readonly Process[] {
  return pids().map((pid) => ({
    pid,
    parent: statusNumber(pid, 'PPid'),
    rssBytes: statusBytes(pid, 'VmRSS'),
  }))
}

/** The engine's, by the folder that its programs are in; else the only buildkitd in sight. */
function daemonOf(builder: string): number | null {
  const engine = /^build-variants-engine-(.+)$/.exec(builder)?.[1]
  const isDaemon = (line: string) =>
    engine === undefined
      ? /(?:^|\/)buildkitd\0/.test(line)
      : line.includes(`/engine/${engine}/`) && /\/dockerd\0/.test(line)
  return pids().find((pid) => isDaemon(read(pid, 'cmdline'))) ?? null
}

function pids(): readonly number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []))
}

const statusBytes = (pid: number, key: string) => statusNumber(pid, key) * 1024

function statusNumber(pid: number, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(read(pid, 'status'))?.[1] ?? 0)
}

/** Empty once it has ended. */
function read(pid: number, name: 'status' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
