/** What a build prints of its secrets leaves the process nowhere: log, report, summary, outputs, kept reports. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { runAction } from './action-runner.ts'
import { buildVariants, root } from './cli-process.ts'

const base = /^ARG NODE_IMAGE=.*$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[0] ?? ''
const dockerfile = `${base}
FROM \${NODE_IMAGE}
ARG FLAVOR
ARG WHEN
RUN --mount=type=secret,id=value --mount=type=secret,id=variable --mount=type=secret,id=file \\
  cd /run/secrets && cat value && printf '%s' "$(cat value)" | base64 && sleep 0.2 && echo " ($FLAVOR)" && cat variable && cat file && exit 3
`
// Each run's own: none of these is in a cache.
const mark = `${process.pid}${Date.now()}`
const inline = `inline "${mark}" value`
const variable = `variable-${mark}`
const lines = [`first line ${mark}`, `second/${mark}==`]
const texts = [
  ...[inline, variable, ...lines, JSON.stringify(inline).slice(1, -1)],
  Buffer.from(inline).toString('base64'),
]

function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  writeFileSync(join(folder, 'variants.yml'), 'variant-arg: FLAVOR\nvariants: [all]\nplatforms: [local]\n')
  writeFileSync(join(folder, 'key.pem'), `${lines.join('\n')}\n`)
  return folder
}

/** The texts that stand in what is left below a folder, and in what was printed. */
function leaked(printed: string, folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const all = [
    printed,
    ...files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8')),
  ]
  return texts.filter((text) => all.some((one) => one.includes(text)))
}

describe('a step that prints its secrets and fails', () => {
  test.each(['plain', 'auto'])(
    'shows none of them on the command line, with --progress %s',
    async (progress) => {
      const cwd = workspace()
      const [out, state] = [mkdtempSync(join(tmpdir(), 'out-')), mkdtempSync(join(tmpdir(), 'state-'))]
      const given = [
        '--secrets',
        `"value=${inline.replaceAll('"', '""')}"`,
        '--secret-envs',
        'variable=BV_TEST_TOKEN',
      ]
      const args = [...given, '--secret-files', 'file=key.pem', '--progress', progress, '--output', out]
      const env = { BV_TEST_TOKEN: variable, XDG_STATE_HOME: state }
      const ran = await buildVariants([...args, '--build-arg', `WHEN=${progress}`, '--test-only'], {
        cwd,
        env,
      })
      expect(ran).toExitWith(4)
      expect(leaked(ran.stdout + ran.stderr, [out, state])).toEqual([])
      const report = readFileSync(join(out, 'report.json'), 'utf8')
      expect(JSON.parse(report)).toMatchObject({ cells: [{ outcome: 'failed' }] })
      expect(report.match(/\*\*\*/g)?.length).toBeGreaterThan(2)
    },
  )

  test('shows none of them with --json, which stays JSON', async () => {
    const cwd = workspace()
    const out = mkdtempSync(join(tmpdir(), 'out-'))
    const args = [
      '--secrets',
      `"value=${inline.replaceAll('"', '""')}"`,
      '--secret-envs',
      'variable=BV_TEST_TOKEN',
    ]
    const more = ['--secret-files', 'file=key.pem', '--json', '--output', out, '--test-only']
    const ran = await buildVariants([...args, ...more], { cwd, env: { BV_TEST_TOKEN: variable } })
    expect(JSON.parse(ran.stdout)).toExitWith(4)
    expect(leaked(ran.stdout + ran.stderr, [out])).toEqual([])
  })

  test('shows none of them in the Action, besides telling the runner what to mask', async () => {
    const folder = workspace()
    const output = mkdtempSync(join(tmpdir(), 'out-'))
    const secrets = {
      secrets: `"value=${inline.replaceAll('"', '""')}"`,
      'secret-envs': 'variable=BV_TEST_TOKEN',
    }
    const run = await runAction({
      workspace: folder,
      with: { ...secrets, 'secret-files': 'file=key.pem', output, 'build-args': 'WHEN=action' },
      env: { BV_TEST_TOKEN: variable },
    })
    expect(run).toExitWith(4)
    const shown = run.stdout.replace(/^::add-mask::.*$/gm, '')
    expect(
      leaked([shown, run.stderr, run.summary, ...Object.values(run.outputs)].join('\n'), [output]),
    ).toEqual([])
    for (const text of [inline, variable, ...lines])
      expect(run.stdout).toContain(`::add-mask::${text.replaceAll('%', '%25')}\n`)
  })
})

test('an address with a signature is not shown by a plan', async () => {
  const context = `https://store.test/context.tar.gz?X-Amz-Signature=${mark}`
  const args = ['--context', context, '--allow-remote-context', '--variants', 'a', '--variant-arg', 'A']
  for (const more of [[], ['--json']]) {
    const { exitCode, stdout, stderr } = await buildVariants(['plan', ...args, ...more], {
      cwd: mkdtempSync(join(tmpdir(), 'plan-')),
    })
    expect({ exitCode, leaks: (stdout + stderr).includes(mark) }).toEqual({ exitCode: 0, leaks: false })
  }
})
