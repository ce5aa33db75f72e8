/** A platform that nothing here can run: its images are built all the same when no step of theirs executes anything. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from '@jest/globals'

import type { RunReport } from '../../src/model/report.ts'
import { givenImage } from './buildkit-image.ts'
import { buildVariants } from './cli-process.ts'

const base = 'busybox:1.35.0'
// So that none is registered with the kernel, which is everybody's.
const env = { BUILD_VARIANTS_EMULATORS: '/nonexistent' }
const args = ['--variants', 'one,two', '--variant-arg', 'FLAVOR', '--platforms', 'linux/amd64,linux/s390x']

function folderWith(dockerfile: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
  writeFileSync(join(folder, 'Dockerfile'), dockerfile)
  return folder
}

test('a stage on the builder and a COPY need no emulator', async () => {
  const cwd = folderWith(
    `FROM --platform=$BUILDPLATFORM ${base} AS build\nARG FLAVOR TARGETARCH\nRUN echo $FLAVOR $TARGETARCH > /out\nFROM scratch\nCOPY --from=build /out /out\n`,
  )
  const { exitCode, stderr } = await buildVariants(args, { cwd, env })
  expect({ exitCode, stderr }).toExitWith(0)
  const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as RunReport
  const verdicts = report.cells.map(({ id, verdicts: [first] }) => [id, first?.found, first?.outcome])
  expect(verdicts).toEqual(
    ['one', 'two'].flatMap((name) => [
      [`${name}-linux-amd64`, 'linux/amd64', 'passed'],
      [`${name}-linux-s390x`, 'linux/s390x', 'passed'],
    ]),
  )
})

test('a RUN on it does, and that is said before anything is built', async () => {
  const cwd = folderWith(`FROM ${base}\nARG FLAVOR\nRUN true\n`)
  const { exitCode, stderr } = await buildVariants(args, { cwd, env })
  // BuildKit's own image brings emulators, and there the base image is what is missing.
  const [code, words] =
    givenImage === null
      ? [3, 'error[NO_EMULATOR] nothing here can run linux/s390x']
      : [4, 'warning[BUNDLED_EMULATOR] linux/s390x']
  expect(exitCode).toBe(code)
  expect(stderr).toContain(words)
})
