import type { UsedStage } from '../used-stages.ts'
import { NotWritable } from './not-writable.ts'
import { InstructionWriter } from './write-instruction.ts'
import type { ParentBuild } from './parent-build.ts'
import type { Site } from './site.ts'
import { namesIn } from './write-words.ts'

/** The written name of its target. */
export function writeStages(build: ParentBuild, site: Site): string {
  const { use, written, contexts } = site
  const names = new Map<number, string>()
  const writer = new InstructionWriter(build, { ...site, names })
  let target = ''
  for (const used of use.stages) {
    const { index, name, instructions } = used.stage
    const keepsName = name !== null && contexts.has(name)
    const from = fromOf(used, { ...site, names, keepsName })
    const body = keepsName ? [] : instructions.map((one) => writer.write(one, used))
    names.set(index, written.add({ index, from, body, keepsName }, build.id))
    if (used === use.target) target = names.get(index) ?? ''
  }
  return target
}

interface Place extends Site {
  readonly names: ReadonlyMap<number, string>
  readonly keepsName: boolean
}

function fromOf(used: UsedStage, place: Place): string {
  const { from, platform } = used.stage
  const other = from.flags.find((flag) => !flag.startsWith('--platform='))
  if (other !== undefined) throw new NotWritable(`line ${from.line}: FROM has the flag ${other}`)
  const flag = platform === null ? [] : [`--platform=${platformOf(platform, place)}`]
  return ['FROM', ...flag, place.keepsName ? 'scratch' : baseOf(used, place)].join(' ')
}

/** As it is written, where all builds read it alike. */
function platformOf(word: string, place: Place): string {
  if (!dependsOn(word, place.globals)) return word
  return literal(place.use.globals.expand(word).text, /^[\w./-]+$/)
}

function baseOf({ stage, base, image }: UsedStage, place: Place): string {
  const { line } = stage.from
  if (dependsOn(stage.base, new Set(['TARGETSTAGE'])))
    throw new NotWritable(`line ${line}: FROM depends on TARGETSTAGE`)
  if (place.native === null && namesIn(stage.base).some((name) => name.startsWith('BUILD')))
    throw new NotWritable(`line ${line}: FROM depends on the builder`)
  if (base !== null) return place.names.get(base.stage.index) ?? ''
  return dependsOn(stage.base, place.globals) ? literal(image, /^[\w./:@-]+$/) : stage.base
}

function dependsOn(word: string, names: ReadonlySet<string>): boolean {
  return namesIn(word).some((name) => names.has(name))
}

function literal(text: string | null, pattern: RegExp): string {
  if (text === null || !pattern.test(text))
    throw new NotWritable(`FROM names ${text ?? 'what cannot be told'}`)
  return text
}
