import type { Binary } from './binary.ts'
import type { PathSet } from './path-set.ts'

/** A program of a layer. */
export interface Program {
  /** Of the layer's `binaries`. */
  readonly binary: number
  /** Of the layer's `interpreters`; null: none. */
  readonly interpreter: number | null
  /** Somebody may execute it. */
  readonly executable: boolean
}

/** What a layer has of programs, and what it does to the layers below it (image spec, layer.md). Paths are hostile text. */
export interface LayerContents {
  /** Each kind once. */
  readonly binaries: readonly Binary[]
  readonly interpreters: readonly string[]
  readonly programs: ReadonlyMap<string, Program>
  /** Symbolic links with what they say. */
  readonly links: ReadonlyMap<string, string>
  /** Paths that are no longer there. */
  readonly whiteouts: ReadonlySet<string>
  /** Folders of which nothing from below is left; empty path: the root. */
  readonly opaque: ReadonlySet<string>
  /** All that is in it. */
  readonly paths: PathSet
}
