import { expect, test } from '@jest/globals'

import { parseChecks } from '../../src/buildkit/check-bake.ts'
import { toBakeDefinition } from '../../src/plan/bake-definition.ts'
import { describeChecks, groupTargets } from '../../src/verify/dockerfile-checks.ts'
import { planFor, sampleRequest, variant } from '../plan/sample-request.ts'

const plan = planFor(
  sampleRequest({
    variants: [variant('all'), variant('redis'), variant('minimal', { target: 'slim' })],
  }),
)
const definition = toBakeDefinition(plan, { kind: 'cacheonly' })

const range = (line: number) => ({ ranges: [{ start: { line }, end: { line } }] })
const casing = (line: number) => ({
  ruleName: 'FromAsCasing',
  description: "The 'as' keyword should match the case of the 'from' keyword",
  url: 'https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
  detail: "'as' and 'FROM' keywords' casing do not match",
  location: range(line),
})

test('each Dockerfile with one stage and one set of arguments is checked once, whatever the platform', () => {
  const groups = groupTargets(plan, definition)
  expect(groups.map(({ variants }) => variants)).toEqual([['all'], ['redis'], ['minimal']])
  const same = { ...definition, target: { ...definition.target } }
  for (const name of ['redis-linux-amd64', 'redis-linux-arm64'])
    same.target[name] = { ...same.target[name]!, args: same.target['all-linux-amd64']!.args! }
  expect(groupTargets(plan, same).map(({ variants }) => variants)).toEqual([['all', 'redis'], ['minimal']])
})

test('a rule is told once, at the first line, with the variants that it concerns', () => {
  const groups = groupTargets(plan, definition)
  const output = {
    group: { default: { targets: [] } },
    target: {
      'all-linux-amd64': { check: { warnings: [casing(1), casing(9)] } },
      'redis-linux-amd64': { check: { warnings: [casing(1), casing(5)] } },
      'minimal-linux-amd64': {
        check: { warnings: [{ ruleName: 'Odd', location: null }, 'x', { ...casing(1), url: 7 }] },
      },
    },
  }
  const checked = parseChecks(JSON.stringify(output))!
  const problems = describeChecks(groups, checked, { ...plan, cwd: '/src' })
  expect(problems).toEqual([
    {
      code: 'DOCKERFILE_CHECK',
      what: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match; also in line 5, 9 (all variants)",
      why: "The 'as' keyword should match the case of the 'from' keyword",
      fix: 'see https://docs.docker.com/go/dockerfile/rule/from-as-casing/',
      where: expect.stringMatching(/Dockerfile:1$/) as unknown,
    },
    { code: 'DOCKERFILE_CHECK', what: 'Odd (minimal)' },
  ])
})

test.each(['', '{}', '[]', '{"target":[]}', 'ERROR: unknown flag: --call'])(
  'what is no answer is none: %s',
  (text) => {
    expect(parseChecks(text)).toBeNull()
  },
)
