import type { Comment, CommentRequest } from '../model/comment.ts'
import { cutText, plainText } from '../text/hostile-text.ts'
import type { CommentPlace } from './comment-place.ts'
import type { ApiOptions, CommentsApi, IssueComment, PullRequest } from './comments-api.ts'
import { ApiError, withCommentsApi } from './comments-api.ts'

/**
 * What became of the comment.
 *
 * - `created`, `updated` · `same`: it says so already
 * - `quiet`: there is nothing to tell, and none was written yet
 * - `closed`: the pull request is · `outdated`: it has a newer commit, whose run tells of it · `gone`: there is no such pull request
 * - `failed`: GitHub did not take it
 */
export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'same'; readonly address: string }
  | { readonly kind: 'quiet' | 'closed' | 'outdated' | 'gone' }
  | {
      readonly kind: 'failed'
      /** What GitHub or the connection said. Hostile text. */
      readonly reason: string
      /** The token may not do it. */
      readonly isForbidden: boolean
    }

export interface CommentJob extends Omit<ApiOptions, 'repository'> {
  readonly place: CommentPlace
  readonly comment: Comment
  readonly when: Exclude<CommentRequest['when'], 'never'>
}

/**
 * Brings the one comment of these images at a pull request up to date, or writes it. Whose run is not of the pull request's
 * newest commit writes nothing, so that of two runs at once the newest commit's words stay. Never rejects.
 */
export async function writeComment(job: CommentJob): Promise<CommentOutcome> {
  try {
    return await withCommentsApi({ ...job, repository: job.place.repository }, (api) => write(api, job))
  } catch (error) {
    return failureOf(error)
  }
}

async function write(api: CommentsApi, job: CommentJob): Promise<CommentOutcome> {
  const { place, comment, when } = job
  const pull = await findPull(api, place)
  if (pull === null) return { kind: 'gone' }
  if (!pull.open) return { kind: 'closed' }
  if (place.commit !== null && pull.head !== place.commit) return { kind: 'outdated' }
  const found = pull.comments === 0 ? null : await findOwn(api, pull, comment)
  if (found !== null) return update(api, found, comment)
  if (when === 'auto' && !comment.tells) return { kind: 'quiet' }
  return create(api, pull, job)
}

async function findPull(api: CommentsApi, { pull, commit }: CommentPlace): Promise<PullRequest | null> {
  if ('number' in pull) return api.pull(pull.number)
  const pulls = await api.pullsFrom(pull.owner, pull.branch)
  // Several go to several branches; a newer commit has them all.
  return pulls.find(({ head }) => head === commit) ?? pulls[0] ?? null
}

/** The oldest comment with the marker that the token's own account wrote: somebody else's is nobody's but theirs. */
async function findOwn(
  api: CommentsApi,
  { number, since }: Pick<PullRequest, 'number'> & { readonly since?: string },
  { marker }: Comment,
): Promise<IssueComment | null> {
  let self: string | null = null
  for await (const page of api.comments(number, since))
    for (const comment of page) {
      if (!comment.body.startsWith(marker)) continue
      self ??= await api.viewer()
      if (comment.author === self) return comment
    }
  return null
}

async function update(api: CommentsApi, found: IssueComment, { text }: Comment): Promise<CommentOutcome> {
  const { address } = found
  if (sameText(found.body, text)) return { kind: 'same', address }
  await api.update(found.id, text)
  return { kind: 'updated', address }
}

function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trimEnd() === other.trimEnd()
}

/** How long before this one another run's may have been written without being seen: more than all requests may take. Milliseconds. */
const twinMs = 60_000

async function create(
  api: CommentsApi,
  pull: PullRequest,
  { comment, place }: CommentJob,
): Promise<CommentOutcome> {
  const made = await createOnce(api, pull, comment)
  const since = new Date(Date.parse(made.createdAt) - twinMs).toISOString()
  const twin = await findOwn(api, { ...pull, since }, comment)
  if (twin === null || twin.id >= made.id) return { kind: 'created', address: made.address }
  // Another run wrote one in the same moment: the older comment stays, with the words of the newest commit.
  const now = await api.pull(pull.number)
  if (place.commit === null || now.head === place.commit) await api.update(twin.id, comment.text)
  await api.remove(made.id)
  return { kind: 'updated', address: twin.address }
}

/** After an answer that tells nothing it is first looked whether it was done. */
async function createOnce(api: CommentsApi, pull: PullRequest, comment: Comment): Promise<IssueComment> {
  try {
    return await api.create(pull.number, comment.text)
  } catch (error) {
    if (!isAmbiguous(error)) throw error
    return (await findOwn(api, pull, comment)) ?? api.create(pull.number, comment.text)
  }
}

/** It may have been done although no good answer came. */
function isAmbiguous(error: unknown): boolean {
  return error instanceof ApiError && (error.status === null || error.status >= 500)
}

function failureOf(error: unknown): CommentOutcome {
  const isAnswer = error instanceof ApiError
  const reason = isAnswer ? error.message : 'GitHub answered with something else than it should'
  return {
    kind: 'failed',
    reason: cutText(plainText(reason), 300),
    isForbidden: isAnswer && isForbidden(error),
  }
}

/** What may not be seen is not found, either (docs.github.com/rest, troubleshooting). */
function isForbidden({ status, message }: ApiError): boolean {
  return status === 404 || (status === 403 && /not accessible by|must have/i.test(message))
}
