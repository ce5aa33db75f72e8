/** What the Actions runner is told of a failing Dockerfile line. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import { runnerCommands } from '../terminal/runner-oracle.ts'
import { buildVariants } from './cli-process.ts'

test('is one error at that line of the file in the checkout, with all its cells', async () => {
  const workspace = mkdtempSync(join(tmpdir(), 'annotations-'))
  const cwd = join(workspace, 'worker')
  mkdirSync(join(cwd, 'images'), { recursive: true })
  writeFileSync(
    join(cwd, 'images/app.Dockerfile'),
    `FROM --platform=$BUILDPLATFORM busybox:1.35.0
ARG FLAVOR
# A comment.
RUN echo "::set-env name=A::b"; echo "##[error]x"; \\
    echo "$FLAVOR is broken"; exit 7
`,
  )
  const { exitCode, stdout } = await buildVariants(
    [
      '--variants',
      'one,two',
      '--variant-arg',
      'FLAVOR',
      '--file',
      'images/app.Dockerfile',
      '--platforms',
      'linux/amd64',
    ],
    { cwd, env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace } },
  )
  expect(exitCode).toBe(4)
  const errors = runnerCommands(stdout).filter(({ name }) => name === 'error')
  expect(errors).toHaveLength(1)
  expect(errors[0]?.data).toMatch(/failed with exit code 7%0A[^\n]*(?:one|two) is broken/)
  const [, properties] = /^::error (.*?)::/m.exec(stdout) ?? []
  expect(properties).toMatch(/^title=one linux\/amd64%2C two linux\/amd64%3A RUN echo/)
  expect(properties).toMatch(/,file=worker\/images\/app\.Dockerfile,line=4$/)
})
