import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readProgress } from '../../src/buildkit/read-progress.ts'
import type { BakeTarget } from '../../src/plan/bake-target.ts'
import { escapeTemplates } from '../../src/model/bake-template.ts'
import type { CellId } from '../../src/model/plan.ts'
import type { Vertex } from '../../src/model/progress.ts'
import type { ParentCase } from './parent-corpus.ts'
import { contextFolder, contextsOf, parentOf } from './parent-corpus.ts'

/** The steps of a parent, and those of all builds that it holds. */
export interface Compared {
  readonly name: string
  readonly parent: readonly string[]
  readonly builds: readonly string[]
}

/** Bakes parents and their builds on the builder of `docker buildx`; `image` stands for all that they are made from. */
export async function bakeParents(cases: readonly ParentCase[], image: string): Promise<readonly Compared[]> {
  const targets = Object.fromEntries(cases.flatMap((one) => targetsOf(one, image)))
  const vertices = await bake(targets)
  return cases.map((one) => ({
    name: one.name,
    parent: stepsOf(vertices, [`${one.name}-parent`]),
    builds: stepsOf(
      vertices,
      one.builds.map(({ id }) => `${one.name}-${id}`),
    ),
  }))
}

function targetsOf(one: ParentCase, image: string): [string, BakeTarget][] {
  const shared = {
    context: contextFolder,
    contexts: contextsOf(one, image),
    secret: ['id=token,env=HOME'],
    output: ['type=cacheonly'],
  }
  const parent = parentOf(one)
  const ofParent = {
    ...shared,
    'dockerfile-inline': parent.text,
    args: parent.buildArgs,
    platforms: parent.platforms,
    'no-cache-filter': parent.noCacheFilters,
  }
  const builds = one.builds.map(({ id, target, buildArgs, platform }): [string, BakeTarget] => [
    `${one.name}-${id}`,
    {
      ...shared,
      dockerfile: one.file,
      args: buildArgs,
      platforms: [platform],
      'no-cache-filter': one.noCacheFilters,
      ...(target !== null && { target }),
    },
  ])
  return [[`${one.name}-parent`, ofParent], ...builds]
}

async function bake(targets: Readonly<Record<string, BakeTarget>>): Promise<readonly Vertex[]> {
  const vertices: Vertex[] = []
  const all = Object.keys(targets) as CellId[]
  const reader = readProgress({ all, cells: all }, (event) => {
    if (event.type === 'vertex') vertices.push(event.vertex)
  })
  const empty = await mkdtemp(join(tmpdir(), 'parents-'))
  const args = ['buildx', 'bake', '--file=-', '--progress=rawjson', '--allow=fs.read=/', '--', ...all]
  const child = spawn('docker', args, { cwd: empty, stdio: ['pipe', 'inherit', 'pipe'] })
  child.stderr.on('data', (chunk: Buffer) => reader.push(chunk))
  child.stdin.end(JSON.stringify({ target: escapeTemplates(targets) }))
  const exitCode = await new Promise((resolve) => child.on('close', resolve))
  reader.end()
  await rm(empty, { recursive: true })
  if (exitCode !== 0) throw new Error(reader.tail())
  return vertices
}

/** Digests and names, each digest once, without the links that a parent ends with, sorted. Names of stages are not the same. */
function stepsOf(vertices: readonly Vertex[], targets: readonly string[]): readonly string[] {
  const own = vertices.filter(({ cell }) => cell !== null && targets.includes(cell))
  const steps = own.filter(({ step, name }) => step !== null && !name.includes('/.no-such-fil[e] /'))
  const named = steps.map(({ digest, name }) => [digest, name.replace(/^\[.*?\] /, '')] as const)
  return [...new Map(named)].map(([digest, name]) => `${name} ${digest}`).sort()
}
