import type { BuildInputs } from '../scope.ts'
import { NotWritable } from './not-writable.ts'

export interface DividedArgs {
  /** Those that every build is given, with one value. */
  readonly shared: Readonly<Record<string, string>>
  readonly differing: ReadonlySet<string>
}

/** They change steps wherever they stand, declared or not (dockerfile2llb, `proxyEnvFromBuildArgs`; dockerui, `Config`; epoch.go). */
const everywhere = /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:https?|ftp|no|all)_proxy)$/i
/** Dockerfile reference, "Automatic platform ARGs in the global scope": a build argument can replace one, and FROM is read without. */
const automatic = /^(?:(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/

/** What builds are given alike, and what not. Throws `NotWritable`. */
export function divideArgs(builds: readonly Pick<BuildInputs, 'buildArgs'>[]): DividedArgs {
  const names = new Set(builds.flatMap(({ buildArgs }) => Object.keys(buildArgs)))
  const shared: Record<string, string> = {}
  const differing = new Set<string>()
  for (const name of names) {
    const [value, ...others] = new Set(builds.map(({ buildArgs }) => buildArgs[name]))
    if (automatic.test(name)) throw new NotWritable(`the build argument ${name} replaces an automatic one`)
    if (value !== undefined && others.length === 0) shared[name] = value
    else if (everywhere.test(name))
      throw new NotWritable(`the build argument ${name} is not the same for all`)
    else differing.add(name)
  }
  return { shared, differing }
}
