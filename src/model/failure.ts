/** Why a run ended, by the room that could not go on. Each kind has one exit code. */
export type FailureKind =
  'usage' | 'environment' | 'build' | 'verification' | 'registry' | 'partly-published' | 'cancelled'

const exitCodes: Record<FailureKind, number> = {
  usage: 2,
  environment: 3,
  build: 4,
  verification: 5,
  registry: 6,
  'partly-published': 7,
  cancelled: 130,
}

/** One thing that is wrong, in words for the person who can mend it. Printed as `error[CODE] what … why … fix: …`. */
export interface Problem {
  /** Stable, upper-case, for searching the docs: `UNKNOWN_VARIANT`. */
  readonly code: string
  /** What is wrong, naming the value: `variant "rediss" is not in the set`. */
  readonly what: string
  /** What is allowed, or the cause: `the set is all, redis, kafka`. */
  readonly why?: string
  /** What to do about it: `did you mean "redis"?`. */
  readonly fix?: string
  /** Where the value came from: `variants.yml:12:5`, `--platforms`. */
  readonly where?: string
  /** A file to copy, printed as it is after everything else (with `--json` on stderr): the starter variants.yml. */
  readonly example?: string
}

/** The one error class: everything that stops a run, with all its problems at once. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly problems: readonly Problem[]

  constructor(kind: FailureKind, problems: Problem | readonly Problem[], cause?: unknown) {
    const all = 'code' in problems ? [problems] : problems
    super(all.map((problem) => problem.what).join('\n'), { cause })
    this.name = 'Failure'
    this.kind = kind
    this.problems = all
  }

  get exitCode(): number {
    return exitCodes[this.kind]
  }
}

/** Any error as a `Failure`: what is none of ours is a bug, and says so without a stack. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error
  const what = error instanceof Error ? error.message : String(error)
  const problem = {
    code: 'BUG',
    what: what === '' ? 'an unexpected error' : what,
    why: 'this is a bug in build-variants',
    fix: 'run again with --debug (ACTIONS_STEP_DEBUG in a workflow) and report what it prints',
  }
  return new Failure('environment', problem, error)
}

/** What a parser gives back: a value, or the problem to collect with the others. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
