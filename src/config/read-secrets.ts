import { isAbsolute, relative, sep } from 'node:path'
import type { SecretSource } from '../model/request.ts'
import type { InputReader } from './input-reader.ts'
import { quote } from './quote.ts'
import type { RawText } from './raw-inputs.ts'
import { readSecretItems } from './secret-lines.ts'

interface Secrets {
  readonly secrets: readonly SecretSource[]
  /** Values of inline secrets by the variable that carries them to buildx. */
  readonly environment: Readonly<Record<string, string>>
}

/** No character that means something in a CSV value of buildx, and none that starts an option. */
const idPattern = /^\w[\w./-]*$/
const variablePattern = /^[A-Za-z_]\w*$/

/** All secrets, each by where its value is. Ids come once; files and variables must be there. */
export function readSecrets(reader: InputReader, context: string): Secrets {
  const collector = new SecretCollector(reader)
  for (const item of readSecretItems(reader)) collector.addInline(item)
  for (const item of reader.items('secret-envs')) collector.add(item, splitKey(item), 'env')
  for (const item of reader.items('secret-files')) collector.add(item, splitKey(item), 'file')
  for (const item of reader.items('secret')) collector.addBuildxSpelling(item)
  collector.addToken(context)
  return { secrets: collector.secrets, environment: Object.fromEntries(collector.environment) }
}

/** Never shows the value: everything behind "=" may be secret. */
function splitKey(item: RawText): { id: string; value: string | null } {
  const at = item.text.indexOf('=')
  return at < 0
    ? { id: item.text.trim(), value: null }
    : { id: item.text.slice(0, at).trim(), value: item.text.slice(at + 1) }
}

class SecretCollector {
  readonly secrets: SecretSource[] = []
  readonly environment = new Map<string, string>()
  readonly #reader: InputReader

  constructor(reader: InputReader) {
    this.#reader = reader
  }

  addInline(item: RawText): void {
    const { id, value } = splitKey(item)
    if (value === null)
      this.#refuseForm(item, 'secrets', 'id=value; for several lines, put all of it in double quotes')
    else if (this.#checkId(item, id)) this.#carry(id, value)
  }

  add(item: RawText, { id, value }: { id: string; value: string | null }, kind: 'env' | 'file'): void {
    if (value === null || value === '')
      this.#refuseForm(item, `secret-${kind}s`, kind === 'env' ? 'id=VARIABLE' : 'id=path')
    else if (this.#checkId(item, id)) this.#addSource({ ...item, text: value }, id, kind)
  }

  /** `id=npm,src=./.npmrc`, `id=npm,env=NPM_TOKEN`, `id=NPM_TOKEN` (moby/buildkit, `build.parseSecret`). */
  addBuildxSpelling(item: RawText): void {
    const fields = new Map(item.text.split(',').map((part) => splitPart(part)))
    const [id, type] = [fields.get('id') ?? '', fields.get('type')]
    const path = fields.get('src') ?? fields.get('source')
    const env = fields.get('env') ?? (type === 'env' ? path : undefined)
    const unknown = [...fields.keys()].find((key) => !['id', 'type', 'src', 'source', 'env'].includes(key))
    if (unknown !== undefined || item.text.includes('"'))
      this.#refuseForm(item, 'secret', 'id=name,src=path or id=name,env=VARIABLE')
    else if (!this.#checkId(item, id)) return
    else if (env !== undefined) this.#addSource({ ...item, text: env }, id, 'env')
    else if (path !== undefined) this.#addSource({ ...item, text: path }, id, 'file')
    else this.#addSource({ ...item, text: id }, id, this.#isSet(id) ? 'env' : 'file')
  }

  /** As build-push-action: only for a Git context in the workflow's own repository, so that no other host sees the token. */
  addToken(context: string): void {
    const token = this.#reader.text('github-token')
    const { url } = this.#reader.raw.source
    if (token === null || url === null || !`${context}#`.startsWith(url)) return
    if (!/^[#./:]/.test(`${context}#`.slice(url.length))) return
    if (!this.secrets.some(({ id }) => id.startsWith('GIT_AUTH_TOKEN')))
      this.#carry('GIT_AUTH_TOKEN', token.text)
  }

  #carry(id: string, value: string): void {
    const name = `BUILD_VARIANTS_SECRET_${this.environment.size + 1}`
    this.environment.set(name, value)
    this.secrets.push({ id, kind: 'env', name })
  }

  #addSource(item: RawText, id: string, kind: 'env' | 'file'): void {
    if (kind === 'env') {
      if (this.#checkVariable(item)) this.secrets.push({ id, kind, name: item.text })
      return
    }
    const path = this.#checkFile(item, id)
    if (path !== null) this.secrets.push({ id, kind, path })
  }

  #isSet(name: string): boolean {
    return Object.hasOwn(this.#reader.raw.env, name) && this.#reader.raw.env[name] !== undefined
  }

  #checkId(item: RawText, id: string): boolean {
    const twice = this.secrets.some((secret) => secret.id === id)
    if (idPattern.test(id) && !twice) return true
    this.#reader.refuse(item, {
      code: twice ? 'GIVEN_TWICE' : 'BAD_SECRET',
      what: twice ? `the secret ${quote(id)} is there twice` : `${quote(id)} is not a secret's id`,
      ...(!twice && { why: 'an id is made of letters, digits and _ . / -' }),
      fix: twice ? 'keep one' : 'write for example npm_token=…',
    })
    return false
  }

  #checkVariable(item: RawText): boolean {
    const valid = variablePattern.test(item.text)
    if (valid && this.#isSet(item.text)) return true
    this.#reader.refuse(item, {
      code: valid ? 'SECRET_NOT_SET' : 'BAD_SECRET',
      what: valid ? `the variable ${item.text} is not set` : `${quote(item.text)} is not a variable's name`,
      fix: valid ? `set it for this step: env: ${item.text}: …` : 'write id=VARIABLE',
    })
    return false
  }

  /** Files that hold credentials of the runner itself are never what is meant, and what an attacker would ask for. */
  #checkFile(item: RawText, id: string): string | null {
    const reader = this.#reader
    const path = reader.path(item)
    if (path === null) return null
    const found = reader.raw.files.look(path)
    const reason =
      found?.kind !== 'file'
        ? { code: 'NOT_FOUND', why: found === null ? 'there is no such file' : `it is a ${found.kind}` }
        : /[,"\r\n]/.test(path)
          ? { code: 'BAD_SECRET', why: 'its path holds a comma, a quote or a line break' }
          : { code: 'FORBIDDEN_FILE', why: describeForbidden(reader, found.real) }
    if (reason.why === null) return path
    const { code, why } = reason
    reader.refuse(item, {
      code,
      what: `the secret ${id} cannot be read from ${quote(item.text)}`,
      why,
      fix: 'name another file',
    })
    return null
  }

  #refuseForm(item: RawText, input: string, form: string): void {
    this.#reader.refuse(item, {
      code: 'BAD_SECRET',
      what: `an item of ${input} cannot be read`,
      fix: `write ${form}`,
    })
  }
}

function splitPart(part: string): [string, string] {
  const at = part.indexOf('=')
  return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1)]
}

/** Why this file, links followed, is never a secret of a build; null for all others. */
export function describeForbidden({ raw }: InputReader, real: string): string | null {
  const { temporary, files } = raw
  if (real.split(sep).includes('.git')) return `${real} is part of a Git directory, which holds credentials`
  if (temporary === null || !isBelow(real, files.look(temporary)?.real ?? temporary)) return null
  return `${real} is in the runner's own folder, which holds credentials`
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !isAbsolute(way) && way.split(/[/\\]/)[0] !== '..'
}

/** `default`, `id`, `id=path[,path]` (moby/buildkit, `build.ParseSSH`): sockets and keys must be there, or an agent running. */
export function readSsh(reader: InputReader): readonly string[] {
  return reader.items('ssh').flatMap((item) => {
    const { id, value } = splitKey(item)
    if (!/^\w[\w.-]*$/.test(id) || value === '' || item.text.includes('"')) {
      reader.refuse(item, {
        code: 'BAD_SSH',
        what: `${quote(item.text)} is no item of ssh`,
        fix: 'write default or id=path',
      })
      return []
    }
    const agent = reader.raw.env.SSH_AUTH_SOCK
    if (value === null && (agent === undefined || agent === ''))
      reader.refuse(item, {
        code: 'NO_SSH_AGENT',
        what: `ssh ${quote(id)} needs an agent, and none is running`,
        why: 'SSH_AUTH_SOCK is not set',
        fix: `start ssh-agent, or write ${id}=path-of-a-key`,
      })
    const paths = value?.split(',').map((text) => {
      const path = reader.path({ ...item, text })
      if (path !== null && reader.raw.files.look(path) === null)
        reader.refuse(item, {
          code: 'NOT_FOUND',
          what: `there is no SSH key or socket at ${path}`,
          fix: 'check the path',
        })
      return path ?? ''
    })
    return paths === undefined ? [id] : [`${id}=${paths.join(',')}`]
  })
}
