import { relative, resolve, sep } from 'node:path'
import type { Problem } from '../../model/failure.ts'
import type { InputReader } from '../request/input-reader.ts'
import { isFromFile } from '../request/pairs.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { isInside, lookAt } from '../request/read-context.ts'

/** Bake files that are there and may be read. */
export interface BakeFilePaths {
  /** In the order given. Relative to the working directory, with `/`. */
  readonly files: readonly string[]
  /** Without those that a step before this one made: what they are called says nothing, and changes with each run. */
  readonly sources: readonly string[]
}

/** bake's way to name a file of this machine beside a remote bake file; here every bake file is of this machine. */
const cwdPrefix = /^cwd:\/\//

/** Null when one of them cannot be used, and why is collected. */
export function findBakeFiles(reader: InputReader, items: readonly RawText[]): BakeFilePaths | null {
  const { cwd } = reader.raw
  const paths = items.map((item) => findFile(reader, { ...item, text: item.text.replace(cwdPrefix, '') }))
  const found = paths.filter((path) => path !== null)
  if (found.length < paths.length) return null
  const name = (path: string) => relative(cwd, path).replaceAll('\\', '/')
  return {
    files: found.map(name),
    sources: found.filter((path) => !isOfRunner(reader, path)).map(name),
  }
}

function findFile(reader: InputReader, item: RawText): string | null {
  const path = reader.path(item)
  if (path === null) return null
  // What variants.yml names comes with the sources, and has nothing to look for there.
  const isMade = reader.raw.temporary !== null && isOfRunner(reader, path) && !isFromFile(item)
  const isThere = isMade
    ? checkMade(reader, item, path)
    : lookAt(reader, item, { path, wanted: 'file', what: 'bake file', input: 'bake' }) !== null
  return isThere ? path : null
}

/** In the folder where steps of a job leave files for each other, as docker/metadata-action does, and not in the project. */
function isOfRunner({ raw }: InputReader, path: string): boolean {
  const isBelow = (folder: string | null | undefined) =>
    folder !== null && folder !== undefined && folder !== '' && path.startsWith(resolve(folder) + sep)
  return isBelow(raw.temporary ?? raw.env['RUNNER_TEMP']) && !isBelow(raw.workspace ?? raw.cwd)
}

function checkMade(reader: InputReader, item: RawText, path: string): boolean {
  const found = reader.raw.files.look(path)
  const problem = found?.kind === 'file' ? describeForbidden(reader, path, found.real) : notMade(path)
  if (problem !== null) reader.refuse(item, problem)
  return problem === null
}

function notMade(path: string): Problem {
  return {
    code: 'NOT_FOUND',
    what: `there is no bake file at ${path}`,
    fix: 'check that the step that makes it comes before this one, in the same job',
  }
}

/** Of the runner's own and of credentials (actions/checkout: git-credentials-….config) nothing is read, wherever links lead. */
function describeForbidden(reader: InputReader, path: string, real: string): Problem | null {
  const temporary = reader.raw.temporary ?? ''
  const what = `the bake file ${quote(path)}`
  if (!isInside(reader, real, temporary))
    return {
      code: 'OUTSIDE_WORKSPACE',
      what: `${what} is ${real}`,
      why: `in CI bake files are in the checkout or in ${temporary}, symbolic links followed`,
      fix: 'name the file itself',
    }
  const isBake = /\.(?:json|hcl|ya?ml)$/.test(real)
  if (isBake && !/[/\\](?:_runner_|_github_|_actions|\.git[/\\])/.test(real)) return null
  return {
    code: 'FORBIDDEN_FILE',
    what: `${what} is not read`,
    why: "the runner's own files and credentials are in that folder; of it only .json, .hcl, .yml and .yaml are taken",
    fix: 'name the file that a step made',
  }
}
