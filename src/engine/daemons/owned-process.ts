import { spawn } from 'node:child_process'
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process that an engine started. A pid alone may by now be somebody else's: the start time tells. */
export interface OwnedProcess {
  readonly pid: number
  /** Field 22 of /proc/PID/stat, clock ticks since boot (proc(5)). */
  readonly startTime: string
}

/** Pure: state letter, parent and start time from the text of /proc/PID/stat. The name in brackets may hold anything. */
export function parseStat(text: string): { state: string; parent: number; startTime: string } {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', parent: Number(fields[1]), startTime: fields[19] ?? '' }
}

function readStat(pid: number): ReturnType<typeof parseStat> | undefined {
  try {
    const stat = parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return stat.state === 'Z' || stat.state === 'X' ? undefined : stat
  } catch {
    return undefined
  }
}

export function isAlive(owned: OwnedProcess | undefined): owned is OwnedProcess {
  return owned !== undefined && readStat(owned.pid)?.startTime === owned.startTime
}

/** Starts a program that outlives this one: own session, output to a log file. */
export function startDetached(
  command: readonly [string, ...string[]],
  options: { readonly env: NodeJS.ProcessEnv; readonly log: string },
): OwnedProcess {
  const [program, ...args] = command
  const log = openSync(options.log, 'w')
  const child = spawn(program, args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: options.env,
    cwd: '/',
  })
  closeSync(log)
  child.on('error', () => undefined)
  child.unref()
  const pid = child.pid ?? -1
  return { pid, startTime: readStat(pid)?.startTime ?? '' }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended on its own.
  }
}

async function waitUntilGone(owned: OwnedProcess, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs
  while (isAlive(owned)) {
    if (Date.now() > until) return false
    await sleep(20)
  }
  return true
}

/** SIGTERM, and SIGKILL for what is still there after `graceMs`. Ends when the process is gone. */
export async function stopProcess(owned: OwnedProcess | undefined, graceMs: number): Promise<void> {
  if (!isAlive(owned)) return
  send(owned.pid, 'SIGTERM')
  if (await waitUntilGone(owned, graceMs)) return
  send(owned.pid, 'SIGKILL')
  await waitUntilGone(owned, 5000)
}

/**
 * The processes whose program lies below `folder`, and everything that they started. An emulator there is the whole machine's:
 * what it runs may be in a container of another engine.
 */
export function findProcesses(folder: string): OwnedProcess[] {
  const found = new Map<number, OwnedProcess>()
  const all = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .flatMap((pid) => {
      const stat = readStat(pid)
      return stat === undefined ? [] : [{ pid, parent: stat.parent, startTime: stat.startTime }]
    })
  for (const { pid, startTime } of all) {
    const program = programOf(pid)
    const isOwn = program.startsWith(`${folder}/`) && !basename(program).startsWith('qemu-')
    if (isOwn) found.set(pid, { pid, startTime })
  }
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { pid, parent, startTime } of all) if (found.has(parent)) found.set(pid, { pid, startTime })
  }
  return [...found.values()]
}

function programOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return ''
  }
}
