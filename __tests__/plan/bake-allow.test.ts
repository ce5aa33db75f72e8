import { describe, expect, test } from '@jest/globals'
import type { BuildSettings } from '../../src/model/request.ts'
import { bakeAllow } from '../../src/plan/bake-allow.ts'
import type { CellOutput } from '../../src/plan/bake-output.ts'
import { plainBuild, planFor, sampleRequest } from './sample-request.ts'

const always = ['fs.read=/src/worker', 'fs.read=/src/worker/Dockerfile']

describe('bakeAllow', () => {
  const rows: [name: string, build: Partial<BuildSettings>, output: CellOutput, expected: string[]][] = [
    ['the context and its Dockerfile', {}, { kind: 'push' }, always],
    ['the layout', {}, { kind: 'layout', directory: '/out', provenance: true }, [...always, 'fs.write=/out']],
    ['a remote context', { context: 'https://git.test/x.git', file: null }, { kind: 'push' }, []],
    ['an agent', { ssh: ['default'] }, { kind: 'push' }, ['ssh', ...always]],
    ['keys', { ssh: ['k=/a,/b'] }, { kind: 'push' }, [...always, 'fs.read=/a', 'fs.read=/b']],
    [
      'secret files, local contexts',
      {
        secrets: [{ id: 'x', kind: 'file', path: '/s' }],
        buildContexts: { a: '/ctx', b: 'docker-image://alpine' },
      },
      { kind: 'push' },
      [...always, 'fs.read=/ctx', 'fs.read=/s'],
    ],
    [
      "what the user allows, and the host's network",
      { network: 'host', allow: ['network.host', 'security.insecure'] },
      { kind: 'push' },
      ['network.host', 'security.insecure', ...always],
    ],
  ]
  test.each(rows)('%s', (_name, build, output, expected) => {
    expect(bakeAllow(planFor(sampleRequest({ build: { ...plainBuild, ...build } })), output)).toEqual(
      expected,
    )
  })
})
