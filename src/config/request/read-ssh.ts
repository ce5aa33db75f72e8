import type { InputReader } from './input-reader.ts'
import type { RawText } from './raw-inputs.ts'
import { resolveSecret, splitKey } from './read-secrets.ts'

/**
 * `default`, `id`, `id=path[,path]` (moby/buildkit, `build.ParseSSH`): sockets and keys must be there, or an agent running. An item
 * is not quoted: a key itself may have been given.
 */
export function readSsh(reader: InputReader): readonly string[] {
  return reader.items('ssh').flatMap((item) => {
    const { id, value } = splitKey(item)
    if (!/^\w[\w.-]*$/.test(id) || value === '' || item.text.includes('"')) {
      reader.refuse(item, {
        code: 'BAD_SSH',
        what: 'an item of ssh cannot be read',
        why: 'it is not shown: it may be a key itself',
        fix: 'write default or id=path',
      })
      return []
    }
    if (value === null) return askAgent(reader, item) ? [id] : []
    const paths = value.split(',').map((text) => findKey(reader, { ...item, text }))
    return [`${id}=${paths.join(',')}`]
  })
}

function askAgent(reader: InputReader, item: RawText): boolean {
  const agent = reader.raw.env.SSH_AUTH_SOCK
  if (agent !== undefined && agent !== '') return true
  reader.refuse(item, {
    code: 'NO_SSH_AGENT',
    what: 'an item of ssh needs an agent, and none is running',
    why: 'SSH_AUTH_SOCK is not set',
    fix: 'start ssh-agent, or write id=path, the path of a key',
  })
  return false
}

function findKey(reader: InputReader, item: RawText): string {
  const path = resolveSecret(reader, item)
  if (path !== null && reader.raw.files.look(path) !== null) return path
  reader.refuse(item, {
    code: 'NOT_FOUND',
    what: 'an item of ssh names no key or socket that is there',
    why: 'it is not shown: it may be a key itself',
    fix: 'write id=path, and check the path',
  })
  return ''
}
