import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { assembleReport } from '../../src/report/value/assemble-report.ts'
import type { RunFindings } from '../../src/report/value/run-findings.ts'
import { formatReportJson } from '../../src/report/value/report-json.ts'
import {
  comparedWithPublished,
  exportRefused,
  firstCachedRun,
  importFailed,
  oneVariantChanged,
  warmRun,
} from './sample-caches.ts'
import {
  amd64,
  findingsOf,
  failingRun,
  layoutRun,
  partlyPublishedRun,
  planOf,
  pushedRun,
  testOnlyRun,
  unchangedRun,
} from './sample-run.ts'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly [keyword: string]: unknown
}

const schema = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
) as Schema

/** Every schema inside it, with its path. */
function schemasIn(value: unknown, path = '#'): { readonly path: string; readonly schema: Schema }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, child]) => schemasIn(child, `${path}/${key}`))
  return 'properties' in value ? [{ path, schema: value as Schema }, ...inner] : inner
}

/** The published schema allows fields to come; here a field that it does not describe is an error. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed)
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.fromEntries(Object.entries(value).map(([key, child]) => [key, closed(child)]))
  return 'properties' in value && 'required' in value ? { ...inner, additionalProperties: false } : inner
}

const options = {
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ },
}

function early(): RunFindings {
  const findings = findingsOf(planOf(['all'], [amd64], { kind: 'none' }))
  const nothing = { builder: null, result: null, images: [], times: [], verdicts: [], publication: null }
  return { ...findings, outcome: 'failed', exitCode: 3, ...nothing }
}

describe('docs/report.schema.json', () => {
  test.each([
    { name: 'pushed', findings: pushedRun },
    { name: 'failing', findings: failingRun },
    { name: 'layout', findings: layoutRun },
    { name: 'test-only', findings: testOnlyRun },
    { name: 'unchanged', findings: unchangedRun },
    { name: 'partly published', findings: partlyPublishedRun },
    { name: 'first cached', findings: firstCachedRun },
    { name: 'warm', findings: warmRun },
    { name: 'one variant changed', findings: oneVariantChanged },
    { name: 'import failed', findings: importFailed },
    { name: 'export refused', findings: exportRefused },
    { name: 'compared with what is published', findings: comparedWithPublished },
    { name: 'ended before there was a builder', findings: early },
  ])('describes every field of a report: $name', ({ findings }) => {
    const validate = new Ajv2020(options).compile(closed(schema) as object)
    validate(JSON.parse(formatReportJson(assembleReport(findings()))))
    expect(validate.errors).toBeNull()
  })

  test('lets readers of today read reports of tomorrow', () => {
    const validate = new Ajv2020(options).compile(schema)
    expect(validate({ ...assembleReport(pushedRun()), newField: 1 })).toBe(true)
  })

  test.each([
    { name: 'a size of 0 for null is no error, a negative one is', change: { wallMs: -1 } },
    { name: 'an outcome of no such name', change: { outcome: 'fine' } },
    { name: 'another schemaVersion', change: { schemaVersion: 2 } },
  ])('refuses: $name', ({ change }) => {
    const validate = new Ajv2020(options).compile(schema)
    expect(validate({ ...assembleReport(pushedRun()), ...change })).toBe(false)
  })

  test('every field has a description', () => {
    const silent = schemasIn(schema).flatMap(({ path, schema: { properties = {} } }) =>
      Object.entries(properties)
        .filter(([, field]) => (field.description ?? '') === '')
        .map(([name]) => `${path}/${name}`),
    )
    expect(silent).toEqual([])
  })
})
