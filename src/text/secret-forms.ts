import { plainLine } from './hostile-text.ts'

/** Shorter texts are hidden nowhere: they stand in every log by chance, and protect nothing. */
export const shortestSecret = 4

/** A shorter piece of base64 is met by chance. */
const shortestPiece = 8
/** Where `base64` and PEM (RFC 7468) break their lines. */
const wraps = [76, 64]

/** The lines of a secret, each without the blanks around it; a value of one line also as it is. */
export function secretLines(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n]/)
  return [...(lines.length === 1 ? [text] : []), ...lines.map((line) => line.trim())].filter(isLong)
}

/**
 * All that is to be hidden of a secret: its lines, and the forms in which programs print them: JSON, an address, base64 (as the
 * Actions runner: `ValueEncoders.cs`). Base64 of more than the secret (`user:secret`) holds a piece of it that depends on where in
 * a group of three bytes it begins; base64 of the whole value is hidden line by line, as it is wrapped.
 */
export function secretForms(value: string | Uint8Array): ReadonlySet<string> {
  const bytes = Buffer.from(value as Uint8Array)
  const lines = secretLines(bytes.toString('utf8'))
  const whole = bytes.toString('base64')
  const forms = [
    ...lines.flatMap((line) => [...writtenForms(line), ...encodedForms(Buffer.from(line))]),
    ...(bytes.length < shortestSecret ? [] : encodedForms(bytes)),
    ...wraps.flatMap((width) => piecesOf(whole, width)),
  ]
  return new Set(forms.filter(isLong))
}

function isLong(text: string): boolean {
  return text.length >= shortestSecret
}

function writtenForms(line: string): string[] {
  const parameter = new URLSearchParams([['', line]]).toString().slice(1)
  // What UTF-8 has no bytes for is a replacement character there, too.
  const component = encodeURIComponent(Buffer.from(line).toString('utf8'))
  const inAddress = [component, parameter].flatMap((text) => [text, text.replace(/%../g, lowered)])
  return [line, plainLine(line), JSON.stringify(line).slice(1, -1), ...inAddress]
}

function lowered(text: string): string {
  return text.toLowerCase()
}

function encodedForms(bytes: Buffer): string[] {
  const pieces = [0, 1, 2].map((shift) => {
    const rest = bytes.subarray(shift)
    return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64')
  })
  const all = [bytes.toString('base64'), ...pieces.filter((piece) => piece.length >= shortestPiece)]
  return all.flatMap((text) => [
    text,
    text.replace(/=+$/, ''),
    text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  ])
}

function piecesOf(text: string, width: number): string[] {
  if (text.length <= width) return []
  const count = Math.ceil(text.length / width)
  const pieces = Array.from({ length: count }, (_, index) => text.slice(index * width, (index + 1) * width))
  return pieces.filter((piece) => piece.length >= shortestPiece)
}
