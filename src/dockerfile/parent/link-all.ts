import type { Platform } from '../../model/platform.ts'
import { platformName } from './platform-name.ts'
import type { WrittenStages } from './written-stages.ts'

interface Target {
  readonly platform: Platform
  readonly stage: string
}

/**
 * An empty last stage that is made from every target of its platform. The glob matches nothing, so that nothing is copied, and
 * a file that is missing is no error; with `--link` each copy stands for itself (docs/adr/0006-one-cache-target.md).
 */
export function linkAll(targets: readonly Target[], written: WrittenStages): readonly string[] {
  const platforms = [...new Set(targets.map(({ platform }) => platform))]
  const copies = platforms.map((platform) => {
    const stages = new Set(targets.filter((one) => one.platform === platform).map(({ stage }) => stage))
    return [...stages].map((stage) => `COPY --link --from=${stage} /.no-such-fil[e] /`)
  })
  const isAlike = copies.every((lines) => sameMembers(lines, copies[0] ?? []))
  if (isAlike) return [`FROM scratch AS ${written.free('parent')}`, ...(copies[0] ?? [])]
  const prefix = written.free('parent')
  const stages = platforms.map((platform, at) =>
    [`FROM scratch AS ${prefix}-of-${platformName(platform)}`, ...(copies[at] ?? [])].join('\n'),
  )
  return [...stages, `FROM ${prefix}-of-\${TARGETOS}-\${TARGETARCH}\${TARGETVARIANT}`]
}

function sameMembers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
