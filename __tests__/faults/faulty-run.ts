/** One run of the built CLI through a faulty proxy, and what another client saw in the registry before it and after. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { root } from '../e2e/cli-process.ts'
import { registryHost } from '../e2e/test-registry.ts'
import type { Lag } from './lag.ts'
import type { ToldReport, Truth, Words } from './oracle.ts'
import type { Asked, Proxy, Rule } from './proxy.ts'
import { startProxy } from './proxy.ts'
import type { Held } from './witness.ts'
import { readTags, seedTags } from './witness.ts'

/** A reference of each tag that was there before, with what it held. */
export type Before = ReadonlyMap<string, string>

export interface FaultyRun {
  /** Letters, digits and `-`: the repository is named so. */
  readonly name: string
  readonly variants?: readonly string[]
  /** Tags of the first variant; the others have the same with `-<variant>`. */
  readonly tags?: readonly string[]
  /** All tags of the plan. */
  readonly planned: readonly string[]
  /** Those that are there before. */
  readonly held: readonly string[]
  /** What goes wrong; one list is asked for per process, with what the tags held before. */
  readonly rules?: (before: Before) => readonly Rule[]
  readonly lag?: (before: Before, path: (tag: string) => string) => Lag
  /** What the times of the policy are multiplied by. */
  readonly scale: number
  /** May send signals. */
  readonly onRequest?: (asked: Asked, when: 'before' | 'after', run: RunUnderWay) => void | Promise<void>
  /** Milliseconds after the end until the registry shows everything that was written. */
  readonly settleMs?: number
}

export interface RunUnderWay {
  readonly child: ChildProcess
  readonly before: Before
}

export interface Finished {
  readonly words: Words
  readonly truth: Truth
  readonly log: Proxy['log']
  /** Milliseconds from start to end, and from the first request that went wrong. */
  readonly wallMs: number
  readonly afterFaultMs: number
  /** Of this process' clock. */
  readonly endedAtMs: number
  /** What is left in the folder for temporary files. */
  readonly leftovers: readonly string[]
  /** The same run once more, with nothing wrong. */
  readonly again: () => Promise<Finished>
}

const twoVariants = ['a', 'b']

const dockerfile = `FROM scratch
ARG FLAVOR
ARG RUN
LABEL flavor=$FLAVOR run=$RUN
COPY Dockerfile /
`

export async function faultyRun(run: FaultyRun): Promise<Finished> {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'))
  for (const name of ['work', 'tmp']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'work/Dockerfile'), dockerfile)
  const place = { registry: registryHost(), repository: `faults/${run.name}-${process.pid}` }
  await seedTags(place, run.held)
  return attempt(run, { folder, place })
}

interface Workplace {
  readonly folder: string
  readonly place: { readonly registry: string; readonly repository: string }
}

async function attempt(run: FaultyRun, { folder, place }: Workplace): Promise<Finished> {
  const held = await readTags(place, run.planned)
  const before = new Map([...held].flatMap(([tag, one]) => (one === null ? [] : [[tag, one.digest]])))
  const underWay: { child?: ChildProcess } = {}
  const lag = run.lag?.(before, (tag) => `/v2/${place.repository}/manifests/${tag}`)
  const proxy = await startProxy({
    registry: place.registry,
    rules: run.rules?.(before) ?? [],
    ...(lag !== undefined && { lag }),
    onRequest: (asked, when) =>
      underWay.child === undefined
        ? undefined
        : run.onRequest?.(asked, when, { child: underWay.child, before }),
  })
  const image = `${proxy.host}/${place.repository}`
  const started = performance.now()
  const printed = await runChild({ run, folder, image }, (child) => (underWay.child = child))
  const ended = performance.now()
  await proxy.close()
  await delay(run.settleMs ?? 0)
  const words = { ...printed, ...readFiles(join(folder, 'out')) }
  const firstFault = proxy.log.find(({ hit }) => hit !== null)?.atMs ?? ended
  return {
    words,
    truth: truthOf(run, { image, held, after: await readTags(place, run.planned) }),
    log: proxy.log,
    wallMs: ended - started,
    afterFaultMs: ended - firstFault,
    endedAtMs: ended,
    leftovers: readdirSync(join(folder, 'tmp')),
    again: () => attempt({ ...withoutFaults(run) }, { folder, place }),
  }
}

function withoutFaults({ name, variants, tags, planned, held, scale }: FaultyRun): FaultyRun {
  return { name, planned, held, scale, ...(variants && { variants }), ...(tags && { tags }) }
}

interface ChildOptions {
  readonly run: FaultyRun
  readonly folder: string
  readonly image: string
}

function runChild(
  { run, folder, image }: ChildOptions,
  onStart: (child: ChildProcess) => void,
): Promise<Pick<Words, 'exitCode' | 'terminal'>> {
  const { variants = twoVariants, tags = ['v1', 'latest'], scale } = run
  const args = [
    ...['--push', '--name', image, ...tags.flatMap((tag) => ['--tag', tag])],
    ...['--variants', variants.join(','), '--default', variants[0] ?? '', '--variant-arg', 'FLAVOR'],
    ...['--platforms', 'linux/amd64', '--build-arg', `RUN=${run.name}`, '--output', join(folder, 'out')],
    // Nothing that a registry could do wrong.
    ...['--checks', 'off'],
  ]
  const env = {
    ...process.env,
    ...{ TMPDIR: join(folder, 'tmp'), BUILD_VARIANTS_TIME_SCALE: String(scale) },
    ...{ BUILDX_NO_DEFAULT_ATTESTATIONS: '1', GITHUB_ACTIONS: '', XDG_STATE_HOME: join(tmpdir(), 'state') },
  }
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'dist/cli/index.js'), ...args], {
      ...{ cwd: join(folder, 'work'), env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onStart(child)
    let terminal = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (terminal += chunk.toString()))
    child.on('error', fail)
    child.on('close', (code, signal) => done({ exitCode: code ?? shellCode(signal), terminal }))
  })
}

/** As shells have it: Node hears no signal any more in the last milliseconds of a process, when all is said. */
function shellCode(signal: NodeJS.Signals | null): number | null {
  return signal === null || signal === 'SIGKILL' ? null : 128 + constants.signals[signal]
}

function readFiles(out: string): Pick<Words, 'summary' | 'report'> {
  const read = (name: string): string | null => {
    try {
      return readFileSync(join(out, name), 'utf8')
    } catch {
      return null
    }
  }
  const report = read('report.json')
  return { summary: read('summary.md'), report: report === null ? null : (JSON.parse(report) as ToldReport) }
}

interface Seen {
  readonly image: string
  readonly held: ReadonlyMap<string, Held | null>
  readonly after: ReadonlyMap<string, Held | null>
}

function truthOf(run: FaultyRun, { image, held, after }: Seen): Truth {
  const tags = [...after].map(([tag, now]) => ({
    reference: `${image}:${tag}`,
    before: held.get(tag) ?? null,
    after: now,
    isNew: now !== null && now.labels.length > 0 && now.labels.every((labels) => isOf(run, tag, labels)),
  }))
  return { tags }
}

function isOf(
  { name, variants = twoVariants }: FaultyRun,
  tag: string,
  labels: Held['labels'][number],
): boolean {
  const variant = variants.find((one) => tag.endsWith(`-${one}`)) ?? variants[0]
  return labels['run'] === name && labels['flavor'] === variant
}
