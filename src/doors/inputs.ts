import { arch } from 'node:os'

import { localFiles } from '../config/files.ts'
import type { RawInputs, RawValues } from '../config/request/raw-inputs.ts'
import { bakeFileReader } from '../machine/bake-files.ts'
import type { Door } from './door.ts'
import { readEvent } from './read-event.ts'
import { defaultBranchOf } from '../github/default-branch.ts'
import { readSourceContext } from '../github/source-context.ts'
import type { Platform } from '../model/platform.ts'
import { parsePlatform } from '../model/platform.ts'
import type { SourceContext } from '../model/request.ts'

/** What a laptop or another CI hands to config/: nothing is fenced, and a builder that is made stays for the next run. */
export function cliInputs(values: RawValues, door: Door): RawInputs {
  return { ...commonInputs(values, door), workspace: null, temporary: null, ephemeral: false }
}

/** What the runner hands to config/. A hosted machine is thrown away; a builder made on any runner is removed by post. */
export function actionInputs(values: RawValues, door: Door): RawInputs {
  const { env, cwd } = door
  return {
    ...commonInputs(values, door),
    cwd: env['GITHUB_WORKSPACE'] ?? cwd,
    workspace: env['GITHUB_WORKSPACE'] ?? cwd,
    temporary: env['RUNNER_TEMP'] ?? null,
    ephemeral: true,
  }
}

function commonInputs(values: RawValues, door: Door) {
  const { env, cwd, mask } = door
  return {
    door: door.name,
    values,
    env,
    cwd,
    source: readSource(env, cwd),
    local: localPlatform(),
    files: localFiles,
    builds: true,
    readBakeFile: bakeFileReader(door),
    hide: (secret: string | Uint8Array) => mask.hide(secret),
  }
}

/** Where the machine does not say which branch others push to, a clone may: their cache is there to be read. */
function readSource(env: Door['env'], cwd: string): SourceContext {
  const source = readSourceContext(env, readEvent, new Date())
  return { ...source, defaultBranch: source.defaultBranch ?? defaultBranchOf(cwd, readEvent) }
}

/** What `local` means: Linux of this machine's architecture, also on macOS and Windows, whose containers are Linux. */
export function localPlatform(): Platform {
  const parsed = parsePlatform(`linux/${arch() === 'ppc64' ? 'ppc64le' : arch()}`)
  return parsed.ok ? parsed.value : ('linux/amd64' as Platform)
}
