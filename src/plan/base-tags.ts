import parseSemver from 'semver/functions/parse.js'
import type { Problem } from '../model/failure.ts'
import type { TaggedReference } from '../model/reference.ts'
import { imageName } from '../model/reference.ts'
import type { Request, SourceContext, TagRequest } from '../model/request.ts'
import { ownRef } from './git-ref.ts'

/** A tag before the variant's suffix. */
export interface BaseTag {
  readonly tag: string
  /** Moves from image to image: `latest`, `1`, `1.2`, `edge`, a branch, a pull request. */
  readonly floating: boolean
  /** The one repository that it belongs to; null: every one of the request's. */
  readonly image: string | null
}

export interface BaseTags {
  readonly tags: readonly BaseTag[]
  /** The release, without `v` and build metadata; null when there is none. */
  readonly version: string | null
  readonly problems: readonly Problem[]
}

/** The tags that every variant gets, listed by the user or derived from the git ref, before any suffix. */
export function baseTags(request: Request): BaseTags {
  const { tags, version, problems } = ownTags(request)
  const { shaTag, source } = request
  if (!shaTag) return { tags, version, problems }
  if (source.revision === null) return { tags, version, problems: [...problems, noRevision] }
  // metadata-action's `type=sha`: the first seven characters.
  const tag = `sha-${source.revision.slice(0, 7)}`
  return { tags: [{ tag, floating: false, image: null }, ...tags], version, problems }
}

function ownTags({ tags, source, output, allowForkPush }: Request): BaseTags {
  if (tags.kind === 'listed') return listedTags(tags)
  // Its ref is the default branch, and says nothing of the code.
  const foreign = source.event === 'workflow_run' && source.fork
  const problems = allowForkPush && output.kind === 'push' ? [noForkTags] : []
  if (foreign) return { tags: [], version: null, problems }
  return { ...deriveTags(source, tags.edge), problems: [] }
}

const noRevision: Problem = {
  code: 'NO_REF',
  what: '`sha-tag` has no commit to name',
  why: 'only a CI system says which commit is built',
  fix: 'leave `sha-tag` out, or write the tag: `tags: sha-860c190`',
  where: '`sha-tag`',
}

const noForkTags: Problem = {
  code: 'NO_TAGS',
  what: "there are no tags to push a fork's images under",
  why: "a workflow_run after a fork's run names the default branch, which is not what is built",
  fix: 'give `tags`, or leave `allow-fork-push` out',
}

/**
 * As docker/metadata-action's `type=semver`, `edge`, `ref` (src/meta.ts): a release moves its minor, its major (not `0`: README,
 * "Major version zero") and `latest`; a pre-release is only itself; build metadata is dropped. Unlike `type=ref,event=tag`, a
 * tag that is no version does not move `latest`.
 */
function deriveTags(source: SourceContext, edge: string): Omit<BaseTags, 'problems'> {
  const floating = (...names: string[]) => names.map((tag): BaseTag => ({ tag, floating: true, image: null }))
  const { kind, name } = ownRef(source)
  if (kind === 'none') return { tags: floating('latest'), version: null }
  if (kind === 'pull') return { tags: floating(`pr-${name}`), version: null }
  if (kind === 'tag') return releaseTags(name)
  const isDefault = kind === 'branch' && name === source.defaultBranch
  const nightly = source.event === 'schedule' ? ['nightly'] : []
  const tag = isDefault ? edge : toTag(kind === 'ref' ? name.replace(/^refs\//, '') : name)
  return { tags: floating(...nightly, tag), version: null }
}

function releaseTags(gitTag: string): Omit<BaseTags, 'problems'> {
  const release = parseSemver(gitTag)
  const fixed: BaseTag = { tag: release?.version ?? toTag(gitTag), floating: false, image: null }
  if (release === null) return { tags: [fixed], version: null }
  if (release.prerelease.length > 0) return { tags: [fixed], version: release.version }
  const { major, minor } = release
  const moving = [`${major}.${minor}`, ...(major === 0 ? [] : [`${major}`]), 'latest']
  return {
    tags: [fixed, ...moving.map((tag) => ({ tag, floating: true, image: null }))],
    version: release.version,
  }
}

/** metadata-action's `sanitizeTag`, and no leading `.` or `-`, which no registry takes. */
function toTag(name: string): string {
  return name.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '')
}

function listedTags({ bare, references }: Extract<TagRequest, { kind: 'listed' }>): BaseTags {
  const tags = writtenTags(bare, references)
  const versions = new Set(tags.flatMap(({ tag }) => parseSemver(tag)?.version ?? []))
  const [version = null] = versions
  return { tags, version: versions.size === 1 ? version : null, problems: [] }
}

/** Tags that somebody wrote: for every repository, and for those that they name. */
export function writtenTags(bare: readonly string[], references: readonly TaggedReference[]): BaseTag[] {
  const all = [
    ...bare.map((tag) => ({ tag, image: null })),
    ...references.map((one) => ({ tag: one.tag, image: imageName(one) })),
  ]
  return all.map((one) => ({ ...one, floating: isFloating(one.tag) }))
}

const movingNames = new Set(['latest', 'edge', 'stable', 'nightly', 'main', 'master', 'dev', 'develop'])

/** What a tag that somebody wrote is, by its form: `v1` and `1.2` are moved along with their releases. */
function isFloating(tag: string): boolean {
  return movingNames.has(tag) || /^v?\d+(\.\d+)?$/.test(tag)
}
