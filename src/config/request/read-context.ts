import { basename, isAbsolute, join, relative } from 'node:path'
import type { LocalDockerfile } from '../../dockerfile/read-dockerfile.ts'
import { readDockerfile } from '../../dockerfile/read-dockerfile.ts'
import { withoutQuery } from '../../model/address.ts'
import type { InputReader } from './input-reader.ts'
import { byDefault } from './input-reader.ts'
import { readPairs, toRecord } from './pairs.ts'
import { quote } from '../../text/quote.ts'
import type { FileFacts, RawText } from './raw-inputs.ts'

export interface BuildContext {
  readonly context: string
  readonly file: string | null
  readonly remote: boolean
  /** Null when there is none that we can read. */
  readonly dockerfile: LocalDockerfile | null
}

/** What docker takes for a Git or HTTP context (moby/buildkit, `dfgitutil.ParseGitRef`; docker/cli, `build.DetectContextType`). */
const remotePattern = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)|^\{\{/i

/** True for what docker fetches from elsewhere. */
export function isRemote(text: string): boolean {
  return remotePattern.test(text)
}

/** The context and its Dockerfile: both there, of the right kind, and in CI inside the checkout, links followed. */
export function readContext(reader: InputReader): BuildContext {
  const item = reader.text('context') ?? { text: '.', where: byDefault }
  const file = reader.text('file')
  if (isRemote(item.text)) {
    allowRemote(reader, item)
    return { context: item.text, file: file?.text ?? null, remote: true, dockerfile: null }
  }
  const context = readFolder(reader, item, { what: 'context', input: 'context' })
  const path = file === null ? (context === null ? null : join(context, 'Dockerfile')) : reader.path(file)
  const found =
    path === null
      ? null
      : lookAt(reader, file ?? item, { path, wanted: 'file', what: 'Dockerfile', input: 'file' })
  const dockerfile = found === null ? null : openDockerfile(reader, { file: path, remote: false })
  return { context: context ?? reader.raw.cwd, file: path, remote: false, dockerfile }
}

/** Null when there is none that can be read. */
export function openDockerfile(
  { raw }: InputReader,
  { file, remote }: Pick<BuildContext, 'file' | 'remote'>,
): LocalDockerfile | null {
  const bytes = file === null || remote ? null : raw.files.read(file)
  if (file === null || bytes === null) return null
  const ownIgnoreFile = raw.files.look(`${file}.dockerignore`) !== null
  return { ...readDockerfile(new TextDecoder().decode(bytes)), path: file, ownIgnoreFile }
}

/** A name alone is a secret over http, where it is how tokens are given; in `ssh://git@…` it is none. */
const loginPattern = /^(?:https?:\/\/|[a-z][a-z0-9+.-]*:\/\/[^/?#:@]*:)[^/?#]*@/i

/** Refuses an address unless the door allows such, and one with a login always: it is shown, and names the cache. */
export function allowRemote(reader: InputReader, item: RawText): void {
  if (loginPattern.test(item.text)) {
    reader.refuse(item, {
      code: 'LOGIN_IN_ADDRESS',
      what: 'the address of a context has a login in it',
      why: 'addresses are shown in logs and reports, and are part of the names of caches',
      fix:
        reader.raw.door === 'cli'
          ? 'take it out, and give the token as the secret GIT_AUTH_TOKEN'
          : 'take it out, and give the token as the secret GIT_AUTH_TOKEN; for this repository itself github-token is used',
    })
    return
  }
  if (reader.flag('allow-remote-context') && !/[\s"]/.test(item.text)) return
  reader.refuse(item, {
    code: 'REMOTE_CONTEXT',
    what: `the context ${quote(withoutQuery(item.text))} is not a folder of this machine`,
    why: 'the owner of that address controls what is built',
    fix: `check the sources out and write ${reader.written('context', '.')}, or add ${reader.written('allow-remote-context', 'true')}`,
  })
}

function readFolder(
  reader: InputReader,
  item: RawText,
  named: Pick<Expected, 'what' | 'input'>,
): string | null {
  const path = reader.path(item)
  if (path === null) return null
  return lookAt(reader, item, { path, wanted: 'directory', ...named }) === null ? null : path
}

interface Expected {
  readonly path: string
  readonly wanted: 'file' | 'directory'
  readonly what: string
  /** The input that names it; absent: it is named within one. */
  readonly input?: 'file' | 'bake' | 'context'
}

/** What is at a path, if it is what is wanted and, in CI, inside the checkout; null after a problem. */
export function lookAt(reader: InputReader, item: RawText, expected: Expected): FileFacts | null {
  const { path, wanted, what } = expected
  const found = reader.raw.files.look(path)
  const { workspace } = reader.raw
  const outside = found !== null && workspace !== null && !isInside(reader, found.real, workspace)
  if (found?.kind === wanted && !outside) return found
  const shown = found === null || found.real === path ? path : `${path}, which is ${found.real}`
  if (outside)
    reader.refuse(item, {
      code: 'OUTSIDE_WORKSPACE',
      what: `the ${what} is outside the checkout: ${shown}`,
      why: `in CI it must be inside ${workspace}, symbolic links followed`,
      fix: 'move it into the repository',
    })
  else
    reader.refuse(item, {
      code: found === null ? 'NOT_FOUND' : 'WRONG_KIND',
      what: found === null ? `there is no ${what} at ${shown}` : `the ${what} is a ${found.kind}: ${shown}`,
      fix: fixMissing(reader, item, expected),
    })
  return null
}

/** What is usually called so. */
const usual = {
  file: ['Dockerfile', 'dockerfile', 'Containerfile', 'docker/Dockerfile', 'build/Dockerfile'],
  bake: ['docker-bake.hcl', 'docker-bake.json', 'compose.yaml', 'compose.yml', 'docker-compose.yml'],
}

function fixMissing(reader: InputReader, item: RawText, { path, wanted, what, input }: Expected): string {
  const kind = wanted === 'directory' ? 'folder' : 'file'
  if (input === undefined) return `name a ${kind} that is there`
  if (input === 'context') return `name a ${kind} with ${reader.named(input, item)}`
  const other = usual[input].find(
    (name) => name !== basename(path) && reader.raw.files.look(join(path, '..', name))?.kind === 'file',
  )
  const name = `name the ${what} with ${reader.named(input, item)}`
  const isElsewhere = item.where === byDefault && reader.raw.door === 'cli'
  if (other === undefined) return isElsewhere ? `run this in the folder of the ${what}, or ${name}` : name
  const given = relative(item.base ?? reader.raw.cwd, join(path, '..', other))
  return `write ${reader.written(input, given, item)}`
}

/** Links in `folder` are followed; `real` has none. */
export function isInside(reader: InputReader, real: string, folder: string): boolean {
  const way = relative(reader.raw.files.look(folder)?.real ?? folder, real)
  return way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way)
}

/** The folder of a layout, and which of its images. */
export const layoutPattern = /^oci-layout:\/\/(.+?)(@sha256:[0-9a-f]{64}|:[\w.-]+)?$/

/** Named contexts: folders (checked like the context), images, layouts and, where allowed, remote ones. */
export function readBuildContexts(reader: InputReader): Readonly<Record<string, string>> {
  const rules = {
    name: 'build-contexts',
    key: /^[\w][\w./:@-]*$/,
    example: 'name=path or name=docker-image://alpine:3.20',
  }
  const pairs = readPairs(reader, reader.items('build-contexts'), rules)
  return toRecord(
    pairs.map((pair) => {
      const item = { ...pair.item, text: pair.value }
      if (/^docker-image:\/\/[^\s,"]+$/.test(pair.value)) return pair
      const layout = layoutPattern.exec(pair.value)
      if (layout !== null) {
        const folder = readFolder(
          reader,
          { ...item, text: layout[1] ?? '' },
          { what: `layout of ${pair.key}` },
        )
        return { ...pair, value: `oci-layout://${folder ?? ''}${layout[2] ?? ''}` }
      }
      if (isRemote(pair.value)) {
        allowRemote(reader, item)
        return pair
      }
      return { ...pair, value: readFolder(reader, item, { what: `context ${pair.key}` }) ?? '' }
    }),
  )
}
