import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

export default function teardown() {
  const { docker, ours } = globalThis.testEngine ?? {}
  if (process.env.KEEP_ENGINE === '1') return
  const quietly = { stdio: ['ignore', 'ignore', 'inherit'] }
  if (docker !== undefined) {
    execFileSync('docker', ['buildx', 'rm', docker], quietly)
    execFileSync('docker', ['rm', '-f', '-v', docker], quietly)
  }
  if (ours !== undefined) execFileSync(process.execPath, [cli, 'engine', 'down', '--name', ours], quietly)
}
