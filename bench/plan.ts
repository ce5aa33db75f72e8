import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { localFiles } from '../src/config/files.ts'
import type { RawInputs } from '../src/config/request/raw-inputs.ts'
import type { Platform } from '../src/model/platform.ts'
import { toBakeDefinition } from '../src/plan/bake-definition.ts'
import { planRun } from '../src/plan/plan-run.ts'
import { readAndPlan } from '../src/run/read-and-plan.ts'
import { readSourceContext } from '../src/github/source-context.ts'
import type { Figure } from './bench.ts'
import { median } from './timing.ts'

const variants = 500
const rounds = 9

/** Milliseconds from a request of 1,000 cells to the definition that bake reads. */
export async function benchPlan(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-plan-'))
  writeFileSync(join(folder, 'Dockerfile'), 'ARG FLAVOR\nFROM scratch\nARG FLAVOR\n')
  const set = Array.from({ length: variants }, (_, at) => `v${at}`).join(',')
  const values = Object.entries({
    variants: set,
    'variant-arg': 'FLAVOR',
    images: 'localhost:5000/app',
    push: 'true',
  })
  const raw: RawInputs = {
    door: 'cli',
    values: new Map(values.map(([name, text]) => [name, [{ text, where: name }]])),
    env: {},
    cwd: folder,
    workspace: null,
    temporary: null,
    source: readSourceContext({}, () => '', new Date()),
    local: 'linux/amd64' as Platform,
    ephemeral: false,
    builds: false,
    files: localFiles,
    readBakeFile: () => Promise.reject(new Error('there is no bake file')),
  }
  const { request } = await readAndPlan(raw, [])
  const runs = Array.from({ length: rounds }, () => {
    const started = performance.now()
    const { plan } = planRun(request)
    JSON.stringify(toBakeDefinition(plan, { kind: 'push' }))
    if (plan.cells.length !== 2 * variants) throw new Error(`planned ${plan.cells.length} cells`)
    return performance.now() - started
  })
  rmSync(folder, { recursive: true })
  const detail = `median of ${rounds}, with the bake definition as JSON`
  return [{ name: 'planning 1,000 cells', value: median(runs), unit: 'ms', limit: { atMost: 100 }, detail }]
}
