import { fieldsOf, parseJson } from '../text/json.ts'
import { trimStart } from './space.ts'

const pattern = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/
const known: ReadonlySet<string> = new Set(['syntax', 'escape', 'check'])

interface Directive {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** Comments of the form `# name=value`, as long as there is nothing else before them; each name once. */
function* readAll(lines: readonly string[], mark: string): Generator<Directive | { readonly twice: string }> {
  const seen = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith(mark)) return
    const [, written = '', value = ''] = pattern.exec(trimStart(line.slice(mark.length))) ?? []
    const name = written.toLowerCase()
    if (!known.has(name)) return
    if (seen.has(name)) {
      yield { twice: name }
      return
    }
    seen.add(name)
    yield { name, value, line: index + 1 }
  }
}

export interface EscapeDirective {
  readonly escape: string
  readonly problem: { readonly line: number; readonly message: string } | null
}

/** `# escape=`: the parser trims what stands in front of `#` (BuildKit, parser/parser.go, `possibleParserDirective`). */
export function readEscape(lines: readonly string[]): EscapeDirective {
  let escape = '\\'
  let line = 0
  for (const directive of readAll(lines.map(trimStart), '#')) {
    line += 1
    if ('twice' in directive) {
      const message = `only one ${directive.twice} parser directive can be used`
      return { escape, problem: { line, message } }
    }
    if (directive.name !== 'escape') continue
    if (!/^[\\`]$/.test(directive.value)) {
      const message = `invalid escape token '${directive.value}' does not match \` or \\`
      return { escape, problem: { line, message } }
    }
    escape = directive.value
  }
  return { escape, problem: null }
}

/** The image that reads the Dockerfile, from `# syntax=`, `// syntax=` or JSON (parser/directives.go, `DetectSyntax`); null: BuildKit itself. */
export function readSyntax(text: string): string | null {
  const [first = '', ...rest] = text.split(/\r?\n/)
  const lines = first.startsWith('#!') ? rest : [first, ...rest]
  for (const mark of ['#', '//'])
    for (const directive of readAll(lines, mark))
      if ('name' in directive && directive.name === 'syntax') return directive.value.split(' ')[0] ?? ''
  return jsonSyntax(lines.join('\n'))
}

function jsonSyntax(text: string): string | null {
  if (!text.trimStart().startsWith('{')) return null
  const { syntax } = fieldsOf(parseJson(text))
  return typeof syntax === 'string' ? syntax : null
}
