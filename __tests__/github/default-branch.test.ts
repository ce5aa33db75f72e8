import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { defaultBranchOf } from '../../src/github/default-branch.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'branch-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, stdio: 'pipe' })
const branchOf = (folder: string) => defaultBranchOf(join(root, folder), (path) => readFileSync(path, 'utf8'))

/** A repository whose default branch is `trunk/one`, and a clone of it. */
function makeClone(): void {
  mkdirSync(join(root, 'origin'))
  git(join(root, 'origin'), 'init', '--initial-branch', 'trunk/one')
  git(join(root, 'origin'), 'commit', '--allow-empty', '--message', 'first')
  git(root, 'clone', '--quiet', 'origin', 'clone')
}

test('a clone knows the default branch of where it came from, also below its top and on another branch', () => {
  makeClone()
  git(join(root, 'clone'), 'switch', '--quiet', '--create', 'mine')
  mkdirSync(join(root, 'clone/deep/down'), { recursive: true })
  expect([branchOf('clone'), branchOf('clone/deep/down')]).toEqual(['trunk/one', 'trunk/one'])
})

test('a worktree knows it, too', () => {
  makeClone()
  git(join(root, 'clone'), 'worktree', 'add', '--quiet', '../tree', '-b', 'other')
  expect(branchOf('tree')).toBe('trunk/one')
})

test('what has no origin, or is no repository, has none', () => {
  makeClone()
  mkdirSync(join(root, 'plain'))
  expect([branchOf('origin'), branchOf('plain')]).toEqual([null, null])
})
