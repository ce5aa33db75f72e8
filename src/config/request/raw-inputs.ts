import type { ReadBakeFile } from '../../model/bake-file.ts'
import type { DoorName } from '../../model/door-words.ts'
import type { Platform } from '../../model/platform.ts'
import type { SourceContext } from '../../model/request.ts'

/** One text that somebody gave for an input. */
export interface RawText {
  readonly text: string
  /** Who gave it, for messages: `--platforms`, `input platforms`, `variants.yml:3:12`, `$IMAGE_NAME`. */
  readonly where: string
  /** True when it is one item already, not a list to be split: `--build-arg A=1,2`, an item of a YAML list. */
  readonly whole?: boolean
  /** Folder that a relative path in it starts from; without it, the working directory. */
  readonly base?: string
}

/** By input name. */
export type RawValues = ReadonlyMap<string, readonly RawText[]>

/** What is at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'other'
  readonly bytes: number
  /** Absolute, symbolic links resolved. */
  readonly real: string
}

/** The file system, as far as reading a request needs it. See `localFiles`. */
export interface Files {
  /** Null when there is nothing, or nothing that we may see. */
  look(path: string): FileFacts | null
  /** Null when it cannot be read. */
  read(path: string): Uint8Array | null
  /** The names in a folder; null when it cannot be read. */
  list(folder: string): readonly string[] | null
  /** May this user make files in that folder? */
  mayWrite(folder: string): boolean
}

/** Everything that a request is made from. Made by the doors. */
export interface RawInputs {
  readonly door: DoorName
  readonly values: RawValues
  /** For `KEY` build arguments, secret-envs, IMAGE_NAME (CLI only), BUILDX_BUILDER and SSH_AUTH_SOCK. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute. */
  readonly cwd: string
  /** The checked-out repository, which context and Dockerfile may not leave; null where nothing is fenced. */
  readonly workspace: string | null
  /** The runner's folder of temporary files, where its credentials are; null without one. */
  readonly temporary: string | null
  readonly source: SourceContext
  /** Platform of this machine: what `local` means. */
  readonly local: Platform
  /** True where the machine is thrown away after the run. */
  readonly ephemeral: boolean
  /** False where nothing is built: the folder for results is not looked into then. */
  readonly builds: boolean
  readonly files: Files
  readonly readBakeFile: ReadBakeFile
  /** Gets the value of each secret as soon as it is known, before anything can be said of it. */
  readonly hide?: (secret: string | Uint8Array) => void
}
