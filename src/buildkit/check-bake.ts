import { Failure } from '../model/failure.ts'
import { runProgram } from '../process/run-program.ts'
import { fieldsOf, isObject, parseJson } from '../text/json.ts'
import type { BakeDefinition } from './bake-definition.ts'
import { findBuildx } from './find-buildx.ts'

/** What BuildKit says of one target's Dockerfile without building it. Hostile texts. */
export interface DockerfileWarning {
  readonly rule: string
  /** What the rule is about. */
  readonly description: string
  /** What was found. */
  readonly detail: string
  readonly url: string | null
  /** Of the Dockerfile, where it begins; null: not told. */
  readonly line: number | null
}

export interface CheckRequest {
  readonly definition: BakeDefinition
  readonly targets: readonly string[]
  readonly builder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly allow: readonly string[]
  readonly signal?: AbortSignal | undefined
}

export type CheckedTargets = ReadonlyMap<string, readonly DockerfileWarning[]>

/** A quarter of a second where base images are known; a registry may have to be asked for each. */
const timeoutMs = 60_000
/** The answer repeats the Dockerfile for each target, and 16 MiB of it are read. */
const atOnce = 64

/**
 * `docker buildx bake --call=check`: no step runs. Null where buildx or BuildKit cannot do it, or not in time. Throws a
 * `Failure` when docker cannot be started, or when cancelled.
 */
export async function checkBake(request: CheckRequest): Promise<CheckedTargets | null> {
  const found = new Map<string, readonly DockerfileWarning[]>()
  for (let at = 0; at < request.targets.length; at += atOnce) {
    const part = await checkPart({ ...request, targets: request.targets.slice(at, at + atOnce) })
    if (part === null) return null
    for (const [target, warnings] of part) found.set(target, warnings)
  }
  return found
}

async function checkPart(request: CheckRequest): Promise<CheckedTargets | null> {
  const { definition, targets, builder, env, cwd, allow, signal } = request
  const [program, ...first] = await findBuildx(env)
  const args = [
    ...[...first, 'bake', '--file=-', '--call=check,format=json', '--progress=quiet', `--builder=${builder}`],
    ...allow.map((value) => `--allow=${value}`),
    ...['--', ...targets],
  ]
  const input = JSON.stringify(definition)
  const result = await runProgram(program, args, { env, cwd, input, signal, timeoutMs })
  if (result.cancelled) throw new Failure('cancelled', [])
  // It ends with 1 where it found something.
  return result.timedOut ? null : parseChecks(result.stdout)
}

/** What it prints with `format=json`; null for anything else. What has no rule is left out. */
export function parseChecks(text: string): CheckedTargets | null {
  const targets = fieldsOf(parseJson(text))['target']
  if (!isObject(targets)) return null
  const found = Object.entries(targets).map(([name, target]) => {
    const { warnings } = fieldsOf(fieldsOf(target)['check'])
    return [name, Array.isArray(warnings) ? warnings.flatMap(readWarning) : []] as const
  })
  return new Map(found)
}

function readWarning(value: unknown): DockerfileWarning[] {
  const { ruleName, description, detail, url, location } = fieldsOf(value)
  if (typeof ruleName !== 'string') return []
  const { ranges } = fieldsOf(location)
  const line = fieldsOf(fieldsOf(Array.isArray(ranges) ? ranges[0] : null)['start'])['line']
  return [
    {
      rule: ruleName,
      description: typeof description === 'string' ? description : '',
      detail: typeof detail === 'string' ? detail : '',
      url: typeof url === 'string' ? url : null,
      line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null,
    },
  ]
}
