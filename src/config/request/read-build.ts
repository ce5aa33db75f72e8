import { isIP } from 'node:net'
import type { Problem } from '../../model/failure.ts'
import type { Attestation, BuildSettings } from '../../model/request.ts'
import { isCertain } from '../../dockerfile/read-dockerfile.ts'
import type { InputReader } from './input-reader.ts'
import { isFromFile, readPairs, toRecord } from './pairs.ts'
import { quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'
import type { BuildContext } from './read-context.ts'
import { readBuildContexts } from './read-context.ts'
import { readSsh } from './read-ssh.ts'
import { parseMemory } from './sizes.ts'
import { suggest } from '../../text/suggest.ts'

/** Everything that all cells share. Secrets are read apart, for their values go another way. */
export function readBuild(reader: InputReader, context: BuildContext): Omit<BuildSettings, 'secrets'> {
  const shm = reader.text('shm-size')
  const allow = readMatching(reader, 'allow', allowRule)
  return {
    context: context.context,
    file: context.file,
    target: readTarget(reader, context),
    buildArgs: toRecord(readBuildArgs(reader, reader.items('build-args'))),
    buildContexts: readBuildContexts(reader),
    ssh: readSsh(reader),
    network: readNetwork(reader, allow),
    addHosts: readHosts(reader),
    noCache: reader.flag('no-cache'),
    noCacheFilters: readMatching(reader, 'no-cache-filters', stageRule),
    pull: reader.flag('pull'),
    shmSize: shm === null ? null : reader.take(parseMemory(shm.text), shm),
    ulimits: readMatching(reader, 'ulimit', ulimitRule),
    allow,
    provenance: readAttestation(reader, 'provenance', [
      'mode',
      'version',
      'builder-id',
      'inline-only',
      'reproducible',
      'disabled',
    ]),
    sbom: readAttestation(reader, 'sbom', ['generator', 'disabled']),
    maxParallel: readMaxParallel(reader),
    failFast: reader.flag('fail-fast'),
  }
}

/** With more than a hundred builds at once BuildKit loses some ("no such job"); as many as by default it holds anywhere. */
const defaultMaxParallel = 32

function readMaxParallel(reader: InputReader): number {
  const item = reader.text('max-parallel')
  if (item === null) return defaultMaxParallel
  const number = /^\d{1,3}$/.test(item.text) ? Number(item.text) : 0
  if (number === 0)
    reader.refuse(item, {
      code: 'BAD_NUMBER',
      what: `max-parallel ${quote(item.text)} is not a number of images`,
      why: 'it is a whole number from 1 to 999',
      fix: `write for example 8, or leave ${reader.named('max-parallel')} out`,
    })
  return number
}

/** `KEY=value`; `KEY` alone is the environment's, and left out where that has none, as docker does. Not in the file: it is others' text. */
export function readBuildArgs(reader: InputReader, items: readonly RawText[]) {
  const { env } = reader.raw
  return readPairs(reader, items, {
    name: 'build-args',
    key: /^[A-Za-z_][\w.-]*$/,
    example: 'KEY=value',
    alone: (key, item) => (isFromFile(item) ? null : Object.hasOwn(env, key) ? env[key] : undefined),
  })
}

function readTarget(reader: InputReader, { dockerfile }: BuildContext): string | null {
  const item = reader.text('target')
  if (item !== null) checkTarget(reader, item, dockerfile)
  return item?.text ?? null
}

/** BuildKit finds a target by name, without regard to case, and not by number. */
export function checkTarget(
  reader: InputReader,
  item: RawText,
  dockerfile: BuildContext['dockerfile'],
): void {
  if (!stageRule.pattern.test(item.text)) {
    reader.refuse(item, describeBad(item.text, stageRule))
    return
  }
  if (dockerfile === null || !isCertain(dockerfile)) return
  const stages = dockerfile.stages.flatMap(({ name }) => name ?? [])
  if (stages.includes(item.text.toLowerCase())) return
  const best = suggest(item.text, stages)
  reader.refuse(item, {
    code: 'UNKNOWN_STAGE',
    what: `the Dockerfile has no stage ${quote(item.text)}`,
    ...(stages.length > 0 && { why: `its stages are ${stages.join(', ')}` }),
    fix: best === null ? 'name a stage in it: FROM … AS name' : `did you mean ${quote(best)}?`,
  })
}

function readNetwork(reader: InputReader, allow: readonly string[]): string | null {
  const network = reader.choice('network')
  const item = reader.text('network')
  if (network === 'host' && item !== null && !allow.includes('network.host'))
    reader.refuse(item, {
      code: 'NOT_ALLOWED',
      what: 'network is host, and nothing allows that',
      why: "RUN steps would reach everything that the builder's machine reaches",
      fix: `add ${reader.written('allow', 'network.host')}`,
    })
  return network
}

interface Rule {
  readonly code: string
  readonly pattern: RegExp
  readonly what: string
  readonly fix: string
}

const stageRule: Rule = {
  code: 'BAD_STAGE',
  pattern: /^\w[\w.-]*$/,
  what: "a stage's name",
  fix: 'write the name after AS',
}

const allowRule: Rule = {
  code: 'BAD_RIGHT',
  pattern: /^(?:network\.host|security\.insecure|device(?:=[\w./:=-]+)?|ssh|fs\.read=[^\p{Cc}]+)$/u,
  what: 'a right that can be given',
  fix: 'write network.host, security.insecure or device; for a bake file also ssh or fs.read=folder',
}

/** docker/go-units, `ulimit.go`. */
const ulimitRule: Rule = {
  code: 'BAD_ULIMIT',
  pattern:
    /^(?:core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)=(?:-1|\d{1,15})(?::(?:-1|\d{1,15}))?$/,
  what: 'a limit',
  fix: 'write name=soft or name=soft:hard, for example nofile=1024:2048',
}

function readMatching(reader: InputReader, name: string, rule: Rule): readonly string[] {
  const items = reader.items(name)
  for (const item of items)
    if (!rule.pattern.test(item.text)) reader.refuse(item, describeBad(item.text, rule))
  return items.map((item) => item.text)
}

function describeBad(text: string, rule: Rule): Problem {
  return { code: rule.code, what: `${quote(text)} is not ${rule.what}`, fix: rule.fix }
}

/**
 * `host:ip` or `host=ip`, with IPv6 in brackets or not; gives `host:ip`. One address for each host: bake's extra hosts are
 * a map (buildx, bake.go, `ExtraHosts`).
 */
function readHosts(reader: InputReader): readonly string[] {
  const seen = new Map<string, string>()
  return reader.items('add-hosts').flatMap((item) => {
    const at = item.text.includes('=') ? item.text.indexOf('=') : item.text.indexOf(':')
    const host = item.text.slice(0, Math.max(0, at))
    const address = item.text.slice(at + 1).replace(/^\[(.*)\]$/, '$1')
    const valid =
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(host) && (isIP(address) > 0 || address === 'host-gateway')
    if (!valid)
      reader.refuse(item, {
        code: 'BAD_HOST',
        what: `${quote(item.text)} is not host:ip`,
        fix: 'write for example db:10.0.0.5',
      })
    const before = seen.get(host) ?? address
    if (before !== address)
      reader.refuse(item, {
        code: 'HOST_GIVEN_TWICE',
        what: `the host ${quote(host)} has two addresses, ${before} and ${address}`,
        why: 'buildx bake takes one address for each host',
        fix: 'give the host once',
      })
    seen.set(host, address)
    return valid ? [`${host}:${address}`] : []
  })
}

/** `true`, `false`, `max`/`min` for provenance, or attributes, each from a closed list and without what CSV would split at. */
function readAttestation(reader: InputReader, name: string, keys: readonly string[]): Attestation | null {
  const item = reader.text(name)
  if (item === null) return null
  if (/^(?:true|false)$/i.test(item.text)) return item.text.toLowerCase() as Attestation
  const parts = item.text.split(',').map((part) => part.split('='))
  const fine = parts.every(
    ([key = '', value, more]) => keys.includes(key) && more === undefined && isAtom(value),
  )
  const mode = parts.find(([key]) => key === 'mode')?.[1]
  if (fine && (mode === undefined || mode === 'min' || mode === 'max')) return item.text as Attestation
  reader.refuse(item, {
    code: 'BAD_ATTESTATION',
    what: `${name} is ${quote(item.text)}`,
    why: `it is true, false or key=value with ${keys.join(', ')}`,
    fix: name === 'sbom' ? 'write true' : 'write true, false or mode=max',
  })
  return null
}

function isAtom(value: string | undefined): boolean {
  return value !== undefined && /^[\w./:@+-]+$/.test(value)
}
