import type { PlannedCache } from '../../model/cache.ts'
import { cutText, plainText } from '../../text/hostile-text.ts'
import { describeTest } from '../../model/image-test.ts'
import type { Cell, Plan, PlannedVariant } from '../../model/plan.ts'
import { countOf } from '../../text/units.ts'
import { scopeWords } from '../words/scope-words.ts'
import type { TextOptions } from './text-options.ts'
import { textTable } from '../../text/text-table.ts'
import type { TextColumn } from '../../text/text-table.ts'
import { wrapText } from '../../text/wrap-text.ts'

const widest = 100

/** What `build` would do, before anything is done: variants, their platforms, and the tags that they would get. */
export function renderPlan(plan: Plan, { columns, styles }: TextOptions): string {
  const width = Math.min(widest, Math.max(20, columns))
  const platforms = new Set(plan.cells.map((cell) => cell.platform)).size
  const head = `${countOf(plan.variants.length, 'variant')}, ${countOf(platforms, 'platform')}, ${countOf(plan.cells.length, 'image')} in one bake`
  const table = planTable(plan, { width, heading: styles.dim })
  return [styles.bold(head), destination(plan), ...cacheLines(plan.cache), '', ...table, ''].join('\n')
}

function cacheLines({ kind, scope, readable, writes, writeReason }: PlannedCache): readonly string[] {
  if (kind === 'none') return ['cache: none']
  const written = `${writes ? 'written' : 'not written'}: ${plainText(writeReason)}`
  if (kind === 'raw') return [`cache: as given; ${written}`]
  const names = readable.map((one) => `    ${plainText(scopeWords(one))}`)
  const read =
    names.length === 0
      ? 'read: nothing, since no run writes what this one may read'
      : 'read: the nearest that exists of'
  return [`cache: ${kind} (${plainText(scopeWords(scope))})`, `  ${written}`, `  ${read}`, ...names]
}

function destination({ output, images, notPushed, variantArg }: Plan): string {
  const by = variantArg === null ? '' : `, selected by the build argument ${plainText(variantArg)}`
  switch (output.kind) {
    case 'push':
      return `pushed to ${images.map(plainText).join(', ')}${by}`
    case 'layout':
      return `written to the OCI layout ${plainText(output.directory)}${by}`
    case 'load':
      return `loaded into Docker${by}`
    case 'none':
      return `${notPushed === undefined ? 'built and not kept' : `built, not pushed: ${plainText(notPushed)}`}${by}`
  }
}

/** What the tags need at least, to stand beside the other columns. */
const tagsWidth = 30

/** The tags come last, and go on below each other: a tag that is cut cannot be looked for. */
function planTable(plan: Plan, options: { width: number; heading: (text: string) => string }): string[] {
  const room = { width: options.width - tagsWidth - 2, heading: (text: string) => text }
  const [head = '', ...rows] = textTable(planColumns(plan), plan.variants, room)
  const indent = Math.max(...[head, ...rows].map(({ length }) => length)) + 2
  const lines = plan.variants.flatMap(({ tags }, at) => {
    const all = [...new Set(tags.map(({ tag }) => tag))].join(', ')
    const [first = '', ...rest] = wrapText(all, Math.max(tagsWidth, options.width - indent))
    const line = `${(rows[at] ?? '').padEnd(indent)}${first}`
    return [line.trimEnd(), ...rest.map((more) => `${' '.repeat(indent)}${more}`)]
  })
  const title = plan.variants.some(({ tags }) => tags.length > 0) ? 'TAGS' : ''
  return [options.heading(`${head.padEnd(indent)}${title}`.trimEnd()), ...lines]
}

function planColumns({ defaultVariant, cells }: Plan): readonly TextColumn<PlannedVariant>[] {
  const tests = new Map(cells.map((cell) => [cell.variant, testWords(cell)]))
  const test = ({ name }: PlannedVariant) => tests.get(name) ?? ''
  return [
    {
      title: 'VARIANT',
      rank: 0,
      of: ({ name }) => (name === defaultVariant ? `${name} (default)` : name),
    },
    { title: 'PLATFORMS', rank: 1, of: ({ platforms }) => platforms.join(', ') },
    { title: 'TEST', rank: 2, of: (variant) => cutText(plainText(test(variant)), 40) },
  ]
}

function testWords({ tests }: Cell): string {
  const [first] = tests
  if (first === undefined) return ''
  return tests.length === 1 ? describeTest(first) : countOf(tests.length, 'test')
}
