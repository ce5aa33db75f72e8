import { failedState, holdsNew, tagProblems } from '../../src/model/judge-publication.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { TagOutcome, TagState } from '../../src/model/publication.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import {
  amd64,
  arm64,
  digestOf,
  findingsOf,
  image,
  planOf,
  pushOf,
  sampleVariants,
  startedAtMs,
} from './sample-run.ts'

/** Runs that did not come to their end, or left something behind. */

/** Nothing of a build is known. */
const unbuilt = { result: null, images: [], times: [], verdicts: [], publication: null } as const

/** The builder could not be made: no cell was started. */
export function nothingStarted(): RunFindings {
  return findingsOf(planOf(sampleVariants, [amd64, arm64], { kind: 'push' }), {
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
export function cancelledEarly(): RunFindings {
  return findingsOf(planOf(sampleVariants, [amd64, arm64], { kind: 'push' }), {
    ...unbuilt,
    outcome: 'cancelled',
    exitCode: 130,
    endedAtMs: startedAtMs + 1_210,
  })
}

interface Halted {
  /** By the end of the reference. */
  readonly states: (reference: string) => TagState
  readonly outcome: 'failed' | 'cancelled'
  readonly exitCode: number
}

/** A push that came as far as its tags, and was ended there. */
function haltedPush({ states, outcome, exitCode }: Halted): RunFindings {
  const plan = planOf(['all', 'redis', 'kafka'], [amd64, arm64], { kind: 'push' })
  const whole = pushOf(plan, 'published')
  const tags = whole.tags.map((tag): TagOutcome => {
    const state = states(tag.reference)
    return { ...tag, state, previous: digestOf(`before ${tag.reference}`) }
  })
  const ofVariant = (variant: string) => tags.filter((tag) => tag.variant === variant)
  const indexes = whole.indexes.map((index) => {
    const own = ofVariant(index.variant)
    const held = own.filter(holdsNew).map(({ reference }) => reference)
    const state = failedState(own, outcome === 'failed' && index.variant === 'kafka')
    return { ...index, state, tags: held, digest: held.length === 0 ? null : index.digest }
  })
  const refused = {
    code: 'REGISTRY_ERROR',
    what: `cannot write ${image}:latest-kafka: the registry answered 500`,
  }
  const problems = [...(outcome === 'failed' ? [refused] : []), ...tagProblems(tags)]
  return findingsOf(plan, { outcome, exitCode, publication: { ...whole, indexes, tags, problems } })
}

/** The registry refused one tag, and all that had moved were put back. */
export function putBack(): RunFindings {
  const states = (reference: string) => (reference.includes('latest') ? 'untouched' : 'put-back')
  return haltedPush({ states, outcome: 'failed', exitCode: 6 })
}

/** It accepted every write, and showed none of them. */
export function nothingKnown(): RunFindings {
  return haltedPush({ states: () => 'unknown', outcome: 'failed', exitCode: 7 })
}

/** The runner gave no time to put back more than one. */
export function cancelledWithTagsLeft(): RunFindings {
  const states = (reference: string) =>
    /:latest$/.test(reference) ? 'put-back' : /latest/.test(reference) ? 'untouched' : 'left'
  return haltedPush({ states, outcome: 'cancelled', exitCode: 130 })
}

/** Cancelled among the tags, and all are as they were. */
export function cancelledAndPutBack(): RunFindings {
  const states = (reference: string) => (reference.includes('latest') ? 'untouched' : 'put-back')
  return haltedPush({ states, outcome: 'cancelled', exitCode: 130 })
}

/** 60 variants for 6 platforms, pushed; one of them cannot be built. */
export function manyCells(): RunFindings {
  const platforms = [
    amd64,
    arm64,
    'linux/arm/v7',
    'linux/s390x',
    'linux/ppc64le',
    'linux/riscv64',
  ] as Platform[]
  const names = Array.from({ length: 60 }, (_, index) => (index === 0 ? 'all' : `variant-${index}`))
  return findingsOf(planOf(names, platforms, { kind: 'push' }), { endedAtMs: startedAtMs + 187_000 })
}
