import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

import { Failure } from '../../model/failure.ts'

import { run, succeeds } from '../exec.ts'

import type { EngineContext } from '../context.ts'
import type { Command, ExecOptions } from '../exec.ts'
import type { Shared } from '../machine-share.ts'
import type { EnginePaths } from '../state.ts'
import type { Tools } from '../download/tools.ts'

/**
 * The network of build containers. dockerd's own chains are one set for the machine, and a second dockerd rewrites
 * them; so the engine's dockerd makes no rules, and these three, which name the engine's bridge, are made here.
 */
export function bridgeRules(bridge: string, subnet: string): readonly (readonly string[])[] {
  const note = ['-m', 'comment', '--comment', `build-variants ${bridge}`]
  const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED']
  return [
    ['nat', 'POSTROUTING', '-s', `${subnet}.0/24`, '!', '-o', bridge, ...note, '-j', 'MASQUERADE'],
    ['filter', 'FORWARD', '-i', bridge, ...note, '-j', 'ACCEPT'],
    ['filter', 'FORWARD', '-o', bridge, ...answers, ...note, '-j', 'ACCEPT'],
  ]
}

/** Pure: the first `10.213.N` that no route of the machine touches, from a start that differs between engines. */
export function chooseSubnet(routes: string, id: string): string | undefined {
  const start = Number.parseInt(id.slice(0, 2), 16)
  return Array.from({ length: 256 }, (_, step) => `10.213.${(start + step) % 256}`).find(
    (subnet) => !routes.includes(`${subnet}.`),
  )
}

/**
 * Pure: the bridge's hardware address. A bridge that was given none has the lowest of those of its ports: whenever a build container
 * comes or goes it may change, and all others send to an address that is gone, for a minute or more.
 */
export function bridgeAddress(subnet: string): string {
  const octets = `${subnet}.1`.split('.').map((octet) => Number(octet).toString(16).padStart(2, '0'))
  return ['02', '42', ...octets].join(':')
}

function iptables(tools: Tools, operation: string, rule: readonly string[]): Command {
  const [table = '', chain = '', ...match] = rule
  return [tools.iptables, '-w', '-t', table, operation, chain, ...match]
}

async function ensureRules(tools: Tools, rules: readonly (readonly string[])[]): Promise<void> {
  for (const rule of rules) {
    if (!(await succeeds(iptables(tools, '-C', rule), tools))) await run(iptables(tools, '-I', rule), tools)
  }
}

export const haveBridge = (bridge: string): boolean => existsSync(`/sys/class/net/${bridge}`)

async function addBridge(bridge: string, subnet: string, options: ExecOptions): Promise<void> {
  const address = bridgeAddress(subnet)
  await run(['ip', 'link', 'add', bridge, 'address', address, 'type', 'bridge'], options)
  await run(['ip', 'address', 'add', `${subnet}.1/24`, 'dev', bridge], options)
  await run(['ip', 'link', 'set', bridge, 'up'], options)
}

async function pickSubnet(context: EngineContext): Promise<string> {
  const routes = await run(['ip', '-4', 'route', 'show', 'table', 'all'], { signal: context.signal })
  const subnet = chooseSubnet(routes, context.paths.id)
  if (subnet !== undefined) return subnet
  throw new Failure('environment', {
    code: 'ENGINE_NETWORK',
    what: 'the embedded engine found no free network for its build containers',
    why: 'each network from 10.213.0.0/24 to 10.213.255.0/24 is in use',
    fix: 'take down an engine that is no longer needed',
  })
}

/** Brings up the engine's own bridge and its rules. */
export async function ensureBridge(context: EngineContext): Promise<void> {
  const { paths, state, tools, signal } = context
  if (!haveBridge(paths.bridge)) {
    const subnet = await pickSubnet(context)
    await state.update({ subnet })
    await addBridge(paths.bridge, subnet, { signal })
  }
  await ensureRules(tools, bridgeRules(paths.bridge, state.current.subnet ?? ''))
}

/** Removes the bridge and its rules. */
export async function removeBridge(
  paths: EnginePaths,
  subnet: string | undefined,
  tools: Tools,
): Promise<void> {
  if (subnet !== undefined) {
    for (const rule of bridgeRules(paths.bridge, subnet)) await succeeds(iptables(tools, '-D', rule), tools)
  }
  await succeeds(['ip', 'link', 'delete', paths.bridge])
}

const forwarding = '/proc/sys/net/ipv4/ip_forward'

/** Lets the kernel forward packets between bridge and outside. Gives what it had to make. */
export async function allowForwarding(): Promise<readonly Shared[]> {
  if ((await readFile(forwarding, 'utf8')).trim() === '1') return []
  await writeFile(forwarding, '1')
  return ['ip-forward']
}

/** Takes back what `allowForwarding` made. */
export async function stopForwarding(made: readonly Shared[]): Promise<void> {
  if (made.includes('ip-forward')) await writeFile(forwarding, '0')
}
