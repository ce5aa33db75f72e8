import { NotWritable } from './not-writable.ts'

/** A word of an ARG that is worth exactly this text: in single quotes nothing is special (BuildKit, shell/lex.go). */
export function writeLiteral(name: string, value: string): string {
  if (/[\n\r\0]/.test(value))
    throw new NotWritable(`the value of the build argument ${name} has several lines`)
  return `${name}=${value
    .split("'")
    .map((part) => `'${part}'`)
    .join(`"'"`)}`
}

/** A flag that is read as exactly this text (parser/split_command.go, `extractBuilderFlags`). */
export function writeFlag(flag: string, escape: string): string {
  return Array.from(flag, (char) => (/[\s"']/.test(char) || char === escape ? escape + char : char)).join('')
}

/** The variables that a word names, and perhaps more. */
export function namesIn(word: string): readonly string[] {
  return [...word.matchAll(/\$\{?(\w+)/g)].map(([, name = '']) => name)
}
