import type { Platform } from '../model/platform.ts'
import type { Output } from '../model/request.ts'

/** What the plan asks of a builder. */
export interface BuilderNeeds {
  /** Whose programs it must run, by itself or through an emulator. */
  readonly platforms: readonly Platform[]
  /** Those of `platforms` of which that is not known: they get an emulator if one is to be had. */
  readonly doubtful?: readonly Platform[]
  readonly output: Output['kind']
  /** Registry hosts (`host[:port]`) that BuildKit pushes to, keeps its cache in, or has named images from. */
  readonly registries: readonly string[]
  /** Those of them, and of the Dockerfile's base images, that are spoken to over plain http or with an unverified certificate. */
  readonly insecureRegistries: readonly string[]
  /** RUN steps get host names of their own. */
  readonly addsHosts?: boolean | undefined
  /** Look at the builder again even if that was done a moment ago: the build just failed on it. */
  readonly fresh?: boolean | undefined
}
