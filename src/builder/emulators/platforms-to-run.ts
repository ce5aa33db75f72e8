import type { Dockerfile } from '../../dockerfile/read-dockerfile.ts'
import { isCertain } from '../../dockerfile/read-dockerfile.ts'
import type { UsedStage } from '../../dockerfile/used-stages.ts'
import { findUse } from '../../dockerfile/used-stages.ts'
import type { Cell, Plan } from '../../model/plan.ts'
import type { Platform } from '../../model/platform.ts'
import { parsePlatform } from '../../model/platform.ts'

/** The platforms whose programs a build executes: only for these an emulator can be needed. */
export interface PlatformsToRun {
  /** A step surely runs there, or may. */
  readonly platforms: readonly Platform[]
  /** Those of them of which that is not known: the build is tried without, and its failure explained. */
  readonly doubtful: readonly Platform[]
}

/**
 * Only RUN executes anything: COPY, ADD and WORKDIR are BuildKit's own work. What another Dockerfile, another frontend or a
 * bake file does is not known. That a base image has an ONBUILD RUN is so rare that no emulator is fetched for it.
 */
export function platformsToRun(plan: Plan, given: Dockerfile | null): PlatformsToRun {
  const { cells, bake, build } = plan
  const dockerfile = bake === null ? given : null
  const { buildContexts: contexts } = build
  const found = cells.map((cell) =>
    dockerfile === null ? null : platformsOf(cell, { dockerfile, contexts }),
  )
  const certain = new Set(found.flatMap((platforms) => platforms ?? []))
  const maybe = new Set(
    cells.flatMap((cell, at) => (found[at] === null || isRunInTests(cell, plan) ? cell.platform : [])),
  )
  const doubtful = [...maybe].filter((platform) => !certain.has(platform))
  return { platforms: [...certain, ...doubtful], doubtful }
}

/** A test that cannot be run is told as not verified. */
function isRunInTests({ tests }: Cell, { testMode }: Plan): boolean {
  return testMode !== 'skip' && tests.some(({ kind }) => kind === 'run')
}

interface Read {
  readonly dockerfile: Dockerfile
  readonly contexts: Readonly<Record<string, string>>
}

/** Null where it cannot be told. */
function platformsOf(cell: Cell, { dockerfile, contexts }: Read): readonly Platform[] | null {
  if (!isCertain(dockerfile, cell.buildArgs)) return null
  const { stages } = findUse(dockerfile, { ...cell, native: null, contexts })
  const running = stages.filter(({ instructions }) => instructions.some(({ keyword }) => keyword === 'RUN'))
  const platforms = running.map((stage) => platformOf(stage, cell))
  if (stages.length === 0 || platforms.includes(null)) return null
  return platforms.flatMap((platform) => (platform === 'native' ? [] : (platform ?? [])))
}

/** Without a builder, `$BUILDPLATFORM` is empty. */
function platformOf({ platform }: UsedStage, cell: Cell): Platform | 'native' | null {
  if (platform === null) return cell.platform
  if (platform === '') return 'native'
  const parsed = parsePlatform(platform)
  return parsed.ok ? parsed.value : null
}
