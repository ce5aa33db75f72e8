import type { BuilderNode } from '../../model/builder.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'

/** What `docker buildx inspect` prints of one node. */
export interface InspectedNode extends BuilderNode {
  readonly error: string | null
  readonly driverOptions: Readonly<Record<string, string>>
  /** Configuration files that the builder was created with, by name: `buildkitd.toml`. */
  readonly files: Readonly<Record<string, string>>
}

/** What `docker buildx inspect` prints of a builder. */
export interface Inspection {
  readonly name: string
  /** Empty when buildx could not find out: its Docker daemon did not answer. */
  readonly driver: string
  readonly error: string | null
  readonly nodes: readonly InspectedNode[]
}

interface Draft {
  readonly fields: Map<string, string>
  readonly files: Map<string, string[]>
}

/**
 * Reads the output of `docker buildx inspect`, in the spellings of buildx 0.10 to 0.36
 * (commands/inspect.go; `Buildkit:` became `BuildKit version:` in 0.13, files are shown since 0.18).
 */
export function parseInspect(text: string): Inspection {
  const [head, ...nodes] = readBlocks(text)
  return {
    name: head?.fields.get('Name') ?? '',
    driver: head?.fields.get('Driver') ?? '',
    error: head?.fields.get('Error') ?? null,
    nodes: nodes.map(readNode),
  }
}

/** One block for the builder, then one for each node. Indented lines (labels, GC policy) belong to the line above. */
function readBlocks(text: string): Draft[] {
  const blocks: Draft[] = [newDraft()]
  let inNodes = false
  let last = ''
  for (const line of text.split(/\r?\n/)) {
    const block = blocks.at(-1) ?? newDraft()
    const [, key, value = ''] = /^([A-Z][^:]*):(?:\s+(.*))?$/.exec(line) ?? []
    if (key === undefined) continueBlock(block, last, line)
    else if (key === 'Nodes') inNodes = true
    else if (key === 'Name' && inNodes) blocks.push(setField(newDraft(), key, value))
    else setField(block, key, value)
    last = key ?? last
  }
  return blocks
}

function newDraft(): Draft {
  return { fields: new Map(), files: new Map() }
}

function setField(draft: Draft, key: string, value: string): Draft {
  draft.fields.set(key, value.trim())
  return draft
}

function continueBlock(draft: Draft, key: string, line: string): void {
  const shown = /^\s+> ?(.*)$/.exec(line)
  if (key.startsWith('File#') && shown) {
    const name = key.slice('File#'.length)
    draft.files.set(name, [...(draft.files.get(name) ?? []), shown[1] ?? ''])
  } else if (key === 'Error' && line.trim() !== '') {
    setField(draft, key, `${draft.fields.get(key) ?? ''} ${line.trim()}`)
  }
}

function readNode({ fields, files }: Draft): InspectedNode {
  const version = ['BuildKit version', 'BuildKit', 'Buildkit'].map((key) => fields.get(key)).find(Boolean)
  return {
    name: fields.get('Name') ?? '',
    endpoint: fields.get('Endpoint') ?? '',
    status: fields.get('Status') ?? (fields.has('Error') ? 'error' : 'unknown'),
    error: fields.get('Error') ?? null,
    buildkitVersion: version ?? null,
    platforms: readPlatforms(fields.get('Platforms') ?? ''),
    driverOptions: readOptions(fields.get('Driver Options') ?? ''),
    files: Object.fromEntries([...files].map(([name, lines]) => [name, lines.join('\n')])),
  }
}

function readOptions(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/(\S+?)="((?:[^"\\]|\\.)*)"/g)]
  return Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value.replaceAll(/\\(.)/g, '$1')]))
}

/**
 * Platforms with the node's native one first. BuildKit lists that first, but buildx puts those that the user fixed
 * (`--platform`, marked `*`) before all that BuildKit found, and leaves out the second mention of each.
 */
function readPlatforms(text: string): Platform[] {
  const fixed = new Set<Platform>()
  const all: Platform[] = []
  for (const word of text.split(',').map((part) => part.trim())) {
    const parsed = word === '' ? null : parsePlatform(word.replace(/\*$/, ''))
    if (!parsed?.ok) continue
    all.push(parsed.value)
    if (word.endsWith('*')) fixed.add(parsed.value)
  }
  const native = findNative(all, fixed)
  return native === undefined ? all : [native, ...all.filter((platform) => platform !== native)]
}

/** What BuildKit finds beside a native platform that the user has fixed: its variants and its 32-bit sister. */
const sisters: readonly (readonly [RegExp, Platform])[] = [
  [/^linux\/(amd64\/|386$)/, 'linux/amd64' as Platform],
  [/^linux\/arm\//, 'linux/arm64' as Platform],
]

function findNative(all: readonly Platform[], fixed: ReadonlySet<Platform>): Platform | undefined {
  const found = all.find((platform) => !fixed.has(platform))
  if (found === undefined) return all[0]
  return sisters.find(([pattern, parent]) => pattern.test(found) && fixed.has(parent))?.[1] ?? found
}
