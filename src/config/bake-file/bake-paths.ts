import { resolve } from 'node:path'
import type { BakeFileTarget, BakeValue } from '../../model/bake-file.ts'
import { linkedTarget } from '../../model/bake-file.ts'
import { readCsv } from '../../model/csv.ts'
import { hideFile, hideVariable } from '../request/hide-secrets.ts'
import type { BakeMap } from './bake-values.ts'
import { isList, isMap, textOf, textsOf } from './bake-values.ts'
import type { InputReader } from '../request/input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from '../request/raw-inputs.ts'
import { allowRemote, isInside, isRemote, layoutPattern, lookAt } from '../request/read-context.ts'
import { describeForbidden } from '../request/read-secrets.ts'

/** A target under examination: who asks, and who is asked. */
interface Asking {
  readonly reader: InputReader
  readonly item: RawText
}

/**
 * A target with absolute local paths, each checked as the inputs of that name are. A bake file is part of the
 * repository: what it asks for beyond the working directory, an SSH agent and rights of BuildKit need the door's `allow`, as bake
 * itself asks for `--allow` (buildx, bake/entitlements.go).
 */
export function readBakePaths(asking: Asking, target: BakeFileTarget): BakeFileTarget {
  for (const right of textsOf(target['entitlements'])) checkRight(asking, right)
  const { context, remote } = readMain(asking, target)
  const inline = target['dockerfile-inline'] !== undefined
  return {
    ...target,
    context,
    // buildx prints a name beside an inline one, too, and does not look for it.
    ...(!inline && { dockerfile: readDockerfilePath(asking, target, remote ? null : context) }),
    ...(isMap(target['contexts']) && { contexts: readContexts(asking, target['contexts']) }),
    ...(isList(target['secret']) && { secret: target['secret'].map((one) => readSecret(asking, one)) }),
    ...(isList(target['ssh']) && { ssh: target['ssh'].map((one) => readSsh(asking, one)) }),
  }
}

function readMain({ reader, item }: Asking, target: BakeFileTarget): { context: string; remote: boolean } {
  const text = textOf(target['context']) ?? '.'
  if (!isElsewhere(text)) return { context: readLocal({ reader, item }, text, 'directory'), remote: false }
  allowRemote(reader, { ...item, text })
  return { context: text, remote: true }
}

/** Relative to the context; `cwd://` to the working directory. In a remote context it stays as it is. */
function readDockerfilePath(asking: Asking, target: BakeFileTarget, context: string | null): string {
  const text = textOf(target['dockerfile']) ?? 'Dockerfile'
  if (isElsewhere(text)) {
    allowRemote(asking.reader, { ...asking.item, text })
    return text
  }
  if (text.startsWith(cwdPrefix)) return readLocal(asking, text, 'file')
  return context === null ? text : readLocal(asking, resolve(context, text), 'file')
}

/** The working directory, for those who build from a remote bake file. */
const cwdPrefix = 'cwd://'

function isElsewhere(text: string): boolean {
  return isRemote(text) && !text.startsWith(cwdPrefix)
}

function readContexts(asking: Asking, contexts: BakeMap): Record<string, BakeValue> {
  return Object.fromEntries(
    Object.entries(contexts).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, readNamed(asking, value)] as const] : [],
    ),
  )
}

function readNamed(asking: Asking, text: string): string {
  if (linkedTarget(text) !== null || text.startsWith('docker-image://')) return text
  const [, folder, version = ''] = layoutPattern.exec(text) ?? []
  if (folder !== undefined) return `oci-layout://${readLocal(asking, folder, 'directory')}${version}`
  if (!isElsewhere(text)) return readLocal(asking, text, 'directory')
  allowRemote(asking.reader, { ...asking.item, text })
  return text
}

/** Absolute. */
function readLocal({ reader, item }: Asking, text: string, wanted: 'file' | 'directory'): string {
  const path = resolve(reader.raw.cwd, text.replace(cwdPrefix, ''))
  const what = wanted === 'file' ? 'Dockerfile' : 'context'
  const found = lookAt(reader, item, { path, wanted, what })
  if (found !== null) checkRead({ reader, item }, path, found.real)
  return path
}

function checkRead({ reader, item }: Asking, path: string, real: string): void {
  const { cwd, files } = reader.raw
  const allowed = reader.items('allow').flatMap(({ text }) => /^fs\.read=(.+)$/.exec(text)?.[1] ?? [])
  const folders = [cwd, ...allowed.map((folder) => resolve(cwd, folder))]
  if (folders.some((folder) => isInside(reader, real, files.look(folder)?.real ?? folder))) return
  reader.refuse(item, {
    code: 'NOT_ALLOWED',
    what: `${quote(item.text)} reads ${real}, which is outside the working directory`,
    why: 'a bake file is part of the repository, and may read outside of it only what you allow',
    fix: `add ${reader.written('allow', `fs.read=${path}`)}`,
  })
}

/** An object, or `id=…,src=…`. */
function readSecret(asking: Asking, secret: BakeValue): BakeValue {
  const fields: BakeMap = isMap(secret) ? secret : Object.fromEntries(readCsv(textOf(secret) ?? '') ?? [])
  const path = textOf(fields['src'] ?? fields['source'])
  if (path === null || fields['type'] === 'env') {
    hideVariable(asking.reader, textOf(fields['env']) ?? path ?? textOf(fields['id']) ?? '')
    return secret
  }
  const src = readSecretFile(asking, path)
  hideFile(asking.reader, src)
  return { id: fields['id'], src }
}

/** Whether it is there is left to the build: a secret that no step asks for may be missing. */
function readSecretFile({ reader, item }: Asking, text: string): string {
  const path = resolve(reader.raw.cwd, text)
  const found = reader.raw.files.look(path)
  const forbidden = found === null ? null : describeForbidden(reader, found.real)
  if (forbidden !== null)
    reader.refuse(item, {
      code: 'FORBIDDEN_FILE',
      what: `${quote(item.text)} has a secret that cannot be read from ${quote(text)}`,
      why: forbidden,
      fix: 'name another file',
    })
  else if (found !== null) checkRead({ reader, item }, path, found.real)
  return path
}

/** An object, or `id` or `id=path,path`. Without a path it is the agent. */
function readSsh(asking: Asking, ssh: BakeValue): BakeValue {
  const [, id = '', list] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(ssh) ?? '') ?? []
  const paths = isMap(ssh) ? textsOf(ssh['paths']) : (list?.split(',') ?? [])
  if (paths.length === 0) checkRight(asking, 'ssh')
  return {
    ...(isMap(ssh) ? ssh : { id }),
    ...(paths.length > 0 && { paths: paths.map((path) => readSecretFile(asking, path)) }),
  }
}

function checkRight({ reader, item }: Asking, right: string): void {
  const allowed = reader.items('allow').map(({ text }) => text)
  if (allowed.includes(right) || (right.startsWith('device=') && allowed.includes('device'))) return
  reader.refuse(item, {
    code: 'NOT_ALLOWED',
    what: `${quote(item.text)} asks for ${right === 'ssh' ? 'the SSH agent' : right}, and nothing allows that`,
    why: 'a bake file is part of the repository, and may not give itself rights',
    fix: `add ${reader.written('allow', right)}`,
  })
}
