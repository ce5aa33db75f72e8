/**
 * Posts out/comment.md as a note of the merge request: one, brought up to date. For a job of a merge request pipeline, with a project
 * access token (scope api) in GITLAB_TOKEN. What GitLab says fails no job.
 * https://docs.gitlab.com/api/notes/#list-all-merge-request-notes
 */
import { readFileSync } from 'node:fs'

const {
  CI_API_V4_URL: api,
  CI_PROJECT_ID: project,
  CI_MERGE_REQUEST_IID: request,
  GITLAB_TOKEN: token,
} = process.env
/** Of all requests together. */
const signal = AbortSignal.timeout(20_000)

async function ask(method, path, body) {
  const response = await fetch(`${api}/${path}`, {
    method,
    headers: { 'private-token': token, ...(body && { 'content-type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal,
  })
  if (response.ok) return response
  throw new Error(`GitLab answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
}

/** The oldest note of this token's user that begins with the marker. */
async function findOwn(notes, marker) {
  const { id: self } = await (await ask('GET', 'user')).json()
  for (let page = '1'; page;) {
    const response = await ask('GET', `${notes}?sort=asc&order_by=created_at&per_page=100&page=${page}`)
    const own = (await response.json()).find(
      ({ author, body, system }) => !system && author.id === self && body.startsWith(marker),
    )
    if (own) return own
    page = response.headers.get('x-next-page')
  }
  return null
}

async function main(file) {
  if (!request) return 'this is no pipeline of a merge request'
  if (!token) return 'there is no GITLAB_TOKEN, as in the pipeline of a fork'
  const body = readFileSync(file, 'utf8')
  // <!-- build-variants NAME KEY …-->
  const marker = body.split(' ', 4).join(' ')
  const isQuiet = body.split('\n', 1)[0].includes(' quiet ')
  const notes = `projects/${encodeURIComponent(project)}/merge_requests/${request}/notes`
  const own = await findOwn(notes, marker)
  if (!own && isQuiet) return 'nothing changed, and there is no note yet'
  if (own?.body.trim() === body.trim()) return 'the note says so already'
  await ask(own ? 'PUT' : 'POST', own ? `${notes}/${own.id}` : notes, { body })
  return own ? 'the note is brought up to date' : 'the note is written'
}

try {
  console.log(`merge request: ${await main(process.argv[2] ?? 'out/comment.md')}`)
} catch (error) {
  console.log(`merge request: no note was written: ${error.message}`)
}
