import { readFile } from 'node:fs/promises'
import type { Backend } from './backend.ts'

interface Entry {
  /** The npm package of the client library. */
  readonly client: string
  /** The protocols in `QUEUE_URL` that this backend serves. */
  readonly protocols: readonly string[]
  readonly load: () => Promise<Backend>
}

const backends = new Map<string, Entry>([
  [
    'redis',
    { client: 'ioredis', protocols: ['redis:', 'rediss:'], load: () => import('./backends/redis.ts') },
  ],
  [
    'kafka',
    { client: 'kafkajs', protocols: ['kafka:', 'kafkas:'], load: () => import('./backends/kafka.ts') },
  ],
  ['sqs', { client: '@aws-sdk/client-sqs', protocols: ['sqs:'], load: () => import('./backends/sqs.ts') }],
  ['azure', { client: '@azure/service-bus', protocols: ['sb:'], load: () => import('./backends/azure.ts') }],
  [
    'gcp',
    { client: '@google-cloud/pubsub', protocols: ['pubsub:'], load: () => import('./backends/gcp.ts') },
  ],
  ['mqtt', { client: 'mqtt', protocols: ['mqtt:', 'mqtts:'], load: () => import('./backends/mqtt.ts') }],
])

/** What this image is, as it says on start and as BUILD.json keeps it. */
export interface Identity {
  readonly variant: string
  readonly version: string
  readonly arch: string
  readonly node: string
  /** Client library → version, of each that was loaded. */
  readonly clients: Readonly<Record<string, string>>
}

/** Loads every client that `variant` should hold: a client that is missing or broken fails here. */
export async function loadVariant(variant: string): Promise<Identity> {
  const clients: Record<string, string> = {}
  for (const { client, load } of entriesOf(variant)) {
    await load()
    clients[client] = await versionOf(`node_modules/${client}`)
  }
  return { variant, version: await versionOf('.'), arch: process.arch, node: process.version, clients }
}

/** The backend that serves a queue's URL, if the variant holds it. Every variant reads `stdin:`. */
export async function backendFor(url: URL, variant: string): Promise<Backend> {
  if (url.protocol === 'stdin:') return import('./backends/stdin.ts')
  const entry = entriesOf(variant).find(({ protocols }) => protocols.includes(url.protocol))
  if (!entry) throw new Error(`the variant "${variant}" can't read ${url.protocol}//…`)
  return entry.load()
}

function entriesOf(variant: string): Entry[] {
  if (variant === 'all') return [...backends.values()]
  if (variant === 'minimal') return []
  const entry = backends.get(variant)
  if (!entry) {
    throw new Error(
      `QUEUE_BACKEND is "${variant}": expected all, ${[...backends.keys()].join(', ')} or minimal`,
    )
  }
  return [entry]
}

async function versionOf(folder: string): Promise<string> {
  const manifest = new URL(`../${folder}/package.json`, import.meta.url)
  return JSON.parse(await readFile(manifest, 'utf8')).version
}
