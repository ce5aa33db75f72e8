import { attestedImage } from '../../oci/attestation.ts'
import { resolve } from 'node:path'

import type { Arguments } from '../../config/command-line/arguments.ts'
import type { Door } from '../door.ts'
import { localPlatform } from '../inputs.ts'
import { inspectImage } from '../../measure/inspect-image.ts'
import type { Problem } from '../../model/failure.ts'
import { Failure } from '../../model/failure.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'
import { imageName, parseReference } from '../../model/reference.ts'
import { openRegistry } from '../../machine/registry.ts'
import type { ContentSource } from '../../oci/content-source.ts'
import type { Layout } from '../../oci/layout.ts'
import { isLayout, openLayout, refName } from '../../oci/layout.ts'
import type { InspectedImage } from '../../report/terminal/inspect-table.ts'
import { renderInspectTable } from '../../report/terminal/inspect-table.ts'

/** An image to look at: where it is, and its name there. */
interface Wanted {
  readonly name: string
  readonly source: ContentSource
  readonly reference: string
  /** The folder that it might have been, had there been a layout in it; null when it can be no folder. */
  readonly folder: string | null
}

/** `inspect <image> …`: sizes by platform of any image in a registry, or of every entry of an OCI layout. */
export async function inspectCommand(
  args: Arguments,
  door: Door,
  open: typeof openRegistry = openRegistry,
): Promise<number> {
  const problems = [...args.problems, ...(args.operands.length === 0 ? [noImage] : [])]
  if (problems.length > 0) throw new Failure('usage', problems)
  const asked = readAsked(args)
  const registry = open(door, listOf(args, 'insecure-registries'))
  const printer = door.printer({ progress: 'auto' })
  try {
    const wanted = await Promise.all(
      args.operands.map((operand) => findWanted(operand, door, (image) => registry.open(image, 'pull'))),
    )
    const images = narrow(await Promise.all(wanted.flat().map(inspect)), asked)
    if (door.signal.aborted) throw new Failure('cancelled', [])
    if (door.json) printer.result(JSON.stringify(images, null, 2))
    else printer.result(renderInspectTable(images, printer))
    return 0
  } finally {
    registry.close()
  }
}

function listOf({ values }: Arguments, name: string): readonly string[] {
  return (values.get(name) ?? []).flatMap(({ text }) => text.split(/[,\s]+/)).filter(Boolean)
}

/** The platforms to show; none means all. */
function readAsked(args: Arguments): readonly Platform[] {
  const parsed = listOf(args, 'platforms').map((text) => parsePlatform(text, localPlatform()))
  const problems = parsed.flatMap((one) => (one.ok ? [] : [{ ...one.problem, where: '--platforms' }]))
  if (problems.length > 0) throw new Failure('usage', problems)
  return parsed.flatMap((one) => (one.ok ? [one.value] : []))
}

/** Only these platforms of each image; an image that has none of them is left out, unless that leaves nothing. */
function narrow(images: readonly InspectedImage[], asked: readonly Platform[]): readonly InspectedImage[] {
  if (asked.length === 0) return images
  const isAsked = ({ configPlatform }: InspectedImage['platforms'][number]) =>
    configPlatform !== null && asked.includes(configPlatform)
  const left = images
    .map((image) => ({ ...image, platforms: image.platforms.filter(isAsked) }))
    .filter(({ platforms }) => platforms.length > 0)
  if (left.length > 0) return left
  const there = images.flatMap(({ platforms }) => platforms.map((one) => one.configPlatform ?? 'unknown'))
  throw new Failure('registry', {
    code: 'NO_SUCH_PLATFORM',
    what: `there is no image for ${asked.join(', ')}`,
    why: `there are images for ${[...new Set(there)].join(', ') || 'no platform'}`,
    fix: 'name one of these',
  })
}

const noImage = {
  code: 'NO_IMAGE',
  what: 'inspect needs an image',
  fix: 'write build-variants inspect ghcr.io/acme/worker:latest, or the folder of an OCI layout: inspect out',
}

function noLayout(directory: string): Problem {
  return {
    code: 'NO_LAYOUT',
    what: `there is no OCI layout at ${directory}`,
    why: 'a layout is a folder with a file oci-layout in it',
    fix: 'name the folder that a run wrote (default: out)',
  }
}

async function inspect({ name, source, reference, folder }: Wanted): Promise<InspectedImage> {
  const { images, attestations } = await inspectImage(source, reference).catch((error: unknown) => {
    if (folder === null || !(error instanceof Failure) || error.kind !== 'registry') throw error
    throw new Failure(error.kind, [...error.problems, noLayout(folder)], error)
  })
  const platforms = images.map((image) => {
    const own = attestations.filter((one) => attestedImage(one) === image.manifest.digest)
    return { ...image, attestations: own }
  })
  return { reference: name, platforms }
}

/** A folder with a layout (`out`, `out:latest-redis`) wins over an image of that name, as the shell would see it. */
async function findWanted(
  operand: string,
  door: Door,
  open: (image: string) => ContentSource,
): Promise<readonly Wanted[]> {
  const [folder, entry] = splitEntry(operand.replace(/^oci:/, ''))
  const directory = resolve(door.cwd, folder)
  if (await isLayout(directory)) return findEntries(operand, openLayout(directory), { folder, entry })
  if (/^(?:\.{0,2}[/\\]|oci:)/.test(operand)) throw new Failure('usage', noLayout(directory))
  const parsed = parseReference(operand)
  if (!parsed.ok) throw new Failure('usage', parsed.problem)
  const { tag = 'latest', digest } = parsed.value
  const source = open(imageName(parsed.value))
  return [
    { name: operand, source, reference: digest ?? tag, folder: operand.includes('/') ? null : directory },
  ]
}

async function findEntries(
  operand: string,
  source: Layout,
  { folder, entry }: { readonly folder: string; readonly entry: string | undefined },
): Promise<readonly Wanted[]> {
  const { manifests } = await source.readEntries()
  const entries = manifests.map(({ digest, annotations }) => ({
    name: annotations?.[refName] ?? digest,
    reference: digest,
  }))
  const found = entries.filter(
    ({ name, reference }) => entry === undefined || name === entry || reference === entry,
  )
  if (found.length > 0 || entry === undefined)
    return found.map((wanted) => ({ ...wanted, name: `${folder}:${wanted.name}`, source, folder: null }))
  throw new Failure('registry', {
    code: 'NO_SUCH_ENTRY',
    what: `${operand}: the layout has no image ${JSON.stringify(entry)}`,
    why: `it has ${entries.map(({ name }) => name).join(', ') || 'none'}`,
    fix: `name one of them, or the folder alone for all: inspect ${folder}`,
  })
}

/** `folder:entry`; a Windows drive letter is no folder. */
function splitEntry(operand: string): [string, string?] {
  const colon = operand.lastIndexOf(':')
  return colon <= 1 ? [operand] : [operand.slice(0, colon), operand.slice(colon + 1)]
}
