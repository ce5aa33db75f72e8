import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { SecretSource } from '../../model/request.ts'
import { hideFile, hideSecret, hideVariable } from './hide-secrets.ts'
import type { InputReader } from './input-reader.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'
import { readSecretItems } from './secret-lines.ts'

interface Secrets {
  readonly secrets: readonly SecretSource[]
  /** Values of inline secrets by the variable that carries them to buildx. */
  readonly environment: Readonly<Record<string, string>>
  /** The ids of those whose values are too short to be hidden. */
  readonly short: readonly string[]
}

/** No character that means something in a CSV value of buildx, and none that starts an option. */
const idPattern = /^\w[\w./-]*$/
const variablePattern = /^[A-Za-z_]\w*$/

/**
 * All secrets, each by where its value is. Ids come once; files and variables must be there. What is said of an item never quotes
 * it: where a name or a path is wanted, the value itself may have been given, and a line of a value in the place of an id.
 */
export function readSecrets(reader: InputReader, context: string): Secrets {
  const collector = new SecretCollector(reader)
  for (const item of readSecretItems(reader)) collector.addInline(item)
  for (const item of reader.items('secret-envs')) collector.add(item, splitKey(item), 'env')
  for (const item of reader.items('secret-files')) collector.add(item, splitKey(item), 'file')
  for (const item of reader.items('secret')) collector.addBuildxSpelling(item)
  collector.addToken(context)
  const { secrets, environment, short } = collector
  return { secrets, environment: Object.fromEntries(environment), short }
}

export function splitKey(item: RawText): { id: string; value: string | null } {
  const at = item.text.indexOf('=')
  return at < 0
    ? { id: item.text.trim(), value: null }
    : { id: item.text.slice(0, at).trim(), value: item.text.slice(at + 1) }
}

class SecretCollector {
  readonly secrets: SecretSource[] = []
  readonly environment = new Map<string, string>()
  readonly short: string[] = []
  readonly #reader: InputReader

  constructor(reader: InputReader) {
    this.#reader = reader
  }

  addInline(item: RawText): void {
    const { id, value } = splitKey(item)
    this.#note(id, hideSecret(this.#reader, value ?? item.text))
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
    hideSecret(this.#reader, token.text)
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
      if (!this.#checkVariable(item, id)) return
      this.#note(id, hideVariable(this.#reader, item.text))
      this.secrets.push({ id, kind, name: item.text })
      return
    }
    const path = this.#checkFile(item, id)
    if (path === null) return
    this.#note(id, hideFile(this.#reader, path))
    this.secrets.push({ id, kind, path })
  }

  #note(id: string, hidden: boolean): void {
    if (!hidden) this.short.push(id)
  }

  #isSet(name: string): boolean {
    return Object.hasOwn(this.#reader.raw.env, name) && this.#reader.raw.env[name] !== undefined
  }

  #checkId(item: RawText, id: string): boolean {
    const twice = this.secrets.some((secret) => secret.id === id)
    if (idPattern.test(id) && !twice) return true
    this.#reader.refuse(item, {
      code: twice ? 'GIVEN_TWICE' : 'BAD_SECRET',
      what: twice
        ? `the secret ${quote(id)} is listed twice`
        : 'what stands before "=" is not the id of a secret',
      ...(!twice && {
        why: 'an id is made of letters, digits and _ . / -; it may be part of a value, and is not shown',
      }),
      fix: twice
        ? 'keep one'
        : 'write for example npm_token=…; put a value of several lines in double quotes, all of it',
    })
    return false
  }

  #checkVariable(item: RawText, id: string): boolean {
    const valid = variablePattern.test(item.text)
    if (valid && this.#isSet(item.text)) return true
    this.#reader.refuse(item, {
      code: valid ? 'SECRET_NOT_SET' : 'BAD_SECRET',
      what: `the secret ${quote(id)} names ${valid ? 'a variable that is not set' : 'no variable'}`,
      why: 'what was given is not shown: it may be the value itself',
      fix: `set the variable for this step, and write ${id}=VARIABLE, its name`,
    })
    return false
  }

  /** Files that hold credentials of the runner itself are never what is meant, and what an attacker would ask for. */
  #checkFile(item: RawText, id: string): string | null {
    const reader = this.#reader
    const path = resolveSecret(reader, item)
    const found = path === null ? null : reader.raw.files.look(path)
    const reason =
      found?.kind !== 'file'
        ? { code: 'NOT_FOUND', why: found === null ? missingWhy : `${found.real} is a ${found.kind}` }
        : /[,"\r\n]/.test(path ?? '')
          ? { code: 'BAD_SECRET', why: 'its path holds a comma, a quote or a line break' }
          : { code: 'FORBIDDEN_FILE', why: describeForbidden(reader, found.real) }
    if (reason.why === null) return path
    const { code, why } = reason
    reader.refuse(item, {
      code,
      what: `the secret ${quote(id)} cannot be read from the file that it names`,
      why,
      fix: `write ${id}=path`,
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

/** Absolute; null for what can be no path. */
export function resolveSecret({ raw }: InputReader, { text, base }: RawText): string | null {
  return text.startsWith('-') || /[\r\n]/.test(text) ? null : resolve(base ?? raw.cwd, text)
}

const missingWhy = 'there is no such file; what was given is not shown: it may be the value itself'

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
