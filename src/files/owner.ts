import { createHash } from 'node:crypto'
import { hostname } from 'node:os'

/** Whose a file is, as a part of its name: `<machine>-<process>`. Process ids mean nothing on another machine, or in another container. */
export function ownerMark(): string {
  return `${machineName()}-${process.pid}`
}

/** How such a mark looks, for patterns. */
export const ownerPattern = '[0-9a-f]{12}-\\d+'

/** True when the process with this mark was on this machine and is gone. */
export function isOwnerGone(mark: string): boolean {
  const [machine, owner] = mark.split('-')
  return machine === machineName() && !isAlive(Number(owner))
}

function machineName(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 12)
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
