import type { Descriptor, Digest } from './digest.ts'
import type { CellId } from './plan.ts'
import type { Platform } from './platform.ts'

export interface Layer {
  readonly digest: Digest
  /** Compressed bytes, from the manifest. */
  readonly bytes: number
  /** Bytes of the tar; null when it could not be told. */
  readonly unpackedBytes: number | null
  /** How it was told: from the gzip trailer, by streaming it, or not at all. */
  readonly unpackedBy: 'trailer' | 'streamed' | null
  /** The history entry that made it. Hostile text. */
  readonly createdBy: string | null
}

/** What a cell became, read back from where it is: the registry or the layout. Made by measure/. */
export interface CellImage {
  readonly cell: CellId
  /** What was pushed: an index when attested. */
  readonly digest: Digest
  /** The image manifest, with its platform as the index of the variant will carry it. */
  readonly manifest: Descriptor
  /** Attestation manifests that go with it. */
  readonly attestations: readonly Descriptor[]
  /** The platform in the image's config. */
  readonly configPlatform: Platform | null
  /** Config and layers, bytes. */
  readonly compressedBytes: number
  readonly unpackedBytes: number | null
  readonly layers: readonly Layer[]
}

/** Where a cell's wall time went: own + shared + cached + waiting = wall. Milliseconds. */
export interface CellTimes {
  readonly cell: CellId
  readonly wallMs: number
  /** In steps that this cell alone needed. */
  readonly ownMs: number
  /** In steps that ran once for several cells. */
  readonly sharedMs: number
  /** In looking up and loading steps that were cached. */
  readonly cachedMs: number
  /** In nothing of its own: other cells had the machine. */
  readonly waitingMs: number
  /** In RUN steps under emulation, own or shared. */
  readonly emulatedMs: number
  readonly steps: number
  readonly cachedSteps: number
  /** 0 to 1; null without steps. */
  readonly cacheHitRate: number | null
}
