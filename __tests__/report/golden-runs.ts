import type { RunFindings } from '../../src/report/value/run-findings.ts'
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
export const goldenRuns: readonly { readonly name: string; readonly findings: () => RunFindings }[] = [
  { name: 'pushed', findings: pushedRun },
  { name: 'failing', findings: failingRun },
  { name: 'layout', findings: layoutRun },
  { name: 'test-only', findings: testOnlyRun },
  { name: 'unchanged', findings: unchangedRun },
  { name: 'mixed', findings: mixedRun },
  { name: 'partly-published', findings: () => partlyPublishedRun('failed') },
  { name: 'partly-cancelled', findings: () => partlyPublishedRun('cancelled') },
  { name: 'failed-layout', findings: failedLayoutRun },
  { name: 'first-cached', findings: firstCachedRun },
  { name: 'warm', findings: warmRun },
  { name: 'one-variant-changed', findings: oneVariantChanged },
  { name: 'lockfile-changed', findings: lockfileChanged },
  { name: 'import-failed', findings: importFailed },
  { name: 'export-refused', findings: exportRefused },
  { name: 'compared-with-published', findings: comparedWithPublished },
  { name: 'nothing-started', findings: nothingStarted },
  { name: 'cancelled-early', findings: cancelledEarly },
  { name: 'put-back', findings: putBack },
  { name: 'nothing-known', findings: nothingKnown },
  { name: 'cancelled-with-tags-left', findings: cancelledWithTagsLeft },
  { name: 'cancelled-and-put-back', findings: cancelledAndPutBack },
  { name: 'many-cells', findings: manyCells },
  { name: 'per-variant', findings: perVariantRun },
  { name: 'default-behind', findings: defaultBehindRun },
  { name: 'none-complete', findings: noneCompleteRun },
  { name: 'fail-fast', findings: failFastRun },
  { name: 'fail-fast-together', findings: failFastTogetherRun },
]
