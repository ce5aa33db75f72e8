import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { makeContext } from './context.ts'
import { StateFile } from './state.ts'
import { toolsIn } from './download/tools.ts'

import type { EngineContext } from './context.ts'
import type { EnginePaths } from './state.ts'

const folderOf = (engine: EnginePaths) => join(engine.root, 'fresh')

/** Pure: everything of a fresh builder lies below the engine's own folders, so that nothing of it outlives the engine. */
export function freshPaths(engine: EnginePaths, id: string): EnginePaths {
  const root = join(folderOf(engine), id)
  const run = join(engine.run, id)
  return {
    ...engine,
    name: `${engine.name}-fresh-${id}`,
    id,
    root,
    tools: join(root, 'tools'),
    client: join(root, 'tools', 'client'),
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    stateFile: join(root, 'state.json'),
    dockerConfig: join(root, 'docker-config'),
    buildxConfig: join(root, 'buildx'),
    run,
    dockerSocket: join(run, 'docker.sock'),
    buildkitSocket: join(run, 'buildkit.sock'),
    bridge: `bv${id}`,
  }
}

/** The context of one fresh builder, new unless `id` names one that is there. */
export async function freshContext(
  engine: EngineContext,
  id: string = randomBytes(4).toString('hex'),
): Promise<EngineContext> {
  const paths = freshPaths(engine.paths, id)
  const tools = toolsIn(paths.tools, engine.host, engine.env)
  return makeContext({ ...engine, paths, tools, state: await StateFile.open(paths.stateFile) })
}

/** The fresh builders that an engine has now. */
export async function findFreshBuilders(engine: EngineContext): Promise<EngineContext[]> {
  const ids = await readdir(folderOf(engine.paths)).catch(() => [])
  return Promise.all(ids.map((id) => freshContext(engine, id)))
}
