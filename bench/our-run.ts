import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildVariants } from '../__tests__/e2e/cli-process.ts'
import type { ReportedStep, RunReport } from '../src/model/report.ts'
import type { Baked } from './bake.ts'

/** Runs the built CLI; what became of its RUN steps comes from its report. Rejects when it fails. */
export async function ourRun(
  args: readonly string[],
  where: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Baked & { readonly report: RunReport }> {
  const out = await mkdtemp(join(tmpdir(), 'bench-out-'))
  try {
    const started = performance.now()
    const { exitCode, stdout, stderr } = await buildVariants([...args, '--output', out], where)
    const ms = performance.now() - started
    if (exitCode !== 0) throw new Error(`build-variants: exit ${exitCode}\n${(stdout + stderr).slice(-4000)}`)
    const report = JSON.parse(await readFile(join(out, 'report.json'), 'utf8')) as RunReport
    const steps = runSteps(report)
    return { ms, steps: steps.length, found: steps.filter(({ cached }) => cached).length, report }
  } finally {
    await rm(out, { recursive: true, force: true })
  }
}

/** Each RUN step once, with all its cells. */
export function runSteps({ steps }: RunReport): readonly ReportedStep[] {
  return steps.filter(({ name }) => /^\[[^\]]*\] RUN /.test(name))
}
