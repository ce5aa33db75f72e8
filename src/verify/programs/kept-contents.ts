import { gunzipSync, gzipSync } from 'node:zlib'
import { fieldsOf, isObject, parseJson, textList, textsOf } from '../../text/json.ts'
import type { Binary } from './binary.ts'
import type { LayerContents, Program } from './layer-contents.ts'
import { PathSet } from './path-set.ts'

/** Of how layers are read: what was kept in another way is read again. */
const schema = 1
/** Bytes of the JSON that are unpacked; `collect-layer.ts` holds less. */
const longest = 256 * 1024 * 1024

/** What was found in a layer as bytes to keep. */
export function encodeContents(contents: LayerContents): Buffer {
  const { binaries, interpreters, programs, links, whiteouts, opaque, paths } = contents
  return gzipSync(
    JSON.stringify({
      ...{ schemaVersion: schema, binaries, interpreters },
      programs: [...programs].map(([path, { binary, interpreter, executable }]) => [
        ...[path, binary, interpreter, executable],
      ]),
      links: Object.fromEntries(links),
      whiteouts: [...whiteouts],
      opaque: [...opaque],
      paths: paths.toBytes().toString('base64'),
    }),
  )
}

/** Null for what is not understood: the layer is only read again. Never throws. */
export function decodeContents(bytes: Buffer): LayerContents | null {
  const kept = fieldsOf(parseJson(unpack(bytes)))
  const paths = PathSet.fromBytes(Buffer.from(String(kept['paths']), 'base64'))
  if (kept['schemaVersion'] !== schema || paths === null) return null
  const binaries = Array.isArray(kept['binaries']) ? kept['binaries'] : []
  const interpreters = textList(kept['interpreters'])
  const programs = Array.isArray(kept['programs']) ? kept['programs'].map(readProgram) : []
  const isWhole =
    binaries.every(isBinary) &&
    programs.every((program) => program !== null && fits(program[1], { binaries, interpreters }))
  if (!isWhole) return null
  return {
    ...{ binaries, interpreters, paths },
    programs: new Map(programs.filter((program) => program !== null)),
    links: new Map(Object.entries(textsOf(kept['links']))),
    whiteouts: new Set(textList(kept['whiteouts'])),
    opaque: new Set(textList(kept['opaque'])),
  }
}

function unpack(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: longest }).toString('utf8')
  } catch {
    return ''
  }
}

function readProgram(value: unknown): [string, Program] | null {
  const [path, binary, interpreter, executable] = Array.isArray(value) ? (value as unknown[]) : []
  const isOne =
    typeof path === 'string' &&
    typeof binary === 'number' &&
    (interpreter === null || typeof interpreter === 'number')
  return isOne ? [path, { binary, interpreter, executable: executable === true }] : null
}

function fits(
  { binary, interpreter }: Program,
  {
    binaries,
    interpreters,
  }: { readonly binaries: readonly unknown[]; readonly interpreters: readonly string[] },
): boolean {
  return binary in binaries && (interpreter === null || interpreter in interpreters)
}

function isBinary(value: unknown): value is Binary {
  if (!isObject(value)) return false
  const { format, machine, machines } = value
  return format === 'mach-o' ? Array.isArray(machines) : typeof machine === 'number'
}
