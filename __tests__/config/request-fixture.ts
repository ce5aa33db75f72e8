import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArguments } from '../../src/config/command-line/arguments.ts'
import { localFiles } from '../../src/config/files.ts'
import type { RawInputs, RawText } from '../../src/config/request/raw-inputs.ts'
import type { Problem } from '../../src/model/failure.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Platform } from '../../src/model/platform.ts'
import type { Request, SourceContext } from '../../src/model/request.ts'
import type { PlannedRun } from '../../src/run/read-and-plan.ts'
import { readAndPlan } from '../../src/run/read-and-plan.ts'

export const nowhere: SourceContext = {
  ci: null,
  ref: null,
  revision: null,
  defaultBranch: null,
  event: null,
  baseBranch: null,
  fork: false,
  pullRequest: null,
  url: null,
  title: null,
  description: null,
  licenses: null,
  createdAt: '2026-01-02T03:04:05Z',
}

const dockerfile = 'FROM alpine AS base\nARG QUEUE_BACKEND=all\nRUN true\nFROM base AS minimal\n'

export const simple = 'variant-arg: QUEUE_BACKEND\nvariants: [all, redis, kafka]\n'

/** A real folder with these files; a Dockerfile is there unless it is given as null. */
function makeFolder(files: Readonly<Record<string, string | Uint8Array | null>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'config-test-')))
  const all: Readonly<Record<string, string | Uint8Array | null>> = { Dockerfile: dockerfile, ...files }
  for (const [name, content] of Object.entries(all)) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export interface Given {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>
  /** A command line, for the CLI's door. */
  readonly argv?: readonly string[]
  /** Inputs, for the Action's door. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly raw?: Partial<RawInputs> | ((folder: string) => Partial<RawInputs>)
  /** Called with the folder once it is there. */
  readonly prepare?: (folder: string) => void
}

type Outcome =
  | { request: Request; planned: PlannedRun; problems: readonly [] }
  | { request: null; planned: null; problems: readonly Problem[] }

/** Reads a request from real files in a folder of its own. */
export async function tryRequest(given: Given): Promise<Outcome & { folder: string }> {
  const folder = makeFolder(given.files)
  try {
    given.prepare?.(folder)
    const parsed = parseArguments(given.argv ?? [])
    const inputs = Object.entries(given.inputs ?? {})
    const values = new Map<string, readonly RawText[]>([
      ...parsed.values,
      ...inputs.map(([name, text]) => [name, [{ text, where: `input ${name}` }]] as const),
    ])
    const raw: RawInputs = {
      door: given.inputs === undefined ? 'cli' : 'action',
      values,
      env: {},
      cwd: folder,
      workspace: null,
      temporary: null,
      source: nowhere,
      local: 'linux/amd64' as Platform,
      ephemeral: false,
      builds: true,
      files: localFiles,
      readBakeFile: () => Promise.reject(new Error('no bake file is expected here')),
      ...(typeof given.raw === 'function' ? given.raw(folder) : given.raw),
    }
    const planned = await readAndPlan(raw, parsed.problems)
    return { request: planned.request, planned, problems: [], folder }
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== 2) throw error
    return { request: null, planned: null, problems: error.problems, folder }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is asked and planned, where nothing may be wrong with it. */
export async function makePlanned(given: Given): Promise<PlannedRun> {
  const { planned, problems } = await tryRequest(given)
  if (planned === null) throw new Error(JSON.stringify(problems, null, 2))
  return planned
}

export async function makeRequest(given: Given): Promise<Request> {
  return (await makePlanned(given)).request
}
