/**
 * Text that a Dockerfile, a registry or an image wrote. Whatever prints or renders such text takes it through here first:
 * terminals obey escape sequences in it, and the Actions runner obeys workflow commands in it.
 */

/** Every line break of .NET's ReadLine, of terminals and of Unicode. The runner splits on a lone `\r`, too. */
const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/

/** CSI; OSC, DCS, SOS, PM and APC with what they carry; other escapes (ECMA-48). In 7-bit and 8-bit spelling. */
const escapeSequences =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g

/**
 * Line breaks, controls, format characters (bidi overrides, zero-width), lone surrogates and everything that a comparison by culture
 * may ignore: the runner's search for `##[` is one, so `#<zero-width>#[` must not survive either.
 */
const invisible = /[\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

const plainAscii = /^[ -~]*$/

/** Splits as the most eager reader of it would. */
export function splitLines(text: string): string[] {
  return text.split(lineBreaks)
}

/** One line without anything that is obeyed instead of shown; `##[` is broken visibly, as the runner itself does it. */
export function plainLine(line: string): string {
  const visible = plainAscii.test(line)
    ? line
    : line.replace(/\t/g, '  ').replace(escapeSequences, '').replace(invisible, '')
  return visible.includes('##[') ? visible.replaceAll('##[', '##\\[') : visible
}

/** The whole text as one plain line, for names and messages. */
export function plainText(text: string): string {
  const lines = splitLines(text).map(plainLine)
  return lines
    .filter((line) => line !== '')
    .join(' ')
    .trim()
}

/** At most `length` characters, the last of them `…` when something is missing. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text
  const characters = Array.from(text.slice(0, length * 2))
  return characters.length <= length && text.length <= length * 2
    ? text
    : `${characters.slice(0, Math.max(0, length - 1)).join('')}…`
}

/** At most the last `length` characters, for errors of Go: they end with their cause, `failed commit on ref …: failed to do request: …: EOF`. */
export function cutStart(text: string, length: number): string {
  const characters = Array.from(text.slice(-2 * length - 2))
  return characters.length <= length ? text : `…${characters.slice(1 - length).join('')}`
}
