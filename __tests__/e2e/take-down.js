import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))

/** The commands that take down what setup.js makes; with KEEP_ENGINE=1 the engine stays. */
export function takeDown({ docker, ours }) {
  if (process.env.KEEP_ENGINE === '1') return []
  if (ours !== undefined) return [[process.execPath, cli, 'engine', 'down', '--name', ours]]
  return [
    ['docker', 'buildx', 'rm', docker],
    ['docker', 'rm', '-f', '-v', docker],
  ]
}
