import type { Annotation } from '../../model/annotation.ts'
import { noSuchPlatform, parseAnnotation } from '../../model/annotation.ts'
import type { BakeSource } from '../../model/bake-file.ts'
import type { Problem } from '../../model/failure.ts'
import { parsePlatform } from '../../model/platform.ts'
import type { TaggedReference } from '../../model/reference.ts'
import { parseReference } from '../../model/reference.ts'
import type { TagRequest, VariantRequest } from '../../model/request.ts'
import { readBakePaths } from './bake-paths.ts'
import { optionsOf, pairsOf, textOf, textsOf } from './bake-values.ts'
import type { InputReader } from '../request/input-reader.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { GivenBake } from './read-bake.ts'
import { besideBake } from './read-bake.ts'
import { distinct, readPublication } from '../request/read-images.ts'

/** What this tool decides for every cell itself. */
const decided = [
  'annotations',
  'cache-from',
  'cache-to',
  'call',
  'description',
  'output',
  'platforms',
  'tags',
]

/** The bake file as the plan takes it. */
export function readBakeSource(reader: InputReader, bake: GivenBake): BakeSource {
  const targets = Object.entries(bake.targets)
  const read = targets.map(([name, target]) => {
    const item = { text: `target ${name}`, where: bake.item.text }
    const kept = Object.entries(readBakePaths({ reader, item }, target)).filter(
      ([key]) => !decided.includes(key),
    )
    return [name, Object.fromEntries(kept)] as const
  })
  for (const name of bake.wanted) refuseCheck(reader, bake, name)
  return {
    files: bake.files,
    targets: Object.fromEntries(read),
    annotations: Object.fromEntries(bake.wanted.map((name) => [name, annotationsOf(reader, bake, name)])),
    ownTags: !besideBake(reader, 'images') && !besideBake(reader, 'tags'),
    warnings: describeOutputs(reader, bake),
  }
}

/** `call = "check"`: a target that is no build. */
function callOf({ targets }: GivenBake, name: string): string | null {
  const call = targets[name]?.['call']
  return typeof call !== 'string' || call === '' || call === 'build' ? null : call
}

function refuseCheck(reader: InputReader, bake: GivenBake, name: string): void {
  const call = callOf(bake, name)
  if (call === null) return
  reader.refuse(bake.item, {
    code: 'BAKE_TARGET',
    what: `target ${quote(name)} builds no image: its call is ${quote(call)}`,
    fix: `leave it out: name the others with ${reader.named('bake-target')}`,
  })
}

/** Each at its level, as buildx reads them: without one on the manifests. */
function annotationsOf(reader: InputReader, bake: GivenBake, name: string): readonly Annotation[] {
  const target = bake.targets[name]
  const platforms = textsOf(target?.['platforms']).flatMap((text) => {
    const parsed = parsePlatform(text, reader.raw.local)
    return parsed.ok ? [parsed.value] : []
  })
  const item = { where: `target ${name} of ${bake.item.text}` }
  return textsOf(target?.['annotations'])
    .filter((text) => text.includes('='))
    .flatMap((text) => {
      const read = reader.take(parseAnnotation(text, 'manifest'), { text, ...item }) ?? []
      for (const { platform } of read)
        if (platform !== null && platforms.length > 0 && !platforms.includes(platform))
          reader.refuse(item, noSuchPlatform(text, platform))
      return read
    })
}

/** Images go where this run's push, load and output say, whatever the file has. Other kinds of output are left out, and that is told. */
function describeOutputs(reader: InputReader, { wanted, targets, item }: GivenBake): readonly Problem[] {
  const plain = ['docker', 'image', 'oci', 'registry', 'cacheonly']
  const names = wanted.filter((name) =>
    optionsOf(targets[name]?.['output']).some((options) => !plain.includes(options.get('type') ?? 'image')),
  )
  if (names.length === 0) return []
  return [
    {
      code: 'OUTPUT_REPLACED',
      what: `the output of ${listNames(names)} is not written`,
      why: 'every target becomes an image, which goes where push, load and output say',
      fix: `build such targets with docker buildx bake, and name the others with ${reader.named('bake-target')}`,
      where: item.text,
    },
  ]
}

/** The targets' own tags, each for its own repository, unless the request says where all go. */
export function readBakePublication(reader: InputReader, bake: GivenBake, { ownTags }: BakeSource) {
  if (!ownTags) return { ...readPublication(reader), ownTags: new Map<string, readonly TaggedReference[]>() }
  const references = new Map(bake.wanted.map((name) => [name, readOwnTags(reader, bake, name)]))
  const tags: TagRequest = {
    kind: 'listed',
    bare: [],
    references: [],
    perPlatform: reader.flag('tags-per-platform'),
  }
  return {
    images: distinct([...references.values()].flat()),
    tags,
    ownTags: references,
  }
}

function readOwnTags(reader: InputReader, bake: GivenBake, name: string): TaggedReference[] {
  // It is refused as a whole.
  if (callOf(bake, name) !== null) return []
  const { targets, item } = bake
  const texts = textsOf(targets[name]?.['tags'])
  const where = `target ${name} of ${item.text}`
  if (texts.length === 0 && reader.flag('push'))
    reader.refuse(
      { where },
      {
        code: 'NO_TAGS',
        what: `target ${quote(name)} has no tags to publish under`,
        fix: `give it tags, add ${reader.named('images')}, or name the others with ${reader.named('bake-target')}`,
      },
    )
  return texts.flatMap((text) => {
    const image = reader.take(parseReference(text), { text, where })
    return image === null ? [] : [{ tag: 'latest', ...image }]
  })
}

interface OfTargets {
  readonly source: BakeSource
  readonly references: ReadonlyMap<string, readonly TaggedReference[]>
  /** Build arguments that the request has. */
  readonly given: ReadonlySet<string>
}

/** A variant with what its target says; what the request says of build arguments wins. */
export function withTarget(
  variant: VariantRequest,
  { source, references, given }: OfTargets,
): VariantRequest {
  const { args, target } = source.targets[variant.name] ?? {}
  const own = pairsOf(args).filter(([key]) => !given.has(key))
  return {
    ...variant,
    buildArgs: { ...Object.fromEntries(own), ...variant.buildArgs },
    target: variant.target ?? textOf(target),
    references: references.get(variant.name) ?? [],
  }
}
