/**
 * Bundles the doors into dist/ with ncc, and holds them to their size limits: what is loaded eagerly is index.js alone,
 * everything behind `import()` becomes a chunk of its own beside it.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Bundle {
  readonly entry: string
  readonly folder: string
  /** Bytes of index.js. */
  readonly eagerLimit: number
}

const bundles: readonly Bundle[] = [
  { entry: 'src/doors/main.ts', folder: 'dist/action', eagerLimit: 1_200_000 },
  { entry: 'src/doors/post.ts', folder: 'dist/post', eagerLimit: 150_000 },
  { entry: 'src/doors/cli.ts', folder: 'dist/cli', eagerLimit: 500_000 },
]

function size(path: string): number {
  return statSync(path).size
}

// ncc does not empty its folder: chunks of an earlier build would stay.
rmSync('dist', { recursive: true, force: true })
for (const { entry, folder, eagerLimit } of bundles) {
  execFileSync('npx', ['ncc', 'build', entry, '--out', folder, '--license', 'licenses.txt', '--quiet'], {
    stdio: 'inherit',
  })
  const eager = size(join(folder, 'index.js'))
  const all = readdirSync(folder).reduce((sum, file) => sum + size(join(folder, file)), 0)
  const strays = readdirSync(folder).filter(
    (file) => !/^(?:\d+\.)?index\.js$|^package\.json$|^licenses\.txt$/.test(file),
  )
  // ncc takes a path with a literal name (`resolve(folder, 'file')`) for an asset and rewrites it: write it with join.
  if (strays.length > 0) throw new Error(`${folder}: ncc took ${strays.join(', ')} for assets`)
  const said = `${folder}: ${(eager / 1e6).toFixed(2)} MB eager, ${(all / 1e6).toFixed(2)} MB in all`
  console.log(said)
  if (eager > eagerLimit) throw new Error(`${said}; at most ${eagerLimit / 1e6} MB may load eagerly`)
}
