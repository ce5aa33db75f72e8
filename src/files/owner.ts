import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { hostname } from 'node:os'

const dayMs = 86_400_000

/**
 * Whose something is, as a part of its name: `<machine>-<process>`. A machine is one since its boot, and one namespace of process
 * ids: containers share a host's name, and elsewhere an id says nothing.
 */
export function ownerMark(): string {
  return `${machineName()}-${process.pid}`
}

/** How such a mark looks, for patterns. */
export const ownerPattern = '[0-9a-f]{12}-\\d+'

/** Is nobody at work there any more: its owner is gone, or it has no owner on this machine and is a day old? `now` as the disk's clock has it. */
export async function isAbandoned(path: string, mark: string | undefined, now: number): Promise<boolean> {
  const alive = mark === undefined ? null : isOwnerAlive(mark)
  if (alive !== null) return !alive
  const facts = await stat(path).catch(() => null)
  return facts !== null && now - facts.mtimeMs > dayMs
}

/** Whether the process with this mark lives; null when it is not of this machine. */
export function isOwnerAlive(mark: string): boolean | null {
  const [machine, owner] = mark.split('-')
  return machine === machineName() ? isAlive(Number(owner)) : null
}

function machineName(): string {
  const boot = orEmpty(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
  const namespace = orEmpty(() => readlinkSync('/proc/self/ns/pid'))
  return createHash('sha256').update([hostname(), boot, namespace].join('\n')).digest('hex').slice(0, 12)
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
