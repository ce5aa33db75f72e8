import type { Platform } from '../../model/platform.ts'
import { isCertain } from '../read-dockerfile.ts'
import type { Dockerfile } from '../read-dockerfile.ts'
import type { Use } from '../used-stages.ts'
import { findUse } from '../used-stages.ts'
import { divideArgs } from './divide-args.ts'
import { linkAll } from './link-all.ts'
import type { WrittenStage } from './written-stages.ts'
import { namesOutside, WrittenStages } from './written-stages.ts'
import type { ParentBuild } from './parent-build.ts'
import { NotWritable } from './not-writable.ts'
import { writeStages } from './write-stages.ts'
import { writeGlobals } from './write-globals.ts'

export interface ParentOptions {
  /** `--build-context`, the same for all builds. */
  readonly contexts: Readonly<Record<string, string>>
  /** Stages that are never taken from a cache, in all builds. */
  readonly noCacheFilters: readonly string[]
  /** The builder's own platform; null: not known. */
  readonly native: Platform | null
}

/** A Dockerfile that has the stages of several builds once each, and what it is built with. */
export interface ParentDockerfile {
  readonly text: string
  /** What all builds are given alike; what they are given besides is in the text. */
  readonly buildArgs: Readonly<Record<string, string>>
  readonly platforms: readonly Platform[]
  /** The filters by the names that stages have in the text. */
  readonly noCacheFilters: readonly string[]
  /** By their names in the text. */
  readonly stages: ReadonlyMap<string, WrittenStage>
}

/** BuildKit's frontend takes longer ones, but nobody writes them. Bytes. */
const longestText = 1 << 20
/** bufio.MaxScanTokenSize, with the line's end. */
const longestLine = 64 * 1024 - 1

/**
 * One Dockerfile for all builds, so that BuildKit gives each of their steps the digest that it has in the build alone: a
 * digest knows nothing of stage names and of where an argument's value came from. Its last stage is empty and made from every
 * build. `why`: what there is in the Dockerfile, or in what the builds are given, that cannot be written so. Never throws.
 */
export function writeParent(
  dockerfile: Dockerfile,
  builds: readonly ParentBuild[],
  options: ParentOptions,
): ParentDockerfile | { readonly why: string } {
  try {
    return write(dockerfile, builds, options)
  } catch (error) {
    if (error instanceof NotWritable) return { why: error.message }
    throw error
  }
}

function write(
  dockerfile: Dockerfile,
  builds: readonly ParentBuild[],
  options: ParentOptions,
): ParentDockerfile {
  for (const { buildArgs } of builds) checkReader(dockerfile, buildArgs)
  const args = divideArgs(builds)
  const uses = builds.map((build) => ({ build, use: useOf(dockerfile, build, options) }))
  const contexts = new Set(Object.keys(options.contexts).map((name) => name.toLowerCase()))
  const outside = namesOutside(uses.map(({ use }) => use))
  const written = new WrittenStages(dockerfile, new Set([...contexts, ...outside]))
  const globals = writeGlobals(dockerfile, args.differing)
  const site = { dockerfile, contexts, written, native: options.native }
  const targets = uses.map(({ build, use }) => ({
    platform: build.platform,
    stage: writeStages(build, { ...site, use, differing: args.differing, globals: globals.differing }),
  }))
  const header = headerOf(dockerfile)
  const text = [...header, ...globals.lines, ...written.lines(), ...linkAll(targets, written)].join('\n')
  checkSize(text)
  return {
    text: `${text}\n`,
    buildArgs: args.shared,
    platforms: [...new Set(builds.map(({ platform }) => platform))],
    noCacheFilters: written.named(options.noCacheFilters),
    stages: written.stages(),
  }
}

function checkReader(dockerfile: Dockerfile, buildArgs: ParentBuild['buildArgs']): void {
  const { problem, syntax, source } = dockerfile
  if (problem !== null) throw new NotWritable(`line ${problem.line}: ${problem.message}`)
  const frontend = buildArgs['BUILDKIT_SYNTAX'] ?? syntax ?? ''
  if (!isCertain(dockerfile, buildArgs)) throw new NotWritable(`another frontend reads it: ${frontend}`)
  // COPY --link came with 1.4.
  if (/:(?:0|1\.[0-3])(?:[.@-]|$)|:experimental/.test(frontend))
    throw new NotWritable(`its frontend is too old: ${frontend}`)
  if (source.includes('\uFFFD')) throw new NotWritable('it is not UTF-8')
  const scratch = dockerfile.stages.some(({ name }) => name === 'scratch')
  if (scratch) throw new NotWritable('a stage is named scratch')
}

function useOf(dockerfile: Dockerfile, build: ParentBuild, { contexts, native }: ParentOptions): Use {
  const use = findUse(dockerfile, { ...build, contexts, native })
  if (use.target === null) throw new NotWritable(`it has no stage ${build.target ?? ''}`)
  return use
}

/** Directives that older frontends do not know end the reading of them: last. What is told of the cells need not be told twice. */
function headerOf({ syntax, escape }: Dockerfile): readonly string[] {
  return [
    ...(syntax === null ? [] : [`# syntax=${syntax}`]),
    ...(escape === '\\' ? [] : [`# escape=${escape}`]),
    '# check=skip=all',
  ]
}

function checkSize(text: string): void {
  if (Buffer.byteLength(text) > longestText) throw new NotWritable('it would be longer than 1 MB')
  if (text.split('\n').some((line) => Buffer.byteLength(line) >= longestLine))
    throw new NotWritable('a line would be longer than 64 KB')
}
