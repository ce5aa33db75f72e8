import type { RunFacts } from '../../src/report/assemble-report.ts'
import { amd64, arm64, factsOf, planOf, sampleVariants, startedAtMs } from './sample-run.ts'

/** Runs that did not come to their end, or left something behind. */

/** Nothing of a build is known. */
const unbuilt = { result: null, images: [], times: [], verdicts: [], publication: null } as const

/** The builder could not be made: no cell was started. */
export function nothingStarted(): RunFacts {
  return factsOf(planOf(sampleVariants, [amd64, arm64], { kind: 'push' }), {
    ...unbuilt,
    outcome: 'failed',
    exitCode: 3,
    endedAtMs: startedAtMs + 2_870,
    builder: null,
    problems: [
      {
        code: 'NO_EMULATOR',
        what: 'linux/arm64 cannot be built on this machine',
        why: 'no emulator for it is registered, and none could be installed: the job may not start privileged containers',
        fix: 'build it on a native runner (runs-on: ubuntu-24.04-arm), or install QEMU in a step before',
      },
    ],
  })
}

/** Cancelled while the builder was made. */
export function cancelledEarly(): RunFacts {
  return factsOf(planOf(sampleVariants, [amd64, arm64], { kind: 'push' }), {
    ...unbuilt,
    outcome: 'cancelled',
    exitCode: 130,
    endedAtMs: startedAtMs + 1_210,
  })
}
