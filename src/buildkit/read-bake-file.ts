import type {
  BakeFile,
  BakeFileAnswer,
  BakeFileQuery,
  BakeFileTarget,
  BakeValue,
  UnknownName,
} from '../model/bake-file.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { runProgram } from '../process/run-program.ts'
import type { Fields } from '../text/json.ts'
import { fieldsOf, isObject, parseJson, textList } from '../text/json.ts'
import { findBuildx } from './find-buildx.ts'

/** It takes a tenth of a second; a file may be a pipe that nobody writes to. */
const timeoutMs = 60_000

/**
 * Reads bake files as buildx does, by asking it: variables, functions, inheritance, matrices and overrides are evaluated.
 * Needs no builder and no daemon. `explain` knows what a docker command prints where buildx or docker is broken.
 * Throws a `Failure` (environment): PROGRAM_NOT_FOUND when there is no docker at all, and what `explain` knows.
 */
export async function readBakeFile(
  query: BakeFileQuery,
  explain: (text: string) => Problem | null = () => null,
  signal?: AbortSignal,
): Promise<BakeFileAnswer> {
  const [program, ...first] = await findBuildx(query.env)
  const args = [
    ...first,
    'bake',
    '--print',
    '--progress=quiet',
    ...query.files.map((file) => `--file=${file}`),
    ...query.overrides.map((override) => `--set=${override}`),
    '--',
    ...query.targets,
  ]
  const { env, cwd } = query
  const result = await runProgram(program, args, { env, cwd, signal, timeoutMs })
  const { exitCode, stdout, stderr } = result
  if (result.cancelled) throw new Failure('cancelled', [])
  if (result.timedOut)
    return { ok: false, problem: refused(`ERROR: it took more than ${timeoutMs / 1000} s`) }
  if (exitCode !== 0) {
    const broken = explain(stderr)
    if (broken !== null) throw new Failure('environment', broken)
    const unknown = await findUnknown(query, stderr, signal)
    return { ok: false, problem: refused(stderr), ...(unknown !== null && { unknown }) }
  }
  return { ok: true, value: parseBakePrint(stdout) }
}

/** What `--set` can change (buildx, bake.go, `AddOverrides`). */
const overridable =
  'annotations args attest cache-from cache-to call context contexts dockerfile entitlements extra-hosts labels load network no-cache no-cache-filter output platform pull push secrets shm-size ssh tags target ulimits'

/** The targets of a bake file are listed by buildx 0.20 and newer; without the list its own words must do. */
async function findUnknown(
  query: BakeFileQuery,
  stderr: string,
  signal: AbortSignal | undefined,
): Promise<UnknownName | null> {
  const key = /^ERROR: unknown key: (\S+)/m.exec(stderr)?.[1]
  if (key !== undefined) return { kind: 'key', name: key, names: overridable.split(' ') }
  const [, name] =
    /^ERROR: (?:failed to find target |could not find any target matching )["']?([^\s"']+)/m.exec(stderr) ??
    []
  if (name === undefined) return null
  const [program, ...first] = await findBuildx(query.env)
  const files = query.files.map((file) => `--file=${file}`)
  const args = [...first, 'bake', '--list=type=targets,format=json', '--progress=quiet', ...files]
  const { env, cwd } = query
  const { exitCode, stdout } = await runProgram(program, args, { env, cwd, signal, timeoutMs })
  return exitCode === 0 ? { kind: 'target', name, names: readNames(stdout) } : null
}

function readNames(text: string): readonly string[] {
  const targets = parseJson(text)
  return Array.isArray(targets) ? textList(targets.map((target) => fieldsOf(target)['name'])) : []
}

/** buildx shows the lines of the file, then `ERROR: …`. */
function refused(stderr: string): Problem {
  const lines = stderr.trimEnd().split('\n')
  const at = lines.findLastIndex((line) => line.startsWith('ERROR: '))
  const said = at < 0 ? lines : lines.slice(at)
  return {
    code: 'BAKE_FILE',
    what: 'buildx cannot read the bake file',
    why:
      said
        .join(' ')
        .replace(/^ERROR: /, '')
        .slice(0, 500) || 'it does not say why',
    fix: 'correct it until `docker buildx bake --print` reads it',
  }
}

/** What `bake --print` says. Its group `default` is what was asked for, whatever the file calls it. */
export function parseBakePrint(text: string): BakeFile {
  const printed = parseJson(text)
  if (!isObject(printed)) throw new Error('`docker buildx bake --print` printed no bake file')
  const [groups, all] = [fieldsOf(printed['group']), fieldsOf(printed['target'])]
  const targets = Object.entries(all).map(([name, raw]) => [name, readTarget(fieldsOf(raw))] as const)
  const open = new Set<string>()
  const resolve = (name: string): string[] => {
    const members = open.has(name) ? undefined : fieldsOf(groups[name])['targets']
    open.add(name)
    if (members !== undefined) return textList(members).flatMap(resolve)
    return Object.hasOwn(all, name) ? [name] : []
  }
  return { wanted: [...new Set(resolve('default'))], targets: Object.fromEntries(targets) }
}

/** The fields that buildx prints with its templates escaped, so that they can be read again; others it prints as they are (bake.go, `MarshalJSON`). */
const escaped: ReadonlySet<string> = new Set([
  'annotations',
  'args',
  'dockerfile-inline',
  'extra-hosts',
  'labels',
])

function readTarget(raw: Fields): BakeFileTarget {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => {
      const read = readValue(value, escaped.has(key) ? unescape : (text) => text)
      return read === undefined ? [] : [[key, read] as const]
    }),
  )
}

/** Null means not set. bake takes a number's text for the number. */
function readValue(value: unknown, plain: (text: string) => string): BakeValue | undefined {
  if (typeof value === 'string') return plain(value)
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return value.flatMap((item) => readValue(item, plain) ?? [])
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readValue(item, plain)]))
}

function unescape(text: string): string {
  return text.replace(/([$%])\1\{/g, '$1{')
}
