/**
 * What must be done when the process of the tests ends before it could do it: Ctrl-C, a kill, a crash. A process of its own, in a
 * session that no terminal signals, waits for the end of a pipe, which the kernel closes with whoever holds it.
 *
 *   node last-will.js '[["docker","rm","-f","name"],…]'
 */
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(import.meta.url)

/** Leaves these commands to be run, one after the other, should this process end without `revoke`. */
export function leaveWill(commands) {
  const executor = spawn(process.execPath, [file, JSON.stringify(commands)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  executor.stdin.on('error', () => undefined)
  // It holds up nobody.
  executor.unref()
  executor.stdin.unref()
  return { revoke: () => executor.kill('SIGKILL') }
}

function execute(commands) {
  for (const [program, ...args] of commands) spawnSync(program, args, { stdio: 'ignore' })
}

if (process.argv[1] === file) {
  process.stdin.resume()
  process.stdin.on('close', () => execute(JSON.parse(process.argv[2])))
}
