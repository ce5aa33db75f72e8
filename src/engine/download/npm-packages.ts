import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { run } from '../exec.ts'

import type { ExecOptions } from '../exec.ts'

/** Downloads npm packages, `name@version`, with this machine's npm and its settings; npm checks their integrity. */
export async function fetchNpmPackages(
  folder: string,
  packages: readonly string[],
  options: ExecOptions,
): Promise<string[]> {
  const files = packages.map((name) => join(folder, `${name.replace('@', '-')}.tgz`))
  const missing = packages.filter((_, at) => !existsSync(files[at] ?? ''))
  if (missing.length === 0) return files
  await mkdir(folder, { recursive: true })
  await Promise.all(
    missing.map(async (name) => {
      const draft = join(folder, `${name}.tmp`)
      await rm(draft, { recursive: true, force: true })
      await mkdir(draft)
      await run(['npm', 'pack', '--silent', '--ignore-scripts', name], { ...options, cwd: draft })
      const file = `${name.replace('@', '-')}.tgz`
      await rename(join(draft, file), join(folder, file))
      await rm(draft, { recursive: true, force: true })
    }),
  )
  return files
}

/** How this machine reaches the registry of npm packages: what a build container on it must know, too. */
export interface NpmSettings {
  /** Empty for npm's own default. */
  readonly registry: string
  /** PEM text of every authority that this machine trusts; empty when it has no bundle. */
  readonly authorities: string
}

async function readText(path: string | undefined): Promise<string> {
  return path ? readFile(path, 'utf8').catch(() => '') : ''
}

const systemBundle = '/etc/ssl/certs/ca-certificates.crt'

export async function readNpmSettings(
  options: ExecOptions & { env: NodeJS.ProcessEnv },
): Promise<NpmSettings> {
  const text = await run(['npm', 'config', 'get', 'registry', 'cafile', '--silent'], options)
  const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
  const cafile = setting('cafile')
  const paths = new Set([systemBundle, options.env['NODE_EXTRA_CA_CERTS'], cafile === 'null' ? '' : cafile])
  const bundles = new Set(await Promise.all([...paths].map(readText)))
  return {
    registry: setting('registry'),
    authorities: [...bundles].filter(Boolean).join('\n'),
  }
}
