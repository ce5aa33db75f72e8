import { join } from 'node:path'

import { root } from '../__tests__/e2e/cli-process.ts'
import type { RunReport } from '../src/model/report.ts'
import type { Figure } from './bench.ts'
import type { CachePlace } from './cache-place.ts'
import { openPlace, wantedPlaces } from './cache-place.ts'
import { onFresh } from './on-fresh.ts'
import { ourRun, runSteps } from './our-run.ts'

/** Empty builders for each place and Dockerfile. */
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 20)

const workers = {
  'the sample': root,
  'plain worker': join(root, '__tests__/e2e/fixtures/plain-worker'),
  'a stage on $BUILDPLATFORM': join(root, '__tests__/e2e/fixtures/tiny'),
  'heredocs and global ARGs': join(root, '__tests__/e2e/fixtures/odd-worker'),
}

/** One run exports, then builders that have seen nothing import: every RUN step of every cell must be cached, each time. */
export async function benchHits(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const backend of wantedPlaces(['gha', 'registry', 'local'])) {
    for (const [name, cwd] of Object.entries(workers)) {
      const place = await openPlace(backend)
      try {
        figures.push(await measure(`${backend}: ${name}`, cwd, place))
      } finally {
        await place.close()
      }
    }
  }
  return figures
}

async function measure(name: string, cwd: string, place: CachePlace): Promise<Figure> {
  const run = (write: 'always' | 'never') => {
    const args = ['--build-all', '--test-only', ...place.flags, '--cache-write', write]
    return onFresh((env) => ourRun(args, { cwd, env }), place.env)
  }
  await run('always')
  const counts: { found: number; of: number }[] = []
  for (let round = 0; round < rounds; round += 1) counts.push(countOfCells((await run('never')).report))
  const full = counts.filter(({ found, of }) => found === of && of > 0)
  return {
    name: `hits on empty builders, ${name}`,
    value: full.length,
    unit: `of ${rounds} runs found every RUN step of every cell`,
    limit: { atLeast: rounds },
    detail: [...new Set(counts.map(({ found, of }) => `${found}/${of}`))].join(', '),
  }
}

/** A step that cells share counts for each of them. */
function countOfCells(report: RunReport): { found: number; of: number } {
  const steps = runSteps(report)
  const cellsOf = (some: typeof steps) => some.reduce((sum, { cells }) => sum + cells.length, 0)
  return { found: cellsOf(steps.filter(({ cached }) => cached)), of: cellsOf(steps) }
}
