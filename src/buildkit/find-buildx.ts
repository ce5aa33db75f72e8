import { access, constants, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { dockerFolder } from '../files/home-directory.ts'
import { fieldsOf, parseJson, textList } from '../text/json.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the docker CLI looks after the user's own folders (docker/cli, cli-plugins/manager/manager_unix.go). */
const systemFolders = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
]

/**
 * The program behind `docker buildx`. Run by itself it does the same, and saves what the docker CLI takes to find and
 * start it (measured: 90 ms of 130). Where it is not found at once, the docker CLI knows best.
 */
export async function findBuildx(env: Environment): Promise<readonly [string, ...string[]]> {
  if (process.platform === 'win32') return ['docker', 'buildx']
  const folder = dockerFolder(env) ?? '/.docker'
  const own = [...(await readExtraFolders(folder)), join(folder, 'cli-plugins')]
  for (const candidate of [...own, ...systemFolders]) {
    const program = join(candidate, 'docker-buildx')
    if (await isProgram(program)) return [program]
  }
  return ['docker', 'buildx']
}

/** `cliPluginsExtraDirs` of Docker's config.json; nothing when it cannot be read, which others report. */
async function readExtraFolders(folder: string): Promise<readonly string[]> {
  const config = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '')
  return textList(fieldsOf(parseJson(config))['cliPluginsExtraDirs'])
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
