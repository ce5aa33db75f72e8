import type { StartConfig } from './start-config.ts'

/** Seconds that a server has to end after SIGTERM: what `docker stop` gives it. */
export const stopSeconds = 10

/**
 * Starts its arguments as process 1, as Docker does, beside a watcher that prints `<mark> up` when they still run after the time,
 * or are healthy before, then sends SIGTERM, and prints `<mark> ignored` when they run on. Process 1 of a container gets no
 * signal that it has no handler for: a server that does not care for SIGTERM does not end here either.
 */
export function staysUpScript(
  staysUpMs: number,
  config: StartConfig | null,
  { mark, slowness }: { readonly mark: string; readonly slowness: number },
): string {
  const seconds = Math.ceil((staysUpMs * slowness) / 1000)
  const grace = stopSeconds * slowness
  const health = config?.healthcheck ?? null
  const waiting =
    health === null
      ? `sleep ${seconds}`
      : `left=${seconds}; while [ $left -gt 0 ]; do ${healthCommand(health)} >/dev/null 2>&1 && break; sleep 1; left=$((left - 1)); done`
  const watcher = `${waiting}; echo; echo ${mark} up; kill -TERM 1; sleep ${grace}; echo; echo ${mark} ignored; sleep ${grace}`
  return `(${watcher}) & exec "$@"`
}

function healthCommand({ shell, argv }: NonNullable<StartConfig['healthcheck']>): string {
  const words = shell ? ['/bin/sh', '-c', ...argv] : argv
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
}
