import { Failure } from '../model/failure.ts'
import { parseJson, textsOf } from '../text/json.ts'

import { assessBuilder } from './assess-builder.ts'
import { explainResult, runDocker, surroundings, wordsOf } from './buildx/buildx.ts'
import { bootBuilder } from './own/create-builder.ts'
import { explainDocker } from './docker-problem.ts'
import type { BuilderMachine } from './machine.ts'
import type { BuilderNeeds } from './needs.ts'
import { parseInspect } from './buildx/parse-inspect.ts'
import type { Inspection } from './buildx/parse-inspect.ts'

/** Looks at a builder by name, or at the current one, which BUILDX_BUILDER is not: config/ made a name of it. Throws a `Failure` (environment) when docker itself is the problem. */
export async function inspectBuilder(name: string | null, machine: BuilderMachine): Promise<Inspection> {
  const around = name === null ? { ...machine, env: { ...machine.env, BUILDX_BUILDER: undefined } } : machine
  const result = await runDocker(['buildx', 'inspect', ...(name === null ? [] : [name])], around)
  const inspection = parseInspect(result.stdout)
  if (result.exitCode !== 0 || inspection.name === '') {
    if (name !== null && /no builder .* found/.test(wordsOf(result))) throw await missing(name, machine)
    const what =
      name === null
        ? 'docker buildx does not say which builder is current'
        : `docker buildx cannot inspect builder "${name}"`
    throw new Failure('environment', await explainResult(result, { code: 'BUILDER_BROKEN', what }, machine))
  }
  // buildx exits with 0 when the Docker daemon behind a builder is the one that does not answer.
  const known = explainDocker(errorOf(inspection), await surroundings(machine))
  if (known) throw new Failure('environment', known)
  return inspection
}

function errorOf({ error, driver, nodes }: Inspection): string {
  if (error !== null) return error
  return driver === 'remote' || nodes.length !== 1 ? '' : (nodes[0]?.error ?? '')
}

async function missing(name: string, machine: BuilderMachine): Promise<Failure> {
  const result = await runDocker(['buildx', 'ls', '--format', 'json'], machine)
  const there = [...result.stdout.matchAll(/^\{.*\}$/gm)].map(([line]) => {
    const { Name: listed = '?', Driver: driver } = textsOf(parseJson(line))
    return `${listed} (${driver || 'not reachable'})`
  })
  const source = machine.env['BUILDX_BUILDER'] === name ? ' (from BUILDX_BUILDER)' : ''
  return new Failure('environment', {
    code: 'BUILDER_MISSING',
    what: `there is no builder "${name}"${source}`,
    why: there.length > 0 ? `there are ${there.join(', ')}` : 'docker buildx ls lists none',
    fix: `name one of them; or leave \`builder\` out, so that one is found or made; or docker buildx create --name ${name}`,
  })
}

/**
 * The builder that the user named, booted if it sleeps. Throws a `Failure` (BUILDER_MISSING, BUILDER_UNFIT,
 * BUILDER_BROKEN, BUILDER_BOOT, or what is wrong with docker).
 */
export async function useNamed(
  name: string,
  needs: BuilderNeeds,
  machine: BuilderMachine,
): Promise<Inspection> {
  const first = await inspectBuilder(name, machine)
  const before = assessBuilder(first, needs)
  if (before.state === 'ready') return first
  if (before.state === 'unfit') throw unfit(first, before.why)
  machine.log(`booting builder ${name}`)
  const second = await bootBuilder(first, machine)
  const after = assessBuilder(second, needs)
  if (after.state === 'ready') return second
  if (after.state === 'unfit') throw unfit(second, after.why)
  throw new Failure('environment', {
    code: 'BUILDER_BROKEN',
    what: `builder "${name}" (driver ${second.driver}) does not run`,
    why:
      'why' in after
        ? after.why
        : `its nodes are ${second.nodes.map(({ status }) => status).join(', ') || 'none'}`,
    fix: `docker buildx inspect --bootstrap ${name} shows more; docker buildx rm ${name}, then create it again, or leave \`builder\` out`,
  })
}

function unfit(inspection: Inspection, why: string): Failure {
  return new Failure('environment', {
    code: 'BUILDER_UNFIT',
    what: `builder "${inspection.name}" (driver ${inspection.driver}) cannot do this job`,
    why,
    fix: `leave out \`builder\` (and BUILDX_BUILDER), so that a docker-container builder is made; or make one: docker buildx create --driver docker-container --bootstrap --name NAME`,
  })
}
