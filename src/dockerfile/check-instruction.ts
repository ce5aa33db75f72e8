import type { Instruction } from './instructions.ts'
import { readJsonArray } from './instructions.ts'
import { parseHeredoc } from './heredocs.ts'
import { lex } from './lex.ts'
import { splitPair, splitWords } from './words.ts'

type Check = (args: string, escape: string) => string | null

const blanks = /[\t\v\f\r ]+/

/** What BuildKit's parser refuses in an instruction (frontend/dockerfile/instructions/parse.go), flags left out: newer frontends have more. */
export function checkInstruction({ keyword, args, text }: Instruction, escape: string): string | null {
  const check = checks.get(keyword)
  return check === undefined ? `unknown instruction: ${text.slice(0, keyword.length)}` : check(args, escape)
}

const some =
  (name: string): Check =>
  (args) =>
    mixedArray(args) ?? (args === '' ? `${name} requires at least one argument` : null)

const one =
  (name: string): Check =>
  (args) =>
    args === '' ? `${name} requires exactly one argument` : null

const anything: Check = (args) => mixedArray(args)

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['ADD', checkCopy('ADD')],
  ['ARG', checkArg],
  ['CMD', anything],
  ['COPY', checkCopy('COPY')],
  ['ENTRYPOINT', anything],
  ['ENV', checkPairs('ENV')],
  ['EXPOSE', some('EXPOSE')],
  ['FROM', checkFrom],
  ['HEALTHCHECK', checkHealth],
  ['LABEL', checkPairs('LABEL')],
  ['MAINTAINER', one('MAINTAINER')],
  ['ONBUILD', checkOnbuild],
  ['RUN', anything],
  ['SHELL', checkShell],
  ['STOPSIGNAL', one('STOPSIGNAL')],
  ['USER', one('USER')],
  ['VOLUME', some('VOLUME')],
  ['WORKDIR', one('WORKDIR')],
])

function mixedArray(args: string): string | null {
  return readJsonArray(args) === 'mixed'
    ? 'when using JSON array syntax, arrays must be comprised of strings only'
    : null
}

function checkCopy(name: string): Check {
  return (args) => {
    const mixed = mixedArray(args)
    if (mixed !== null) return mixed
    const array = readJsonArray(args)
    const words = array === null || array === 'mixed' ? args.split(blanks) : array
    if (words.length < 2)
      return `${name} requires at least two arguments, but only one was provided. Destination could not be determined`
    return parseHeredoc(words.at(-1) ?? '') === null
      ? null
      : `${name} cannot accept a heredoc as a destination`
  }
}

function checkArg(args: string, escape: string): string | null {
  const words = splitWords(args, escape)
  if (words.length === 0) return 'ARG requires at least one argument'
  if (words.some((word) => word.startsWith('='))) return 'ARG names can not be blank'
  for (const { name, value } of words.map(splitPair))
    for (const part of [name, value ?? '']) {
      const lexed = lex(part, { lookup: () => '', escape })
      if ('problem' in lexed) return lexed.problem
    }
  return null
}

function checkPairs(name: string): Check {
  return (args, escape) => {
    const words = splitWords(args, escape)
    const [first] = words
    if (first === undefined) return `${name} requires at least one argument`
    if (!first.includes('=')) return blanks.test(args) ? null : `${name} must have two arguments`
    const bad = words.find((word) => !word.includes('='))
    if (bad !== undefined)
      return `Syntax error - can't find = in ${JSON.stringify(bad)}. Must be of the form: name=value`
    return words.some((word) => word.startsWith('=')) ? `${name} names can not be blank` : null
  }
}

function checkFrom(args: string): string | null {
  const words = args === '' ? [] : args.split(blanks)
  if (words.length !== 1 && !(words.length === 3 && words[1]?.toLowerCase() === 'as'))
    return 'FROM requires either one or three arguments'
  const name = words[2] ?? 'a'
  return /^[a-z][a-z0-9-_.]*$/.test(name.toLowerCase())
    ? null
    : `invalid name for build stage: ${JSON.stringify(name)}, name can't start with a number or contain symbols`
}

function checkHealth(args: string): string | null {
  const [type = '', ...rest] = args.split(/\s+/)
  if (type === '') return 'HEALTHCHECK requires at least one argument'
  if (type.toUpperCase() === 'NONE') return rest.length > 0 ? 'HEALTHCHECK NONE takes no arguments' : null
  if (type.toUpperCase() !== 'CMD') return `Unknown type ${JSON.stringify(type)} in HEALTHCHECK (try CMD)`
  return rest.length === 0 ? 'Missing command after HEALTHCHECK CMD' : mixedArray(args.slice(type.length))
}

function checkOnbuild(args: string): string | null {
  const [inner = ''] = args.split(blanks)
  const keyword = inner.toUpperCase()
  if (keyword === '') return 'ONBUILD requires at least one argument'
  if (keyword === 'ONBUILD') return "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed"
  return keyword === 'FROM' || keyword === 'MAINTAINER'
    ? `${keyword} isn't allowed as an ONBUILD trigger`
    : null
}

function checkShell(args: string): string | null {
  const array = readJsonArray(args)
  if (array === 'mixed') return mixedArray(args)
  if (array === null) return 'SHELL requires the arguments to be in JSON form'
  return array.length === 0 ? 'SHELL requires at least one argument' : null
}
