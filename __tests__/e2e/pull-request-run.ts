/** A pull request of acme/worker as the Action's bundle sees it: GitHub's event, its API on loopback, reports that are kept between runs. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'

import type { ActionRun } from './action-runner.ts'
import { runAction } from './action-runner.ts'
import { root } from './cli-process.ts'

export const head = '9049f1265b7d61be4a8904a9a27120d2064dab3b'

/** A payload of `__tests__/github/events`, changed by whoever needs another. */
export function payloadOf(event: string, change: (payload: Payload) => void = () => undefined): Payload {
  const payload = JSON.parse(
    readFileSync(join(root, `__tests__/github/events/${event}.json`), 'utf8'),
  ) as Payload
  change(payload)
  return payload
}

export interface Payload {
  pull_request: { number: number; state: string; head: { sha: string; repo: unknown } }
  [name: string]: unknown
}

export interface Run {
  /** GITHUB_EVENT_NAME; its payload is given with it. */
  readonly event: string
  readonly payload: object
  readonly workspace: string
  /** RUNNER_TEMP: where there is no cache service, reports are kept below it. */
  readonly home: string
  readonly api: string
  readonly token: string
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

export async function runOn({
  event,
  payload,
  workspace,
  home,
  api,
  token,
  ...more
}: Run): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'pull-request-'))
  const eventFile = join(folder, 'event.json')
  writeFileSync(eventFile, JSON.stringify(payload))
  return runAction({
    workspace,
    with: { 'github-token': token, comment: 'auto', output: join(folder, 'out'), ...more.with },
    env: {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_API_URL: api,
      GITHUB_WORKFLOW: 'images',
      GITHUB_JOB: 'build',
      RUNNER_TEMP: home,
      ...(event.startsWith('pull_request') && { GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' }),
      ...more.env,
    },
  })
}

/** A worker of two variants, whose one layer has so many bytes that no compression makes less. */
export function workspaceOf(bytes: number): string {
  const workspace = mkdtempSync(join(tmpdir(), 'worker-'))
  writeFileSync(
    join(workspace, 'Dockerfile'),
    'FROM scratch\nARG FLAVOR\nCOPY content /\nLABEL flavor=$FLAVOR\n',
  )
  writeFileSync(join(workspace, '.dockerignore'), '*\n!content\n')
  resize(workspace, bytes)
  writeFileSync(
    join(workspace, 'variants.yml'),
    'variant-arg: FLAVOR\nplatforms: [linux/amd64, linux/arm64]\nvariants: [sweet, sour]\n',
  )
  return workspace
}

export function resize(workspace: string, bytes: number): void {
  writeFileSync(join(workspace, 'content'), randomBytes(bytes))
}
