import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import type { Machine } from '../../src/machine/machine.ts'
import { Failure } from '../../src/model/failure.ts'
import { run } from '../../src/run/run.ts'
import { scriptedMachine } from '../builder/scripted-docker.ts'
import { sampleRequest } from '../plan/sample-request.ts'

test('a run that ends while its folders are still being made leaves none of them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'bv-run-'))
  const builder = scriptedMachine('')
  const machine = {
    ...{
      env: builder.env,
      cwd: directory,
      stateDirectory: directory,
      projectDirectory: directory,
      now: Date.now,
      version: '0.0.0',
      builder,
    },
    signal: new AbortController().signal,
    actionsCache: null,
    readDockerfile: () => Promise.resolve(null),
    // Fails before any folder can be there.
    baselines: { read: () => Promise.reject(new Failure('cancelled', [])) },
  } as unknown as Machine
  const output = { kind: 'layout', directory: join(directory, 'out') } as const
  try {
    expect(await run({ ...sampleRequest(), output }, machine)).toMatchObject({ outcome: 'cancelled' })
    await setTimeout(100)
    expect(await readdir(output.directory)).toEqual([])
  } finally {
    await rm(directory, { recursive: true })
  }
})
