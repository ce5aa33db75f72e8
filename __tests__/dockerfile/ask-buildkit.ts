import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findBuildx } from '../../src/buildkit/find-buildx.ts'
import { runProcess } from '../e2e/cli-process.ts'
import type { CorpusCase, Recorded } from './corpus.ts'

interface Location {
  readonly ranges?: readonly { readonly start: { readonly line: number } }[]
}

interface Outline {
  readonly args?: readonly { readonly name: string; readonly value?: string; readonly location?: Location }[]
}

interface Targets {
  readonly targets?: readonly {
    readonly name?: string
    readonly base?: string
    readonly platform?: string
    readonly location?: Location
  }[]
}

/** What the BuildKit of `docker buildx` says of a Dockerfile, without building it. */
export async function askBuildkit(one: CorpusCase): Promise<Recorded> {
  const outline = await call<Outline>(one, 'outline')
  const targets = await call<Targets>(one, 'targets')
  return {
    outline:
      typeof outline === 'string'
        ? outline
        : (outline.args ?? [])
            .map(({ name, value = '', location }) => ({ name, value, line: lineOf(location) }))
            .sort((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1)),
    targets:
      typeof targets === 'string'
        ? targets
        : (targets.targets ?? []).map(({ name = '', base = '', platform = '', location }) => ({
            ...{ name, base, platform, line: lineOf(location) },
          })),
  }
}

function lineOf(location: Location | undefined): number {
  return location?.ranges?.[0]?.start.line ?? 0
}

async function call<T>(one: CorpusCase, what: string): Promise<T | string> {
  const empty = await mkdtemp(join(tmpdir(), 'corpus-'))
  try {
    const [program, ...first] = await findBuildx(process.env)
    const args = [...first, 'build', `--call=${what},format=json`, '--file', one.file, empty]
    if (one.target !== null) args.push('--target', one.target)
    for (const [name, value] of Object.entries(one.buildArgs)) args.push('--build-arg', `${name}=${value}`)
    for (const name of one.contexts) args.push('--build-context', `${name}=${empty}`)
    const { exitCode, stdout, stderr } = await runProcess(program, args)
    return exitCode === 0 ? (JSON.parse(stdout) as T) : refusal(stderr)
  } finally {
    await rm(empty, { recursive: true })
  }
}

/** Without what buildx puts in front of it. */
function refusal(stderr: string): string {
  const line = stderr.split('\n').findLast((text) => text.startsWith('ERROR: ')) ?? stderr
  return line.replace(/^ERROR: (?:failed to build: )?(?:failed to solve: )?/, '').trim()
}
