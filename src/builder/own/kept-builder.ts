import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Builder } from '../../model/builder.ts'
import { parsePlatform } from '../../model/platform.ts'
import type { BuilderRequest } from '../../model/request.ts'
import { fieldsOf, parseJson } from '../../text/json.ts'

import { writeWhole } from '../../files/write-whole.ts'

import { readRegistrations } from '../emulators/binfmt.ts'
import { readEndpoint, readInstance } from '../docker-folders.ts'
import { findSuspects, isOnThisKernel } from '../emulators/emulators.ts'
import type { BuilderMachine } from '../machine.ts'
import type { BuilderNeeds } from '../needs.ts'
import { hashOf } from './own-builder.ts'
import { reachesEndpoint } from '../reach-endpoint.ts'

/** How long a look at a builder is trusted. A builder that is gone sooner fails the build, and `needs.fresh` looks again. */
const trustMs = 10 * 60 * 1000

interface Kept {
  readonly version: 1
  readonly lookedAt: number
  /** buildx's file on the builder, as it was then. */
  readonly instance: string
  readonly builder: Builder
}

/** Where the answer to this very question is kept; null without a folder for it. */
export async function keptPath(
  request: BuilderRequest,
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<string | null> {
  if (machine.stateDirectory === undefined || request.ephemeral) return null
  const { env } = machine
  const [endpoint, current, boot] = await Promise.all([
    readEndpoint(env),
    readInstance(null, env),
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
  ])
  const named = [env['BUILDX_BUILDER'], env['DOCKER_CONFIG'], env['BUILDX_CONFIG'], env['PATH'], env['HOME']]
  const question = [request, { ...needs, fresh: false }, named, endpoint, current, boot]
  return join(machine.stateDirectory, `builder-${hashOf(question).slice(0, 20)}.json`)
}

/** The builder as it was seen a moment ago, if nothing that can be told without a process speaks against it. */
export async function readKept(
  path: string,
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<Builder | null> {
  const kept = await read(path)
  if (kept === null || Math.abs(machine.now() - kept.lookedAt) > trustMs) return null
  if ((await readInstance(kept.builder.name, machine.env)) !== kept.instance) return null
  const { nodes } = kept.builder
  const docker = await readEndpoint(machine.env)
  const endpoints = new Set(nodes.map(({ endpoint }) => (endpoint === 'default' ? docker : endpoint)))
  const reached = await Promise.all([...endpoints].map(reachesEndpoint))
  if (reached.includes(false)) return null
  const here = isOnThisKernel(nodes, docker)
  const suspects = here ? findSuspects(nodes, needs.platforms, await readRegistrations()) : []
  return suspects.length === 0 ? kept.builder : null
}

async function read(path: string): Promise<Kept | null> {
  const { version, lookedAt, instance, builder } = fieldsOf(
    parseJson(await readFile(path, 'utf8').catch(() => '')),
  )
  if (version !== 1 || typeof lookedAt !== 'number' || !isText(instance) || !isBuilder(builder)) return null
  return { version, lookedAt, instance, builder }
}

function isBuilder(value: unknown): value is Builder {
  const { name, driver, buildxVersion, pushByDigest, made, nodes, warnings } = fieldsOf(value)
  return (
    [name, driver, buildxVersion].every(isText) &&
    [pushByDigest, made].every((flag) => typeof flag === 'boolean') &&
    Array.isArray(nodes) &&
    nodes.every(isNode) &&
    Array.isArray(warnings) &&
    warnings.every((one) => isText(fieldsOf(one)['code']) && Object.values(fieldsOf(one)).every(isText))
  )
}

function isNode(value: unknown): boolean {
  const { name, endpoint, status, buildkitVersion, platforms } = fieldsOf(value)
  return (
    [name, endpoint, status, buildkitVersion ?? ''].every(isText) &&
    Array.isArray(platforms) &&
    platforms.every((platform) => isText(platform) && parsePlatform(platform).ok)
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** Keeps the answer for the next run. Not being able to is no error: the next run just looks itself. */
export async function keepBuilder(path: string, builder: Builder, machine: BuilderMachine): Promise<void> {
  try {
    const instance = await readInstance(builder.name, machine.env)
    const kept: Kept = { version: 1, lookedAt: machine.now(), instance, builder: { ...builder, made: false } }
    await writeWhole(path, JSON.stringify(kept), { mode: 0o600 })
  } catch {
    return
  }
}
