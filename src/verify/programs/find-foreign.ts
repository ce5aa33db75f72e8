import type { ProgramChecks } from '../../model/checks.ts'
import type { Layer } from '../../model/measurement.ts'
import type { Platform } from '../../model/platform.ts'
import { describeBinary } from './binary.ts'
import { isPayload, judgeProgram } from './judge-program.ts'
import type { LayerContents, Program } from './layer-contents.ts'
import { exists, isVisible } from './merged-layers.ts'
import type { ReadLayer } from './read-layers.ts'

/** A layer of an image with what was found in it. */
export interface ImageLayer {
  readonly layer: Layer
  readonly read: ReadLayer
}

/** All texts of it are hostile. */
export interface FoundProgram {
  /** From the root on, without the first slash. */
  readonly path: string
  /** What it is, in the words of platforms. */
  readonly is: string
  /** The instruction that made its layer; null: nothing says it. */
  readonly createdBy: string | null
}

/** What the files of one image say. */
export interface Findings {
  /** Programs and libraries in all layers. */
  readonly programs: number
  readonly foreign: readonly FoundProgram[]
  /** For another platform on purpose, by its path. */
  readonly payloads: number
  /** Of Windows and macOS, and nobody may execute them. */
  readonly data: readonly FoundProgram[]
  /** Made for a newer version of the processor. */
  readonly newer: readonly FoundProgram[]
  /** Dynamic loaders that the image lacks, each with the programs that name it. Hostile text. */
  readonly missingLoaders: ReadonlyMap<string, readonly string[]>
  /** Layers that are not known, with the reason. */
  readonly unread: readonly { readonly layer: Layer; readonly reason: string }[]
}

/** Files of debug symbols have headers, and nothing that could be started. */
const symbols = 'usr/lib/debug/'

/** Looks at all programs that are visible in an image for Linux. `layers` from the lowest up. Pure. */
export function findForeign(
  layers: readonly ImageLayer[],
  platform: Platform,
  { allowed }: ProgramChecks,
): Findings {
  const unread = layers.flatMap(({ layer, read }) =>
    'unread' in read ? [{ layer, reason: read.unread }] : [],
  )
  // Below a layer that is not known, nobody knows what is left.
  const from = 1 + layers.findLastIndex(({ read }) => 'unread' in read)
  const known = layers
    .slice(from)
    .flatMap(({ layer, read }) => ('contents' in read ? [{ layer, ...read }] : []))
  const contents = known.map((one) => one.contents)
  const seen = known.flatMap(({ layer, contents: own }, index) =>
    [...own.programs].map(([path, program]) => ({ layer, own, index, path, program })),
  )
  const isThere = ({ index, path }: { index: number; path: string }) => isVisible(contents, index, path)
  const judged = { foreign: [] as FoundProgram[], data: [] as FoundProgram[], newer: [] as FoundProgram[] }
  let payloads = 0
  for (const one of seen) {
    const kind = kindOf(one.own, one.program, platform)
    if (kind === null || !isThere(one)) continue
    if (isPayload(one.path, allowed)) payloads++
    else judged[kind].push(tell(one))
  }
  return {
    ...judged,
    programs: seen.length,
    payloads,
    missingLoaders:
      unread.length > 0 ? new Map() : findMissing(contents, seen, (one) => isStarted(one) && isThere(one)),
    unread,
  }

  function isStarted({ own, program, path }: Seen): boolean {
    const kind = kindOf(own, program, platform)
    return kind !== 'foreign' && kind !== 'data' && !path.startsWith(symbols) && !isPayload(path, allowed)
  }
}

interface Seen {
  readonly layer: Layer
  readonly own: LayerContents
  readonly index: number
  readonly path: string
  readonly program: Program
}

function kindOf(
  own: LayerContents,
  program: Program,
  platform: Platform,
): 'foreign' | 'data' | 'newer' | null {
  const binary = own.binaries[program.binary]
  if (binary === undefined) return null
  const judgement = judgeProgram(binary, program.executable, platform)
  if (judgement === 'own') return binary.format === 'elf' ? null : 'data'
  return judgement
}

function tell({ layer, own, path, program }: Seen): FoundProgram {
  const binary = own.binaries[program.binary]
  return { path, is: binary === undefined ? '' : describeBinary(binary), createdBy: layer.createdBy }
}

function findMissing(
  contents: readonly LayerContents[],
  seen: readonly Seen[],
  isThere: (one: Seen) => boolean,
): Findings['missingLoaders'] {
  const there = new Map<string, boolean>()
  const missing = new Map<string, string[]>()
  for (const one of seen) {
    const { own, path, program } = one
    const loader = program.interpreter === null ? undefined : own.interpreters[program.interpreter]
    if (loader === undefined) continue
    if (!there.has(loader)) there.set(loader, exists(contents, loader))
    if (there.get(loader) === true || !isThere(one)) continue
    missing.set(loader, [...(missing.get(loader) ?? []), path])
  }
  return missing
}
