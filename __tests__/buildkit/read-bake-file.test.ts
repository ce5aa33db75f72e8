import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { parseBakePrint, readBakeFile } from '../../src/buildkit/read-bake-file.ts'

function printed(name: string): string {
  return readFileSync(new URL(`fixtures/bake-file/${name}.json`, import.meta.url), 'utf8')
}

describe('what buildx prints', () => {
  test('groups are resolved to targets, in their order', () => {
    const { wanted, targets } = parseBakePrint(printed('everything'))
    expect(wanted).toEqual(['app', 'worker', 'tools'])
    expect(Object.keys(targets).toSorted()).toEqual(['app', 'base', 'tools', 'worker'])
  })

  test('templates that buildx escaped are plain text again, and what it printed as it is stays', () => {
    const { targets } = parseBakePrint(printed('everything'))
    expect(targets['worker']).toMatchObject({
      args: { V: 'adev', W: '${x} %{y}' },
      labels: { a: 'b${c}' },
      annotations: ['index:x=${y}', 'manifest-descriptor:z=1'],
      'extra-hosts': { a: '1.2.3.4', b: '${q}' },
      target: 'worker${z}',
    })
    expect(targets['base']).toMatchObject({ 'dockerfile-inline': 'FROM scratch\nCOPY . /${x}' })
  })

  test('a compose file', () => {
    const { wanted, targets } = parseBakePrint(printed('compose'))
    expect(wanted).toEqual(['db', 'web'])
    expect(targets['web']).toMatchObject({
      tags: ['host/web:1'],
      contexts: { base: 'target:db' },
      args: { A: '1', B: '${x}' },
    })
  })

  test('a target that is called as its group, a group in a circle, a value that is not set', () => {
    const text = JSON.stringify({
      group: { default: { targets: ['default', 'a'] }, a: { targets: ['a', 'default'] } },
      target: { default: { args: { X: null, Y: 1 } }, a: {} },
    })
    const { wanted, targets } = parseBakePrint(text)
    expect(wanted).toEqual(['default', 'a'])
    expect(targets['default']).toEqual({ args: { X: undefined, Y: '1' } })
  })
})

const folder = mkdtempSync(join(tmpdir(), 'read-bake-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program in place of buildx that runs this script. */
async function asking(script: string, explain?: Parameters<typeof readBakeFile>[1]) {
  const plugins = join(folder, 'cli-plugins')
  mkdirSync(plugins, { recursive: true })
  writeFileSync(join(plugins, 'docker-buildx'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(plugins, 'docker-buildx'), 0o755)
  const env = { ...process.env, DOCKER_CONFIG: folder, CALLS: join(folder, 'calls') }
  const query = {
    files: ['a.hcl', 'b c.json'],
    targets: ['app', 'x'],
    overrides: ['*.args.A=1 2'],
    env,
    cwd: folder,
  }
  return readBakeFile(query, explain)
}

describe('asking buildx', () => {
  test('files, overrides and targets are each one argument', async () => {
    const read = await asking('printf "%s\\n" "$@" > "$CALLS"; echo \'{"target":{}}\'')
    expect(read).toEqual({ ok: true, value: { wanted: [], targets: {} } })
    expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toEqual([
      'bake',
      '--print',
      '--progress=quiet',
      '--file=a.hcl',
      '--file=b c.json',
      '--set=*.args.A=1 2',
      '--',
      'app',
      'x',
    ])
  })

  test('what it refuses is told in its own words, without its picture of the lines', async () => {
    const said =
      'bad.hcl:1\n   1 | >>> target \\"x\\" {\nERROR: bad.hcl:1,12-13: Unclosed configuration block'
    const read = await asking(`printf "${said}\\n" >&2; exit 1`)
    expect(read).toMatchObject({
      ok: false,
      problem: { code: 'BAKE_FILE', why: 'bad.hcl:1,12-13: Unclosed configuration block' },
    })
  })

  test('a broken docker is a problem of the machine, not of the file', async () => {
    const read = asking('echo "no buildx here" >&2; exit 1', (text) => ({ code: 'NO_BUILDX', what: text }))
    await expect(read).rejects.toMatchObject({
      kind: 'environment',
      problems: [{ code: 'NO_BUILDX', what: 'no buildx here\n' }],
    })
  })

  test.each([
    ['failed to find target pph', 'target', 'pph', ['web', 'php-8_4']],
    ["could not find any target matching 'pph*'", 'target', 'pph*', ['web', 'php-8_4']],
    ['could not find any target matching "pph*"', 'target', 'pph*', ['web', 'php-8_4']],
  ])('%s: the names that there are, too', async (said, kind, name, names) => {
    const list = JSON.stringify(names.map((one) => ({ name: one })))
    const script = `case "$*" in *--list=*) echo '${list}';; *) cat >&2 <<'END'\nERROR: ${said}\nEND\nexit 1;; esac`
    expect(await asking(script)).toMatchObject({ ok: false, unknown: { kind, name, names } })
  })

  test('a key that --set does not know', async () => {
    const read = await asking('echo "ERROR: unknown key: taggs" >&2; exit 1')
    expect(read).toMatchObject({ ok: false, unknown: { kind: 'key', name: 'taggs' } })
  })

  test('a buildx that lists nothing', async () => {
    const read = await asking('echo "ERROR: failed to find target x" >&2; exit 1')
    expect(read).toMatchObject({ ok: false, problem: { why: 'failed to find target x' } })
    expect(read).not.toHaveProperty('unknown')
  })
})
