/** Dockerfiles that can be built, each for several variants: the parent of them is compared with them. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import type { ParentBuild } from '../../src/dockerfile/parent/parent-build.ts'
import type { ParentDockerfile } from '../../src/dockerfile/parent/write-parent.ts'
import { writeParent } from '../../src/dockerfile/parent/write-parent.ts'
import type { Dockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import { readDockerfile } from '../../src/dockerfile/read-dockerfile.ts'
import type { Platform } from '../../src/model/platform.ts'

export const folder = join(import.meta.dirname, 'parent')
/** The build context of all. */
export const contextFolder = join(folder, 'context')
export const [amd64, arm64] = ['linux/amd64' as Platform, 'linux/arm64' as Platform]

type Variant = Partial<Pick<ParentBuild, 'target' | 'buildArgs'>> & {
  readonly platforms?: readonly Platform[]
}

export interface ParentCase {
  readonly name: string
  readonly file: string
  readonly dockerfile: Dockerfile
  readonly builds: readonly ParentBuild[]
  /** Images that FROM and --from name, and folders, by name. */
  readonly contexts: readonly string[]
  readonly noCacheFilters: readonly string[]
}

interface Settings {
  readonly variants?: readonly Variant[]
  readonly contexts?: readonly string[]
  readonly noCacheFilters?: readonly string[]
}

const flavor = (value: string, more: Variant = {}): Variant => ({ buildArgs: { FLAVOR: value }, ...more })
const both = { platforms: [amd64, arm64] }
const onBoth = { variants: [flavor('redis', both), flavor('kafka', both)] }

const odd: Settings = {
  variants: [
    {
      buildArgs: {
        QUOTED: `it's a "quote"`,
        DOLLAR: '$HOME ${HOME} $$ $(x)',
        SLASH: 'a\\b`c\\',
        BLANK: '  two  ',
        NOTHING: '',
      },
    },
    { buildArgs: { QUOTED: "''", DOLLAR: '$', SLASH: '\\', BLANK: '\t', NOTHING: '#' } },
  ],
}

const settings: Readonly<Record<string, Settings>> = {
  'arg-odd-values': odd,
  'arg-odd-values-backtick': odd,
  'args-of-one-variant': { variants: [flavor('redis'), { buildArgs: { EXTRA: 'x' } }, {}] },
  'build-argument-for-all': {
    variants: ['redis', 'kafka'].map((name) => ({ buildArgs: { FLAVOR: name, SAME: "a'b $X" } })),
  },
  'build-platform-stage': onBoth,
  'context-by-variant': { variants: [{ target: 'redis' }, { target: 'kafka' }] },
  'context-replaces-stage': { contexts: ['base', 'replaced'] },
  'global-platform': onBoth,
  'global-platform-and-variant': onBoth,
  'go-application': {
    variants: [
      { buildArgs: { TAGS: 'redis' }, target: 'minimal', ...both },
      { buildArgs: { TAGS: 'kafka' }, ...both },
    ],
  },
  'many-stages': {
    variants: [{}, { buildArgs: { A3: 'x' } }, { buildArgs: { A8: 'x' } }, { buildArgs: { A1: 'y' } }],
  },
  'no-cache-filter': { noCacheFilters: ['Always', 'unknown'] },
  'node-application': onBoth,
  'php-application': {
    contexts: ['base', 'other'],
    variants: [
      { buildArgs: { EXTENSIONS: 'gd intl' }, target: 'production' },
      { buildArgs: { PHP_VERSION: '7', EXTENSIONS: 'gd' }, target: 'production' },
      { buildArgs: { BASE: 'other', EXTENSIONS: 'gd intl' } },
      {},
    ],
  },
  'platform-arguments': onBoth,
  'platform-in-one-variant': { variants: [flavor('redis', both), flavor('kafka')] },
  'proxy-for-all': {
    variants: ['redis', 'kafka'].map((name) => ({ buildArgs: { FLAVOR: name, NO_PROXY: 'example.com' } })),
  },
  'stage-by-architecture': onBoth,
  'stage-platform-given': {
    variants: [
      { buildArgs: { FLAVOR: 'a', PLATFORM: amd64 } },
      { buildArgs: { FLAVOR: 'b', PLATFORM: arm64 } },
    ],
  },
  'target-in-other-case': { variants: [{ target: 'TOOLS' }, { target: 'all' }] },
  'target-stage-argument': { variants: [{ target: 'one' }, { target: 'two' }, {}] },
  targets: { variants: [{ target: 'redis' }, { target: 'kafka' }, { target: 'common' }] },
}

/** Default: two values of FLAVOR. */
const usual = { variants: [flavor('redis'), flavor('kafka')], contexts: ['base'], noCacheFilters: [] }

/** The contexts by the images or folders that they are. */
export function contextsOf(one: ParentCase, image: string): Record<string, string> {
  const value = (name: string) => (name === 'folder' ? join(contextFolder, 'sub') : `docker-image://${image}`)
  return Object.fromEntries(one.contexts.map((name) => [name, value(name)]))
}

export const parentCorpus: readonly ParentCase[] = readdirSync(folder)
  .filter((file) => file.endsWith('.Dockerfile'))
  .sort()
  .map((file) => {
    const name = basename(file, '.Dockerfile')
    const { variants, contexts, noCacheFilters } = { ...usual, ...settings[name] }
    const source = readFileSync(join(folder, file), 'utf8')
    const named = ['other', 'folder', 'base-redis', 'base-kafka'].filter((one) =>
      source.includes(one.slice(0, 5)),
    )
    return {
      name,
      file: join(folder, file),
      dockerfile: readDockerfile(source),
      builds: variants.flatMap(toBuilds),
      contexts: [...new Set([...contexts, ...named])],
      noCacheFilters,
    }
  })

function toBuilds(
  { target = null, buildArgs = {}, platforms = [amd64] }: Variant,
  at: number,
): ParentBuild[] {
  return platforms.map((platform) => ({ id: `v${at}-${platform.slice(6)}`, target, buildArgs, platform }))
}

/** Throws where it cannot be written. */
export function parentOf({ dockerfile, builds, contexts, noCacheFilters }: ParentCase): ParentDockerfile {
  const replaced = Object.fromEntries(contexts.map((name) => [name, '']))
  const written = writeParent(dockerfile, builds, { contexts: replaced, noCacheFilters, native: amd64 })
  if ('why' in written) throw new Error(written.why)
  return written
}
