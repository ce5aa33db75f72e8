/** What `plan` prints where: the CLI itself, from its sources, in a folder of its own. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'

// Each run starts a process, on a machine that may be busy.
jest.setTimeout(60_000)

const root = resolve(import.meta.dirname, '../../..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'))
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nARG FLAVOR=a\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The environment holds what is given, and nothing of the CI that may run this test. */
function plan(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const set = ['--variants', 'a,b', '--variant-arg', 'FLAVOR']
  const cli = ['--import', import.meta.resolve('tsx'), join(root, 'src/doors/cli.ts')]
  const clean = { PATH: process.env['PATH'] ?? '', HOME: folder, ...env }
  return new Promise<{ exitCode: unknown; stdout: string; stderr: string }>((done) => {
    execFile(
      process.execPath,
      [...cli, 'plan', ...set, ...args],
      { cwd: folder, env: clean },
      (error, stdout, stderr) => done({ exitCode: error?.code ?? 0, stdout, stderr }),
    )
  })
}

const onGitHub = { GITHUB_ACTIONS: 'true', GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_NAME: 'push' }

test.each([['--bake'], ['--json']])(
  'on a runner stdout of %s has the data alone, warnings go to stderr',
  async (kind) => {
    const half = { ...onGitHub, ACTIONS_RUNTIME_TOKEN: 'x' }
    const raw = ['--cache-from', 'type=gha', '--cache-from', 'type=gha,scope=b']
    const { exitCode, stdout, stderr } = await plan([kind, ...raw], half)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(stdout)).toBeInstanceOf(Object)
    expect(stderr).toContain('warning[CACHE_SOURCES] cache-from has 2 sources')
    if (kind === '--bake') expect(stderr).toMatch(/ACTIONS_CACHE_SERVICE_V2 is not set[^]*fix: /)
  },
)

test('a mistake leaves stdout of --bake empty, also on a runner', async () => {
  const { exitCode, stdout, stderr } = await plan(['--bake', '--platforms', 'linux/foo'], onGitHub)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('BAD_PLATFORM')
})

test('the plan for people is told with the same warnings', async () => {
  const raw = ['--cache-from', 'type=gha', '--cache-from', 'type=gha,scope=b']
  const { stdout, stderr } = await plan(raw)
  expect(stdout).toContain('2 variants')
  expect(stderr).toContain('warning[CACHE_SOURCES]')
})

test('plain bake needs the variables of secrets that only this tool has', async () => {
  const secrets = ['--secrets', 'npm=hunter2', '--secret-envs', 'own=OWN']
  const { stdout, stderr } = await plan(['--bake', ...secrets], { OWN: 'x' })
  expect(stdout).toContain('id=npm,env=BUILD_VARIANTS_SECRET_1')
  expect(stderr).toContain('BUILD_VARIANTS_SECRET_1 (npm)')
  expect(stderr).toContain('secret-envs')
  expect(stderr).not.toMatch(/hunter2|OWN/)
  expect((await plan(['--bake', '--secret-envs', 'own=OWN'], { OWN: 'long enough' })).stderr).toBe('')
})

test('the definition says at its head what it is not, and --tags without a value makes it one with tags', async () => {
  const definition = async (...args: string[]) =>
    JSON.parse((await plan(['--bake', ...args, '--name', 'r.test/w'])).stdout) as {
      readonly '//': string
      readonly group: { readonly default: { readonly targets: readonly string[] } }
      readonly target: Readonly<Record<string, { readonly tags?: readonly string[] }>>
    }
  const [cells, pushed, tagged] = [
    await definition(),
    await definition('--push'),
    await definition('--tags', '--push', '--tag', '1.2'),
  ]
  expect(cells['//']).toMatch(/kept nowhere.*plan --bake --tags/)
  expect(pushed['//']).toMatch(/no tag is moved.*plan --bake --tags/)
  expect(pushed.target[pushed.group.default.targets[0] ?? '']?.tags).toBeUndefined()
  expect(tagged['//']).toMatch(/Not in it.*all variants or none/)
  expect(tagged.group.default.targets).toEqual(['a', 'b'])
  expect(tagged.target['b']?.tags).toEqual(['r.test/w:1.2-b'])
})

test('--tags without a value is a mistake elsewhere', async () => {
  expect((await plan(['--tags'])).stderr).toContain('NO_VALUE')
})
