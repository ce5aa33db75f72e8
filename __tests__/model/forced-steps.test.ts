import { expect, test } from '@jest/globals'

import type { BakeFileTarget } from '../../src/model/bake-file.ts'
import { forcedSteps } from '../../src/model/forced-steps.ts'
import type { BuildSettings } from '../../src/model/request.ts'
import { samplePlan } from '../publish/sample-plan.ts'

const plan = samplePlan({ images: [] })
const none = { noCache: false, noCacheFilters: [] }
const whole = { 'no-cache': true }

test.each<[string, Partial<BuildSettings>, Readonly<Record<string, BakeFileTarget>> | null, string]>([
  ['nothing', none, null, 'none'],
  ['no-cache', { ...none, noCache: true }, null, 'all'],
  ['a stage', { ...none, noCacheFilters: ['builder'] }, null, 'some'],
  ['targets that say nothing', none, { a: {}, b: { 'no-cache': false } }, 'none'],
  ['one target', none, { a: whole, b: {} }, 'some'],
  ['each target', none, { a: whole, b: whole }, 'all'],
  ['a stage of a target', none, { a: { 'no-cache-filter': ['builder'] }, b: {} }, 'some'],
])('%s', (_, build, targets, expected) => {
  const file = { files: ['docker-bake.hcl'], annotations: {}, ownTags: true, warnings: [] }
  const bake = targets && { ...file, targets }
  expect(forcedSteps({ build: { ...plan.build, ...build }, bake })).toBe(expected)
})
