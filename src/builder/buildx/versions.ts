import coerce from 'semver/functions/coerce.js'
import inc from 'semver/functions/inc.js'
import lt from 'semver/functions/lt.js'

import type { Problem } from '../../model/failure.ts'

import type { Inspection } from './parse-inspect.ts'

/** A version that can do the job, the one below which something is missing that most runs do without, and what it is. */
const buildx = {
  minimum: '0.13.0',
  lacks: '`--progress=rawjson` as we read it, `ls --format json` and `create --buildkitd-config`',
  comfortable: '0.17.0',
  misses: '`bake --allow`, `entitlements` and `network`: builds with allow or network fail',
}
const buildkit = {
  minimum: '0.11.0',
  lacks: 'attestations and the image exporter options that a push by digest needs',
  comfortable: '0.17.0',
  misses: 'newer Dockerfile checks and cache fixes; the build itself works',
}

/** `add-hosts` is the attribute `extra-hosts` of a bake target. */
const hosts = { minimum: '0.25.0', lacks: '`extra-hosts` in a bake definition, which `add-hosts` needs' }

/** First BuildKit without known escapes from a build, newest first (GitHub advisories). */
const fixes: readonly { readonly version: string; readonly names: string }[] = [
  { version: '0.28.1', names: 'CVE-2026-33747, CVE-2026-33748 (an untrusted `# syntax` image writes files)' },
  {
    version: '0.12.5',
    names: 'CVE-2024-23651, CVE-2024-23652, CVE-2024-23653 (a build can escape its container)',
  },
]

/** `github.com/docker/buildx v0.29.1 28f6246…` → `v0.29.1`; null when it is not buildx that speaks. */
export function parseBuildxVersion(text: string): string | null {
  return /^github\.com\/\S*buildx\s+(\S+)/m.exec(text)?.[1] ?? null
}

/** Null for commit hashes and builds without a version (`v0.0.0+unknown`), which are newer than any release. */
export function readVersion(text: string): string | null {
  if (!/^v?\d+\.\d+/.test(text)) return null
  const version = coerce(text)?.version ?? null
  return version === '0.0.0' ? null : version
}

/**
 * The version that a program may be as new as: a build between two releases (`v0.36.0-54-g461836b`, as `git describe` has it) has
 * what the next one will have. Null as `readVersion` says.
 */
export function newestVersion(text: string): string | null {
  const version = readVersion(text)
  return version !== null && /-\d+-g[0-9a-f]{7,}/.test(text) ? inc(version, 'minor') : version
}

export interface VersionCheck {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** Has this buildx `bake --allow`? One that has not asks for nothing that it would allow. */
export function takesAllow(text: string): boolean {
  const version = readVersion(text)
  return version === null || !lt(version, buildx.comfortable)
}

/** Is this buildx new enough, with hosts to add or without? Too old is a problem; old but able is a warning. */
export function checkBuildx(text: string, addsHosts = false): VersionCheck {
  const version = readVersion(text)
  const tooOld = [buildx, ...(addsHosts ? [hosts] : [])].find(({ minimum }) =>
    lt(version ?? minimum, minimum),
  )
  if (tooOld !== undefined) {
    const what = `buildx ${text} is too old: ${tooOld.minimum} or newer is needed`
    const problem = { code: 'BUILDX_TOO_OLD', what, why: `it lacks ${tooOld.lacks}` }
    return {
      problems: [{ ...problem, fix: 'update the docker-buildx-plugin package or Docker Desktop' }],
      warnings: [],
    }
  }
  if (takesAllow(text)) return { problems: [], warnings: [] }
  const what = `buildx ${text} is old, and works for most builds`
  return {
    problems: [],
    warnings: [{ code: 'BUILDX_OLD', what, why: `before ${buildx.comfortable} it lacks ${buildx.misses}` }],
  }
}

/** Docker spells BuildKit's version as its own before 23.0 (`20.10.17`); those BuildKits are 0.8 and older. */
function isTooOld(version: string): boolean {
  return version.startsWith('0.') ? lt(version, buildkit.minimum) : lt(version, '23.0.0')
}

/** The same for the BuildKit of each node, with what is known to be unsafe in it. */
export function checkBuildkit(inspection: Inspection): VersionCheck {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const seen = new Set<string>()
  for (const { buildkitVersion: text } of inspection.nodes) {
    const version = text === null || seen.has(text) ? null : readVersion(text)
    if (text === null || version === null) continue
    seen.add(text)
    if (isTooOld(version)) problems.push(tooOld(text, inspection.name))
    else if (version.startsWith('0.')) warnings.push(...warnOld(text, version))
  }
  return { problems, warnings }
}

function tooOld(text: string, builder: string): Problem {
  return {
    code: 'BUILDKIT_TOO_OLD',
    what: `BuildKit ${text} of builder "${builder}" is too old: ${buildkit.minimum} or newer is needed`,
    why: `it lacks ${buildkit.lacks}; also open: ${fixes.map(({ names }) => names).join('; ')}`,
    fix: `leave out \`builder\`, so that a builder with a current BuildKit is created, or update this one`,
  }
}

function warnOld(text: string, version: string): Problem[] {
  const open = fixes.filter((fix) => lt(version, fix.version))
  const old = lt(version, buildkit.comfortable)
  if (open.length === 0) return []
  return [
    {
      code: old ? 'BUILDKIT_OLD' : 'BUILDKIT_ADVISORY',
      what: old
        ? `BuildKit ${text} is old, and can do this job`
        : `BuildKit ${text} has known vulnerabilities`,
      why: [...(old ? [`it lacks ${buildkit.misses}`] : []), open.map(({ names }) => names).join('; ')].join(
        '; open: ',
      ),
      fix: `update it to ${open[0]?.version ?? ''} or newer before building what you do not trust`,
    },
  ]
}
