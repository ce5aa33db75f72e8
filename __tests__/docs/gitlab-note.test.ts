/** examples/gitlab-note.mjs as a job runs it, against the part of GitLab's API that it uses (docs.gitlab.com/api/notes). */
import { mkdtempSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { runProcess } from '../e2e/cli-process.ts'
import { root } from './pages.ts'

interface Note {
  id: number
  body: string
  system: boolean
  author: { id: number }
}

const token = 'glpat-x'
const self = 4
let notes: Note[]
let asked: string[]
/** Answers instead of what is right. */
let fault: ((response: ServerResponse) => unknown) | null
let url: string
let close: () => Promise<void>

beforeEach(async () => {
  notes = []
  asked = []
  fault = null
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => {
      if (fault === null) answer(request, text, response)
      else fault(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
})
afterEach(() => close())

/** The calls that the script makes; whatever else is not found. */
function answer(
  { method = '', url: path = '', headers }: IncomingMessage,
  text: string,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const call = pathname.replace(/^\/api\/v4\/(?:projects\/12\/merge_requests\/3\/)?/, '')
  asked.push(`${method} ${call.replace(/\d+$/, 'N')}`)
  const [page, perPage] = [Number(searchParams.get('page') ?? 1), Number(searchParams.get('per_page') ?? 20)]
  const { body = '' } = (text === '' ? {} : JSON.parse(text)) as { body?: string }
  const note = notes.find(({ id }) => call === `notes/${id}`)
  if (headers['private-token'] !== token) send(response, 401, { message: '401 Unauthorized' })
  else if (call === 'user') send(response, 200, { id: self })
  else if (method === 'GET' && call === 'notes')
    send(response, 200, notes.slice((page - 1) * perPage, page * perPage), {
      'x-next-page': page * perPage < notes.length ? `${page + 1}` : '',
    })
  else if (method === 'POST' && call === 'notes') send(response, 201, add(body, self))
  else if (method === 'PUT' && note !== undefined) send(response, 200, Object.assign(note, { body }))
  else send(response, 404, { message: '404 Not found' })
}

function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

function add(body: string, author: number, system = false): Note {
  const note = { id: 100 + notes.length, body, system, author: { id: author } }
  notes.push(note)
  return note
}

const marker = '<!-- build-variants registry.example/acme/worker 0123456789ab'
const says = (words: string, quiet = '') => `${marker} ${quiet}-->\n### ${words}\n`

async function post(text: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'note-')), 'comment.md')
  writeFileSync(file, text)
  const job = { CI_API_V4_URL: url, CI_PROJECT_ID: '12', CI_MERGE_REQUEST_IID: '3', GITLAB_TOKEN: token }
  const run = await runProcess(process.execPath, [join(root, 'examples/gitlab-note.mjs'), file], {
    env: { ...job, ...env },
  })
  expect(run).toMatchObject({ exitCode: 0, stderr: '' })
  return run.stdout.trim()
}

test('one note, brought up to date, and nothing while there is nothing to tell', async () => {
  expect(await post(says('no change', 'quiet '))).toBe(
    'merge request: nothing changed, and there is no note yet',
  )
  expect(asked).toEqual(['GET user', 'GET notes'])
  expect(await post(says('grew'))).toBe('merge request: the note is written')
  expect(await post(says('grew'))).toBe('merge request: the note says so already')
  expect(await post(says('no change', 'quiet '))).toBe('merge request: the note is brought up to date')
  expect(asked.at(-1)).toBe('PUT notes/N')
  expect(notes.map(({ body }) => body)).toEqual([says('no change', 'quiet ')])
})

test("somebody else's note and the system's are left alone; ours is found behind them", async () => {
  add(says('theirs'), 9)
  add(says('system'), self, true)
  add(`> ${says('quoted')}`, self)
  add(says('another image').replace('0123456789ab', 'ffffffffffff'), self)
  for (let at = 0; at < 250; at += 1) add(`${at}`, 9)
  await post(says('one'))
  const before = notes.slice(0, 4).map(({ body }) => body)
  expect(await post(says('two'))).toBe('merge request: the note is brought up to date')
  expect(notes).toHaveLength(255)
  expect(notes.at(-1)?.body).toBe(says('two'))
  expect(notes.slice(0, 4).map(({ body }) => body)).toEqual(before)
})

test('without a token, or outside of a merge request, nothing is asked', async () => {
  expect(await post(says('x'), { GITLAB_TOKEN: '' })).toMatch(/there is no GITLAB_TOKEN/)
  expect(await post(says('x'), { CI_MERGE_REQUEST_IID: '' })).toMatch(/no pipeline of a merge request/)
  expect(asked).toEqual([])
})

test.each<[string, (response: ServerResponse) => unknown, RegExp]>([
  [
    '403',
    (response) => send(response, 403, { message: 'insufficient_scope' }),
    /GitLab answered 403: .*scope/,
  ],
  ['500', (response) => send(response, 500, {}), /GitLab answered 500/],
  ['garbage', (response) => response.end('<html>'), /no note was written/],
  ['a reset', (response) => response.socket?.resetAndDestroy(), /no note was written/],
])('%s fails no job', async (_, answer, said) => {
  fault = answer
  expect(await post(says('x'))).toMatch(said)
  expect(notes).toEqual([])
})
