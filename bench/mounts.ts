import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { root } from '../__tests__/e2e/cli-process.ts'
import type { Figure } from './bench.ts'
import { runner } from './cache-place.ts'
import { onFresh } from './on-fresh.ts'
import { ourRun } from './our-run.ts'
import { median } from './timing.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)

/**
 * The sample's 16 images on empty builders without a cache of layers, one line of its package.json changed: each `npm ci`
 * runs again, with what the run before kept of the cache mounts, and without. In turn: a machine drifts.
 */
export async function benchMounts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-mounts-'))
  try {
    const cwd = copySample(join(folder, 'sample'))
    const run = async (flags: readonly string[]) => {
      const args = ['--build-all', '--test-only', '--cache', 'none', ...flags]
      const env = { ...runner, XDG_STATE_HOME: join(folder, 'state') }
      return (await onFresh((builder) => ourRun(args, { cwd, env: builder }), env)).ms
    }
    await run(['--cache-mounts', '--cache-write', 'always'])
    changeOneLine(join(cwd, 'worker/package.json'))
    const [kept, fetched]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      kept.push(await run(['--cache-mounts', '--cache-write', 'never']))
      fetched.push(await run([]))
    }
    return [secondsOf('restored', kept), secondsOf('nothing restored', fetched)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function copySample(to: string): string {
  const without = new Set(['node_modules', 'dist'])
  for (const name of ['Dockerfile', '.dockerignore', 'variants.yml', 'worker'])
    cpSync(join(root, name), join(to, name), {
      recursive: true,
      filter: (path) => !without.has(basename(path)),
    })
  return to
}

function changeOneLine(path: string): void {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace(/^\{\n/, '{\n  "keywords": ["queue"],\n'))
}

function secondsOf(name: string, runs: readonly number[]): Figure {
  const detail = `median of ${rounds}, all 16 images after one line of package.json changed`
  return { name: `cache mounts, ${name}`, value: median([...runs]) / 1000, unit: 's', limit: null, detail }
}
