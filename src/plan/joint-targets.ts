import { isDeepStrictEqual } from 'node:util'
import type { LocalDockerfile, Stage } from '../dockerfile/read-dockerfile.ts'
import { isCertain, stepKeywords } from '../dockerfile/read-dockerfile.ts'
import type { Use, UsedStage } from '../dockerfile/used-stages.ts'
import { bringsStages, findUse } from '../dockerfile/used-stages.ts'
import type { JointCell, JointTarget } from '../model/joint-target.ts'
import { baseName } from '../model/joint-target.ts'
import type { Cell, Plan } from '../model/plan.ts'
import type { Platform } from '../model/platform.ts'
import type { CellOutput } from './bake-output.ts'
import { variantSlugs } from './variant-slugs.ts'

export interface JointAsk {
  readonly plan: Plan
  readonly output: CellOutput
  /** The one Dockerfile of all cells; null: there is none, or it is not on this machine. */
  readonly dockerfile: LocalDockerfile | null
  /** The builder's own platform; null: it has several nodes, each of which builds its platforms. */
  readonly native: Platform | null
}

/**
 * The variants that are built by one target for all of their platforms, which costs BuildKit and buildx half as much where nothing
 * but that is left to do (ADR 14). Only where it is certain beforehand that each step can be told to be of this cell or that
 * (`JointSteps`), and that what is pushed is told apart: all others have a target per cell.
 */
export function jointTargets(ask: JointAsk): readonly JointTarget[] {
  const { plan, output, dockerfile, native } = ask
  const { build, bake, cells, variants } = plan
  const isPlain = bake === null && Object.keys(build.buildContexts).length === 0 && !hasSbom(build.sbom)
  if (output.kind !== 'push' || dockerfile === null || native === null || !isPlain) return []
  const slugs = variantSlugs(variants.map(({ name }) => name))
  const taken = new Set<string>(cells.map(({ id }) => id))
  return variants.flatMap(({ name, tags }): JointTarget[] => {
    // A tag of one platform names what a target of that platform alone pushed.
    if (tags.some(({ platform }) => platform !== null)) return []
    const own = cells.filter(({ variant }) => variant === name)
    const known = stagesOf(own, dockerfile, native)
    return known === null ? [] : [{ name: freeName(slugs.get(name) ?? name, taken), ...known }]
  })
}

function hasSbom(setting: Plan['build']['sbom']): boolean {
  return setting !== null && setting !== 'false'
}

function freeName(slug: string, taken: ReadonlySet<string>): string {
  let name = slug
  while (taken.has(name)) name = `${name}-all`
  return name
}

/** Null where they have to be told apart by targets of their own. */
function stagesOf(
  cells: readonly Cell[],
  dockerfile: LocalDockerfile,
  native: Platform,
): Pick<JointTarget, 'cells' | 'stages'> | null {
  const uses = areAlike(cells) ? usesOf(cells, dockerfile, native) : null
  if (uses === null || (cells.length > 2 && !areSourcesAlike(uses, dockerfile))) return null
  const images = uses.map(({ target }) => imageStages(target))
  if (!images.every((stages, at) => isTold(stages, cells[at]?.platform, cells.length))) return null
  const isAlone = dockerfile.stages.length === 1 && !dockerfile.stages.some(bringsStages)
  return {
    cells: cells.map(({ id, platform }, at): JointCell => {
      const bases = uses[at]?.stages.flatMap((one) => basesOf(one, platform)) ?? []
      return { id, platform, bases: new Set(bases) }
    }),
    stages: new Set((images[0] ?? []).map(({ stage }) => (isAlone ? null : stageName(stage)))),
  }
}

/** What each of them uses of the Dockerfile; null where that is not known, or not the same stages. */
function usesOf(
  cells: readonly Cell[],
  dockerfile: LocalDockerfile,
  native: Platform,
): readonly Use[] | null {
  const [first] = cells
  if (first === undefined || !isCertain(dockerfile, first.buildArgs)) return null
  const { target, buildArgs } = first
  const uses = cells.map(({ platform }) => findUse(dockerfile, { target, buildArgs, platform, native }))
  const indexes = uses.map(({ stages }) => stages.map(({ stage }) => stage.index))
  const isSame = indexes.every((own) => isDeepStrictEqual(own, indexes[0]))
  const isKnown = uses.every(({ stages }) => stages.length > 0 && stages.every(isExpanded))
  // BuildKit takes two stages of one name.
  const names = dockerfile.stages.map(stageName)
  return isSame && isKnown && new Set(names).size === names.length ? uses : null
}

/** What its FROM says is known: BuildKit leaves `--platform` out of account for `scratch`. */
function isExpanded({ stage, base, image, platform }: UsedStage): boolean {
  if (base !== null) return stage.platform === null
  return image !== null && (stage.platform === null || platform !== null || image === 'scratch')
}

/** As BuildKit calls it in the names of its steps, where there are several. */
function stageName({ name, index }: Stage): string {
  return name ?? `stage-${index}`
}

function areAlike(cells: readonly Cell[]): boolean {
  const shared = cells.map(({ target, buildArgs, labels }) => ({ target, buildArgs, labels }))
  const isLinux = cells.every(({ platform }) => platform.startsWith('linux/'))
  return cells.length > 1 && isLinux && shared.every((one) => isDeepStrictEqual(one, shared[0]))
}

/** The stage that is built, and those that it is made from. */
function imageStages(target: UsedStage | null): readonly UsedStage[] {
  const stages: UsedStage[] = []
  for (let one = target; one !== null; one = one.base) stages.push(one)
  return stages
}

/**
 * Whether the steps of the image tell its platform. Those on an image do, when it is of that platform. Those on `scratch` do,
 * but for RUN, where another platform may have the very same: of two platforms then both have it, of more nobody knows which.
 */
function isTold(stages: readonly UsedStage[], platform: Platform | undefined, count: number): boolean {
  const base = stages.at(-1)
  if (base?.image == null) return false
  if (base.image !== 'scratch') return base.platform === null || base.platform === platform
  const steps = stages.flatMap(({ stage, instructions }) => [
    ...(stage.platform === null ? [] : ['RUN']),
    ...instructions.map(({ keyword }) => keyword).filter((keyword) => stepKeywords.has(keyword)),
  ])
  return count === 2 && steps.length > 0 && !steps.includes('RUN')
}

/**
 * BuildKit may find that steps of two platforms are one by what they copy. Of two each other is meant; of more that is known
 * only where stages that are copied from are the same for all.
 */
function areSourcesAlike(uses: readonly Use[], { source }: LocalDockerfile): boolean {
  const sources = uses.map(({ stages }) => stages.flatMap((one) => one.sources.map(({ stage }) => stage)))
  const platforms = sources.map((stages) => stages.map(({ platform }) => platform))
  const isFixed = platforms.every((own) => isDeepStrictEqual(own, platforms[0]) && !own.includes(null))
  return isFixed && !/TARGET(?:PLATFORM|OS|ARCH|VARIANT)/.test(source)
}

function basesOf({ image, platform }: UsedStage, own: Platform): string[] {
  return image === null || image === 'scratch' ? [] : [baseName(image, platform ?? own)]
}
