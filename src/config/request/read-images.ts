import type { ImageReference, TaggedReference } from '../../model/reference.ts'
import { describeTag, imageName, isTag, parseReference } from '../../model/reference.ts'
import type { TagRequest } from '../../model/request.ts'
import type { InputReader } from './input-reader.ts'
import { listNames, quote } from '../../text/quote.ts'
import type { RawText } from './raw-inputs.ts'

/** Where to publish, and under which tags. Full references alone name their images, as with build-push-action. */
export function readPublication(reader: InputReader): {
  images: readonly ImageReference[]
  tags: TagRequest
} {
  const named = readImages(reader)
  const perPlatform = reader.flag('tags-per-platform')
  const edge = readEdge(reader)
  const { bare, references } = readTags(reader, reader.items('tags'))
  const images = reader.given('images').length > 0 ? named : distinct(references.map(({ image }) => image))
  const names = new Set(images.map(imageName))
  for (const { item, image } of references)
    if (!names.has(imageName(image)))
      reader.refuse(item, {
        code: 'FOREIGN_TAG',
        what: `tag ${quote(item.text)} is for ${imageName(image)}`,
        why: `images has only ${listNames(images.map(imageName))}`,
        fix: `add ${imageName(image)} to ${reader.named('images')}`,
      })
  if (reader.given('tags').length > 0)
    return {
      images,
      tags: { kind: 'listed', bare, references: references.map(({ image }) => image), perPlatform },
    }
  return {
    images,
    tags: defaultTags(reader, {
      perPlatform,
      edge,
      named: images.length > 0 || reader.given('images').length > 0,
    }),
  }
}

/** In CI the git ref says what a build is; elsewhere it is what is newest here, where there is an image to be that. */
function defaultTags(
  reader: InputReader,
  { named, ...options }: { perPlatform: boolean; edge: string; named: boolean },
): TagRequest {
  const { ci, ref } = reader.raw.source
  if (ci !== null && ref !== null) return { kind: 'derived', ...options }
  if (ci !== null && reader.flag('push'))
    reader.problems.push({
      code: 'NO_TAGS',
      what: 'there are no tags to publish under',
      why: 'this is CI, and it does not say which git ref is built',
      fix: `add ${reader.written('tags', '1.2.0')}`,
    })
  return { kind: 'listed', bare: named ? ['latest'] : [], references: [], perPlatform: options.perPlatform }
}

function readEdge(reader: InputReader): string {
  const item = reader.text('edge-tag')
  if (item === null || isTag(item.text)) return item?.text ?? 'edge'
  refuseTag(reader, item)
  return 'edge'
}

function readImages(reader: InputReader): readonly ImageReference[] {
  const images = new Map<string, ImageReference>()
  for (const item of reader.items('images')) {
    const image = readImage(reader, item)
    if (image === null) continue
    if (images.has(imageName(image)))
      reader.refuse(item, {
        code: 'DUPLICATE_IMAGE',
        what: `image ${quote(item.text)} is listed twice`,
        fix: 'keep one',
      })
    images.set(imageName(image), image)
  }
  return [...images.values()]
}

/** In lower case, as docker/metadata-action makes it: `ghcr.io/${{ github.repository }}` may hold capitals, and no registry takes them. */
function readImage(reader: InputReader, item: RawText): ImageReference | null {
  const lowered = parseReference(item.text.toLowerCase())
  const parsed = lowered.ok ? lowered : parseReference(item.text)
  if (!parsed.ok) {
    reader.refuse(item, parsed.problem)
    return null
  }
  const { registry, repository, tag, digest } = parsed.value
  if (tag !== undefined || digest !== undefined) {
    const name = imageName({ registry, repository })
    reader.refuse(item, {
      code: 'IMAGE_WITH_TAG',
      what: `image ${quote(item.text)} has a ${tag === undefined ? 'digest' : 'tag'}`,
      why: 'images names repositories; every variant gets its own tags in them',
      fix:
        tag === undefined
          ? `write ${reader.written('images', name, item)}`
          : `write ${reader.written('images', name, item)} and ${reader.written('tags', item.text.slice(-tag.length), item)}`,
    })
  }
  return { registry, repository }
}

interface Reference {
  readonly item: RawText
  readonly image: TaggedReference
}

/** Bare tags and full references, apart. Repeated ones count once: docker/metadata-action's output may hold some. */
function readTags(reader: InputReader, items: readonly RawText[]) {
  const bare = new Set<string>()
  const references = new Map<string, Reference>()
  for (const item of items) {
    if (!/[/:@]/.test(item.text)) {
      if (isTag(item.text)) bare.add(item.text)
      else refuseTag(reader, item)
      continue
    }
    const image = reader.take(parseReference(item.text), item)
    if (image === null) continue
    const { tag, digest } = image
    if (tag !== undefined && digest === undefined)
      references.set(item.text, { item, image: { ...image, tag } })
    else
      reader.refuse(item, {
        code: 'BAD_TAG',
        what: `${quote(item.text)} in tags ${digest === undefined ? 'has no tag' : 'has a digest'}`,
        fix: `write ${imageName(image)}:latest, or put the repository into ${reader.named('images', item)}`,
      })
  }
  return { bare: [...bare], references: [...references.values()] }
}

/** Tags of one variant alone: bare ones only. */
export function readBareTags(reader: InputReader, items: readonly RawText[]): readonly string[] {
  for (const item of items) if (!isTag(item.text)) refuseTag(reader, item)
  return [...new Set(items.map((item) => item.text).filter(isTag))]
}

export function refuseTag(reader: InputReader, item: RawText): void {
  reader.refuse(item, {
    code: 'BAD_TAG',
    what: `${quote(item.text)} is not a tag`,
    why: describeTag(item.text),
    fix: 'write for example 1.2.0 or latest',
  })
}

/** Their repositories, each once. */
export function distinct(images: readonly ImageReference[]): readonly ImageReference[] {
  const byName = new Map(
    images.map(({ registry, repository }) => [imageName({ registry, repository }), { registry, repository }]),
  )
  return [...byName.values()]
}
