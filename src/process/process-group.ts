import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 20

/** Groups that must not outlive us. */
const living = new Set<number>()
let guarded = false

function killLiving(): void {
  for (const group of living) signalGroup(group, 'SIGKILL')
}

/** Kills the child's whole group should our own process end first (all ways but SIGKILL). Gives back the release. */
export function guardGroup(child: ChildProcess): () => void {
  const group = child.pid
  if (group === undefined) return () => undefined
  if (!guarded) process.once('exit', killLiving)
  guarded = true
  living.add(group)
  return () => living.delete(group)
}

/** Sends to every process of the group (signal 0: only asks); false when none is left. */
function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal)
  } catch {
    return false
  }
}

async function groupEnds(group: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (signalGroup(group, 0)) {
    if (performance.now() >= deadline) return false
    await sleep(pollMs)
  }
  return true
}

/**
 * Ends a detached child and all its descendants in the group: SIGINT, after half of the grace SIGTERM, after all of it
 * SIGKILL. Comes back when the group is empty or has been killed.
 */
export async function stopGroup(child: ChildProcess, graceMs: number): Promise<void> {
  const group = child.pid
  if (group === undefined) return
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    signalGroup(group, signal)
    if (await groupEnds(group, graceMs / 2)) return
  }
  signalGroup(group, 'SIGKILL')
}
