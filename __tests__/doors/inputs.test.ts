import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import type { Door } from '../../src/doors/door.ts'
import { cliInputs } from '../../src/doors/inputs.ts'
import { planFor, sampleRequest } from '../plan/sample-request.ts'

let cwd: string

/** A clone of a repository whose default branch is `trunk`. */
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'door-inputs-'))
  await mkdir(join(cwd, '.git/refs/remotes/origin'), { recursive: true })
  await writeFile(join(cwd, '.git/HEAD'), 'ref: refs/heads/feature\n')
  await writeFile(join(cwd, '.git/refs/remotes/origin/HEAD'), 'ref: refs/remotes/origin/trunk\n')
})

afterEach(() => rm(cwd, { recursive: true }))

const jenkins = { JENKINS_URL: 'https://ci.test', BRANCH_NAME: 'feature' }
const gitlab = { GITLAB_CI: 'true', CI_COMMIT_BRANCH: 'feature', CI_DEFAULT_BRANCH: 'main' }

test.each<[string, Door['env'], string]>([
  ['a laptop', {}, 'trunk'],
  ['Jenkins', jenkins, 'trunk'],
  ['Jenkins, on the primary branch', { ...jenkins, BRANCH_IS_PRIMARY: 'true' }, 'feature'],
  ['a CI system that says nothing', { CI: 'true' }, 'trunk'],
  ['GitLab, which says it', gitlab, 'main'],
])('the default branch is known, and its cache is read: %s', (_name, env, expected) => {
  const { source } = cliInputs(new Map(), { env, cwd } as Door)
  expect(source.defaultBranch).toBe(expected)
  const refs = planFor(sampleRequest({ source })).cache.readable.map(({ ref }) => ref)
  expect(refs).toContain(`refs/heads/${expected}`)
})
