/**
 * Bundles the doors into dist/ with ncc, and holds them to their size limits: what is loaded at once is index.js with the chunks
 * of its door, everything else behind `import()` becomes a chunk beside them. The Action and the CLI are one bundle, with a file
 * each that opens it.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Bytes. */
const limits = { action: 200_000, cli: 200_000, post: 150_000 }

// Types are checked by `npm run typecheck`. ncc would check them once for each bundle, which takes most of its time.
rmSync('build', { recursive: true, force: true })
await promisify(execFile)('npx', ['tsc', '--noCheck'])
// ncc does not empty its folder: chunks of an earlier build would stay.
rmSync('dist', { recursive: true, force: true })
await Promise.all([
  bundle('build/src/doors/bundle.js', 'dist/doors'),
  bundle('build/src/doors/post.js', 'dist/post'),
])
rmSync('build', { recursive: true })
for (const door of ['action', 'cli'] as const) {
  openWith(door)
  hold(
    door,
    ['index.js', ...chunksOf(door)].map((file) => join('dist/doors', file)),
  )
}
hold('post', ['dist/post/index.js'])

async function bundle(entry: string, folder: string): Promise<void> {
  const options = ['--out', folder, '--license', 'licenses.txt', '--quiet']
  await promisify(execFile)('npx', ['ncc', 'build', entry, ...options])
  const files = readdirSync(folder)
  const strays = files.filter((file) => !/^(?:\d+\.)?index\.js$|^package\.json$|^licenses\.txt$/.test(file))
  // ncc takes a path with a literal name (`resolve(folder, 'file')`) for an asset and rewrites it: write it with join.
  if (strays.length > 0) throw new Error(`${folder}: ncc took ${strays.join(', ')} for assets`)
  console.log(`${folder}: ${megabytes(files.map((file) => join(folder, file)))} in all`)
}

/** What users start. Node 22 and newer keep what they have compiled for the next start; 20 does not know how. */
function openWith(door: 'action' | 'cli'): void {
  const folder = join('dist', door)
  mkdirSync(folder)
  const text = `#!/usr/bin/env node
import module from 'node:module'

module.enableCompileCache?.()
const { ${door} } = await import('../doors/index.js')
await ${door}()
`
  writeFileSync(join(folder, 'index.js'), text)
}

/** The chunks that a door begins with, as ncc wrote it: `const cli = () => Promise.all([….e(174), ….e(939)])`. */
function chunksOf(door: string): readonly string[] {
  const text = readFileSync('dist/doors/index.js', 'utf8')
  const line = text.split('\n').find((one) => one.startsWith(`const ${door} = `)) ?? ''
  const chunks = [...line.matchAll(/\.e\((?:\/\*.*?\*\/ *)?(\d+)\)/g)].map(([, id = '']) => `${id}.index.js`)
  if (chunks.length === 0)
    throw new Error(`dist/doors/index.js does not say which chunks ${door} begins with`)
  return chunks
}

function hold(door: keyof typeof limits, files: readonly string[]): void {
  const said = `${door}: ${megabytes(files)} at once`
  console.log(said)
  if (sizeOf(files) > limits[door]) throw new Error(`${said}; at most ${limits[door] / 1e6} MB`)
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}

function megabytes(files: readonly string[]): string {
  return `${(sizeOf(files) / 1e6).toFixed(2)} MB`
}
