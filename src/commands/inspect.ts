import { resolve } from 'node:path'

import type { Arguments } from '../config/arguments.ts'
import type { Door } from '../door.ts'
import { inspectImage } from '../measure/inspect-image.ts'
import type { Problem } from '../model/failure.ts'
import { Failure } from '../model/failure.ts'
import { imageName, parseReference } from '../model/reference.ts'
import { openRegistry } from '../open-registry.ts'
import type { ContentSource } from '../registry/content-source.ts'
import type { Layout } from '../registry/layout.ts'
import { isLayout, openLayout, refName } from '../registry/layout.ts'
import type { InspectedImage } from '../report/inspect-table.ts'
import { renderInspectTable } from '../report/inspect-table.ts'

/** An image to look at: where it is, and its name there. */
interface Wanted {
  readonly name: string
  readonly source: ContentSource
  readonly reference: string
}

/** `inspect <image> …`: sizes by platform of any image in a registry, or of every entry of an OCI layout. */
export async function inspectCommand(args: Arguments, door: Door): Promise<number> {
  const problems = [...args.problems, ...(args.operands.length === 0 ? [noImage] : [])]
  if (problems.length > 0) throw new Failure('usage', problems)
  const insecure = (args.values.get('insecure-registries') ?? []).flatMap(({ text }) => text.split(/[,\s]+/))
  const registry = openRegistry(door, insecure.filter(Boolean))
  const printer = door.printer({ progress: 'auto' })
  try {
    const wanted = await Promise.all(
      args.operands.map((operand) => findWanted(operand, door, (image) => registry.open(image, 'pull'))),
    )
    const images = await Promise.all(wanted.flat().map(inspect))
    if (door.json) printer.result(JSON.stringify(images, null, 2))
    else printer.result(images.map((image) => renderInspectTable(image, printer)).join('\n'))
    return 0
  } finally {
    registry.close()
  }
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

/** Names the image that an attestation is about (BuildKit, docs/attestations/attestation-storage.md). */
const attestedBy = 'vnd.docker.reference.digest'

async function inspect({ name, source, reference }: Wanted): Promise<InspectedImage> {
  const { images, attestations } = await inspectImage(source, reference)
  const platforms = images.map((image) => {
    const own = attestations.filter(({ annotations }) => annotations?.[attestedBy] === image.manifest.digest)
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
  return [{ name: operand, source: open(imageName(parsed.value)), reference: digest ?? tag }]
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
    return found.map((wanted) => ({ ...wanted, name: `${folder}:${wanted.name}`, source }))
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
