import type { RunFacts } from '../../src/report/value/run-facts.ts'
import {
  comparedWithPublished,
  exportRefused,
  firstCachedRun,
  importFailed,
  lockfileChanged,
  oneVariantChanged,
  warmRun,
} from './sample-caches.ts'
import {
  cancelledAndPutBack,
  cancelledEarly,
  cancelledWithTagsLeft,
  manyCells,
  nothingKnown,
  nothingStarted,
  putBack,
} from './sample-faults.ts'
import {
  defaultBehindRun,
  failFastRun,
  failFastTogetherRun,
  noneCompleteRun,
  perVariantRun,
} from './sample-parts.ts'
import {
  failedLayoutRun,
  failingRun,
  layoutRun,
  mixedRun,
  partlyPublishedRun,
  pushedRun,
  testOnlyRun,
  unchangedRun,
} from './sample-run.ts'

/** The runs whose every text is kept in golden/, and held against each other by the oracle. */
export const goldenRuns: readonly { readonly name: string; readonly facts: () => RunFacts }[] = [
  { name: 'pushed', facts: pushedRun },
  { name: 'failing', facts: failingRun },
  { name: 'layout', facts: layoutRun },
  { name: 'test-only', facts: testOnlyRun },
  { name: 'unchanged', facts: unchangedRun },
  { name: 'mixed', facts: mixedRun },
  { name: 'partly-published', facts: () => partlyPublishedRun('failed') },
  { name: 'partly-cancelled', facts: () => partlyPublishedRun('cancelled') },
  { name: 'failed-layout', facts: failedLayoutRun },
  { name: 'first-cached', facts: firstCachedRun },
  { name: 'warm', facts: warmRun },
  { name: 'one-variant-changed', facts: oneVariantChanged },
  { name: 'lockfile-changed', facts: lockfileChanged },
  { name: 'import-failed', facts: importFailed },
  { name: 'export-refused', facts: exportRefused },
  { name: 'compared-with-published', facts: comparedWithPublished },
  { name: 'nothing-started', facts: nothingStarted },
  { name: 'cancelled-early', facts: cancelledEarly },
  { name: 'put-back', facts: putBack },
  { name: 'nothing-known', facts: nothingKnown },
  { name: 'cancelled-with-tags-left', facts: cancelledWithTagsLeft },
  { name: 'cancelled-and-put-back', facts: cancelledAndPutBack },
  { name: 'many-cells', facts: manyCells },
  { name: 'per-variant', facts: perVariantRun },
  { name: 'default-behind', facts: defaultBehindRun },
  { name: 'none-complete', facts: noneCompleteRun },
  { name: 'fail-fast', facts: failFastRun },
  { name: 'fail-fast-together', facts: failFastTogetherRun },
]
