import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { writeWhole } from '../files/write-whole.ts'
import { Failure } from '../model/failure.ts'
import { fieldsOf, parseJson, textsOf } from '../text/json.ts'

import type { OwnedProcess } from './daemons/owned-process.ts'

/** Where everything of one engine lives. */
export interface EnginePaths {
  readonly name: string
  /** Eight hex digits, different for each home and name: part of every name that must be unique on the machine. */
  readonly id: string
  /** Shared by all engines of one home, kept by `down`. */
  readonly downloads: string
  readonly root: string
  readonly tools: string
  /** What children get in front of their PATH: the docker client only. */
  readonly client: string
  readonly data: string
  readonly registry: string
  readonly logs: string
  readonly stateFile: string
  readonly dockerConfig: string
  readonly buildxConfig: string
  /** Short, because a unix socket's path has at most 107 bytes. Gone after a reboot, like the processes. */
  readonly run: string
  readonly dockerSocket: string
  readonly buildkitSocket: string
  readonly bridge: string
}

/** What all engines of the machine share (binfmt, forwarding): who uses it, and what was made for it. */
export const machineRun = '/run/build-variants'

/** Pure: the paths of the engine `name` below `home`. Throws a `Failure` (ENGINE_NAME) for a name that is no plain word. */
export function enginePaths(home: string, name: string): EnginePaths {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || name === 'downloads') {
    throw new Failure('usage', {
      code: 'ENGINE_NAME',
      what: `"${name}" cannot be the name of an engine`,
      why: 'a name has up to 31 lower-case letters, digits and dashes, begins with a letter and is not "downloads"',
    })
  }
  const root = join(resolve(home), name)
  const id = createHash('sha256').update(root).digest('hex').slice(0, 8)
  const run = join(machineRun, id)
  return {
    name,
    id,
    downloads: join(resolve(home), 'downloads'),
    root,
    tools: join(root, 'tools'),
    client: join(root, 'tools', 'client'),
    data: join(root, 'data'),
    registry: join(root, 'registry'),
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

/** What an engine remembers between two commands. */
export interface EngineState {
  readonly schemaVersion: 1
  readonly registryPort?: number
  /** Three numbers: `10.213.7` for 10.213.7.0/24. */
  readonly subnet?: string
  readonly processes: Readonly<Record<string, OwnedProcess>>
  /** The stand-in's index, as pushed, and the OCI layout that it came from. */
  readonly baseImage?: { readonly digest: string; readonly layout: string }
  readonly versions: Readonly<Record<string, string>>
}

const emptyState: EngineState = { schemaVersion: 1, processes: {}, versions: {} }

/** What is not understood counts as not noted. */
function readState(value: unknown): EngineState {
  const { schemaVersion, registryPort, subnet, processes, baseImage, versions } = fieldsOf(value)
  if (schemaVersion !== 1) return emptyState
  const { digest, layout } = textsOf(baseImage)
  return {
    schemaVersion,
    ...(typeof registryPort === 'number' && { registryPort }),
    ...(typeof subnet === 'string' && { subnet }),
    processes: Object.fromEntries(Object.entries(fieldsOf(processes)).filter(isProcess)),
    ...(digest !== undefined && layout !== undefined && { baseImage: { digest, layout } }),
    versions: textsOf(versions),
  }
}

function isProcess(entry: [string, unknown]): entry is [string, OwnedProcess] {
  const { pid, startTime } = fieldsOf(entry[1])
  return Number.isSafeInteger(pid) && typeof startTime === 'string'
}

/** The state of one engine, in memory and on disk. Who writes holds the engine's lock. */
export class StateFile {
  readonly #path: string
  #state: EngineState
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, state: EngineState) {
    this.#path = path
    this.#state = state
  }

  /** A state that cannot be read counts as none: every step of `up` finds out for itself what is there. */
  static async open(path: string): Promise<StateFile> {
    return new StateFile(path, readState(parseJson(await readFile(path, 'utf8').catch(() => ''))))
  }

  get current(): EngineState {
    return this.#state
  }

  /** Steps that run side by side change different fields; `processes` and `versions` are merged by name. */
  async update(change: Partial<EngineState>): Promise<void> {
    const old = this.#state
    this.#state = {
      ...old,
      ...change,
      processes: { ...old.processes, ...change.processes },
      versions: { ...old.versions, ...change.versions },
    }
    this.#writing = this.#writing.then(() =>
      writeWhole(this.#path, `${JSON.stringify(this.#state, null, 2)}\n`),
    )
    await this.#writing
  }
}
