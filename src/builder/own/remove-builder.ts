import { readlink, readFile } from 'node:fs/promises'
import { hostname } from 'node:os'

import type { Builder } from '../../model/builder.ts'
import type { BuilderRequest } from '../../model/request.ts'

import { runDocker } from '../buildx/buildx.ts'
import { listInstances, readLastActivity } from '../docker-folders.ts'
import type { BuilderMachine, MadeBuilder } from '../machine.ts'
import { hashOf, runPrefix } from './own-builder.ts'

/** A job on a hosted runner ends within six hours. */
const abandonedMs = 6 * 60 * 60 * 1000

/** What is to be removed after this run; null for a builder that was there before, or that is kept for its cache. */
export function describeMade(builder: Builder, request: BuilderRequest): MadeBuilder | null {
  return builder.made && request.ephemeral ? { schemaVersion: 1, name: builder.name } : null
}

/**
 * Removes a builder that a run made, with its container and its cache. Gone already is fine. Never throws for what
 * docker says: gives false and logs it, since nothing that was built depends on it.
 */
export async function removeBuilder(made: MadeBuilder, machine: BuilderMachine): Promise<boolean> {
  if (!made.name.startsWith(runPrefix)) return false
  const result = await runDocker(['buildx', 'rm', '--force', made.name], machine)
  const gone = result.exitCode === 0 || /no builder .* found/.test(result.stderr)
  if (!gone)
    machine.log(`builder ${made.name} could not be removed: ${result.stderr.trim().split('\n')[0] ?? ''}`)
  return gone
}

/**
 * `<owner>-<pid>-<time>`: who made a builder. The owner stands for this machine since its boot, and this namespace of
 * process ids: only there a process id says whether the maker still lives.
 */
export async function makeRunMark(now: number): Promise<string> {
  return `${await ownerMark()}-${process.pid}-${now.toString(36)}`
}

async function ownerMark(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const namespace = await readlink('/proc/self/ns/pid').catch(() => '')
  return hashOf([hostname(), boot, namespace]).slice(0, 8)
}

/** Builders of runs that are dead: their process is gone, or they were not used for longer than a job can last. */
export async function findAbandoned(machine: BuilderMachine): Promise<MadeBuilder[]> {
  const names = (await listInstances(machine.env)).filter((name) => name.startsWith(runPrefix))
  if (names.length === 0) return []
  const owner = await ownerMark()
  const dead = await Promise.all(names.map((name) => isAbandoned(name, owner, machine)))
  return names.filter((_, index) => dead[index]).map((name) => ({ schemaVersion: 1, name }))
}

async function isAbandoned(name: string, owner: string, machine: BuilderMachine): Promise<boolean> {
  const [maker, pid, time] = name.slice(runPrefix.length).split('-')
  if (maker === owner && pid !== undefined && /^\d+$/.test(pid)) return !isAlive(Number(pid))
  const madeAt = Number.parseInt(time ?? '', 36)
  const usedAt = (await readLastActivity(name, machine.env)) ?? madeAt
  return machine.now() - Math.max(usedAt, Number.isNaN(madeAt) ? 0 : madeAt) > abandonedMs
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes what crashed runs left behind. */
export async function sweepBuilders(machine: BuilderMachine): Promise<readonly string[]> {
  const abandoned = await findAbandoned(machine)
  const removed = await Promise.all(
    abandoned.map(async (made) => ((await removeBuilder(made, machine)) ? [made.name] : [])),
  )
  const names = removed.flat()
  if (names.length > 0) machine.log(`removed ${names.join(', ')}: left behind by a run that crashed`)
  return names
}
