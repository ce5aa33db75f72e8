import { join, relative, sep } from 'node:path'
import { isIgnored, toPattern } from '../../dockerfile/ignore-file.ts'
import type { Instruction } from '../../dockerfile/instructions.ts'
import { readJsonArray } from '../../dockerfile/instructions.ts'
import { isCertain } from '../../dockerfile/read-dockerfile.ts'
import { findUse } from '../../dockerfile/used-stages.ts'
import { flagValues, splitWords } from '../../dockerfile/words.ts'
import type { CopiedOutput, Request } from '../../model/request.ts'
import type { InputReader } from '../request/input-reader.ts'
import type { BuildContext } from '../request/read-context.ts'

/** What every run writes. */
const ownFiles = ['report.json', 'summary.md', 'comment.md', 'tests.xml']

type Built = Pick<Request, 'variants' | 'build' | 'outDirectory'>

/**
 * The results of an earlier run, where they are in the context and a step reads them with it; null: not so, as far as
 * can be seen. A .dockerignore that names the folder is enough.
 */
export function findCopiedOutput(
  reader: InputReader,
  context: BuildContext,
  { variants, build, outDirectory }: Built,
): CopiedOutput | null {
  const { dockerfile } = context
  const path = dockerfile === null ? null : pathInContext(reader, context, outDirectory)
  if (path === null || dockerfile === null || !isCertain(dockerfile, build.buildArgs)) return null
  const targets = new Set(variants.map(({ target }) => target ?? build.target))
  const { buildArgs, buildContexts: contexts } = build
  const instructions = [...targets]
    .flatMap(
      (target) => findUse(dockerfile, { target, buildArgs, platform: null, native: null, contexts }).stages,
    )
    .flatMap((stage) => stage.instructions)
  const found = instructions.find((instruction) => reads(instruction, path, dockerfile.escape))
  return found === undefined ? null : { path, line: found.line }
}

/** Null: it is not there yet, lies elsewhere, or .dockerignore leaves it out. */
function pathInContext(
  { raw: { builds, files } }: InputReader,
  { context, file }: BuildContext,
  folder: string,
): string | null {
  const path = relative(context, folder).split(sep).join('/')
  const isInside = path !== '' && !/^\.\.(?:\/|$)|^[a-zA-Z]:|^\//.test(path)
  if (!isInside || !builds || files.look(folder)?.kind !== 'directory') return null
  const own = file === null ? null : files.read(`${file}.dockerignore`)
  const bytes = own ?? files.read(join(context, '.dockerignore'))
  const ignores = new TextDecoder().decode(bytes ?? new Uint8Array())
  return ownFiles.every((name) => isIgnored(`${path}/${name}`, ignores)) ? null : path
}

function reads(instruction: Instruction, path: string, escape: string): boolean {
  return sourcesIn(instruction, escape).some((source) => {
    const pattern = toPattern(source)
    const above = path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))
    return pattern === null || above.some((folder) => pattern.test(folder))
  })
}

/** What an instruction takes from the context. */
function sourcesIn({ keyword, flags, args }: Instruction, escape: string): readonly string[] {
  if (keyword === 'RUN') return flagValues(flags, 'mount').flatMap(mountedSource)
  const isCopy = keyword === 'COPY' || keyword === 'ADD'
  if (!isCopy || ['from', 'exclude'].some((name) => flagValues(flags, name).length > 0)) return []
  const array = readJsonArray(args)
  const words = array === 'mixed' ? [] : (array ?? splitWords(args, escape))
  return words.slice(0, -1).filter((word) => !/^<<|[$'"]|^[a-z]+:\/\//.test(word))
}

function mountedSource(mount: string): readonly string[] {
  const options = new Map(
    mount
      .split(',')
      .map((option): [string, string] => [option.split('=')[0] ?? '', option.split('=').slice(1).join('=')]),
  )
  const isBind = (options.get('type') ?? 'bind') === 'bind' && !options.has('from')
  const source = options.get('source') ?? options.get('src') ?? '.'
  return isBind && !source.includes('$') ? [source] : []
}
