import { statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const file = join(tmpdir(), 'queue-worker.alive')
const BEAT_MS = 5_000

/** Touches a file for as long as the event loop turns. Does not keep the process alive. */
export function startHeartbeat(): void {
  const beat = (): void => writeFileSync(file, '')
  beat()
  setInterval(beat, BEAT_MS).unref()
}

/** Whether the worker of this container has shown life lately: the image's health check. */
export function isAlive(): boolean {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - touched < 3 * BEAT_MS
}
