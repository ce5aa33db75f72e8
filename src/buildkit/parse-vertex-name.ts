import type { StepKind } from '../model/progress.ts'

/** What BuildKit and buildx put into a vertex name. All texts are hostile. */
export interface VertexName {
  /** The bake target, null where buildx wrote none. */
  readonly target: string | null
  /** Without the target: `[builder 2/4] RUN npm ci`, `exporting to image`. */
  readonly name: string
  /** Of a target with several: `linux/arm64`, or `linux/amd64->arm64` where it runs on another one than it is for. */
  readonly platform: string | null
  readonly stage: string | null
  readonly step: number | null
  readonly total: number | null
  readonly kind: StepKind
}

/**
 * `[linux/amd64->arm64 builder  2/14] RUN …`: the platform is there only for a target with several, the stage only in a
 * Dockerfile with several, the number padded (BuildKit, dockerfile2llb `prefixCommand`).
 */
const numbered = /^\[(?:[^\s\]]*\/\S* )?(?:(\S+) )? *(\d+)\/(\d+)\] (?:ONBUILD )?(?:LINK )?(\S*)/

/** The platform in front of a stage, or of `internal`. */
const platformed = /^\[([^\s\]/]+\/[^\s\]]+) (?=(?:\S+ )? *\d+\/\d+\]|internal\])/

/** A step as a target of one platform names it. */
export function withoutPlatform(name: string): string {
  return name.replace(platformed, '[')
}

const kinds: Readonly<Record<string, StepKind>> = {
  FROM: 'from',
  RUN: 'run',
  COPY: 'copy',
  ADD: 'copy',
  WORKDIR: 'workdir',
}

/** Names outside a stage (BuildKit: exporter/, cache/remotecache/, dockerui; buildx: build/). */
const openings: readonly (readonly [RegExp, StepKind])[] = [
  [/^(?:importing cache|exporting cache|preparing build cache|exporting to GitHub Actions Cache)/, 'cache'],
  [/^(?:exporting to |exporting |pushing |merging manifest list |copying to )/, 'export'],
  [/^\[(?:internal|auth|context)[\] ]/, 'internal'],
  [/^resolving provenance /, 'internal'],
  [/^FROM /, 'from'],
]

/**
 * Reads a name. buildx sets the target in front of each name of a bake that builds more than one: `[redis builder 2/4]`,
 * `[redis] exporting to image`, `[redis internal] load …` (buildx, progress.WithPrefix). `targets`: all names that may
 * stand there; empty for a bake of one target, whose names are bare.
 */
export function parseVertexName(text: string, targets: ReadonlySet<string>): VertexName {
  const { target, name } = splitTarget(text, targets)
  const platform = platformed.exec(name)?.[1] ?? null
  const [, stage, step, total, instruction] = numbered.exec(name) ?? []
  if (step === undefined || total === undefined || instruction === undefined) {
    const kind = kindOfBare(withoutPlatform(name))
    return { target, name, platform, stage: null, step: null, total: null, kind }
  }
  return {
    target,
    name,
    platform,
    stage: stage ?? null,
    step: Number(step),
    total: Number(total),
    kind: kinds[instruction] ?? 'other',
  }
}

function splitTarget(text: string, targets: ReadonlySet<string>): { target: string | null; name: string } {
  const [, first, end] = /^\[([^\s\]]+)([ \]])/.exec(text) ?? []
  if (first === undefined || !targets.has(first)) return { target: null, name: text }
  const rest = text.slice(first.length + 2)
  return { target: first, name: end === ' ' ? `[${rest}` : rest.trimStart() }
}

function kindOfBare(name: string): StepKind {
  return openings.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'
}
