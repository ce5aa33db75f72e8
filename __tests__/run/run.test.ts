import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { expect, test } from '@jest/globals'

import { Failure } from '../../src/model/failure.ts'
import { run } from '../../src/run/run.ts'
import { plannedFor, sampleRequest } from '../plan/sample-request.ts'
import { sampleMachine } from './sample-machine.ts'

test('a run that ends while its folders are still being made leaves none of them', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'bv-run-'))
  // Fails before any folder can be there.
  const read = () => Promise.reject(new Failure('cancelled', []))
  const machine = sampleMachine(directory, { baselines: { read, write: () => Promise.resolve(false) } })
  const output = { kind: 'layout', directory: join(directory, 'out') } as const
  try {
    expect(await run(plannedFor(sampleRequest({ output })), machine)).toMatchObject({ outcome: 'cancelled' })
    await setTimeout(100)
    expect(await readdir(output.directory)).toEqual([])
  } finally {
    await rm(directory, { recursive: true })
  }
})
