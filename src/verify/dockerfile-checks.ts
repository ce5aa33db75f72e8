import { isAbsolute, join, relative } from 'node:path'

import type { BakeDefinition } from '../buildkit/bake-definition.ts'
import type { CheckedTargets, DockerfileWarning } from '../buildkit/check-bake.ts'
import type { Problem } from '../model/failure.ts'
import type { Cell, Plan } from '../model/plan.ts'
import { cutText, plainText } from '../text/hostile-text.ts'
import { listNames } from '../text/quote.ts'

type Target = BakeDefinition['target'][string]

/** Cells of one Dockerfile, stage and arguments, of which one stands for all. */
export interface CheckedGroup {
  /** The one that is checked: a target of the definition. */
  readonly target: string
  readonly variants: readonly string[]
  /** The Dockerfile, absolute; null: it is not on this machine, or has no file. */
  readonly file: string | null
}

/** Each Dockerfile × stage × arguments once. Platforms make no difference to what is checked. */
export function groupTargets({ cells }: Plan, { target: targets }: BakeDefinition): readonly CheckedGroup[] {
  const groups = new Map<string, { target: string; variants: Set<string>; file: string | null }>()
  for (const { id, variant } of cells) {
    const own = targets[id]
    if (own === undefined) continue
    const { context, dockerfile, contexts, target, args } = own
    const key = JSON.stringify([context, dockerfile, own['dockerfile-inline'], contexts, target, args])
    const group = groups.get(key) ?? { target: id, variants: new Set(), file: fileOf(own) }
    group.variants.add(variant)
    groups.set(key, group)
  }
  return [...groups.values()].map((group) => ({ ...group, variants: [...group.variants] }))
}

function fileOf(target: Target): string | null {
  const { context, dockerfile = 'Dockerfile' } = target
  const isText = typeof context === 'string' && typeof dockerfile === 'string'
  if (!isText || target['dockerfile-inline'] !== undefined) return null
  if (isAbsolute(dockerfile)) return dockerfile
  return isAbsolute(context) ? join(context, dockerfile) : null
}

/** Lines that are named beside the first. */
const namedLines = 8

interface Found {
  readonly warning: DockerfileWarning
  readonly file: string | null
  readonly variants: Set<string>
  readonly lines: Set<number>
}

/** Each rule once for a Dockerfile, at the first line that broke it, with the variants that it concerns. */
export function describeChecks(
  groups: readonly CheckedGroup[],
  checked: CheckedTargets,
  { cells, cwd }: { readonly cells: readonly Pick<Cell, 'variant'>[]; readonly cwd: string },
): readonly Problem[] {
  const rules = new Map<string, Found>()
  for (const { target, variants, file } of groups)
    for (const warning of checked.get(target) ?? []) {
      const key = JSON.stringify([file, warning.rule])
      const found = rules.get(key) ?? { warning, file, variants: new Set(), lines: new Set() }
      for (const variant of variants) found.variants.add(variant)
      if (warning.line !== null) found.lines.add(warning.line)
      rules.set(key, found)
    }
  const all = new Set(cells.map(({ variant }) => variant))
  return [...rules.values()].map((found) => describe(found, all.size, cwd))
}

function describe({ warning, file, variants, lines }: Found, all: number, cwd: string): Problem {
  const { rule, detail, description, url, line } = warning
  const said = [rule, detail || description].filter((text) => text !== '').map(plain)
  const whom = variants.size === all ? 'all variants' : listNames([...variants])
  const others = [...lines].filter((one) => one !== line).sort((a, b) => a - b)
  const more = others.length > namedLines ? ` and ${others.length - namedLines} more` : ''
  const also = others.length === 0 ? '' : `; also in line ${others.slice(0, namedLines).join(', ')}${more}`
  const where = file === null || line === null ? null : `${relative(cwd, file)}:${line}`
  return {
    code: 'DOCKERFILE_CHECK',
    what: `${said.join(': ')}${also} (${whom})`,
    ...(detail !== '' && description !== '' && { why: plain(description) }),
    ...(url !== null && { fix: `see ${plain(url)}` }),
    ...(where !== null && { where }),
  }
}

function plain(hostile: string): string {
  return cutText(plainText(hostile), 300)
}

/** What BuildKit says of the same in a build: there without line, and without what it is about. */
export function isRuleAddress(url: string | null): boolean {
  return url?.startsWith('https://docs.docker.com/go/dockerfile/rule/') === true
}
