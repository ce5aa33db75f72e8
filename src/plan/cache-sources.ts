import { isAbsolute, relative } from 'node:path'
import { withoutQuery } from '../model/address.ts'
import type { Request } from '../model/request.ts'

/** The files that say what is built, by their paths in the project. */
export interface CacheSources {
  readonly shown: string
  /** With the context, where a Dockerfile has one, and the stage. No image's name has a blank in it. */
  readonly identity: string
  /** True for the whole of the project's Dockerfile alone, with or without its variants.yml. */
  readonly isUsual: boolean
}

export function cacheSources(request: Request): CacheSources {
  const { bake, build, configFile, workingDirectory } = request
  const inProject = (path: string) =>
    isAbsolute(path) ? relative(workingDirectory, path).replaceAll('\\', '/') : withoutQuery(path)
  const config = configFile === null ? 'variants.yml' : inProject(configFile)
  const built = bake === null ? [inProject(build.file ?? build.context)] : bake.files
  // BuildKit finds stages without regard to case.
  const stage = build.target === null ? [] : [build.target.toLowerCase()]
  const shown = [...(config === 'variants.yml' ? [] : [config]), ...built, ...stage].join(' ')
  const context = bake === null && build.file !== null ? inProject(build.context) : ''
  return {
    shown,
    identity: `file ${[config, ...built, context, ...stage].join('\n')}`,
    isUsual: shown === 'Dockerfile' && context === '' && stage.length === 0,
  }
}
